import { read, utils, type WorkSheet } from '@e965/xlsx';
import type { SheetCellView, SheetView } from '../model.ts';

/** Rows of a sheet that are shown: no report comes near it, and a page of more would not open. */
const MOST_ROWS = 5_000;

/** The sheets of a workbook as they are shown, hidden ones left out. */
export function sheetsView(bytes: Uint8Array): SheetView[] {
  const book = read(bytes, { cellFormula: false, cellHTML: false, cellNF: false });
  const hidden = book.Workbook?.Sheets ?? [];
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    return sheet?.['!ref'] === undefined || hidden[i]?.Hidden ? [] : [{ name, rows: rowsOf(sheet) }];
  });
}

function rowsOf(sheet: WorkSheet): SheetView['rows'] {
  const { s: start, e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
  const merges = new Map((sheet['!merges'] ?? []).map((merge) => [utils.encode_cell(merge.s), merge]));
  const covered = new Set<string>();
  const rows: SheetView['rows'] = [];
  for (let r = start.r; r <= Math.min(end.r, start.r + MOST_ROWS); r++) {
    const cells: SheetCellView[] = [];
    for (let c = start.c; c <= end.c; c++) {
      const cell = utils.encode_cell({ r, c });
      if (covered.has(cell)) continue;
      const merge = merges.get(cell);
      const text = sheet[cell] === undefined ? '' : utils.format_cell(sheet[cell]);
      if (merge === undefined) {
        cells.push({ cell, text });
        continue;
      }
      for (let y = merge.s.r; y <= merge.e.r; y++)
        for (let x = merge.s.c; x <= merge.e.c; x++) covered.add(utils.encode_cell({ r: y, c: x }));
      cells.push({ cell, text, columns: merge.e.c - merge.s.c + 1, rows: merge.e.r - merge.s.r + 1 });
    }
    rows.push({ number: r + 1, cells });
  }
  return rows;
}
