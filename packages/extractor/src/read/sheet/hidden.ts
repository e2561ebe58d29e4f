import { type Diagnostic, diagnostic, type Location } from '@juesuan/schema';
import { shortened } from '../../model/asides.ts';
import type { Sheet, SheetCell } from './model.ts';

/** What a sheet holds and does not show, in one diagnostic each for the sheet, its rows and its columns. */
export function hiddenIn(sheet: Sheet): Diagnostic[] {
  const { name } = sheet;
  const location: Location = { page: null, line: null, box: null, sheet: name };
  if (sheet.kind !== 'cells')
    return [diagnostic('sheet-hidden', 'info', { reason: sheet.kind, name }, location)];
  const rows: (readonly SheetCell[])[] = [];
  const columns = new Map<number, SheetCell[]>();
  for (const [row, cells] of sheet.rows) {
    if (sheet.hidden || sheet.isRowHidden(row)) rows.push([...cells.values()]);
    else
      for (const [column, cell] of cells)
        if (sheet.isColumnHidden(column)) columns.set(column, [...(columns.get(column) ?? []), cell]);
  }
  return [...told(sheet.hidden ? 'sheet' : 'rows', rows), ...told('columns', [...columns.values()])];

  function told(
    reason: 'sheet' | 'rows' | 'columns',
    parts: readonly (readonly SheetCell[])[],
  ): Diagnostic[] {
    const texts = parts.flat().map(({ text }) => text.trim());
    const said = texts.filter((text) => text !== '');
    if (said.length === 0) return [];
    const sample = shortened(said.slice(0, SAMPLES).join(' '));
    const params = { reason, name, count: parts.length, cells: said.length, sample };
    return [diagnostic('sheet-hidden', 'warning', params, location)];
  }
}

const SAMPLES = 4;
