import { boxRound, centreX } from '../../model/geometry.ts';
import type { GridCell, TableGrid } from '../../model/grid.ts';
import { joinLines, joinLinesBy } from '../../model/join-lines.ts';
import { unionLocation } from '../../model/location.ts';
import { points } from '../../model/tolerances.ts';
import { isTotalLabel } from '../../words/cell-words.ts';
import type { BodyLine } from '../body-line.ts';
import { certaintyOf } from '../certainty.ts';
import type { LinePart } from '../lines.ts';
import { areRed } from '../red.ts';
import { type HeaderCell, levelsOf } from './header-tree.ts';

/** What alignment found of a table. */
export interface AlignedTable {
  /** Where the header stands. */
  page: number;
  header: readonly HeaderCell[];
  /** The lines of every row. */
  rows: readonly (readonly BodyLine[])[];
  borders: readonly number[];
  strategy: TableGrid['strategy'];
}

/** The grid of an aligned table: every place of the rectangle has its cell. */
export function assemble({ page, header, rows, borders, strategy }: AlignedTable): TableGrid {
  const columns = borders.length - 1;
  const { cells: headerCells, depth } = headerGrid(header, columns, page);
  const cells = [
    ...headerCells,
    ...rows.flatMap((row, index) => bodyCells(row, depth + index, borders, page)),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    type: 'grid',
    rows: depth + rows.length,
    columns,
    cells,
    strategy,
    location: unionLocation(cells.map((cell) => cell.location)),
    columnEdges: [...borders],
  };
}

function headerGrid(
  header: readonly HeaderCell[],
  columns: number,
  page: number,
): { cells: GridCell[]; depth: number } {
  const levels = levelsOf(header);
  const depth = Math.max(-1, ...levels) + 1;
  const cells: GridCell[] = [];
  const at = (row: number, column: number): GridCell | undefined =>
    cells.find(
      (cell) =>
        row >= cell.row &&
        row < cell.row + cell.rowSpan &&
        column >= cell.column &&
        column < cell.column + cell.columnSpan,
    );
  header.forEach((cell, i) => {
    const row = levels[i] ?? 0;
    const hit = Array.from({ length: cell.to - cell.from }, (_, c) => at(row, cell.from + c)).find(Boolean);
    if (hit) {
      // No two words in one place: nothing of a header is lost, and the column's label shows that it was not understood.
      hit.text = joinLines([hit.text, cell.text]);
      hit.lines = [...hit.lines, ...cell.lines];
      return;
    }
    const hasBelow = header.some(
      (other, j) => j !== i && (levels[j] ?? 0) > row && other.from < cell.to && other.to > cell.from,
    );
    cells.push({
      row,
      column: cell.from,
      rowSpan: hasBelow ? 1 : depth - row,
      columnSpan: cell.to - cell.from,
      text: cell.text,
      lines: cell.lines,
      location: { page, line: null, box: boxRound(cell.parts) },
    });
  });
  for (let row = 0; row < depth; row++)
    for (let column = 0; column < columns; column++)
      if (!at(row, column))
        cells.push({
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text: '',
          lines: [],
          location: { page, line: null, box: null },
        });
  return { cells, depth };
}

const acrossCell = (
  { text, box }: LinePart,
  row: number,
  borders: readonly number[],
  page: number,
): GridCell => ({
  row,
  column: 0,
  rowSpan: 1,
  columnSpan: borders.length - 1,
  text,
  lines: [text],
  location: { page, line: null, box: { ...box, x0: borders[0] ?? 0, x1: borders.at(-1) ?? 0 } },
});

function bodyCells(
  row: readonly BodyLine[],
  index: number,
  borders: readonly number[],
  headerPage: number,
): GridCell[] {
  const [only] = row.flatMap(({ parts }) => parts);
  if (only?.across && row.length === 1)
    return [acrossCell(only.part, index, borders, row[0]?.page ?? headerPage)];
  const rowBox = boxRound(row.flatMap((line) => line.parts.map(({ part }) => part)));
  const columns = partsByColumn(row, borders.length - 1);
  const spans = columns.map((here, column) => spanOf(here, column, columns, borders));
  const wide = spans.filter(({ from, to }) => to - from > 1);
  return columns.flatMap((here, column): GridCell[] => {
    const span = spans[column];
    const { from, to } = span ?? { from: column, to: column + 1 };
    if (wide.some((other) => other !== span && other.from <= column && column < other.to)) return [];
    const texts = here.map(({ part }) => part.text);
    const runs = here.flatMap(({ part }) => part.runs);
    const room = here.some(({ crowded }) => crowded) ? 'unknown' : null;
    const { text, joined } = joinLinesBy(texts, () => room);
    return [
      {
        row: index,
        column: from,
        rowSpan: 1,
        columnSpan: to - from,
        text,
        lines: texts,
        ...(joined !== null && { joined }),
        ...(areRed(runs) && { red: true as const }),
        ...certaintyOf(runs),
        location: {
          page: here[0]?.page ?? row[0]?.page ?? headerPage,
          line: null,
          box:
            here.length > 0
              ? boxRound(here.map(({ part }) => part))
              : { ...rowBox, x0: borders[from] ?? 0, x1: borders[to] ?? 0 },
        },
      },
    ];
  });
}

/** What of a row stands in each column. */
function partsByColumn(row: readonly BodyLine[], columns: number): PlacedPart[][] {
  const parts = Array.from({ length: columns }, (): PlacedPart[] => []);
  for (const { page, parts: placed } of row)
    for (const { part, column, crowded = false } of placed) parts[column]?.push({ part, page, crowded });
  return parts;
}

interface PlacedPart {
  part: LinePart;
  page: number;
  crowded: boolean;
}

/** A total's label may stand in the middle over its group's labels: it spans the empty columns in whose middle it is. */
function spanOf(
  here: readonly { part: LinePart }[],
  column: number,
  columns: readonly (readonly unknown[])[],
  borders: readonly number[],
): { from: number; to: number } {
  const narrow = { from: column, to: column + 1 };
  const [only] = here;
  if (!only || here.length > 1 || !isTotalLabel(only.part.text)) return narrow;
  const isFree = (other: number): boolean => other === column || columns[other]?.length === 0;
  const offOf = ({ from, to }: { from: number; to: number }): number =>
    Math.abs(((borders[from] ?? 0) + (borders[to] ?? 0)) / 2 - centreX(only.part.box));
  let best = narrow;
  for (let from = column; from >= 0 && isFree(from); from--)
    for (let to = column + 1; to <= columns.length && isFree(to - 1); to++) {
      const off = offOf({ from, to });
      const wider = to - from > best.to - best.from;
      if (off < offOf(best) - points.centred || (wider && off <= points.centred)) best = { from, to };
    }
  return best;
}
