import type { Section } from '@juesuan/schema';

/** Parts that say nothing of the accounts. */
const elsewhere =
  /目录|名词解释|职[责能]|机构(?!运行)|单位构成|概况|基本情况|概述|简介|附[件录]|联系(?:方式|人)|反馈渠道|(?:评价|自评)报告$/u;
const tables = /表$|报表|表格|附表/u;
const explanations = /(?:说明|分析)$/u;

/**
 * The main sections of the explanations (情况说明): those below every part (第三部分) that is neither overview, tables nor
 * glossary; in a report without parts, every such section; in a text without headings, all of it.
 */
export function explanationSections(sections: readonly Section[]): Section[] {
  const only = sections.length === 1 ? sections[0] : undefined;
  if (only?.level === 0) return [only];
  return sections.flatMap((section) => {
    // 附件, 报表: explanations under the heading of another part are explanations all the same.
    if (!isOfAccounts(section)) return section.level === 1 ? section.sections.filter(explains) : [];
    if (section.level !== 1) return [section];
    const own = section.paragraphs.length > 0 ? [{ ...section, sections: [] }] : [];
    return [...own, ...section.sections.filter(isOfAccounts)];
  });
}

function explains({ title }: Section): boolean {
  const words = title.replace(/\s+/gu, '');
  return /情况(?:的)?说明$/u.test(words) && !elsewhere.test(words);
}

function isOfAccounts({ level, title }: Section): boolean {
  const words = title.replace(/\s+/gu, '');
  if (level === 0 || (tables.test(words) && !explanations.test(words))) return false;
  return !elsewhere.test(words) || (explanations.test(words) && !/职[责能]|名词/u.test(words));
}
