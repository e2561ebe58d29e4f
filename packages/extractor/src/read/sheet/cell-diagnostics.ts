import { type Diagnostic, diagnostic } from '@juesuan/schema';
import { asideDiagnostic, hiddenDiagnostic } from '../../model/asides.ts';
import { plainDigits } from './format/decimal.ts';
import type { Sheet } from './model.ts';
import { placeOf } from './place.ts';
import type { ShownCell } from './shown-area.ts';
import { disagreement } from './stored.ts';

/** What is unclear in the cells of a sheet: errors, formulas without a result, and what a format hides of the stored number. */
export function cellDiagnostics(sheet: Sheet, cells: readonly ShownCell[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  /** Cells that show another power of ten than they hold, by that power: a format is used for whole columns. */
  const scaled = new Map<number, ShownCell[]>();
  const unseen: string[] = [];
  for (const shown of cells) {
    const { cell, row, column } = shown;
    if (cell === null) continue;
    const location = placeOf(sheet.name, row, column);
    const raw = cell.text;
    for (const aside of cell.asides ?? []) {
      if (aside.type === 'hidden') unseen.push(aside.text);
      else found.push(asideDiagnostic(aside, location, raw.trim()));
    }
    if (cell.fault === 'error')
      found.push(diagnostic('cell-error', 'warning', { reason: 'error', raw }, location));
    else if (cell.fault === 'formula')
      found.push(diagnostic('cell-error', 'warning', { reason: 'formula', raw }, location));
    else if (cell.fault === 'format')
      found.push(diagnostic('stored-differs', 'warning', { reason: 'format', raw }, location));
    else if (cell.number !== null && !cell.isDate) {
      const differs = disagreement(raw, cell.number);
      if (differs === null) continue;
      if (differs.reason === 'scaled') {
        scaled.set(differs.power, [...(scaled.get(differs.power) ?? []), shown]);
        continue;
      }
      const params = { reason: differs.reason, raw, stored: plainDigits(cell.number) };
      found.push(diagnostic('stored-differs', 'warning', params, location));
    }
  }
  const inSheet = { page: null, line: null, box: null, sheet: sheet.name };
  found.push(...hiddenDiagnostic(unseen, 'hidden-text', inSheet));
  for (const [power, shown] of scaled) {
    const [first] = shown;
    if (!first?.cell) continue;
    const params = {
      reason: 'scaled',
      count: shown.length,
      raw: first.cell.text,
      stored: plainDigits(first.cell.number ?? 0),
      factor: `1${'0'.repeat(Math.abs(power))}`,
    } as const;
    found.push(diagnostic('stored-differs', 'info', params, placeOf(sheet.name, first.row, first.column)));
  }
  return found;
}
