import { type Box, type Diagnostic, diagnostic } from '@juesuan/schema';
import { centreX, centreY, union } from '../../model/geometry.ts';
import type { SourcePage } from '../../model/source.ts';
import { textOf } from '../lines.ts';
import { boxOfCell, type LatticeCell } from './lattice.ts';
import type { RuledTable } from './ruled-table.ts';

/** A page and what was found on it by rulings. */
interface PageTables {
  page: SourcePage;
  tables: readonly RuledTable[];
}

/**
 * Says of each row of a ruled table on whose empty cells a picture lies that what it shows there is not known: such cells are
 * no blanks.
 */
export function picturesOnCells({ page, tables }: PageTables): Diagnostic[] {
  const { pasted = [] } = page;
  if (pasted.length === 0) return [];
  const ruled = tables.filter(({ reading }) => reading === 'cells');
  return ruled
    .flatMap((table) => rowsUnder(table, pasted))
    .map(({ text, box }) =>
      diagnostic(
        'text-covered',
        'warning',
        { reason: 'picture-on-cells', text },
        { page: page.number, line: null, box },
      ),
    );
}

/** The rows of a table with a picture on empty cells, and the box of these. */
function rowsUnder({ lattice, placed }: RuledTable, pictures: readonly Box[]): { text: string; box: Box }[] {
  const filled = new Set<LatticeCell>(placed.map(({ cell }) => cell));
  const covered = lattice.cells.filter((cell) => {
    const box = boxOfCell(lattice, cell);
    return !filled.has(cell) && pictures.some((picture) => holds(picture, centreX(box), centreY(box)));
  });
  const rows = [...new Set(covered.map(({ row }) => row))];
  return rows.flatMap((row) => {
    const label = placed.filter(({ cell }) => cell.row === row).map(({ run }) => run);
    const boxes = covered.filter((cell) => cell.row === row).map((cell) => boxOfCell(lattice, cell));
    // A row without any text is no row of figures: a picture in a box of its own.
    return label.length === 0 ? [] : [{ text: textOf(label), box: union(boxes) }];
  });
}

const holds = ({ x0, x1, y0, y1 }: Box, x: number, y: number): boolean =>
  x > x0 && x < x1 && y > y0 && y < y1;
