import type { Box } from '@juesuan/schema';
import { isDigits } from '@juesuan/schema/words';
import { union, width } from '../../model/geometry.ts';
import type { GridCell, TableGrid } from '../../model/grid.ts';
import { type JoinedLines, joinLinesBy, type LineRoom } from '../../model/join-lines.ts';
import type { TextRun } from '../../model/source.ts';
import { ems } from '../../model/tolerances.ts';
import { certaintyOf } from '../certainty.ts';
import { linesOf, type RunLine, textOf } from '../lines.ts';
import { areRed } from '../red.ts';
import { boxOfCell } from './lattice.ts';
import type { RuledTable } from './ruled-table.ts';
import { uprightLines } from './upright-lines.ts';

/** Does a line of a cell leave the next digit its place, besides the cell's padding, of which its own gaps tell? */
function roomIn(cell: Box, line: RunLine | undefined, next: RunLine | undefined): LineRoom | null {
  if (line === undefined) return null;
  const { box, fontSize } = line;
  const free = width(cell) - width(box);
  if (free >= ems.nextDigit * fontSize) return 'free';
  const gap = Math.max(0, Math.min(box.x0 - cell.x0, cell.x1 - box.x1));
  const padding = Math.min(gap, ems.padding * fontSize);
  const digit = Math.max(digitOf(line), firstOf(next));
  return free - 2 * padding < digit + ems.atJoint * fontSize ? 'full' : 'unknown';
}

/** The next digit is as wide as those of the line: half an em in Song, more in fonts without serifs. */
function digitOf({ runs, fontSize }: RunLine): number {
  const widths = runs.flatMap(({ glyphs, edges }) =>
    glyphs.flatMap((glyph, i) => (isDigits(glyph) ? [(edges[i + 1] ?? 0) - (edges[i] ?? 0)] : [])),
  );
  const narrowest = Math.min(...widths);
  return widths.length > 0 ? Math.max(narrowest, ems.digit * fontSize) : ems.digit * fontSize;
}

/** The digit that a line below begins with, which had no place above, may be known to be wider. */
function firstOf(line: RunLine | undefined): number {
  const [run] = line?.runs ?? [];
  const [from = 0, to = from] = run?.edges ?? [];
  return isDigits(run?.glyphs[0] ?? '') ? to - from : 0;
}

/** The lines of a cell, and what they say together. */
function textIn(box: Box, runs: readonly TextRun[]): JoinedLines & { lines: string[] } {
  const [only] = runs;
  if (only !== undefined && runs.length === 1) return { lines: [only.text], text: only.text, joined: null };
  const printed = uprightLines(runs) ?? linesOf(runs);
  const lines = printed.map((line) => textOf(line.runs));
  return { lines, ...joinLinesBy(lines, (i) => roomIn(box, printed[i], printed[i + 1])) };
}

/** The grid of a table whose rulings are read: its cells with the lines of text in them. */
export function gridOf(page: number, { lattice, byCell, between }: RuledTable): TableGrid {
  const cells = lattice.cells.map((cell): GridCell => {
    const box = boxOfCell(lattice, cell);
    const location = { page, line: null, box };
    const runs = byCell.get(cell);
    if (runs === undefined) return { ...cell, text: '', lines: [], location };
    const { lines, text, joined } = textIn(box, runs);
    const { row, column, rowSpan, columnSpan } = cell;
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      text,
      lines,
      ...(joined !== null && { joined }),
      ...(areRed(runs) && { red: true as const }),
      ...certaintyOf(runs),
      location,
    };
  });
  return {
    type: 'grid',
    rows: lattice.ys.length - 1,
    columns: lattice.xs.length - 1,
    cells,
    strategy: between.length > 0 ? 'partly-ruled' : 'ruled',
    location: {
      page,
      line: null,
      box: union(cells.map((cell) => cell.location.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 })),
    },
    columnEdges: lattice.xs,
  };
}
