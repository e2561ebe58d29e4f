import { type Cell, type Report, type Row, rowFields, type Table } from '@juesuan/schema';
import type { ReviewGroup, ReviewRecord } from '../model.ts';

/** The records of a report that a person can check, in print order, and the tables and sections that they stand in. */
export function recordsOf(report: Report): { groups: ReviewGroup[]; records: ReviewRecord[] } {
  const groups: ReviewGroup[] = [];
  const records: ReviewRecord[] = [];
  for (const [no, table] of report.tables.entries()) {
    const { kind, title, unit } = table;
    const before = records.length;
    for (const row of table.rows)
      for (const cell of row.cells)
        records.push(cellRecord({ report, table, no: no + 1, row, cell, group: groups.length }));
    groups.push({ kind, title, unit, pages: pagesOf(table), records: records.length - before });
  }
  const sections = Map.groupBy(report.facts, ({ section }) => section);
  for (const [section, facts] of sections) {
    for (const fact of facts) records.push(factRecord(fact, groups.length));
    const pages = [...new Set(facts.flatMap(({ location }) => location.page ?? []))];
    groups.push({ kind: 'facts', title: section, unit: null, pages, records: facts.length });
  }
  return { groups, records };
}

interface CellOf {
  report: Report;
  table: Table;
  no: number;
  row: Row;
  cell: Cell;
  group: number;
}

const unmarked = (): Pick<ReviewRecord, 'marks' | 'readings' | 'diagnostics' | 'findings'> => ({
  marks: [],
  readings: [],
  diagnostics: [],
  findings: [],
});

function cellRecord(of: CellOf): ReviewRecord {
  const { table, row, cell, group } = of;
  return {
    kind: 'cell',
    group,
    row: row.row,
    code: row.code,
    name: row.name,
    column: cell.label,
    canonical: cell.column ?? '',
    lineNo: row.lineNo,
    raw: cell.raw,
    value: cell.value,
    unit: cell.unit,
    yuan: cell.yuan,
    state: cell.state,
    ...(cell.source !== undefined && { source: cell.source }),
    ...(cell.confidence !== undefined && { confidence: cell.confidence }),
    ...(cell.uncorrected !== undefined && { uncorrected: cell.uncorrected }),
    location: cell.location,
    isKey: isTotal(of) || row === table.rows[0] || row === table.rows.at(-1),
    ...unmarked(),
  };
}

const totalField = rowFields.find(({ name }) => name === 'is_total');
const isTotal = (of: CellOf): boolean => totalField?.of({ ...of, id: '' }) === true;

const factRecord = (fact: Report['facts'][number], group: number): ReviewRecord => ({
  kind: 'fact',
  group,
  row: null,
  code: '',
  name: fact.item,
  column: fact.measure,
  canonical: fact.direction ?? '',
  lineNo: '',
  raw: fact.raw,
  value: fact.value,
  unit: fact.unit,
  yuan: null,
  state: fact.value === null ? 'text' : 'amount',
  ...(fact.uncorrected !== undefined && { uncorrected: fact.uncorrected }),
  location: fact.location,
  isKey: false,
  ...unmarked(),
});

/** From the first page to the last; `pages` of a table has these two. */
function pagesOf({ pages }: Table): number[] {
  const [first, last = first] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
