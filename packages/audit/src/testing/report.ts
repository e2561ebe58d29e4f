import type {
  Cell,
  Fact,
  IndicatorValue,
  Location,
  PerformanceForm,
  Report,
  Row,
  Section,
  Table,
  TableKind,
} from '@juesuan/schema';

/** Builders of small reports for the tests: a table is drawn as its printed rows. */

export const at = (line: number): Location => ({ page: null, line, box: null });

/** Code, name, then what the cells print; `''` is a blank, `-` a dash. A code may be empty. */
export type Printed = readonly [code: string, name: string, ...cells: string[]];

const levels = { 3: '类', 5: '款', 7: '项' } as const;

export function table(
  kind: TableKind,
  columns: readonly string[],
  printed: readonly Printed[],
  change: Partial<Table> = {},
): Table {
  return {
    kind,
    title: change.title ?? kind,
    mark: '',
    department: '',
    unit: '万元',
    strategy: 'ruled',
    columns: columns.map((column) => ({ column, label: column })),
    rows: printed.map(([code, name, ...cells], i) => row(i, code, name, cells, columns, null)),
    notes: [],
    pages: [],
    joins: [],
    location: at(1),
    ...change,
  };
}

/** A two-sided table: income rows in `left`, expenditure rows in `right`. */
export function twoSided(
  kind: TableKind,
  left: readonly (readonly [name: string, ...cells: string[]])[],
  right: readonly (readonly [name: string, ...cells: string[]])[],
  expenditure: readonly string[] = ['expenditure.amount'],
): Table {
  const rows = [
    ...left.map(([name, ...cells], i) => row(i, '', name, cells, ['income.amount'], 'income')),
    ...right.map(([name, ...cells], i) => row(left.length + i, '', name, cells, expenditure, 'expenditure')),
  ];
  return { ...table(kind, ['income.amount', ...expenditure], []), rows };
}

function row(
  i: number,
  code: string,
  name: string,
  cells: readonly string[],
  columns: readonly string[],
  side: Row['side'],
): Row {
  return {
    row: i + 1,
    lineNo: '',
    code,
    level: levels[code.length as 3 | 5 | 7] ?? null,
    name,
    subject: null,
    side,
    cells: cells.map((raw, c) => cell(raw, columns[c] ?? '', i + 10)),
    location: at(i + 10),
  };
}

function cell(raw: string, column: string, line: number): Cell {
  const value = /^-?[\d,]+(?:\.\d+)?$/.test(raw) ? raw.replaceAll(',', '') : null;
  return {
    column: column.startsWith('?') ? null : column,
    label: column,
    raw,
    state: value !== null ? 'amount' : raw === '' ? 'blank' : raw === '-' ? 'dash' : 'text',
    value,
    unit: '万元',
    yuan: value === null ? null : '0',
    location: at(line),
  };
}

let line = 100;

/** `决算数 12.5 万元` of an item in a section; a change may go up or down. */
export function fact(
  section: string,
  item: string,
  measure: string,
  value: string | null,
  unit = '万元',
  change: Partial<Fact> = {},
): Fact {
  line += 1;
  return {
    section,
    item,
    measure,
    value,
    unit: value === null ? '' : unit,
    direction: null,
    comparedTo: '',
    base: null,
    baseYear: null,
    reason: '',
    raw: `${item}${measure}${value ?? ''}${unit}`,
    location: at(line),
    ...change,
  };
}

export const section = (marker: string, title: string, ...texts: string[]): Section => ({
  level: 2,
  marker,
  title,
  location: at(200),
  paragraphs: texts.map((text) => ({
    marker: '',
    text,
    location: at(201),
    lines: [{ offset: 0, location: at(201) }],
  })),
  sections: [],
});

const text = (raw: string): IndicatorValue => ({ raw, op: null, value: null, unit: null });
export const words = text;
export const measured = (op: IndicatorValue['op'], value: string, unit: string): IndicatorValue => ({
  raw: `${op ?? ''}${value}${unit}`,
  op,
  value,
  unit,
});

/** A form with one row of money (total = appropriation) and the given indicators. */
export function form(
  project: string,
  [initial, annual, executed, rate]: readonly [string, string, string, string],
  indicators: readonly Partial<PerformanceForm['indicators'][number]>[] = [],
): PerformanceForm {
  const amount = (raw: string) => ({
    raw,
    state: 'amount' as const,
    value: raw,
    yuan: null,
    location: at(300),
  });
  const funding = (source: '年度资金总额' | '当年财政拨款') => ({
    source,
    label: source,
    initialBudget: amount(initial),
    annualBudget: amount(annual),
    executed: amount(executed),
    rate: rate === '' ? null : { raw: rate, percent: rate.replace('%', ''), location: at(300) },
    weight: null,
    score: null,
    location: at(300),
  });
  return {
    no: 1,
    title: '',
    project,
    department: '',
    unit: '',
    moneyUnit: '万元',
    funding: [funding('年度资金总额'), funding('当年财政拨款')],
    rateInPercent: true,
    expectedGoal: '',
    actualGoal: '',
    indicators: indicators.map((one) => ({
      level1: '产出指标',
      level2: '数量指标',
      level3: '场次',
      target: text(''),
      actual: text(''),
      deviation: '',
      weight: null,
      score: null,
      others: [],
      location: at(310),
      ...one,
    })),
    total: null,
    others: [],
    strategy: 'ruled',
    pages: [],
    location: at(299),
  };
}

export function report(change: Partial<Report> = {}): Report {
  return {
    source: { format: 'text', sha256: '', bytes: 0, pages: null, producer: null },
    family: 'final_accounts',
    fiscalYear: 2024,
    department: '云江市商务发展局',
    tables: [],
    forms: [],
    text: [],
    sections: [],
    overview: {
      cover: { title: '', fiscalYear: null, department: '', date: null },
      duties: [],
      bodies: [],
      bodiesTold: null,
      units: [],
    },
    glossary: [],
    facts: [],
    toldIndicators: [],
    coverage: { runs: 0, placed: 0, unplaced: [] },
    diagnostics: [],
    ...change,
  };
}
