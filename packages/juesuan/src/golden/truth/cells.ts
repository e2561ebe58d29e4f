import type { Fields } from '../fields.ts';

/** The lines of a truth that were not read, and what was read that is not in the truth; both as texts that can be told. */
export interface Comparison {
  /** Lines of the truth. */
  lines: number;
  /** Lines that were read. */
  read: number;
  missing: string[];
  extra: string[];
}

/** What two lines must agree in where the truth tells it: the 行次 and the page. */
const optional = ['line_no', 'page'] as const;

/** Titles and labels are compared without white space, quotes and width, which no two transcripts set alike. */
const fold = (text: string): string => text.normalize('NFKC').replace(/[\s"“”'‘’`]/gu, '');

/** A line as one text; the same label may stand twice in one table, so lines are counted, not looked up. */
const asText = (line: Fields, extra: readonly string[]): string =>
  [line.table, line.code || line.name, line.column, line.value, ...extra.map((field) => line[field])]
    .map((part) => fold(part ?? ''))
    .join(' | ');

/**
 * Compares every cell and every row of the truth's tables with the lines of a tidy CSV, in both directions. Tables that
 * the truth does not name are not compared, so a truth may hold some tables only, but these wholly.
 *
 * @param truth lines of a `truth.csv`: `table,code,name,column,value[,line_no,page]`, one a printed amount, and one with empty
 * `column` and `value` for a row that prints none
 * @param tidy lines of the tidy CSV
 *
 * @example
 * compareCells(parseCsv(truthText), parseCsv(tidyText)).missing; // []
 */
export function compareCells(truth: readonly Fields[], tidy: readonly Fields[]): Comparison {
  const { lines, dashes } = linesOf(tidy, new Set(truth.map(({ table = '' }) => fold(table))));
  const told = optional.filter((field) => truth.some((line) => line[field]));
  const dashed = new Set(dashes.map((line) => asText(line, told)));
  const left = new Map<string, number>();
  for (const text of lines.map((line) => asText(line, told))) left.set(text, (left.get(text) ?? 0) + 1);
  const missing: string[] = [];
  for (const line of truth) {
    const text = asText(line, told);
    const times = left.get(text) ?? 0;
    if (times > 0) left.set(text, times - 1);
    // Not every truth lists dashes, but one that does is right about them.
    else if (!(line.column && !line.value && dashed.has(text))) missing.push(text);
  }
  const extra = [...left].flatMap(([text, times]) => Array.from({ length: times }, () => text));
  return { lines: truth.length, read: lines.length, missing, extra };
}

/** The tidy lines as a truth has them: amounts, rows without any, and dashes apart. */
function linesOf(tidy: readonly Fields[], titles: ReadonlySet<string>): Record<'lines' | 'dashes', Fields[]> {
  const lines: Fields[] = [];
  const dashes: Fields[] = [];
  for (const row of rowsOf(tidy.filter(({ title = '' }) => titles.has(fold(title))))) {
    const cells = row.map(
      ({ title = '', label = '', ...cell }): Fields => ({
        ...cell,
        table: title,
        column: label,
      }),
    );
    const amounts = cells.filter(({ value }) => value);
    if (amounts.length > 0) lines.push(...amounts);
    else lines.push(...cells.slice(0, 1).map((cell) => ({ ...cell, column: '', value: '' })));
    dashes.push(...cells.filter(({ raw = '', value }) => !value && raw !== '' && !/[\p{L}\p{N}]/u.test(raw)));
  }
  return { lines, dashes };
}

function rowsOf(tidy: readonly Fields[]): Fields[][] {
  const rows: Fields[][] = [];
  let last = '';
  for (const line of tidy) {
    const row = [line.kind, line.title, line.row].join('\n');
    if (row === last) rows.at(-1)?.push(line);
    else rows.push([line]);
    last = row;
  }
  return rows;
}
