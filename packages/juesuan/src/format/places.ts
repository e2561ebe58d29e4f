/** A cell of a table, and how many places it covers. */
interface Placed {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** Every place of a table: its cell where it begins there, `null` where it is covered by one that begins elsewhere. */
export function placesOf<Cell extends Placed>({
  rows,
  columns,
  cells,
}: {
  rows: number;
  columns: number;
  cells: readonly Cell[];
}): (Cell | null)[][] {
  const places = Array.from({ length: rows }, () => new Array<Cell | null>(columns).fill(null));
  for (const cell of cells) {
    const line = places[cell.row];
    if (line) line[cell.column] = cell;
  }
  return places;
}

/** The attributes of a cell of HTML that covers several places. */
export const spans = ({ rowSpan, columnSpan }: Pick<Placed, 'rowSpan' | 'columnSpan'>): string =>
  (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '');

/** A text within a line of Markdown. */
export const inMarkdown = (text: string): string => text.replace(/[\\|]/g, '\\$&').replace(/\s+/g, ' ');

/** Lines of a pipe table, its first row over the line: Markdown has no other header, and no spans. */
export const pipeTable = ([head = [], ...body]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map((fields) => `| ${fields.join(' | ')} |\n`).join('');
