import type { TitleWords } from './model.ts';
import type { ShownArea, ShownCell } from './shown-area.ts';

/**
 * The tables of a sheet that stand beside each other, from left to right: where one row has several titles, a table begins
 * at each, if no cell reaches over from one to the next.
 */
export function tablesBeside(area: ShownArea, words: TitleWords): ShownArea[] {
  const starts = startsOf(area, words);
  if (starts.length < 2) return [area];
  return starts.map((from, i) => {
    const left = i === 0 ? 0 : from;
    const right = starts[i + 1] ?? area.columns;
    const cells = area.cells
      .filter((cell) => cell.left >= left && cell.left < right)
      .map((cell) => ({ ...cell, left: cell.left - left }));
    return { rows: area.rows, columns: right - left, cells };
  });
}

/** Columns at which the titles of the first row with one stand; one alone, or none, where the sheet is one table. */
function startsOf({ cells }: ShownArea, words: TitleWords): number[] {
  const isTitle = ({ cell }: ShownCell): boolean => cell !== null && words.isTitle(cell.text.trim());
  const first = cells.find(isTitle);
  if (first === undefined) return [];
  const titles = cells.filter((cell) => cell.top === first.top && isTitle(cell)).map(({ left }) => left);
  const isCrossed = (start: number): boolean =>
    cells.some(({ cell, left, columnSpan }) => cell !== null && left < start && left + columnSpan > start);
  const isTable = (from: number, to: number): boolean =>
    rowsOfFigures(cells.filter(({ left }) => left >= from && left < to)) > 1;
  const parts = titles.map((from, i) => [from, titles[i + 1] ?? Infinity] as const);
  const apart = titles.slice(1).every((start) => !isCrossed(start));
  return apart && parts.every(([from, to]) => isTable(from, to)) ? titles : [];
}

/** Rows that hold a stored number or a figure in words: of a list of titles none does. */
const rowsOfFigures = (cells: readonly ShownCell[]): number =>
  new Set(cells.flatMap(({ cell, top }) => (cell !== null && /\d[.,]\d/u.test(cell.text) ? [top] : []))).size;
