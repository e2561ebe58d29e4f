import type { Location, Report } from '@juesuan/schema';

/** Truth and what was read, both as one line per printed cell (or per row that prints nothing), to be compared exactly. */

/** One line of a `truth.csv`: fields by column name. */
export type TruthLine = Readonly<Record<string, string>>;

/** What two lines must agree in. Truth that does not tell the page or the 行次 does not ask for them. */
const optional = ['line_no', 'page'] as const;

/** Reads CSV with a header: RFC 4180, quoted fields over several lines with it. */
export function readCsv(text: string): TruthLine[] {
  const rows: string[][] = [[]];
  for (const [, field = '', end] of text.matchAll(/((?:[^",\n\r]|"(?:[^"]|"")*")*)(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ',') rows.push([]);
  }
  const [head = [], ...body] = rows.filter((fields) => fields.join('') !== '');
  return body.map((fields) => {
    if (fields.length !== head.length) throw new Error(`${fields.length} fields: ${fields.join(',')}`);
    return Object.fromEntries(head.map((name, i) => [name, fields[i] ?? '']));
  });
}

/** Titles and labels are compared without white space, quotes and width, which no two transcripts set alike. */
const fold = (text: string): string => text.normalize('NFKC').replace(/[\s"“”'‘’`]/gu, '');

/** A line as one text; the same label may stand twice in one table, so lines are counted, not looked up. */
const asText = (line: TruthLine, extra: readonly string[]): string =>
  [
    line.table ?? '',
    line.code || line.name || '',
    line.column ?? '',
    line.value ?? '',
    ...extra.map((field) => line[field] ?? ''),
  ]
    .map(fold)
    .join(' | ');

/** What the report reads as a truth has it: amounts, rows without any, and dashes apart, which not every truth lists. */
function linesOfReport(
  report: Report,
  titles: ReadonlySet<string>,
): { lines: TruthLine[]; dashes: TruthLine[] } {
  const lines: TruthLine[] = [];
  const dashes: TruthLine[] = [];
  for (const table of report.tables.filter(({ title }) => titles.has(fold(title))))
    for (const row of table.rows) {
      const about = { table: table.title, code: row.code, name: row.name, line_no: row.lineNo };
      const pageOf = ({ page }: Location): string => String(page ?? '');
      if (!row.cells.some(({ state }) => state === 'amount'))
        lines.push({ ...about, column: '', value: '', page: pageOf(row.location) });
      for (const { state, label, value, location } of row.cells) {
        const line = { ...about, column: label, value: value ?? '', page: pageOf(location) };
        if (state === 'amount') lines.push(line);
        else if (state === 'dash') dashes.push(line);
      }
    }
  return { lines, dashes };
}

export interface Comparison {
  lines: number;
  /** In the truth and not read. */
  missing: string[];
  /** Read and not in the truth. */
  extra: string[];
}

/** Compares every cell and every row of the truth's tables, in both directions. */
export function compare(truth: readonly TruthLine[], report: Report): Comparison {
  const { lines, dashes } = linesOfReport(report, new Set(truth.map(({ table = '' }) => fold(table))));
  const told = optional.filter((field) => truth.some((line) => line[field]));
  const dashed = new Set(dashes.map((line) => asText(line, told)));
  const left = new Map<string, number>();
  for (const text of lines.map((line) => asText(line, told))) left.set(text, (left.get(text) ?? 0) + 1);
  const missing: string[] = [];
  for (const line of truth) {
    const text = asText(line, told);
    const times = left.get(text) ?? 0;
    if (times > 0) left.set(text, times - 1);
    else if (!(line.column && !line.value && dashed.has(text))) missing.push(text);
  }
  return {
    lines: truth.length,
    missing,
    extra: [...left].flatMap(([text, times]) => Array.from({ length: times }, () => text)),
  };
}
