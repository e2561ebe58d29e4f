import type { Section } from '@juesuan/schema';

/** Parts that tell nothing of the accounts. */
const elsewhere = /目录|名词解释|职[责能]|机构(?!运行)|单位构成|概况|基本情况|概述|简介|附[件录]/u;
const tables = /表$|报表|表格|附表/u;
const explanations = /(?:说明|分析)$/u;

/**
 * The main sections of the explanations (情况说明): those below every part (第三部分) that is neither overview, tables nor
 * glossary; in a report without parts, every such section.
 */
export function explanationSections(sections: readonly Section[]): Section[] {
  return sections.filter(tellsOfAccounts).flatMap((section) => {
    if (section.level !== 1) return [section];
    const own = section.paragraphs.length > 0 ? [{ ...section, sections: [] }] : [];
    return [...own, ...section.sections.filter(tellsOfAccounts)];
  });
}

function tellsOfAccounts({ level, title }: Section): boolean {
  const words = title.replace(/\s+/gu, '');
  if (level === 0 || tables.test(words)) return false;
  return !elsewhere.test(words) || (explanations.test(words) && !/职[责能]|名词/u.test(words));
}
