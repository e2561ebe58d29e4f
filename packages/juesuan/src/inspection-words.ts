import type { TableGrid } from '@juesuan/extractor';
import type { Language } from '@juesuan/schema';
import type { Inspection } from './engine.ts';
import { plural } from './plural.ts';

/** What `inspect` says of a page and its grids, in lines and in the drawing. */
interface InspectionWords {
  page(inspection: Inspection): string;
  grid(number: number, kind: string | null, grid: TableGrid): string;
  title(page: number): string;
  /** Over a grid in the drawing. */
  frame(kind: string | null, grid: TableGrid): string;
  horizontal(count: number): string;
  vertical(count: number): string;
  cells(grids: number): string;
  runs(count: number): string;
}

export const inspectionWords: Readonly<Record<Language, InspectionWords>> = {
  en: {
    page: ({ page, grids }) =>
      `page ${page.number}: ${page.width} × ${page.height} pt, ${plural(page.runs.length, 'run')}, ${plural(page.rulings.length, 'ruling')}, ` +
      `${plural(page.images.length, 'picture')}, ${plural(page.unreadableRuns, 'unreadable run')}, ${plural(grids.length, 'grid')}`,
    grid: (number, kind, { rows, columns, strategy }) =>
      `grid ${number}: ${kind ?? 'of no kind by this page alone'}, ${plural(rows, 'row')} × ${plural(columns, 'column')}, ${strategy}`,
    title: (page) => `page ${page}`,
    frame: (kind, { rows, columns, strategy }) =>
      `${kind ?? 'not recognised'} (${rows} × ${columns}, ${strategy})`,
    horizontal: (count) => `${count} horizontal`,
    vertical: (count) => `${count} vertical`,
    cells: (grids) => `cells, spans (${plural(grids, 'grid')})`,
    runs: (count) => plural(count, 'run'),
  },
  zh: {
    page: ({ page, grids }) =>
      `第${page.number}页：${page.width} × ${page.height} pt，文字${page.runs.length}段，框线${page.rulings.length}条，` +
      `图片${page.images.length}张，无法辨读的文字${page.unreadableRuns}段，网格${grids.length}个`,
    grid: (number, kind, { rows, columns, strategy }) =>
      `网格${number}：${kind ?? '单看这一页无法定表类'}，${rows}行 × ${columns}列，${strategy}`,
    title: (page) => `第${page}页`,
    frame: (kind, { rows, columns, strategy }) => `${kind ?? '未识别'}（${rows} × ${columns}，${strategy}）`,
    horizontal: (count) => `横线${count}条`,
    vertical: (count) => `竖线${count}条`,
    cells: (grids) => `单元格、合并单元格（网格${grids}个）`,
    runs: (count) => `文字${count}段`,
  },
};
