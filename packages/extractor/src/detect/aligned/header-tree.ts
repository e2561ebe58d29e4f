import { boxRound, centreX, overlap, type union } from '../../model/geometry.ts';
import { joinLines } from '../../model/join-lines.ts';
import { lineHeights, points, shares } from '../../model/tolerances.ts';
import { hasHan, isCodePartHeader, labelRole } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import { isYearText } from '../../words/letters.ts';
import type { LinePart } from '../lines.ts';

/** The columns that a header word stands over. */
export interface ColumnSpan {
  from: number;
  /** One past the last column. */
  to: number;
}

/** A header word with the columns it stands over. */
export interface HeaderCell extends ColumnSpan {
  text: string;
  lines: string[];
  y0: number;
  y1: number;
  parts: LinePart[];
}

/**
 * How far below a heading a word that heads no others stands: tried one after another, since rows of a header are not of
 * one height. A word that stands higher is centred over the header's whole height, beside the heading.
 */
const lowerBy = (): number[] => [shares.surelyBelow, shares.likelyBelow, shares.headingBelow];

/**
 * Finds which header word stands over which columns when no ruling says so. A heading stands in the middle over columns
 * whose own words are below it, and over the whole of every heading below it.
 *
 * @param leafColumn the column of every word that is known to head just one
 * @param place where a heading stands: in the middle over its columns, or at the start of the first
 * @param ruledSpans the columns of headings that a ruling under them shows
 */
export function headerTree(
  parts: readonly LinePart[],
  borders: readonly number[],
  leafColumn: ReadonlyMap<LinePart, number>,
  { place = 'middle', ruledSpans = new Map() }: HeadingOptions = {},
): HeaderCell[] {
  const cells = parts.map((part) => ({
    ...cellOver(part, borders, leafColumn.get(part)),
    ...ruledSpans.get(part),
  }));
  cells.sort((a, b) => a.y0 - b.y0 || a.from - b.from);
  const isKnown = (cell: HeaderCell): boolean =>
    cell.parts.some((part) => leafColumn.has(part) || ruledSpans.has(part));
  // From the lowest up, so that a heading finds the headings below it as wide as they are.
  for (const cell of cells.toReversed()) if (!isKnown(cell)) widen(cell, cells, borders, place);
  return joinSameColumns(cells);
}

interface HeadingOptions {
  place?: HeadingPlace;
  ruledSpans?: ReadonlyMap<LinePart, ColumnSpan>;
}

/** The columns that a word overlaps, before anything is known of the words below it. */
function cellOver(part: LinePart, borders: readonly number[], leaf: number | undefined): HeaderCell {
  const { x0, x1, y0, y1 } = part.box;
  const cell = { text: part.text, lines: [part.text], y0, y1, parts: [part] };
  if (leaf !== undefined) return { ...cell, from: leaf, to: leaf + 1 };
  const over = borders.slice(0, -1).flatMap((left, column) => {
    const right = borders[column + 1] ?? left;
    return overlap(x0, x1, left, right) > shares.common * Math.min(right - left, x1 - x0) ? [column] : [];
  });
  if (over.length > 0) return { ...cell, from: over[0] ?? 0, to: (over.at(-1) ?? 0) + 1 };
  const nearest = borders.findLastIndex((border) => border <= (x0 + x1) / 2);
  const from = Math.min(Math.max(0, nearest), borders.length - 2);
  return { ...cell, from, to: from + 1 };
}

const below = (upper: HeaderCell, lower: HeaderCell): boolean =>
  lower.y0 >= upper.y0 + lineHeights.below * (upper.y1 - upper.y0);

const middle = (cell: HeaderCell): number => (cell.y0 + cell.y1) / 2;

/** The highest word below a heading over one column; `null` where a word on the heading's own level stands there. */
function wordBelow(column: number, cell: HeaderCell, cells: readonly HeaderCell[]): HeaderCell | null {
  const here = cells.filter((other) => other !== cell && other.from <= column && column < other.to);
  if (here.some((other) => !below(cell, other) && !below(other, cell))) return null;
  const [highest] = here.filter((other) => below(cell, other)).sort((a, b) => a.y0 - b.y0);
  return highest ?? null;
}

/** Gives a heading the columns in whose middle it stands, as many as there may be. */
function widen(
  cell: HeaderCell,
  cells: readonly HeaderCell[],
  borders: readonly number[],
  place: HeadingPlace,
): void {
  const { offOf, fits } = place === 'start' ? atStart : inMiddle;
  const words = borders.slice(0, -1).map((_, column) => wordBelow(column, cell, cells));
  // Of all columns: what stands right under the heading may be no deeper than a word beside it. 类, 款 and 项 may be deeper
  // than the header.
  const depth = Math.max(
    0,
    ...words.map((word) => (word && !isCodePartHeader(word.text) ? middle(word) - middle(cell) : 0)),
  );
  const box = boxRound(cell.parts);
  const groups = labelRole(cell.text) === null ? groupStarts(words) : null;
  const isNear = (interval: Interval): boolean =>
    offOf(interval, box) <=
    Math.max(shares.mostOffCentre * (interval.x1 - interval.x0), lineHeights.offCentre * height(box));
  let best: Interval | null = null;
  for (const share of lowerBy()) {
    const isChild = (column: number): boolean => {
      const word = words[column];
      if (!word) return false;
      // A word that heads others stands on a level of its own, and no word of a column does.
      const least = word.to - word.from > 1 ? Math.min(share, shares.headingBelow) : share;
      return middle(word) - middle(cell) >= least * depth;
    };
    const found = widest(
      intervals(cell, cells, isChild, borders).filter((interval) => keepsGroups(interval, groups)),
      { offOf: (interval) => offOf(interval, box), fits: (interval) => fits(interval, box) },
      (interval) => repeatsWord(interval, words),
    );
    if (found && fits(found, box)) {
      // What is surely below and hardly aside is below it alone, where words with it would stand on different levels.
      if (best === null || !isNear(best) || !isUneven({ ...cell, ...found }, cells)) best = found;
      break;
    }
    if (best === null || (found && offOf(found, box) < offOf(best, box))) best = found ?? best;
  }
  if (best && isNear(best)) {
    cell.from = best.from;
    cell.to = best.to;
  }
}

/**
 * Where label columns begin anew (项目 | 行次 | 金额 | 项目 | …), with the end of the table; `null` where the words below are
 * not those of a table side by side.
 */
function groupStarts(words: readonly (HeaderCell | null)[]): ReadonlySet<number> | null {
  const isLabel = words.map((word) => word !== null && labelRole(word.text) !== null);
  const starts = isLabel.flatMap((label, column) => (label && !isLabel[column - 1] ? [column] : []));
  return starts.length > 1 ? new Set([...starts, words.length]) : null;
}

/** A heading of a table side by side that stands over labels stands over their figures too. */
function keepsGroups({ from, to }: Interval, groups: ReadonlySet<number> | null): boolean {
  if (!groups) return true;
  const inside = [...groups].some((start) => start > from && start < to);
  return groups.has(from) ? groups.has(to) : !inside;
}

/** 预算数 | 决算数 over the same items: of two words alike, one stands under another heading where one may. */
function repeatsWord({ from, to }: Interval, words: readonly (HeaderCell | null)[]): boolean {
  const keys = [...new Set(words.slice(from, to))].map((word) => matchKey(word?.text ?? '')).filter(Boolean);
  return new Set(keys).size < keys.length;
}

interface Interval {
  from: number;
  to: number;
  x0: number;
  x1: number;
}
type Extent = ReturnType<typeof union>;

const height = (box: Extent): number => box.y1 - box.y0;

/** Where headings stand over their columns. */
type HeadingPlace = 'middle' | 'start';

/** How far a heading stands from where it would over an interval, and whether that is near enough. */
interface Placing {
  offOf: (interval: Interval, box: Extent) => number;
  fits: (interval: Interval, box: Extent) => boolean;
}

const offMiddle = ({ x0, x1 }: Interval, box: Extent): number => Math.abs((x0 + x1) / 2 - centreX(box));
const inMiddle: Placing = {
  offOf: offMiddle,
  fits: (interval, box) =>
    offMiddle(interval, box) <=
    lineHeights.offCentre * height(box) + shares.offCentre * (interval.x1 - interval.x0),
};

const offStart = ({ x0 }: Interval, box: Extent): number => Math.abs(x0 - box.x0);
const atStart: Placing = {
  offOf: offStart,
  fits: (interval, box) => offStart(interval, box) <= lineHeights.offCentre * height(box),
};

/** Every row of columns that a heading may stand over: children only, and no heading below it cut in two. */
function intervals(
  cell: HeaderCell,
  cells: readonly HeaderCell[],
  isChild: (column: number) => boolean,
  borders: readonly number[],
): Interval[] {
  const centre = centreX(boxRound(cell.parts));
  const headings = cells.filter((other) => other !== cell && other.to - other.from > 1 && below(cell, other));
  const found: Interval[] = [];
  for (let from = 0; from + 1 < borders.length; from++)
    for (let to = from + 1; to < borders.length && isChild(to - 1); to++) {
      const x0 = borders[from] ?? 0;
      const x1 = borders[to] ?? 0;
      if (x0 > centre || x1 < centre) continue;
      const cuts = headings.some(
        (other) => other.from < to && other.to > from && (other.from < from || other.to > to),
      );
      if (!cuts) found.push({ from, to, x0, x1 });
    }
  return found;
}

/**
 * Of the intervals in whose middle a heading stands the widest that holds no word twice, or else the widest; where it stands in
 * none's, the one it is nearest to.
 */
function widest(
  found: readonly Interval[],
  { offOf, fits }: { offOf: (interval: Interval) => number; fits: (interval: Interval) => boolean },
  repeats: (interval: Interval) => boolean,
): Interval | null {
  const placed = found.filter(fits);
  const distinct = placed.filter((interval) => !repeats(interval));
  if (placed.length > 0)
    return (distinct.length > 0 ? distinct : placed).reduce((best, other) =>
      other.to - other.from > best.to - best.from ? other : best,
    );
  return found.reduce<Interval | null>(
    (best, other) => (best === null || offOf(other) < offOf(best) ? other : best),
    null,
  );
}

/** (3), the number of a column, stands in a row of its own. */
const isNumber = ({ text }: HeaderCell): boolean => /^\s*\(\d{1,2}\)\s*$/u.test(text);

/** A year over several columns has a row of its own too, as it has under the headings beside its own. */
const isYear = ({ text, from, to }: HeaderCell, above: HeaderCell): boolean =>
  to - from > 1 && isYearText(text) && !hasHan(above.text);

/** A heading and nothing but one word under it over the same columns are one word: a printed tree branches. */
function joinSameColumns(cells: readonly HeaderCell[]): HeaderCell[] {
  const joined: HeaderCell[] = [];
  for (const cell of cells) {
    const above = joined.findLast((other) => other.from < cell.to && other.to > cell.from);
    if (
      above &&
      above.from === cell.from &&
      above.to === cell.to &&
      !isNumber(cell) &&
      !isYear(cell, above)
    ) {
      above.lines.push(cell.text);
      above.text = joinLines(above.lines);
      above.parts.push(...cell.parts);
      above.y1 = Math.max(above.y1, cell.y1);
    } else joined.push({ ...cell, lines: [...cell.lines], parts: [...cell.parts] });
  }
  return joined;
}

/** Level of every cell: how many headings stand over it. */
export function levelsOf(cells: readonly HeaderCell[]): number[] {
  return cells.map(
    (cell) =>
      cells.filter(
        (other) => other !== cell && below(other, cell) && other.from <= cell.from && cell.to <= other.to,
      ).length,
  );
}

/**
 * Do words of single columns right under a heading stand on different levels? Then it is not over all of them: those that
 * stand higher are beside it, centred over the header's height.
 */
export function isUneven(heading: HeaderCell, cells: readonly HeaderCell[]): boolean {
  const under = cells.filter(
    (cell) => heading.from <= cell.from && cell.to <= heading.to && below(heading, cell),
  );
  const words = under.filter(
    (cell) =>
      cell.to - cell.from === 1 &&
      !under.some(
        (other) => other !== cell && other.from <= cell.from && cell.to <= other.to && below(other, cell),
      ),
  );
  const most = lineHeights.offCentre * (heading.y1 - heading.y0);
  const spreadOf = (of: (cell: HeaderCell) => number): number =>
    Math.max(...words.map(of)) - Math.min(...words.map(of));
  // A cell's text stands at its top, in its middle or at its bottom.
  return [middle, ({ y0 }: HeaderCell) => y0, ({ y1 }: HeaderCell) => y1].every((of) => spreadOf(of) > most);
}

/**
 * Words that stand level with those under a heading, and under none themselves: a word beside the heading would stand in the middle
 * over the header's height.
 */
export function countBare(cells: readonly HeaderCell[]): number {
  const isUnder = (cell: HeaderCell): boolean =>
    cells.some((other) => below(other, cell) && other.from <= cell.from && cell.to <= other.to);
  const under = cells.filter(isUnder);
  const isLevel = (cell: HeaderCell, other: HeaderCell): boolean =>
    Math.abs(middle(cell) - middle(other)) <= points.level;
  return cells.filter((cell) => !under.includes(cell) && under.some((other) => isLevel(cell, other))).length;
}
