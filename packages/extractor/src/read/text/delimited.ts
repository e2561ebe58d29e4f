import type { Location } from '@juesuan/schema';
import { isColumnNumberRow } from '@juesuan/schema/words';
import type { Block, DetectedContent, GridCell, LineBlock, TableGrid } from '../../model/grid.ts';
import { countHeaderRows } from './header-rows.ts';
import { inferHeaderSpans } from './header-spans.ts';
import { readLines } from './lines.ts';
import { append, groupRows, isContinued, type RowGroup, rowGroup, tableStart } from './row-groups.ts';

/** Most texts leave the other places of a merged cell blank; Markdown made from a PDF says its text in all of them. */
export type MergedCells = 'blank' | 'repeated';

/**
 * Text with delimited tables (tabs, Markdown pipes) to lines and grids in reading order.
 *
 * Lines of cells that follow each other are one grid; blank lines, page numbers and form feeds between them are page
 * breaks in it, any other line ends it. Locations have the 1-based line and neither page nor box. Merged header cells,
 * which the text lost, are inferred; body cells are single, but for words said again beside themselves. Never throws.
 *
 * @param merged what the text prints in the places of a merged cell but its first
 *
 * @example
 * readDelimited('收入决算表\n项目\t合计\n行政运行\t90').blocks.map((block) => block.type) // ['line', 'grid']
 */
export function readDelimited(text: string, merged: MergedCells = 'blank'): DetectedContent {
  const parts: (LineBlock | RowGroup)[] = [];
  let open: RowGroup | null = null;
  for (const item of groupRows(readLines(text))) {
    switch (item.kind) {
      case 'group': {
        if (open && isContinued(open, item)) {
          append(open, item.rows);
          break;
        }
        const start = tableStart(item);
        parts.push(...item.rows.slice(0, start).flatMap((row) => rowAsLine(row.line, row.cells)));
        open = start < item.rows.length ? rowGroup(item.rows.slice(start)) : null;
        if (open) parts.push(open);
        break;
      }
      case 'page-number':
        parts.push(lineBlock(item.line, item.text, [item.text]));
        break;
      case 'text':
        parts.push(lineBlock(item.line, item.text, item.parts));
        open = null;
        break;
      case 'blank':
      case 'decoration':
        break;
    }
  }
  const blocks = parts.flatMap((part): Block[] =>
    'kind' in part ? headedParts(part).map((rows) => tableGrid(rows, merged)) : [part],
  );
  const cells = blocks.flatMap((block) => (block.type === 'grid' ? block.cells : []));
  return {
    blocks,
    runsInCells: cells.filter(({ text }) => text !== '').length,
    unplaced: [],
    diagnostics: [],
  };
}

const at = (line: number): Location => ({ page: null, line, box: null });

const lineBlock = (line: number, text: string, parts: readonly string[]): LineBlock => ({
  type: 'line',
  text,
  location: at(line),
  parts: parts.map((part) => ({ text: part, box: null })),
  runs: 1,
  fontSize: null,
});

/** A row that belongs to no table; none where it prints nothing. */
function rowAsLine(line: number, cells: readonly string[]): LineBlock[] {
  const printed = cells.filter((text) => text !== '');
  return printed.length > 0 ? [lineBlock(line, printed.join(' '), printed)] : [];
}

/** A table cut where all rows of its header are printed again. */
function headedParts(group: RowGroup): RowGroup[] {
  const texts = group.rows.map(({ cells }) => cells.join('\t').trimEnd());
  const header = texts.slice(0, countHeaderRows(group.rows.map(({ cells }) => cells)));
  const isAgain = (row: number): boolean =>
    row > 0 && header.length > 0 && header.every((text, i) => text !== '' && text === texts[row + i]);
  const starts = [0, ...texts.flatMap((_, row) => (isAgain(row) ? [row] : []))];
  return starts.length === 1
    ? [group]
    : starts.map((from, i) => rowGroup(group.rows.slice(from, starts[i + 1])));
}

function tableGrid(group: RowGroup, merged: MergedCells): TableGrid {
  // A column that prints nothing in any row is a stray delimiter at the line's end, not a column of the table.
  const columns = group.printedColumns;
  const padded = group.rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, column) => cells[column] ?? ''),
  );
  const headerRows = countHeaderRows(padded);
  const rows = padded.slice(0, lastRow(padded, headerRows) + 1);
  const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): GridCell => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text,
    lines: [text],
    location: at(group.rows[row]?.line ?? 1),
  });
  const header = inferHeaderSpans(rows, headerRows)
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((span) => cell(span.row, span.column, span.text, span.rowSpan, span.columnSpan));
  const body = rows
    .slice(headerRows)
    .flatMap((texts, index) =>
      bodySpans(texts, merged, headerRows === 0).map(({ column, columnSpan, text }) =>
        cell(headerRows + index, column, text, 1, columnSpan),
      ),
    );
  return {
    type: 'grid',
    rows: rows.length,
    columns,
    cells: [...header, ...body],
    strategy: 'delimited',
    location: at(group.rows[0]?.line ?? 1),
    columnEdges: null,
  };
}

/** Words said so often beside themselves are a merged cell in any table. */
const surelyMerged = 3;

interface BodySpan {
  column: number;
  columnSpan: number;
  text: string;
}

/**
 * The cells of a body row: words said again right beside themselves are one merged cell; figures may well be equal. So may a
 * target and what was reached in a form, where two alike are one cell only at the row's beginning.
 */
function bodySpans(texts: readonly string[], merged: MergedCells, isForm: boolean): BodySpan[] {
  const runs: BodySpan[] = [];
  texts.forEach((text, column) => {
    const left = runs.at(-1);
    if (merged === 'repeated' && left?.text === text && /\p{Script=Han}/u.test(text)) left.columnSpan++;
    else runs.push({ column, columnSpan: 1, text });
  });
  const isMerged = ({ column, columnSpan }: BodySpan): boolean =>
    !isForm || column === 0 || columnSpan >= surelyMerged;
  return runs.flatMap((run) => (isMerged(run) ? [run] : singles(run)));
}

const singles = ({ column, columnSpan, text }: BodySpan): BodySpan[] =>
  Array.from({ length: columnSpan }, (_, i) => ({ column: column + i, columnSpan: 1, text }));

/** Empty rows at the end are spacing, but the one right under the header is the table's only row, left blank. */
function lastRow(rows: readonly (readonly string[])[], headerRows: number): number {
  const printed = rows.findLastIndex((texts) => texts.some((text) => text !== ''));
  const isHeaderEnd = printed < headerRows || isColumnNumberRow(rows[printed] ?? []);
  return isHeaderEnd ? Math.min(printed + 1, rows.length - 1) : printed;
}
