import {
  type Correction,
  type Diagnostic,
  diagnostic,
  type ExtractedCell,
  type ExtractedReport,
  type ExtractedTable,
} from '@juesuan/schema';
import { type Candidate, recordOf } from './find.ts';
import { unused } from './unused.ts';

interface CellCandidate extends Candidate {
  read: string;
  cell: ExtractedCell;
}

/**
 * The report with the cells that a person corrected: what is printed by the person in place of what was read, and that kept
 * as `uncorrected`. Every correction is applied or reported.
 */
export function correctCells(
  extracted: ExtractedReport,
  corrections: readonly Correction[],
): { report: ExtractedReport; diagnostics: Diagnostic[] } {
  const ofCells = corrections.filter(({ record, verdict }) => record === 'cell' && verdict !== 'missing');
  if (ofCells.length === 0) return { report: extracted, diagnostics: [] };
  const candidates = extracted.tables.flatMap(candidatesOf);
  const changed = new Map<ExtractedCell, ExtractedCell>();
  const diagnostics: Diagnostic[] = [];
  for (const one of ofCells) {
    const found = recordOf(one, candidates);
    if (typeof found === 'string') {
      diagnostics.push(unused(one, found));
      continue;
    }
    const place = { table: found.table, row: found.row, column: found.column };
    const { name, cell } = found;
    if (one.printed === null) {
      diagnostics.push(diagnostic('found-wrong', 'warning', { read: cell.raw, name }, cell.location, place));
      continue;
    }
    changed.set(cell, correctedCell(cell, one.printed));
    if (one.printed === cell.raw) continue;
    const params = { read: cell.raw, printed: one.printed, name };
    diagnostics.push(diagnostic('corrected', 'info', params, cell.location, place));
  }
  const tables = extracted.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => changed.get(cell) ?? cell) })),
  }));
  return { report: { ...extracted, tables }, diagnostics };
}

const candidatesOf = ({ title, rows }: ExtractedTable): CellCandidate[] =>
  rows.flatMap(({ row, code, name, cells }) =>
    cells.map((cell) => ({
      table: title,
      row,
      code,
      name,
      column: cell.label,
      location: cell.location,
      read: cell.raw,
      cell,
    })),
  );

/** A person's word is surer than a recogniser's; of what the source has as text it is worth saying only where it differs. */
function correctedCell(cell: ExtractedCell, printed: string): ExtractedCell {
  const { source, confidence, stored, ...rest } = cell;
  if (printed === cell.raw)
    return source === 'ocr' ? { ...cell, source: 'reviewer', confidence: undefined } : cell;
  return { ...rest, raw: printed, source: 'reviewer', uncorrected: cell.raw };
}
