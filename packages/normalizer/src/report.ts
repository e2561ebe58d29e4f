import {
  type Diagnostic,
  type ExtractedReport,
  ExtractedRow,
  ExtractedTable,
  Location,
  type Report,
  type Row,
  type Table,
} from '@juesuan/schema';
import { readCell } from './cell.ts';
import { readCode } from './code.ts';
import { normalizeForm } from './forms/form.ts';
import { cleanName } from './name.ts';

const TableWithoutRows = ExtractedTable.omit({ rows: true });

/**
 * Gives every printed string of an extracted report its meaning: exact decimals, 元, levels. Pure; nothing printed is
 * dropped, and what cannot be read is kept as printed with a diagnostic added to those of the extraction:
 * `amount-unreadable`, `amount-repaired`, `code-unreadable`, `record-invalid`. A row or table that breaks the contract
 * of `ExtractedReport` stays out, with a `record-invalid`; it does not throw for such.
 *
 * @example
 * const report = normalizeReport(await extractReport(bytes));
 * report.tables[0]?.rows[0]?.cells[0]; // { raw: '23,167.86', state: 'amount', value: '23167.86', unit: '万元', yuan: '231678600', … }
 */
export function normalizeReport(extracted: ExtractedReport): Report {
  const diagnostics = [...extracted.diagnostics];
  const tables = extracted.tables.flatMap((table) => normalizeTable(table, diagnostics) ?? []);
  return {
    source: extracted.source,
    fiscalYear: extracted.fiscalYear,
    department: extracted.department,
    tables,
    forms: extracted.forms.map((form) => normalizeForm(form, diagnostics)),
    text: extracted.text,
    coverage: extracted.coverage,
    diagnostics,
  };
}

function normalizeTable(printed: ExtractedTable, diagnostics: Diagnostic[]): Table | null {
  const { rows, ...rest } = printed;
  const table = TableWithoutRows.safeParse(rest);
  if (!table.success) {
    diagnostics.push(invalid(`table ${printed.title}`, table.error, printed.location));
    return null;
  }
  return {
    ...table.data,
    rows: rows.flatMap((row) => normalizeRow(row, table.data, diagnostics) ?? []),
  };
}

function normalizeRow(
  printed: ExtractedRow,
  table: Omit<ExtractedTable, 'rows'>,
  diagnostics: Diagnostic[],
): Row | null {
  const parsed = ExtractedRow.safeParse(printed);
  if (!parsed.success) {
    diagnostics.push(invalid(`row ${printed.row} of ${table.title}`, parsed.error, printed.location));
    return null;
  }
  const row = parsed.data;
  const { code, level, readable } = readCode(row.code);
  if (!readable) {
    diagnostics.push({
      code: 'code-unreadable',
      severity: 'warning',
      message: `"${row.code}" is no subject code of 3, 5 or 7 digits (${table.title}, ${row.name})`,
      location: row.location,
    });
  }
  return {
    row: row.row,
    lineNo: row.lineNo,
    code,
    level,
    name: cleanName(row.name),
    side: row.side,
    cells: row.cells.map((cell) => readCell(cell, row, table, diagnostics)),
    location: row.location,
  };
}

function invalid(
  what: string,
  error: { issues: { path: PropertyKey[]; message: string }[] },
  place: unknown,
): Diagnostic {
  const reasons = error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  const location = Location.safeParse(place);
  return {
    code: 'record-invalid',
    severity: 'error',
    message: `${what} is left out: ${reasons.join('; ')}`,
    location: location.success ? location.data : null,
  };
}
