import { ofVocabulary } from '@juesuan/schema/words';
import { matchKey } from '../../words/key.ts';

const totals = ofVocabulary(
  ({ threePublic }): ReadonlySet<string> =>
    new Set(
      threePublic.items
        .filter(({ column }) => column === 'total')
        .flatMap(({ headers }) => headers.map(matchKey)),
    ),
);

/**
 * Canonical names of a “三公” table without that of a total over more than the “三公”: where they have a total under their own heading
 * (“三公”经费/小计), a 合计 beside them sums 会议费 and 培训费 too.
 */
export function withoutOuterTotal<Column extends { column: string | null }>(
  columns: readonly Column[],
  pathOf: (index: number) => readonly string[],
): Column[] {
  const isWithin = (index: number): boolean =>
    pathOf(index)
      .slice(0, -1)
      .some((word) => totals().has(matchKey(word)) && /三公/u.test(word));
  const own = new Set(
    columns.flatMap(({ column }, i) => (column?.endsWith('.total') && isWithin(i) ? [column] : [])),
  );
  return columns.map((named, i) =>
    named.column !== null && own.has(named.column) && !isWithin(i) ? { ...named, column: null } : named,
  );
}
