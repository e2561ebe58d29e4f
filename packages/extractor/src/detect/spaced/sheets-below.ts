import { isFigure } from '@juesuan/schema/words';
import { counts } from '../../model/tolerances.ts';
import { isColumnNumberLabel, isColumnNumberRow } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import { withoutRepeatedHeader } from '../aligned/align.ts';
import type { LinePart } from '../lines.ts';
import type { SegmentLine } from '../segment.ts';
import { columnPlaces, columnsOfHeader, packedColumns } from './columns.ts';
import { withCountedRows } from './counted-rows.ts';
import { headerWords } from './header-words.ts';
import type { BodyTokens, PlacedLine, Sheet, TextColumn } from './model.ts';
import { cutAtPageEnds } from './page-cuts.ts';
import { withPartsBelow } from './parts-below.ts';
import { withoutStuckNumbers } from './stuck-numbers.ts';

/** Does a line number the columns: 栏次 | 1 | 2 | 3? */
export const isNumbers = ({ parts }: SegmentLine): boolean =>
  isColumnNumberRow(parts.map((part) => part.text));

/** A line's printed pieces, as they were cut from it. */
export const tokensOf = ({ line }: SegmentLine): LinePart[] =>
  line.runs.map((run) => ({ text: run.text, box: run.box, runs: [run] }));

/** What stands below a table's header. */
export interface SheetsBelow {
  sheets: Sheet[];
  /** The first line that numbers the columns; later pages number them again. */
  numbers: SegmentLine | undefined;
}

/**
 * The sheets of a table: a page is one, with columns of its own where it prints the header again; a text without pages is cut
 * where its columns stand elsewhere.
 *
 * @param first the first line below the header
 * @param header its words
 */
export function sheetsBelow(
  lines: readonly SegmentLine[],
  first: number,
  columns: readonly TextColumn[],
  header: readonly LinePart[],
): SheetsBelow {
  const below = withoutRepeatedHeader(lines, first);
  const headPage = lines[first - 1]?.page;
  const again = headersAgain(lines.slice(first), below, header, headPage);
  const body = below.filter((line) => !again.has(line));
  const pages = [...new Set(body.map(({ page }) => page))];
  const sheets = pages.map((page): Sheet => {
    const here = body.filter((line) => line.page === page);
    const repeated = lines.slice(first).filter((line) => line.page === page && !body.includes(line));
    // A page may end between the header and 栏次, which tells the places of the values on the next one.
    const isHeaded = page === headPage || (page === pages[0] && here.some(isNumbers));
    const own = isHeaded ? columns : columnsOfHeader(headerWords(repeated), columns.length);
    return {
      lines: bodyTokens(here, columns),
      ...(own.length === columns.length ? placesOf(own, here.find(isNumbers)) : { columns: null }),
    };
  });
  const hasPages = lines.some(({ page }) => page > 1);
  return { sheets: hasPages ? sheets : sheets.flatMap(cutAtPageEnds), numbers: body.find(isNumbers) };
}

/**
 * The lines with which later pages print the header again, where their lines cut the same words elsewhere: one stands lower there,
 * or is broken.
 *
 * @param below those of the lines that do not repeat the header as it is
 */
function headersAgain(
  lines: readonly SegmentLine[],
  below: readonly SegmentLine[],
  header: readonly LinePart[],
  headPage: number | undefined,
): ReadonlySet<SegmentLine> {
  const keysOf = (words: readonly LinePart[]): string =>
    words
      .map(({ text }) => matchKey(text))
      .sort()
      .join('|');
  const keys = keysOf(header);
  const found = new Set<SegmentLine>();
  for (const [page, own] of Map.groupBy(lines, (line) => line.page)) {
    const left = below.find((line) => line.page === page);
    if (page === headPage || !left || hasFigures(left)) continue;
    const begin = own.findIndex(hasFigures);
    const top = own.slice(0, Math.min(begin < 0 ? own.length : begin, counts.headLines));
    // A row below it may have the name of a column: no word is printed oftener than in the header.
    const end = top.findIndex((_, i) => keysOf(headerWords(top.slice(0, i + 1))) === keys);
    for (const line of top.slice(0, end + 1)) found.add(line);
  }
  return found;
}

const hasFigures = ({ parts }: SegmentLine): boolean => parts.some(({ text }) => isFigure(text));

/** What lines print below the header, each row's pieces together. */
function bodyTokens(lines: readonly SegmentLine[], columns: readonly TextColumn[]): BodyTokens[] {
  const printed = lines
    .filter((line) => !isNumbers(line))
    .map((line) => ({ page: line.page, line: line.line, parts: tokensOf(line) }));
  return withCountedRows(withoutStuckNumbers(withPartsBelow(printed), columns), columns);
}

/** By the words of the header, and where these are packed by the numbers too. */
function placesOf(
  columns: readonly TextColumn[],
  numbers: SegmentLine | undefined,
): Pick<Sheet, 'columns' | 'numbered'> {
  const numbered = atNumbers(columns, numbers);
  const packed = packedColumns(columns);
  if (packed.size === 0) return { columns: numbered };
  const words = columns.map((column, i) => (packed.has(column) ? column : (numbered[i] ?? column)));
  return { columns: columnPlaces(words), ...(numbered !== columns && { numbered }) };
}

/** The numbers of 栏次 stand straighter over the figures than the words do. */
function atNumbers(columns: readonly TextColumn[], numbers: SegmentLine | undefined): readonly TextColumn[] {
  const printed = numbers ? tokensOf(numbers).filter(({ text }) => !isColumnNumberLabel(text)) : [];
  if (printed.length !== columns.filter(({ isValue }) => isValue).length) return columns;
  return columns.map((column) =>
    column.isValue ? { ...column, box: printed.shift()?.box ?? column.box } : column,
  );
}

/** The line of 栏次 in its columns: labels over names and numbers over values, in order. */
export function numbersInColumns(line: SegmentLine, columns: readonly TextColumn[]): PlacedLine {
  const parts = tokensOf(line);
  const values = columns.flatMap(({ isValue }, column) => (isValue ? [column] : []));
  const names = columns.flatMap(({ holds }, column) => (holds === 'words' ? [column] : []));
  return {
    page: line.page,
    line: line.line,
    parts,
    columns: parts.map(({ text }) =>
      isColumnNumberLabel(text) ? (names.shift() ?? 0) : (values.shift() ?? columns.length - 1),
    ),
  };
}
