import {
  type Diagnostic,
  diagnosticMessage,
  type Language,
  type Location,
  publicTableKinds,
  type Report,
  type Table,
} from '@juesuan/schema';
import { alignColumns } from '../columns.ts';
import { type Paint, plain } from '../paint.ts';
import { sheetPlace } from '../sheet-place.ts';
import type { IdentifiedReport, ReportFormat } from './identified.ts';
import { type SummaryWords, summaryWords } from './summary-words.ts';

/** Places shown for each diagnostic code; the rest is counted. */
const PLACES_SHOWN = 5;

/** What was found, for a person at a terminal. */
export const summary: ReportFormat = {
  extension: '.summary.txt',
  before: () => '',
  between: '\n',
  after: () => '',
  body(report, language = 'en', paint = plain) {
    const words = summaryWords[language];
    return [
      ...heading(report, words, paint),
      '',
      ...tableLines(report, words, paint),
      '',
      ...coverageLines(report, words),
      ...diagnosticLines(report, language, paint),
      '',
    ].join('\n');
  },
};

function heading({ id, file, report }: IdentifiedReport, words: SummaryWords, paint: Paint): string[] {
  const { format, pages, bytes, producer } = report.source;
  const source = [
    format,
    ...(pages === null ? [] : [words.pages(pages)]),
    words.bytes(bytes.toLocaleString('en')),
    ...(producer === null ? [] : [producer]),
  ];
  const [first = '', ...rest] = alignColumns([
    [words.report, `${report.department || words.noDepartment} ${report.fiscalYear ?? words.noYear}`],
    [words.file, file],
    [words.source, source.join(', ')],
    [words.id, id],
  ]);
  return [paint('heading', first), ...rest];
}

function tableLines({ report }: IdentifiedReport, words: SummaryWords, paint: Paint): string[] {
  const found = new Set<string>(report.tables.map(({ kind }) => kind));
  const missing = publicTableKinds.filter((kind) => !found.has(kind));
  return [
    ...alignColumns(
      [
        words.columns,
        ...report.tables.map((table) => [
          table.kind,
          table.title,
          tablePlace(table, words),
          String(table.rows.length),
          String(table.rows.flatMap(({ cells }) => cells).filter(({ state }) => state === 'amount').length),
          table.unit ?? '?',
        ]),
      ],
      'lllrr',
    ),
    ...(missing.length === 0 ? [] : [paint('warning', words.notFound(missing.join(', ')))]),
    ...formLine(report, words),
  ];
}

function formLine({ forms }: Report, words: SummaryWords): string[] {
  if (forms.length === 0) return [];
  const indicators = forms.reduce((sum, form) => sum + form.indicators.length, 0);
  return [words.forms(forms.length, indicators)];
}

function tablePlace({ pages, location }: Table, words: SummaryWords): string {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined)
    return sheetPlace(location) ?? (location.line === null ? '' : words.line(location.line));
  return words.page(first === last ? `${first}` : `${first}–${last}`);
}

function coverageLines({ report: { coverage } }: IdentifiedReport, words: SummaryWords): string[] {
  const { runs, placed, unplaced } = coverage;
  const share = runs === 0 ? '' : ` (${((100 * placed) / runs).toFixed(2)} %)`;
  return [
    words.coverage(placed, runs, share),
    ...shortened(
      unplaced.map(({ text, location }) => `  ${words.unplaced} ${place(location, words)}: ${oneLine(text)}`),
      words,
    ),
  ];
}

function diagnosticLines(
  { report: { diagnostics } }: IdentifiedReport,
  language: Language,
  paint: Paint,
): string[] {
  const words = summaryWords[language];
  if (diagnostics.length === 0) return [`${words.diagnostics}: ${words.none}`];
  const byCode = new Map<string, Diagnostic[]>();
  for (const diagnostic of [...diagnostics].sort(bySeverity)) {
    byCode.set(diagnostic.code, [...(byCode.get(diagnostic.code) ?? []), diagnostic]);
  }
  const counts = severities
    .map((severity) => [severity, diagnostics.filter((d) => d.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => words.counted(count, severity));
  const lineOf = (found: Diagnostic): string => {
    const where = place(found.location, words);
    const message = oneLine(diagnosticMessage(found, language));
    const severity = paint(found.severity, words.severities[found.severity]);
    return `  ${severity} ${found.code} ${where}: ${message}`;
  };
  return [
    `${words.diagnostics}: ${counts.join(', ')}`,
    ...[...byCode.values()].flatMap((same) => shortened(same.map(lineOf), words)),
  ];
}

const severities = ['error', 'warning', 'info'] as const;
const bySeverity = (a: Diagnostic, b: Diagnostic): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

function shortened(lines: string[], words: SummaryWords): string[] {
  if (lines.length <= PLACES_SHOWN) return lines;
  return [...lines.slice(0, PLACES_SHOWN), words.more(lines.length - PLACES_SHOWN)];
}

function place(location: Location | null, words: SummaryWords): string {
  if (location === null) return words.whole;
  const { page, line, box } = location;
  if (page === null) return sheetPlace(location) ?? (line === null ? words.whole : words.line(line));
  return box === null ? words.page(`${page}`) : words.at(`${page}`, Math.round(box.x0), Math.round(box.y0));
}

/** Printed text may hold line breaks and control characters, a terminal must not get them. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');
