import { type Diagnostic, type ExtractedRow, type TableKind, tableCatalogue } from '@juesuan/schema';
import { unionLocation } from '../model/location.ts';
import { isTotalLabel, looksLikeEllipsis, looksLikeOrdinal } from '../words/cell-words.ts';

type RowDraft = Omit<ExtractedRow, 'row'>;

const hasCodes = new Map(tableCatalogue.map(({ kind, classification }) => [kind, classification !== null]));

const isBlank = (row: RowDraft): boolean => row.cells.every((cell) => cell.raw === '');

/** In a table whose rows have codes, a row that begins a page without one and says only part of a row. */
function continues(before: RowDraft, row: RowDraft): boolean {
  if (row.code !== '' || before.code === '' || row.location.page === before.location.page) return false;
  if (isTotalLabel(row.name) || looksLikeOrdinal(row.name) || looksLikeEllipsis(row.name)) return false;
  return isBlank(row) ? row.name !== '' : isBlank(before) && row.cells.length === before.cells.length;
}

/** Joins a row that a page end cut in two: the name goes on, or the figures stand on the next page. */
export function joinSplitRows(
  rows: readonly RowDraft[],
  kind: TableKind,
  diagnostics: Diagnostic[],
): RowDraft[] {
  if (!hasCodes.get(kind)) return [...rows];
  const joined: RowDraft[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    if (!before || !continues(before, row)) {
      joined.push(row);
      continue;
    }
    joined[joined.length - 1] = {
      ...before,
      name: before.name + row.name,
      ...((before.printedName ?? row.printedName)
        ? { printedName: (before.printedName ?? before.name) + (row.printedName ?? row.name) }
        : {}),
      cells: before.cells.map((cell, i) => (cell.raw === '' ? (row.cells[i] ?? cell) : cell)),
      location: unionLocation([before.location, row.location]),
    };
    diagnostics.push({
      code: 'row-joined-across-pages',
      severity: 'info',
      message: `row ${before.code} ${before.name}${row.name} was cut by the end of page ${before.location.page}`,
      location: row.location,
    });
  }
  return joined;
}
