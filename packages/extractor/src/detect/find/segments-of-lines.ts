import { boxRound } from '../../model/geometry.ts';
import type { LineItem } from '../page-items.ts';
import type { Segment } from '../segment.ts';

/** Lines of a table without rulings as its parts, one for each page. */
export function segmentsOf(rows: readonly LineItem[]): Segment[] {
  const pages = [...new Set(rows.map(({ page }) => page))];
  return pages.map((page) => {
    const lines = rows.filter((row) => row.page === page).map(({ line }) => line);
    return { page, box: boxRound(lines), runs: lines.flatMap((line) => line.runs), xs: [], ys: [] };
  });
}
