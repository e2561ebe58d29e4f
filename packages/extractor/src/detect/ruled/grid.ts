import { union } from '../../model/geometry.ts';
import type { GridCell, TableGrid } from '../../model/grid.ts';
import { joinLines } from '../../model/join-lines.ts';
import type { TextRun } from '../../model/source.ts';
import { linesOf, textOf } from '../lines.ts';
import { boxOfCell } from './lattice.ts';
import type { PlacedRun } from './place.ts';
import type { RuledTable } from './ruled-table.ts';

/** The grid of a table whose rulings are read: its cells with the lines of text in them. */
export function gridOf(page: number, { lattice, placed, between }: RuledTable): TableGrid {
  const byCell = new Map<PlacedRun['cell'], TextRun[]>();
  for (const { run, cell } of placed) {
    const runs = byCell.get(cell);
    if (runs) runs.push(run);
    else byCell.set(cell, [run]);
  }
  const cells = lattice.cells.map((cell): GridCell => {
    const lines = linesOf(byCell.get(cell) ?? []).map((line) => textOf(line.runs));
    return {
      ...cell,
      text: joinLines(lines),
      lines,
      location: { page, line: null, box: boxOfCell(lattice, cell) },
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
