import type { TableGrid } from '../model/grid.ts';
import { isNote, isRunningText, readCaption } from '../words/caption.ts';
import {
  isColumnNumberRow,
  isTotalLabel,
  labelRole,
  looksLikeAmount,
  looksLikeCode,
  looksLikeOrdinal,
} from '../words/cell-words.ts';
import { matchKey } from '../words/key.ts';
import type { Segment } from './align.ts';
import type { PageItem } from './detect.ts';
import { partsOf, type RunLine, textOf } from './lines.ts';

export type DocumentItem =
  | { type: 'line'; line: RunLine; page: number }
  | { type: 'grid'; grid: TableGrid }
  | { type: 'segments'; segments: Segment[] };

type LineItem = Extract<PageItem, { type: 'line' }>;

/** So many lines below its title a table's header begins at the latest. */
const headLines = 8;
/** A row label that is a sentence is none: characters. */
const longestLabel = 40;

const pageNumber = /^[-—–]*\d{1,4}[-—–]*$/u;

/** A line of a table's header: several words, one of them a header of label columns or a well-known value header. */
function isHeaderLine({ line }: LineItem): boolean {
  const parts = partsOf(line).map((part) => part.text);
  const words = /^(?:项目|科目|收入|支出|合计|小计|金额|决算数|预算数|行次|栏次|类|款|项)$/u;
  if (parts.length === 1) return labelRole(parts[0] ?? '') === 'name' && matchKey(parts[0] ?? '').length <= 4;
  return (
    parts.length >= 2 &&
    parts.some(
      (part) =>
        labelRole(part) !== null ||
        words.test(matchKey(part)) ||
        /决算数|预算数|支出|收入/u.test(matchKey(part)),
    ) &&
    !parts.some((part) => looksLikeAmount(part))
  );
}

/** May a line be a row, or part of one, of a table that has begun? */
function isTableLine({ line }: LineItem): boolean {
  const text = textOf(line.runs);
  if (isNote(text) || isRunningText(text)) return false;
  const caption = readCaption(text, []);
  if (caption.title !== null || caption.mark !== null || caption.unit !== null || caption.department !== null)
    return false;
  const parts = partsOf(line).map((part) => part.text);
  if (parts.length >= 2) return true;
  const [only = ''] = parts;
  return (
    looksLikeAmount(only) ||
    looksLikeCode(only) ||
    isTotalLabel(only) ||
    looksLikeOrdinal(only) ||
    matchKey(only).length <= longestLabel
  );
}

/** Does a line surely belong to a table: figures in columns, a code, numbers of columns? */
function isRowOfFigures({ line }: LineItem): boolean {
  const parts = partsOf(line).map((part) => part.text);
  return (
    (parts.length >= 2 && parts.some((part) => looksLikeAmount(part) || looksLikeCode(part))) ||
    isColumnNumberRow(parts)
  );
}

/**
 * Finds the tables that no ruling frames, below a line that is a known title: from the header to the notes, over as many
 * pages as rows go on. Segments with some rulings that follow one another without text between are parts of one table.
 */
export function unruledTables(items: readonly PageItem[]): DocumentItem[] {
  const found: DocumentItem[] = [];
  for (let i = 0; i < items.length; ) {
    const item = items[i];
    if (!item) break;
    if (item.type === 'segment') {
      const segments = [item.segment];
      i++;
      for (let next = nextSegment(items, i); next !== null; next = nextSegment(items, i)) {
        for (const between of items.slice(i, next)) if (between.type === 'line') found.push(between);
        segments.push((items[next] as Extract<PageItem, { type: 'segment' }>).segment);
        i = next + 1;
      }
      found.push({ type: 'segments', segments });
      continue;
    }
    found.push(item);
    i++;
    if (item.type === 'grid') continue;
    const caption = readCaption(
      textOf(item.line.runs),
      partsOf(item.line).map((part) => part.text),
    );
    if (caption.title === null && caption.unit === null) continue;
    const table = tableBelow(items, i);
    if (!table) continue;
    found.push(...table.head, { type: 'segments', segments: table.segments }, ...table.furniture);
    i = table.end;
  }
  return found;
}

/** The segment that goes on with the one before: on a later page, nothing but page numbers between. */
function nextSegment(items: readonly PageItem[], from: number): number | null {
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    if (item?.type === 'segment') return i;
    if (item?.type !== 'line' || !pageNumber.test(matchKey(textOf(item.line.runs)))) return null;
  }
  return null;
}

interface UnruledTable {
  head: LineItem[];
  segments: Segment[];
  furniture: LineItem[];
  end: number;
}

function tableBelow(items: readonly PageItem[], from: number): UnruledTable | null {
  const head: LineItem[] = [];
  let start = from;
  for (; start < items.length && start - from <= headLines; start++) {
    const item = items[start];
    if (item?.type !== 'line') return null;
    if (isHeaderLine(item) && isTableLine(item)) break;
    if (isRunningText(textOf(item.line.runs))) return null;
    head.push(item);
  }
  const rows: LineItem[] = [];
  const furniture: LineItem[] = [];
  let end = start;
  for (; end < items.length; end++) {
    const item = items[end];
    if (item?.type !== 'line') break;
    if (pageNumber.test(matchKey(textOf(item.line.runs))) && item.page !== nextPage(items, end)) {
      furniture.push(item);
      continue;
    }
    if (!isTableLine(item)) break;
    const before = rows.at(-1);
    if (before && item.page !== before.page && !goesOn(items, end)) break;
    rows.push(item);
  }
  const figures = rows.filter(isRowOfFigures).length;
  const bodyLike = figures >= 1 || rows.length >= 3;
  const headerRows = rows.filter(isHeaderLine).length;
  if (rows.length < 2 || !bodyLike || headerRows === 0) return null;
  return { head, segments: segmentsOf(rows), furniture, end };
}

const nextPage = (items: readonly PageItem[], i: number): number | null => {
  const next = items[i + 1];
  return next?.type === 'line' ? next.page : null;
};

/** On the next page the table goes on where rows of figures stand among the first lines. */
function goesOn(items: readonly PageItem[], from: number): boolean {
  const first = items.slice(from, from + 4).filter((item): item is LineItem => item.type === 'line');
  return first.some(isRowOfFigures);
}

function segmentsOf(rows: readonly LineItem[]): Segment[] {
  const pages = [...new Set(rows.map(({ page }) => page))];
  return pages.map((page) => {
    const lines = rows.filter((row) => row.page === page).map(({ line }) => line);
    const box = {
      x0: Math.min(...lines.map((line) => line.box.x0)),
      y0: Math.min(...lines.map((line) => line.box.y0)),
      x1: Math.max(...lines.map((line) => line.box.x1)),
      y1: Math.max(...lines.map((line) => line.box.y1)),
    };
    return { page, box, runs: lines.flatMap((line) => line.runs), xs: [], ys: [] };
  });
}
