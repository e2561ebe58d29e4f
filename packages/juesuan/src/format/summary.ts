import {
  type Diagnostic,
  diagnosticMessage,
  type Location,
  publicTableKinds,
  type Report,
  type Table,
} from '@juesuan/schema';
import { alignColumns } from '../columns.ts';
import type { IdentifiedReport, ReportFormat } from './identified.ts';

/** Places shown for each diagnostic code; the rest is counted. */
const PLACES_SHOWN = 5;

/** What was found, for a person at a terminal. */
export const summary: ReportFormat = {
  extension: '.summary.txt',
  before: () => '',
  between: '\n',
  after: () => '',
  body: (report) =>
    [
      ...heading(report),
      '',
      ...tableLines(report),
      '',
      ...coverageLines(report),
      ...diagnosticLines(report),
      '',
    ].join('\n'),
};

function heading({ id, file, report }: IdentifiedReport): string[] {
  const { format, pages, bytes, producer } = report.source;
  const source = [
    format,
    ...(pages === null ? [] : [counted(pages, 'page')]),
    `${bytes.toLocaleString('en')} bytes`,
    ...(producer === null ? [] : [producer]),
  ];
  return alignColumns([
    ['report', `${report.department || 'department unknown'} ${report.fiscalYear ?? 'year unknown'}`],
    ['file', file],
    ['source', source.join(', ')],
    ['id', id],
  ]);
}

function tableLines({ report }: IdentifiedReport): string[] {
  const found = new Set<string>(report.tables.map(({ kind }) => kind));
  const missing = publicTableKinds.filter((kind) => !found.has(kind));
  return [
    ...alignColumns(
      [
        ['kind', 'title', 'place', 'rows', 'values', 'unit'],
        ...report.tables.map((table) => [
          table.kind,
          table.title,
          tablePlace(table),
          String(table.rows.length),
          String(table.rows.flatMap(({ cells }) => cells).filter(({ state }) => state === 'amount').length),
          table.unit ?? '?',
        ]),
      ],
      'lllrr',
    ),
    ...(missing.length === 0 ? [] : [`not found: ${missing.join(', ')}`]),
    ...formLine(report),
  ];
}

function formLine({ forms }: Report): string[] {
  if (forms.length === 0) return [];
  const indicators = forms.reduce((sum, form) => sum + form.indicators.length, 0);
  return [`self-evaluation forms (绩效自评表): ${forms.length}, with ${counted(indicators, 'indicator')}`];
}

function tablePlace({ pages, location }: Table): string {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined) return location.line === null ? '' : `line ${location.line}`;
  return first === last ? `p. ${first}` : `p. ${first}–${last}`;
}

function coverageLines({ report: { coverage } }: IdentifiedReport): string[] {
  const { runs, placed, unplaced } = coverage;
  const share = runs === 0 ? '' : ` (${((100 * placed) / runs).toFixed(2)} %)`;
  return [
    `coverage: ${placed} of ${runs} runs of text placed${share}`,
    ...shortened(unplaced.map(({ text, location }) => `  unplaced ${place(location)}: ${oneLine(text)}`)),
  ];
}

function diagnosticLines({ report: { diagnostics } }: IdentifiedReport): string[] {
  if (diagnostics.length === 0) return ['diagnostics: none'];
  const byCode = new Map<string, Diagnostic[]>();
  for (const diagnostic of [...diagnostics].sort(bySeverity)) {
    byCode.set(diagnostic.code, [...(byCode.get(diagnostic.code) ?? []), diagnostic]);
  }
  return [
    `diagnostics: ${severities
      .map((severity) => [severity, diagnostics.filter((d) => d.severity === severity).length] as const)
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => (severity === 'info' ? `${count} info` : counted(count, severity)))
      .join(', ')}`,
    ...[...byCode.values()].flatMap((same) =>
      shortened(
        same.map((found) => {
          const { severity, code, location } = found;
          return `  ${severity} ${code} ${place(location)}: ${oneLine(diagnosticMessage(found, 'en'))}`;
        }),
      ),
    ),
  ];
}

const severities = ['error', 'warning', 'info'] as const;
const bySeverity = (a: Diagnostic, b: Diagnostic): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

function shortened(lines: string[]): string[] {
  if (lines.length <= PLACES_SHOWN) return lines;
  return [...lines.slice(0, PLACES_SHOWN), `  … and ${lines.length - PLACES_SHOWN} more of the same`];
}

function place(location: Location | null): string {
  if (location === null) return 'report';
  const { page, line, box } = location;
  if (page === null) return line === null ? 'report' : `line ${line}`;
  return box === null ? `p. ${page}` : `p. ${page} at ${Math.round(box.x0)},${Math.round(box.y0)}`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Printed text may hold line breaks and control characters, a terminal must not get them. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');
