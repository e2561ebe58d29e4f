import { publicTableKinds, type Report } from '@juesuan/schema';
import { facts, type ReportFormat, tidy } from 'juesuan/format';
import {
  type Comparison,
  compareCells,
  compareTexts,
  compareTold,
  type Fields,
  parseCsv,
  type TruthFiles,
} from 'juesuan/golden';

/**
 * How well a report is read. Shares are percentages, cut (never rounded up) to two decimals; one that cannot be told for
 * want of a truth is left out.
 */
export interface Figures {
  /** Of the truth's cells (and rows that print none), how many were read. */
  recall?: number;
  /** Of the cells that were read, how many are true. */
  precision?: number;
  /** Of all rows, true or read, how many are both. */
  rows?: number;
  /** As `recall` and `precision`, of told figures. */
  factRecall?: number;
  factPrecision?: number;
  /** Of the nine public kinds of table, how many were found once. */
  kinds: number;
  /** Of the source's runs of text, how many were placed. */
  coverage: number;
  warnings: number;
  errors: number;
}

export function figuresOf(report: Report, truth: TruthFiles): Figures {
  const cells = parsed(truth['truth.csv']);
  const told = parsed(truth['told.csv']);
  const once = publicTableKinds.filter(
    (kind) => report.tables.filter((table) => table.kind === kind).length === 1,
  );
  const counted = (wanted: string): number =>
    report.diagnostics.filter(({ severity }) => severity === wanted).length;
  const { placed, runs } = report.coverage;
  return {
    ...(cells && cellFigures(cells, linesOf(tidy, report))),
    ...(told && factFigures(compareTold(told, linesOf(facts, report)))),
    kinds: once.length,
    coverage: percent(placed, runs),
    warnings: counted('warning'),
    errors: counted('error'),
  };
}

const parsed = (text: string | undefined) => (text === undefined ? undefined : parseCsv(text));

/** A report in a format of lines, as these are read again. */
export const linesOf = (format: ReportFormat, report: Report): Fields[] =>
  parseCsv(format.before(false) + format.body({ id: '', file: '', report }));

function cellFigures(
  truth: readonly Fields[],
  read: readonly Fields[],
): Pick<Figures, 'recall' | 'precision' | 'rows'> {
  const titles = new Set(truth.map(({ table = '' }) => folded(table)));
  const rows = compareTexts(
    rowsOf(truth, 'table'),
    rowsOf(
      read.filter(({ title = '' }) => titles.has(folded(title))),
      'title',
    ),
  );
  const right = rows.lines - rows.missing.length;
  return { ...shares(compareCells(truth, read)), rows: percent(right, rows.lines + rows.extra.length) };
}

/** The rows that some lines speak of, once each. */
function rowsOf(lines: readonly Fields[], table: string): string[] {
  return [...new Set(lines.map((line) => [line[table], line.code || line.name].map(folded).join('|')))];
}

/** A text without white space, quotes and width, as titles are compared. */
export const folded = (text = ''): string => text.normalize('NFKC').replace(/[\s"“”'‘’`]/gu, '');

function factFigures(comparison: Comparison): Pick<Figures, 'factRecall' | 'factPrecision'> {
  const { recall, precision } = shares(comparison);
  return { factRecall: recall, factPrecision: precision };
}

function shares({ lines, read, missing, extra }: Comparison): { recall: number; precision: number } {
  return {
    recall: percent(lines - missing.length, lines),
    // A dash that the truth lists is right without being a line of what was read, so extras are counted and not rights.
    precision: percent(read - extra.length, read),
  };
}

/** Cut, so that only all of it is 100. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.floor((part * 10_000) / whole) / 100;
