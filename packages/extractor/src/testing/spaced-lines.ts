import type { BodyTokens, PlacedLine, TextColumn } from '../detect/spaced/model.ts';
import type { TextRun } from '../model/source.ts';
import { COLUMN_WIDTH } from '../model/spaced-page.ts';
import { labelRole } from '../words/cell-words.ts';

/** Character columns from one column of a test's table to the next. */
const STEP = 12;

const boxAt = (column: number, text: string) => {
  const x0 = column * STEP * COLUMN_WIDTH;
  return { x0, y0: 0, x1: x0 + text.length * COLUMN_WIDTH, y1: 12 };
};

/** Columns by their headers, one bar between: `科目编码|科目名称|合计|基本支出`. 行次 counts rows. */
export const textColumnsOf = (headers: string): TextColumn[] =>
  headers.split('|').map((text, column) => {
    const role = labelRole(text);
    const box = boxAt(column, text);
    return {
      holds: role === 'code' ? 'codes' : role === 'name' ? 'words' : 'figures',
      isValue: role === null && text !== '行次',
      words: [{ text, box, runs: [] }],
      box,
    };
  });

/** A line with the cells of its columns, one bar between; what is empty is not printed. */
export function placedLine(cells: string): PlacedLine {
  const printed = cells.split('|').flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
  const parts = printed.map(({ text, column }) => ({
    text,
    box: boxAt(column, text),
    runs: [runAt(column, text)],
  }));
  return { ...lineOf(parts), columns: printed.map(({ column }) => column) };
}

const runAt = (column: number, text: string): TextRun => {
  const box = boxAt(column, text);
  const glyphs = Array.from(text);
  const edges = [...glyphs, ''].map((_, i) => box.x0 + i * COLUMN_WIDTH);
  return { text, box, glyphs, edges, fontSize: 12, baseline: 10, clip: null };
};

function lineOf(parts: BodyTokens['parts']): BodyTokens {
  const box = { x0: 0, y0: 0, x1: parts.at(-1)?.box.x1 ?? 0, y1: 12 };
  return { page: 1, line: { runs: [], box, baseline: 10, fontSize: 12 }, parts };
}

/** The cells of lines as they are placed, as {@link placedLine} takes them. */
export const cellsOf = ({ parts, columns }: PlacedLine): string =>
  Array.from({ length: Math.max(-1, ...columns) + 1 }, (_, column) =>
    parts.flatMap(({ text }, i) => (columns[i] === column ? [text] : [])).join(' '),
  ).join('|');
