import type { Section } from '@juesuan/schema';

/** Sections that tell nothing of the accounts, wherever they stand. */
const elsewhere = /^(?:目录|.*(?:名词解释|主要职[责能]|部门职[责能]|单位职[责能]|职能职责|机构设置|单位构成|概况|基本情况|部门概述|附[件表]))$/u;
const tables = /(?:决算(?:公开)?(?:报?表|表格)|附表)$/u;
const explanations = /(?:决算|收支).*(?:说明|分析)|^情况说明$|情况说明$/u;

const squash = (text: string): string => text.replace(/\s+/gu, '');

/**
 * The main sections of the explanations: those below the part that is headed so (第三部分 …决算情况说明). Where no part is,
 * every section that is neither overview, tables nor glossary.
 */
export function explanationSections(sections: readonly Section[]): Section[] {
  const parts = sections.filter(
    ({ title, sections: below, paragraphs }) =>
      explanations.test(squash(title)) && !elsewhere.test(squash(title)) && below.length >= Math.max(2, paragraphs.length / 4),
  );
  if (parts.length > 0) return parts.flatMap((part) => withLead(part));
  const deeper = sections.filter(({ level }) => level > 0).flatMap((section) => section.sections);
  if (deeper.some(({ title, sections: below }) => explanations.test(squash(title)) && below.length > 1))
    return explanationSections(deeper);
  return sections.filter(({ level, title }) => level > 0 && !elsewhere.test(squash(title)) && !tables.test(squash(title)));
}

/** The sections below a part, and its own paragraphs as a section without a heading of its own. */
function withLead(part: Section): Section[] {
  return part.paragraphs.length > 0 ? [{ ...part, sections: [] }, ...part.sections] : part.sections;
}
