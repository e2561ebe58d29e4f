import { isCellOfFigure, splitAt } from './comma.ts';
import { isPiped, splitLines } from './lines.ts';
import { looksLikeMarkdown } from './markdown.ts';

/** What exports of spreadsheets and databases put between cells beside tabs and commas. */
const marks = [';', '|'] as const;

/** A line of so many cells, one of them a figure, is a row; a table has so many lines of as many cells, or so many rows. */
const narrowestRow = 3;
const fewestRows = 2;
const fewestLines = 3;

/**
 * Text whose cells stand between semicolons, or between bars without any at the lines' ends, as tab-separated text, line for
 * line; any other text as it is.
 *
 * @example
 * separatorsToTabs('项目;合计;基本支出\n教育支出;8.00;8.00\n合计;8.00;8.00') // '项目\t合计\t基本支出\n…'
 */
export function separatorsToTabs(text: string): string {
  if (!marks.some((mark) => text.includes(mark)) || looksLikeMarkdown(text)) return text;
  const lines = splitLines(text);
  for (const mark of marks) {
    const columns = columnsBetween(lines, mark);
    if (columns === null) continue;
    return lines
      .map((line) => {
        const cells = splitAt(line, mark);
        return cells?.length === columns ? cells.join('\t') : line;
      })
      .join('\n');
  }
  return text;
}

/** How many cells most rows of figures have; `null` where the mark parts none. Bars at both ends are a form of their own. */
function columnsBetween(lines: readonly string[], mark: string): number | null {
  const parted = lines
    .filter((line) => line.includes(mark) && !isPiped(line))
    .map((line) => splitAt(line, mark) ?? [])
    .filter(({ length }) => length >= narrowestRow);
  const rowsOf = Map.groupBy(
    parted.filter((cells) => cells.some(isCellOfFigure)),
    ({ length }) => length,
  );
  const [columns, rows] = [...rowsOf].sort(([, a], [, b]) => b.length - a.length)[0] ?? [0, []];
  const isTable =
    rows.length >= fewestRows ||
    (rows.length > 0 && parted.filter(({ length }) => length === columns).length >= fewestLines);
  return isTable ? columns : null;
}
