import type { LineItem } from '../page-items.ts';
import type { Segment } from '../segment.ts';

/** Lines of a table without rulings as its parts, one for each page. */
export function segmentsOf(rows: readonly LineItem[]): Segment[] {
  const pages = [...new Set(rows.map(({ page }) => page))];
  return pages.map((page) => {
    const lines = rows.filter((row) => row.page === page).map(({ line }) => line);
    const box = {
      x0: Math.min(...lines.map((line) => line.box.x0)),
      y0: Math.min(...lines.map((line) => line.box.y0)),
      x1: Math.max(...lines.map((line) => line.box.x1)),
      y1: Math.max(...lines.map((line) => line.box.y1)),
    };
    return { page, box, runs: lines.flatMap((line) => line.runs), xs: [], ys: [] };
  });
}
