/** A line as it is read, and the number of the one that it was printed on, from 1. */
export interface PrintedLine {
  printed: string;
  line: number;
}

/** A part that is a table has so many lines with an amount. */
const fewestRows = 2;

/**
 * Lines of tab-separated text, with tables that stand beside each other one below the other: where a line has several titles and
 * nothing else, a table begins at the column of each.
 *
 * @param isTitle is a cell the title of a table?
 */
export function oneTableBelowTheOther(
  lines: readonly string[],
  isTitle: (cell: string) => boolean,
): PrintedLine[] {
  const sorted: PrintedLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const starts = titlesOf(lines[i] ?? '', isTitle);
    const end = starts.length > 1 ? endOf(lines, i, isTitle) : i + 1;
    const rows = lines.slice(i, end).map((printed) => printed.split('\t'));
    const parts = starts.map((start, part) =>
      rows.map((cells) => cells.slice(part === 0 ? 0 : start, starts[part + 1])),
    );
    const areTables =
      parts.length > 1 && parts.every((part) => part.filter(holdsAmount).length >= fewestRows);
    const read = areTables ? parts : [rows];
    for (const part of read)
      sorted.push(...part.map((cells, row) => ({ printed: cells.join('\t'), line: i + row + 1 })));
    i = end;
  }
  return sorted;
}

const holdsAmount = (cells: readonly string[]): boolean => cells.some((cell) => /\d[.,]\d/u.test(cell));

/** The columns of the titles of a line with nothing else in it. */
function titlesOf(line: string, isTitle: (cell: string) => boolean): number[] {
  if (!line.includes('\t')) return [];
  const columns = line.split('\t').flatMap((cell, column) => (cell.trim() === '' ? [] : [{ cell, column }]));
  return columns.every(({ cell }) => isTitle(cell.trim())) ? columns.map(({ column }) => column) : [];
}

/** Where the lines of cells below a line end, or another title stands. */
function endOf(lines: readonly string[], from: number, isTitle: (cell: string) => boolean): number {
  let end = from + 1;
  for (let line = lines[end]; line?.includes('\t') && titlesOf(line, isTitle).length === 0; line = lines[end])
    end++;
  return end;
}
