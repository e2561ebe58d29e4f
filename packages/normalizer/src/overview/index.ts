import type { ExtractedReport, Overview, Section } from '@juesuan/schema';
import { squash } from '@juesuan/schema/words';
import { readCover } from './cover.ts';
import { readLists } from './lists.ts';

export { readGlossary } from './glossary.ts';

const overview = /职[责能]|概况|基本情况|概述|简介|机构|单位构成/u;
const explanations = /说明|解释|决算表|报表/u;

/**
 * Reads what a report says of itself before its tables: cover, duties (职责), internal bodies (内设机构) and the units whose
 * accounts it holds. Lists that the report does not have are empty; never throws.
 */
export function readOverview({
  sections,
  tables,
  fiscalYear,
  department,
}: Pick<ExtractedReport, 'sections' | 'tables' | 'fiscalYear' | 'department'>): Overview {
  const top = sections.filter(isOverview);
  const siblings = top.length > 0 ? sections : sections.flatMap((section) => section.sections);
  const part = siblings.filter(isOverview);
  const last = part.at(-1);
  const next = last ? siblings[siblings.indexOf(last) + 1] : undefined;
  return {
    cover: readCover(sections, fiscalYear, department),
    ...readLists(part, tables, next?.location ?? null),
  };
}

const isOverview = ({ level, title }: Section): boolean =>
  level > 0 && overview.test(squash(title)) && !explanations.test(squash(title));
