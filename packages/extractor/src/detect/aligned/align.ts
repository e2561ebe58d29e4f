import { boxRound, centreX } from '../../model/geometry.ts';
import type { TableGrid } from '../../model/grid.ts';
import { ems, points } from '../../model/tolerances.ts';
import {
  hasHan,
  isColumnNumberLabel,
  isColumnNumberRow,
  isTotalLabel,
  labelRole,
  looksLikeFigure,
  looksLikeOrdinal,
} from '../../words/cell-words.ts';
import { isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import type { BodyLine } from '../body-line.ts';
import { withoutCodeParts } from '../code-parts.ts';
import type { LinePart } from '../lines.ts';
import { rowsAroundPanels } from '../rows-around-panels.ts';
import { linesOfSegment, type Segment, type SegmentLine } from '../segment.ts';
import { assemble } from './assemble.ts';
import { bodyStart } from './body-start.ts';
import { joinBrokenWords } from './broken-words.ts';
import { centredBorders, type Room } from './centred-borders.ts';
import { cutAtBorders } from './cut-at-borders.ts';
import { type ColumnSpan, countBare, type HeaderCell, headerTree, isUneven } from './header-tree.ts';
import {
  bordersAtWords,
  bordersOf,
  bordersOfWords,
  type ColumnBand,
  inferBands,
  withoutEndsOfNames,
} from './infer-columns.ts';
import { leavesOf } from './leaves.ts';
import { beginColumns, columnHeaders, type InferredColumn, matchLeaves } from './match-leaves.ts';
import { headerShift, type Landmarks, movedOnto } from './page-shift.ts';
import { panelsOf } from './panels.ts';
import { withSignsAtBorders } from './signs-at-borders.ts';

/**
 * Reads a table by the alignment of its text, with whatever rulings it has. Parts of one table on several pages are read
 * together, so that a column which is empty on one page is known from another.
 *
 * @returns `null` where the text does not stand in columns
 */
export function alignTable(segments: readonly Segment[]): TableGrid | null {
  const lines = segments.flatMap(linesOfSegment);
  const first = bodyStart(lines);
  if (first <= 0) return null;
  const below = withoutRepeatedHeader(lines, first);
  const { codeParts, body } = withoutCodeParts(below);
  const header = joinBrokenWords([
    ...oneBelowTheOther(lines.slice(0, first), ({ headerParts }) => headerParts(), ems.labelLine),
    ...codeParts,
  ]);
  const isNumbers = ({ parts }: SegmentLine): boolean => isColumnNumberRow(parts.map((part) => part.text));
  // Later pages number the columns again.
  const numbers = body.filter((line) => isNumbers(line) && line.page === body.find(isNumbers)?.page);
  const { lines: printed, doubtful } = settle(
    body.filter((line) => !isNumbers(line)),
    shiftsByHeader(lines, first, new Set(below)),
  );
  const em = lines[0]?.line.fontSize ?? 0;
  const leaves = leavesOf(header);
  const numbered = numbers.flatMap(({ parts }) => parts.filter((part) => !isColumnNumberLabel(part.text)));
  const ruled = segments.some(({ xs, ys }) => xs.length + ys.length > 0);
  const left = Math.min(...segments.map(({ box }) => box.x0));
  const right = Math.max(...segments.map(({ box }) => box.x1));
  const { figures, panels, bands, columns, centred } = columnsOf(printed, {
    leaves,
    numbered,
    em,
    doubtful,
    left: { from: ruled ? left : -Infinity, to: left },
    right: { from: right, to: ruled ? right : Infinity },
  });
  if (columns.length < (isLoneColumn(header, figures) ? 1 : 2)) return null;
  const borders = centred ?? bordersOf(columns, left, right);
  const leafColumn = new Map(
    columns.flatMap(({ leaf }, column) => leaf.map((part) => [part, column] as const)),
  );
  const starts = bordersAtWords(columns, right);
  // Headings may stand in the middle all the same.
  const isAtStart = ({ box }: LinePart): boolean => starts.some((x) => Math.abs(x - box.x0) <= points.level);
  const begin =
    beginColumns(columnHeaders(leaves), bands, em) &&
    header.every((part) => leafColumn.has(part) || isAtStart(part));
  const grid = assemble({
    page: lines[0]?.page ?? 1,
    header: begin
      ? headerTree(header, starts, leafColumn, { place: 'start' })
      : bestTree(header, [borders, bordersOf(columns, left, right), bordersOfWords(columns)], leafColumn),
    rows: [
      ...inOrder(inColumns(numbers, borders), columns).map((line) => [line]),
      ...rowsAroundPanels(
        withNamesBehindCodes(inColumns(figures, borders, columns), columns),
        new Set(figures.flatMap((line, i) => (panels.has(line) ? [i] : []))),
      ),
    ],
    borders,
    strategy: ruled ? 'partly-ruled' : 'aligned',
  });
  if (doubtful.length === 0) return grid;
  return { ...grid, doubt: { reason: 'other-columns', pages: doubtful.map(String) } };
}

/** What the columns of a body are found by. */
interface ColumnEvidence {
  leaves: readonly LinePart[];
  numbered: readonly LinePart[];
  em: number;
  /** Pages whose columns are others: they move none of those that the first page shows. */
  doubtful: readonly number[];
  /** Where the table's sides may be. */
  left: Room;
  right: Room;
}

/** The columns of a body, with its lines as they stand in them. */
interface BodyColumns {
  figures: readonly SegmentLine[];
  panels: ReadonlySet<SegmentLine>;
  bands: readonly ColumnBand[];
  columns: readonly InferredColumn[];
  /** Their borders where the header's words stand in their middle. */
  centred: number[] | null;
}

function columnsOf(printed: readonly SegmentLine[], evidence: ColumnEvidence): BodyColumns {
  const { leaves, numbered, em, doubtful, left, right } = evidence;
  const place = (figures: readonly SegmentLine[]): BodyColumns => {
    const panels = panelsOf(figures);
    const own = figures.filter((line) => !panels.has(line) && !doubtful.includes(line.page));
    const body = oneBelowTheOther(own, ({ parts }) => parts, ems.rowGap);
    const bands = inferBands(body);
    const columns = withoutEndsOfNames(matchLeaves(leaves, numbered, bands, em), body);
    return { figures, panels, bands, columns, centred: centredBorders(columns, left, right) };
  };
  const asPrinted = place(printed);
  const signed =
    asPrinted.centred === null ? withSignsAtBorders(printed, (lines) => place(lines).centred) : null;
  return signed === null ? asPrinted : place(signed);
}

/** A column that the paper's width left for a page of its own: a known heading, and figures below it. */
const isLoneColumn = (header: readonly LinePart[], body: readonly SegmentLine[]): boolean =>
  header.length === 1 &&
  isHeaderWord(header[0]?.text ?? '') &&
  body.every(({ parts }) => parts.every(({ text }) => looksLikeFigure(text)));

/**
 * The parts of lines that the end of a page cuts, as if there were no end: what stands higher comes first.
 *
 * @param gap between the last line of a page and the first of the next, in ems: pieces of a word stand near, rows stand apart
 */
function oneBelowTheOther(
  lines: readonly SegmentLine[],
  partsOf: (line: SegmentLine) => readonly LinePart[],
  gap: number,
): LinePart[] {
  let shift = 0;
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    if (before && before.page !== line.page)
      shift += before.line.baseline - line.line.baseline + gap * line.line.fontSize;
    return partsOf(line).map((part) => ({
      ...part,
      box: { ...part.box, y0: part.box.y0 + shift, y1: part.box.y1 + shift },
    }));
  });
}

/**
 * The tree by the borders under which the fewest headings share their columns with another word, since a printed tree
 * branches, the most have words of one level right below them, and the fewest words level with these have none over them; of
 * those as good, the one whose headings stand the nearest to the middle of their columns.
 */
export function bestTree(
  header: readonly LinePart[],
  borders: readonly (readonly number[])[],
  leafColumn: ReadonlyMap<LinePart, number>,
  ruledSpans: ReadonlyMap<LinePart, ColumnSpan> = new Map(),
): HeaderCell[] {
  const isHeading = ({ parts }: HeaderCell): boolean => parts.some((part) => !leafColumn.has(part));
  const candidates = borders.map((candidate) => {
    const tree = headerTree(header, candidate, leafColumn, { ruledSpans });
    const headings = tree.filter(isHeading);
    const off = ({ parts, from, to }: HeaderCell): number =>
      Math.abs(centreX(boxRound(parts)) - ((candidate[from] ?? 0) + (candidate[to] ?? 0)) / 2);
    return {
      tree,
      unbranched: headings.filter(({ parts, from, to }) => to - from === 1 || parts.length > 1).length,
      uneven: headings.filter((heading) => isUneven(heading, tree)).length,
      bare: countBare(tree),
      off: headings.reduce((sum, heading) => sum + off(heading), 0),
    };
  });
  const [best] = candidates.sort(
    (x, y) => x.unbranched - y.unbranched || x.uneven - y.uneven || x.bare - y.bare || x.off - y.off,
  );
  return best?.tree ?? [];
}

const wordsOf = ({ headerParts }: SegmentLine): string[] => headerParts().map((part) => matchKey(part.text));

/**
 * The lines below the header, without those at the top of later pages that say the header again: a lone word of it may be the
 * end of a label that the page cuts.
 */
export function withoutRepeatedHeader(lines: readonly SegmentLine[], first: number): SegmentLine[] {
  const words = new Set(lines.slice(0, first).flatMap(wordsOf));
  const repeated = new Set<SegmentLine>();
  let again: SegmentLine[] = [];
  const settleAgain = (): void => {
    const said = new Set(again.flatMap(wordsOf));
    if (said.size * 2 >= words.size) for (const line of again) repeated.add(line);
    again = [];
  };
  lines.slice(first).forEach((line, i, body) => {
    const begins = line.page !== (body[i - 1] ?? lines[first - 1])?.page;
    if (begins) settleAgain();
    const goesOn = begins || (again.length > 0 && again.at(-1) === body[i - 1]);
    if (goesOn && line.parts.length > 0 && wordsOf(line).every((word) => words.has(word))) again.push(line);
  });
  settleAgain();
  return lines.slice(first).filter((line) => !repeated.has(line));
}

/** How far the pages that repeat the header stand from the first. */
function shiftsByHeader(
  lines: readonly SegmentLine[],
  first: number,
  body: ReadonlySet<SegmentLine>,
): ReadonlyMap<number, number | Landmarks | null> {
  const partsOf = (header: readonly SegmentLine[]) => header.flatMap(({ headerParts }) => headerParts());
  const words = partsOf(lines.slice(0, first));
  const repeated = lines.slice(first).filter((line) => !body.has(line));
  const pages = [...new Set(repeated.map(({ page }) => page))];
  return new Map(
    pages.map((page) => [page, headerShift(partsOf(repeated.filter((line) => line.page === page)), words)]),
  );
}

/** The lines of later pages moved onto the columns of the page with the first rows, and the pages whose columns are others. */
function settle(
  body: readonly SegmentLine[],
  byHeader: ReadonlyMap<number, number | Landmarks | null>,
): { lines: SegmentLine[]; doubtful: number[] } {
  const [[, first] = [0, []], ...later] = Map.groupBy(body, ({ page }) => page);
  const lines = [...first];
  const doubtful: number[] = [];
  for (const [page, own] of later) {
    const { lines: moved, sure } = movedOnto(own, first, byHeader.get(page));
    lines.push(...moved);
    if (!sure) doubtful.push(page);
  }
  return { lines, doubtful };
}

/** As many numbers as there are columns of values number these in order, wherever they stand. */
function inOrder(numbers: readonly BodyLine[], columns: readonly InferredColumn[]): BodyLine[] {
  const values = columns.flatMap(({ leaf }, column) =>
    leaf.every(({ text }) => labelRole(text) === null) ? [column] : [],
  );
  return numbers.map((line) => {
    const labels = line.parts.filter(({ part }) => isColumnNumberLabel(part.text));
    if (line.parts.length - labels.length !== values.length) return line;
    let next = 0;
    return {
      ...line,
      parts: line.parts.map((part) =>
        labels.includes(part) ? part : { ...part, column: values[next++] ?? part.column },
      ),
    };
  });
}

/** Under one heading of codes and names, a name's further lines begin where its code does. */
function withNamesBehindCodes(
  lines: readonly BodyLine[],
  columns: readonly InferredColumn[],
): readonly BodyLine[] {
  const codes = columns.findIndex(
    ({ holds, leaf }, i) =>
      holds === 'codes' &&
      columns[i + 1]?.holds === 'words' &&
      (leaf.length === 0 || columns[i + 1]?.leaf.length === 0),
  );
  if (codes < 0) return lines;
  const isName = ({ text }: LinePart): boolean =>
    hasHan(text) && !isTotalLabel(text) && !looksLikeOrdinal(text);
  return lines.map((line) => ({
    ...line,
    parts: line.parts.map((placed) =>
      placed.column === codes && isName(placed.part) ? { ...placed, column: codes + 1 } : placed,
    ),
  }));
}

/** The column between two borders that holds the most of a text. */
export const columnOf = (part: LinePart, borders: readonly number[]): number => {
  let best = 0;
  let most = -Infinity;
  for (let column = 0; column + 1 < borders.length; column++) {
    const shared =
      Math.min(part.box.x1, borders[column + 1] ?? 0) - Math.max(part.box.x0, borders[column] ?? 0);
    if (shared > most + points.rounding) {
      most = shared;
      best = column;
    }
  }
  return best;
};

/** Where figures begin behind labels, by the text of both: a border may stand a little inside the longest label. */
const behindLabels = (bands: readonly Pick<InferredColumn, 'x0' | 'x1' | 'holds'>[]): number[] =>
  bands.flatMap(({ holds, x1 }, i) => {
    const next = bands[i + 1];
    return holds === 'words' && next?.holds === 'figures' && x1 < next.x0 ? [(x1 + next.x0) / 2] : [];
  });

/** A label may at least be as long as the longest of its column; one of words with blanks is broken at a blank. */
const inColumns = (
  lines: readonly SegmentLine[],
  borders: readonly number[],
  bands: readonly Pick<InferredColumn, 'x0' | 'x1' | 'holds'>[] = [],
): BodyLine[] => {
  const cuts = [...borders, ...behindLabels(bands)];
  return lines.map(({ page, line, parts, slot }) => ({
    page,
    baseline: line.baseline,
    fontSize: line.fontSize,
    slot,
    parts: parts
      .flatMap((part) => cutAtBorders(part, cuts))
      .map((part) => {
        const column = columnOf(part, borders);
        const [band, next] = [bands[column], bands[column + 1]];
        if (band?.holds !== 'words') return { part, column };
        const end = hasHan(part.text) ? band.x1 : (next?.x0 ?? band.x1);
        return { part, column, room: end - part.box.x1 };
      }),
  }));
};
