import { boxRound } from '../../model/geometry.ts';
import type { LineItem } from '../page-items.ts';
import type { Segment } from '../segment.ts';

/** Lines of a table without rulings as its parts, one for each page. */
export function segmentsOf(rows: readonly LineItem[]): Segment[] {
  return Array.from(
    Map.groupBy(rows, ({ page }) => page),
    ([page, own]) => {
      const lines = own.map(({ line }) => line);
      return { page, box: boxRound(lines), runs: lines.flatMap((line) => line.runs), xs: [], ys: [] };
    },
  );
}
