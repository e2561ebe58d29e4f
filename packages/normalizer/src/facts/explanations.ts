import type { Paragraph, Section } from '@juesuan/schema';

/** Parts that say nothing of the accounts. */
const never = /目录|名词解释|职[责能]|附[件录]|联系(?:方式|人)|反馈渠道|(?:评价|自评)报告$/u;
/** Parts on the department, which may state an amount or two. */
const overview = /机构(?!运行)|单位构成|概况|基本情况|概述|简介/u;
const tables = /表$|报表|表格|附表/u;
const explanations = /(?:说明|分析)$/u;
/** A paragraph that states an amount, in any digits and characters. */
const amount = /[\d０-９]\s*(?:[亿億万萬千]\s*)?元/u;

/**
 * The main sections of the explanations (情况说明): those below every part (第三部分) that is neither overview, tables nor
 * glossary; in a report without parts, every such section; in a text without headings, all of it. Of what stands before the
 * first heading, in an overview or under a heading that is named like a table, what states an amount.
 */
export function explanationSections(sections: readonly Section[]): Section[] {
  const only = sections.length === 1 ? sections[0] : undefined;
  if (only?.level === 0) return [only];
  return sections.flatMap((section) => {
    if (section.level === 0) return fromFirstAmount(section);
    // 附件, 报表: explanations under the heading of another part are explanations all the same.
    if (never.test(wordsOf(section)) && !isOfAccounts(section))
      return section.sections.filter((child) => section.level === 1 && explains(child));
    if (!isOfAccounts(section))
      return section.level === 1 ? section.sections.flatMap(explaining) : stating(section);
    if (section.level !== 1) return [section];
    const own = section.paragraphs.length > 0 ? [{ ...section, sections: [] }] : [];
    return [...own, ...section.sections.flatMap((child) => (isOfAccounts(child) ? [child] : stating(child)))];
  });
}

const explaining = (section: Section): Section[] => (explains(section) ? [section] : stating(section));

const wordsOf = ({ title }: Section): string => title.replace(/\s+/gu, '');

function explains(section: Section): boolean {
  const words = wordsOf(section);
  return /情况(?:的)?说明$/u.test(words) && !never.test(words) && !overview.test(words);
}

function isOfAccounts(section: Section): boolean {
  const words = wordsOf(section);
  if (section.level === 0 || (tables.test(words) && !explanations.test(words))) return false;
  return (
    !(never.test(words) || overview.test(words)) ||
    (explanations.test(words) && !/职[责能]|名词/u.test(words))
  );
}

const statesAmount = ({ text }: Paragraph): boolean => amount.test(text);

/** The part of a section of another name that states amounts. */
function stating(section: Section): Section[] {
  const words = wordsOf(section);
  if (never.test(words)) return [];
  if (!overview.test(words)) return fromFirstAmount(section);
  const paragraphs = section.paragraphs.filter(statesAmount);
  return kept({ ...section, paragraphs, sections: section.sections.flatMap(stating) });
}

/** Text before the first amount (a title, a note below a table) states nothing. */
function fromFirstAmount(section: Section): Section[] {
  const first = section.paragraphs.findIndex(statesAmount);
  const paragraphs = first < 0 ? [] : section.paragraphs.slice(first);
  return kept({ ...section, paragraphs, sections: section.sections.flatMap(stating) });
}

const kept = (section: Section): Section[] =>
  section.paragraphs.length > 0 || section.sections.length > 0 ? [section] : [];
