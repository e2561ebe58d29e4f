import type { ExpectedName } from './expected.ts';
import { type Fields, parseCsv, parseLines, parseNdjson } from './fields.ts';
import { OUTCOMES } from './outcomes.ts';

/** How the lines of an expected file are read, paired and named when two versions of it are compared. */
export interface Shape {
  parse(text: string): Fields[];
  /**
   * What makes two lines the same thing, the surest first; lines that one of them leaves over are tried by the next.
   * `null` where a line has no such identity.
   */
  identities: readonly ((line: Fields) => string | null)[];
  /** The thing's path, as a person would name it. */
  path(line: Fields): string;
  /** What the thing says: shown without its field's name. */
  value(line: Fields): string;
  /** The fields that `value` shows. */
  valueFields: readonly string[];
}

const joined = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('/');

/** An identity of several fields, of which the first must be there. */
const by =
  (first: string, ...others: string[]) =>
  (line: Fields): string | null =>
    line[first] ? [first, ...others].map((field) => line[field] ?? '').join('\n') : null;

const cells: Shape = {
  parse: parseCsv,
  identities: [
    ({ title, code, name, label }) => [title, code || name, label].join('\n'),
    by('title', 'row', 'label'),
    by('kind', 'row', 'label'),
    // The same ink under another label or in another row.
    by('x0', 'y0', 'page'),
    by('sheet', 'sheet_cell'),
  ],
  path: ({ title, code, name, label }) => joined(title, code || name, label),
  value: ({ value, raw }) => value || raw || '',
  valueFields: ['value', 'raw'],
};

const facts: Shape = {
  parse: parseCsv,
  identities: [by('section', 'item', 'measure'), by('raw', 'measure'), by('raw')],
  path: ({ section, item, measure }) => joined(section, item, measure),
  value: ({ value, unit, direction }) => [value, unit, direction].filter(Boolean).join(' '),
  valueFields: ['value', 'unit', 'direction'],
};

const indicators: Shape = {
  parse: parseCsv,
  identities: [
    by('project_no', 'level3'),
    by('project_no', 'page', 'line', 'sheet', 'sheet_cell', 'target'),
    by('project', 'level3'),
  ],
  path: ({ project_no, project, level2, level3 }) => joined(`${project_no} ${project}`, level2, level3),
  value: ({ target, actual }) => `${target} | ${actual}`,
  valueFields: ['target', 'actual'],
};

const funding: Shape = {
  parse: parseCsv,
  identities: [by('project_no', 'source'), by('project', 'source')],
  path: ({ project_no, project, source }) => joined(`${project_no} ${project}`, source),
  value: ({ initial_budget, annual_budget, executed, rate_percent }) =>
    [initial_budget, annual_budget, executed, rate_percent].join(' | '),
  valueFields: ['initial_budget', 'annual_budget', 'executed', 'rate_percent'],
};

const records: Shape = {
  parse: parseNdjson,
  identities: [
    (line) => [line.record, nameOf(line)].join('\n'),
    by(
      'record',
      'no',
      'location.page',
      'location.line',
      'location.box.y0',
      'location.sheet',
      'location.cell',
    ),
  ],
  path: (line) => joined(line.record, nameOf(line)),
  value: ({ record, placed, runs, text, definition, rows, target, actual }) =>
    record === 'report'
      ? `${placed} of ${runs} runs placed`
      : record === 'told-indicator'
        ? `${target} | ${actual}`
        : (text ?? definition ?? (rows === undefined ? '' : `${rows} rows`)),
  valueFields: ['placed', 'runs', 'text', 'definition', 'rows'],
};

/** What tells a record from the others of its sort. */
const nameOf = (line: Fields): string =>
  joined(line.project, line.indicator) || (line.heading ?? line.term ?? line.title ?? line.text ?? '');

const findings: Shape = {
  parse: parseNdjson,
  identities: [
    by('rule', 'figures.0.label', 'figures.1.label'),
    by('rule', 'location.page', 'location.line', 'location.box.y0', 'location.sheet', 'location.cell'),
  ],
  path: (line) => joined(line.rule, line['figures.0.label']),
  value: (line) => line['message.zh'] ?? '',
  valueFields: ['message.zh'],
};

const outcomes: Shape = {
  parse: parseCsv,
  identities: [by('rule')],
  path: (line) => joined('outcome', line.rule),
  value: (line) => line.status ?? '',
  valueFields: ['status'],
};

const diagnostics: Shape = {
  parse: parseLines,
  identities: [by('line')],
  path: ({ line = '' }) => line,
  value: () => '',
  valueFields: [],
};

export const shapes: Readonly<Record<ExpectedName, Shape>> = {
  'expected.tidy.csv': cells,
  'expected.records.ndjson': records,
  'expected.facts.csv': facts,
  'expected.indicators.csv': indicators,
  'expected.funding.csv': funding,
  'expected.findings.ndjson': findings,
  'expected.diagnostics.txt': diagnostics,
  [OUTCOMES]: outcomes,
};
