import { attributeOf, childOf, childrenOf, type XmlElement } from '../../container/xml.ts';
import type { Aside, MarkupCell, MarkupRow, MarkupTable } from '../../markup/model.ts';
import { gap, markupCell } from '../markup-cell.ts';
import { placeRows, type WrittenRow } from './columns.ts';
import { countOf, integerOf, settingOf, switchOf } from './properties.ts';
import type { ReadContent } from './story.ts';

/** Word has at most 63 columns, other producers some hundred. */
const MOST_COLUMNS = 1_000;

/** Reads what is in a cell. */
type ReadCell = (cell: XmlElement) => ReadContent;

/** Tables that touch: one where they have the same number of columns, which Word prints as one. */
export function tableOf(
  tables: readonly XmlElement[],
  readContent: (cell: XmlElement, table: XmlElement) => ReadContent,
): MarkupTable[] {
  const found: { columns: number; rows: Row[]; grid: number[] }[] = [];
  for (const table of tables) {
    const grid = gridOf(table);
    const rows = rowsIn(table).map((row) => readRow(row, (cell) => readContent(cell, table)));
    const columns = rows.reduce((most, { written }) => Math.max(most, totalOf(written)), 0);
    const last = found.at(-1);
    if (last?.columns === columns) for (const row of rows) last.rows.push(row);
    else found.push({ columns, rows, grid });
  }
  return found.map(({ rows, grid }) => merged(rows, grid));
}

const totalOf = ({ before, cells, after }: WrittenRow): number =>
  cells.reduce((sum, { span }) => sum + span, before + after);

const gridOf = (table: XmlElement): number[] => {
  const grid = childOf(table, 'tblGrid');
  const columns = grid ? childrenOf(grid, 'gridCol') : [];
  return columns.map((column) => twips(attributeOf(column, 'w')) ?? 0);
};

/** Content controls and revisions stand around rows and cells. */
const within = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : /Pr$|^(?:tc|tr|p)$/u.test(child.name) ? [] : within(child, name),
  );

const rowsIn = (table: XmlElement): XmlElement[] => within(table, 'tr');

interface Cell {
  span: number;
  width: number | null;
  /** Does it go on from the cell above it? */
  continues: boolean;
  content: ReadContent;
}

interface Row {
  written: WrittenRow;
  cells: Cell[];
  hidden: boolean;
  asides: Aside[];
}

function readRow(row: XmlElement, readContent: ReadCell): Row {
  const properties = childOf(row, 'trPr');
  const asides: Aside[] = [];
  const isDeleted = childOf(properties, 'del') !== undefined || childOf(properties, 'moveFrom') !== undefined;
  const cells: Cell[] = [];
  for (const element of within(row, 'tc')) {
    const cell = readCell(element, readContent);
    const own = childOf(element, 'tcPr');
    const last = cells.at(-1);
    if (childOf(own, 'cellDel')) asides.push(...asidesOf(cell, 'deleted'));
    else if (childOf(own, 'hMerge') && settingOf(own, 'hMerge') !== 'restart' && last) {
      last.span += cell.span;
      last.width = last.width === null || cell.width === null ? null : last.width + cell.width;
      asides.push(...asidesOf(cell, 'hidden'));
    } else cells.push(cell);
  }
  const isEmptied =
    cells.length > 0 && cells.every(isOnlyHidden) && cells.some(({ content }) => content.asides.length > 0);
  const hidden = isDeleted || switchOf(properties, 'hidden') === true || isEmptied;
  if (hidden) for (const cell of cells) asides.push(...asidesOf(cell, isDeleted ? 'deleted' : 'hidden'));
  const before = countOf(properties, 'gridBefore', MOST_COLUMNS);
  const after = countOf(properties, 'gridAfter', MOST_COLUMNS);
  return { written: { before, cells, after }, cells, hidden, asides };
}

/** Nothing of it is printed, and what it holds is hidden. */
const isOnlyHidden = ({ content }: Cell): boolean =>
  content.items.length === 0 && content.asides.every(({ type }) => type === 'hidden');

function readCell(element: XmlElement, readContent: ReadCell): Cell {
  const properties = childOf(element, 'tcPr');
  const merge = childOf(properties, 'vMerge');
  const tracked = attributeOf(childOf(properties, 'cellMerge'), 'vMerge');
  const width = childOf(properties, 'tcW');
  const isMeasured = /^(?:dxa)?$/u.test(attributeOf(width, 'type') ?? '');
  return {
    span: Math.max(1, countOf(properties, 'gridSpan', MOST_COLUMNS)),
    width: (isMeasured && twips(attributeOf(width, 'w'))) || null,
    continues: merge ? attributeOf(merge, 'val') !== 'restart' : tracked === 'cont',
    content: readContent(element),
  };
}

/** A measure in twentieths of a point; the strict namespace also writes `12pt`. */
function twips(text: string | undefined): number | null {
  const points = /^\s*(\d+(?:\.\d+)?)pt\s*$/u.exec(text ?? '')?.[1];
  return points === undefined ? integerOf(text) : Math.round(Number(points) * 20);
}

/** What a cell would print, and what stands aside in it, as texts of one kind. */
function asidesOf({ content }: Cell, type: 'deleted' | 'hidden'): Aside[] {
  const text = content.items
    .map((item) => (item.type === 'text' ? item.text : textOfTable(item)))
    .join(' ')
    .trim();
  const isTold = type === 'hidden' ? text !== '' : /\p{N}/u.test(text);
  return [...(isTold ? [{ type, text }] : []), ...content.asides];
}

const textOfTable = ({ groups }: MarkupTable): string =>
  groups
    .flat()
    .flatMap(({ cells }) => cells.flatMap(({ items }) => items))
    .map((item) => (item.type === 'text' ? item.text : textOfTable(item)))
    .join(' ');

/** Rows with their cells placed: those that go on from above are covered by it, gaps are cells without text. */
function merged(rows: readonly Row[], grid: readonly number[]): MarkupTable {
  const shown = rows.filter(({ hidden }) => !hidden);
  const places = placeRows(
    shown.map(({ written }) => written),
    grid,
  );
  /** The cell that begins in a column and reaches the row above, and the column where it ends. */
  let above = new Map<number, { cell: MarkupCell; to: number }>();
  const placed = shown.map((row, i): MarkupRow => {
    const edges = places[i] ?? [];
    const here: typeof above = new Map();
    const cells: MarkupCell[] = [];
    const asides = [...row.asides];
    if ((edges[0] ?? 0) > 0) cells.push(gap(edges[0] ?? 0));
    row.cells.forEach((cell, at) => {
      const [from = 0, to = from + 1] = edges.slice(at, at + 2);
      const upper = above.get(from);
      if (cell.continues && upper?.to === to) {
        upper.cell.rowSpan++;
        here.set(from, upper);
        // Word shows nothing of what is still in a cell that was merged.
        asides.push(...asidesOf(cell, 'hidden'));
        return;
      }
      const own = markupCell(cell.content, to - from);
      cells.push(own);
      here.set(from, { cell: own, to });
    });
    above = here;
    return { hidden: false, cells, asides };
  });
  const asides = rows.flatMap((row) => (row.hidden ? row.asides : []));
  return { type: 'table', caption: [], groups: [placed], collapsed: [], asides };
}
