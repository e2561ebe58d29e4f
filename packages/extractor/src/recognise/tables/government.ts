import { governmentWords, type TableKind } from '@juesuan/schema';
import { matchKey } from '../../words/key.ts';

/** Public tables of departments that a government has under the same titles. */
const shared: ReadonlySet<TableKind> = new Set([
  'general_public_expenditure',
  'government_fund',
  'state_capital',
]);
const inTitle = governmentWords.title.map(matchKey);
const inHeader = governmentWords.header.map(matchKey);

/**
 * Is a table one of a government's final accounts (财政总决算), not of a department's? Both have a
 * 一般公共预算支出决算表: a government's is of a whole place, or compares its figures with the budget in a column, and names no department.
 */
export function isGovernmentTable(
  kind: TableKind,
  { title, department }: { title: string; department: string },
  headers: readonly (readonly string[])[],
): boolean {
  if (!shared.has(kind) || department !== '') return false;
  return (
    namesWholePlace(title) ||
    headers.some((path) => path.some((word) => inHeader.some((sign) => matchKey(word).includes(sign))))
  );
}

/** Does a title say that its table is of a whole place: 全市, 市本级? */
export const namesWholePlace = (title: string): boolean => {
  const key = matchKey(title);
  return inTitle.some((word) => key.includes(word));
};
