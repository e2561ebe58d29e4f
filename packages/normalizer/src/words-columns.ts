import { type Diagnostic, diagnostic, isDiagnostic, type Row, type Table } from '@juesuan/schema';

/** So many cells of a column that hold words, and none an amount, are a column of words. */
const fewestWords = 3;

/**
 * One `amount-unreadable` for a column of a table whose cells are all words (备注, 用途) instead of one for each cell.
 *
 * @param found the diagnostics of the table's cells
 */
export function onePerColumnOfWords(
  found: readonly Diagnostic[],
  rows: readonly Pick<Row, 'cells'>[],
  { title, location }: Pick<Table, 'title' | 'location'>,
): Diagnostic[] {
  const columns = new Map<string, { words: string[]; others: number }>();
  for (const { label, raw, state } of rows.flatMap(({ cells }) => cells)) {
    const column = columns.get(label) ?? { words: [], others: 0 };
    if (state === 'text' && /\p{Script=Han}/u.test(raw)) column.words.push(raw);
    else if (state === 'text' || state === 'amount') column.others++;
    columns.set(label, column);
  }
  const isOfWords = (label: string | null): boolean => {
    const column = columns.get(label ?? '');
    return column !== undefined && column.others === 0 && column.words.length >= fewestWords;
  };
  const told = new Set<string | null>();
  return found.flatMap((one) => {
    if (!isDiagnostic(one, 'amount-unreadable') || !isOfWords(one.column)) return [one];
    if (told.has(one.column)) return [];
    told.add(one.column);
    const { words } = columns.get(one.column ?? '') ?? { words: [] };
    const params = { reason: 'column', count: words.length, sample: words[0] ?? '' } as const;
    return [
      diagnostic('amount-unreadable', 'warning', params, location, { table: title, column: one.column }),
    ];
  });
}
