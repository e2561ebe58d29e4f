/** A header cell with the span it must have had before the text lost it. Anchors only. */
export interface HeaderSpan {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/**
 * The merged cells of a header whose text form left empty cells where a merged cell went on.
 *
 * Top down: the cells of one row cut the next into segments. In a segment a cell reaches right over the empty cells
 * after it; a segment that is wholly empty is the cell above going on down. A cell printed again right beside or
 * below itself (as Markdown conversions write merged cells) is that one cell.
 *
 * `rows` are of one length; only the first `headerRows` are read. The result covers `headerRows` × columns once.
 *
 * @example
 * inferHeaderSpans([['项目', '', '本年支出', ''], ['科目代码', '科目名称', '小计', '项目支出']], 2)[0]
 * // { row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: '项目' }
 */
export function inferHeaderSpans(rows: readonly (readonly string[])[], headerRows: number): HeaderSpan[] {
  const spans: HeaderSpan[] = [];
  let above: HeaderSpan[] = [{ row: -1, column: 0, rowSpan: 1, columnSpan: rows[0]?.length ?? 0, text: '' }];
  for (let row = 0; row < headerRows; row++) {
    const cells = rows[row] ?? [];
    const isLeafRow = row === headerRows - 1;
    const next: HeaderSpan[] = [];
    for (const parent of above) {
      const segment = cells.slice(parent.column, parent.column + parent.columnSpan);
      if (parent.row >= 0 && segment.every((text) => text === '')) {
        parent.rowSpan++;
        next.push(parent);
        continue;
      }
      const cut = cutSegment(segment, row, parent.column, isLeafRow);
      const [only] = cut;
      if (cut.length === 1 && only && sameLabel(only.text, parent.text)) {
        parent.rowSpan++;
        next.push(parent);
        continue;
      }
      spans.push(...cut);
      next.push(...cut);
    }
    above = next;
  }
  return spans;
}

/**
 * Empties before a segment's first cell stay one empty cell: the column's label is the parent's alone, and the parent
 * cannot go on down there without ceasing to be a rectangle.
 */
function cutSegment(
  segment: readonly string[],
  row: number,
  firstColumn: number,
  isLeafRow: boolean,
): HeaderSpan[] {
  const cut: HeaderSpan[] = [];
  segment.forEach((text, index) => {
    const left = cut.at(-1);
    const goesOn = text === '' || (!isLeafRow && left !== undefined && sameLabel(text, left.text));
    if (left && goesOn) left.columnSpan++;
    else cut.push({ row, column: firstColumn + index, rowSpan: 1, columnSpan: 1, text });
  });
  return cut;
}

const sameLabel = (a: string, b: string): boolean =>
  a !== '' && a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
