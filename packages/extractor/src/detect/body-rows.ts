import { isWithCents, isWithDecimals } from '@juesuan/schema/words';
import { costs, counts, ems, lineHeights, points, shares } from '../model/tolerances.ts';
import {
  hasHan,
  isTotalLabel,
  looksLikeCode,
  looksLikeEllipsis,
  looksLikeFigure,
} from '../words/cell-words.ts';
import { holdsOtherLines, isNameOfCode } from '../words/code-name.ts';
import { isHeaderWord } from '../words/header-word.ts';
import { matchKey } from '../words/key.ts';
import { endsInLeaders } from '../words/letters.ts';
import { beginsWithOrdinal, isKnownRowLabel, isWholeRowLabel } from '../words/row-label.ts';
import type { BodyLine } from './body-line.ts';
import { linesWithinCells } from './clipped-cells.ts';
import { withCrowdedCells } from './crowded-rows.ts';
import { rowsOfWords } from './rows-of-words.ts';

/** How the text of a row's cells stands in the row. */
type VerticalAlign = 'top' | 'middle' | 'bottom';

const cost = costs.rows;

const isFigure = looksLikeFigure;

/**
 * Puts the lines of a table's body together to rows where no ruling parts them. The best of all ways to cut the lines
 * into rows is taken: no row has two codes, two ordinals or two figures in one column, and the texts of a row's cells
 * are aligned as all rows of the table are (top, middle or bottom), so that a figure stands level with the whole of its
 * wrapped label and not just near it.
 *
 * @param labels the columns of labels where the lines are those of a text: what stands level with the middle between two lines it has
 *   on either of them
 */
export function bodyRows(lines: readonly BodyLine[], labels?: readonly number[]): BodyLine[][] {
  if (!lines.some((line) => line.slot >= 0)) return withCrowdedCells(cutIntoRows(lines, labels));
  const ofWords = rowsOfWords(lines);
  if (ofWords) return ofWords;
  const rows: BodyLine[][] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (
      end < lines.length &&
      lines[end]?.slot === lines[start]?.slot &&
      lines[end]?.page === lines[start]?.page
    )
      end++;
    const slot = lines.slice(start, end);
    rows.push(...(stacked(slot) || holdSeveralRows(slot) ? withCrowdedCells(cutIntoRows(slot)) : [slot]));
    start = end;
  }
  return rows;
}

/** Can lines be no one row, for what stands under one another in some column? */
export function holdSeveralRows(lines: readonly BodyLine[]): boolean {
  return ![...textsByColumn(lines).values()].every(mayBeOneCell);
}

/**
 * Do two whole amounts or two codes stand under one another in one column, any figures in several columns, or figures
 * beside labels? Then the lines hold several rows.
 */
export function stacked(lines: readonly BodyLine[]): boolean {
  if (lines.length === 0) return false;
  const texts = textsByColumn(lines);
  const columns = [...texts.values()];
  const figures = columns.filter(({ texts }) => texts.length > 1 && texts.every(isFigure));
  const ended = figures.filter(endBeforeTheirBorder);
  if (ended.length >= 2 || (ended.length === 1 && figuresBesideLabels(lines))) return true;
  if (figures.filter(({ texts }) => texts.length > counts.piecesOfFigure).length > 1) return true;
  const labels = columns.filter(({ texts }) => texts.some(hasHan) && !texts.some(isFigure));
  if (figures.some((column) => !mayBeOneCell(column)) && !labels.every(mayBeOneCell)) return true;
  // 6901000 over .00 is one amount, though seven digits may be a code.
  const isEntry = (text: string): boolean => isWithCents(text) || looksLikeCode(text);
  const linesWithEntry = (column: number): number =>
    lines.filter(({ parts }) => parts.some((one) => one.column === column && isEntry(one.part.text))).length;
  return [...texts].some(
    ([column, text]) =>
      text.texts.filter(isEntry).length > 1 && !isOneNumber(text) && linesWithEntry(column) > 1,
  );
}

/** A number goes on below only where its next digit has no place left in the line. */
const endBeforeTheirBorder = (column: ColumnText): boolean =>
  !isOneNumber(column) && column.rooms.slice(0, -1).every((room) => room !== null && room >= ems.nextDigit);

/** Stand figures level with labels, line by line? */
const figuresBesideLabels = (lines: readonly BodyLine[]): boolean =>
  lines.filter(
    ({ parts }) =>
      parts.some(({ part }) => isFigure(part.text)) &&
      parts.some(({ part }) => !isFigure(part.text) && matchKey(part.text) !== ''),
  ).length >= 2;

function cutIntoRows(lines: readonly BodyLine[], labels?: readonly number[]): BodyLine[][] {
  const pitch = linePitch(lines);
  const withFigures = lines.filter((line) => line.parts.some(({ part }) => isFigure(part.text)));
  const withCodes = lines.filter((line) => line.parts.some(({ part }) => looksLikeCode(part.text)));
  const coded = withCodes.length * 2 > withFigures.length;
  const about = { pitch, coded, ends: endsOfPages(lines), labels };
  let best: { rows: BodyLine[][]; cost: number } | null = null;
  const costOf = rowCosts(lines, about);
  const within = linesWithinCells(lines, mayBeLinesOfCell);
  for (const align of ['middle', 'top', 'bottom'] as const) {
    const cut = cheapestCut(
      lines,
      (from, to) => costOf(from, to, align) + (within.has(from) ? cost.cutCell : 0),
    );
    if (best === null || cut.cost < best.cost - cost.same) best = cut;
  }
  return best?.rows ?? [];
}

/**
 * Height of a line of text: the distance of neighbouring lines that a tenth of them do not exceed, and an em at the
 * least, for a figure may stand level with the middle between two lines of its label.
 */
function linePitch(lines: readonly BodyLine[]): number {
  const gaps = lines
    .slice(1)
    .flatMap((line, i) => (line.page === lines[i]?.page ? [line.baseline - (lines[i]?.baseline ?? 0)] : []))
    .filter((gap) => gap > 2)
    .sort((a, b) => a - b);
  const fontSize = lines[0]?.fontSize ?? 0;
  return Math.max(gaps[Math.floor(gaps.length * shares.lowestPitch)] ?? fontSize, fontSize);
}

function cheapestCut(lines: readonly BodyLine[], costOf: (from: number, to: number) => number) {
  const costs: number[] = [0];
  const starts: number[] = [0];
  for (let end = 1; end <= lines.length; end++) {
    costs[end] = Infinity;
    for (let start = end - 1; start >= Math.max(0, end - counts.linesOfRow); start--) {
      if (lines[start]?.page !== lines[end - 1]?.page) break;
      const total = (costs[start] ?? Infinity) + costOf(start, end);
      if (total < (costs[end] ?? Infinity)) {
        costs[end] = total;
        starts[end] = start;
      }
    }
  }
  const rows: BodyLine[][] = [];
  for (let end = lines.length; end > 0; end = starts[end] ?? 0)
    rows.unshift(lines.slice(starts[end] ?? 0, end));
  return { rows, cost: costs[lines.length] ?? Infinity };
}

/** What is true of all lines of a table's body. */
interface About {
  /** Height of a line of text. */
  pitch: number;
  /** Most rows with figures have a code. */
  coded: boolean;
  /** Lines at which the end of a page may cut a row. */
  ends: ReadonlySet<BodyLine>;
  /** The columns of labels, where the lines are those of a text and not of a page. */
  labels: readonly number[] | undefined;
}

const endsOfPages = (lines: readonly BodyLine[]): Set<BodyLine> =>
  new Set(
    lines.filter((line, i) =>
      [lines[i - 1], lines[i + 1]].some((other) => other !== undefined && other.page !== line.page),
    ),
  );

const isKnownLabelOfRow = (label: string): boolean => beginsWithOrdinal(label) || isKnownRowLabel(label);

/** Baselines of its first and its last text. */
interface ColumnSpan {
  first: number;
  last: number;
}

interface ColumnText extends ColumnSpan {
  texts: string[];
  /** What each text leaves free in its line, in ems; `null` where that is not known. */
  rooms: (number | null)[];
  /** Left edges. */
  starts: number[];
}

function textsByColumn(row: readonly BodyLine[]): Map<number, ColumnText> {
  const columns = new Map<number, ColumnText>();
  for (const line of row) addLine(columns, line);
  return columns;
}

function addLine(columns: Map<number, ColumnText>, { baseline, fontSize, parts }: BodyLine): void {
  for (const { part, column, room } of parts) {
    const free = room === undefined ? null : room / fontSize;
    const text = columns.get(column);
    if (text) {
      text.texts.push(part.text);
      text.rooms.push(free);
      text.starts.push(part.box.x0);
      text.last = baseline;
    } else {
      columns.set(column, {
        texts: [part.text],
        first: baseline,
        last: baseline,
        rooms: [free],
        starts: [part.box.x0],
      });
    }
  }
}

const hasWords = (text: string): boolean => /\p{L}/u.test(text) && !isFigure(text);

/** What speaks against the lines `from` (with) to `to` (without) being one row; `Infinity` where they cannot be. */
function rowCosts(
  lines: readonly BodyLine[],
  about: About,
): (from: number, to: number, align: VerticalAlign) => number {
  // But for the alignment it is the same each time.
  const known = new Map<number, RowCost | null>();
  const textsFrom = lines.map((): Map<number, ColumnText> => new Map());
  const ends = lines.map((_, from) => from);
  /** Up to which line a row may reach from each line on. */
  const farthest = lines.map(() => lines.length);
  return (from, to, align) => {
    if (to > (farthest[from] ?? 0)) return Infinity;
    const key = from * (lines.length + 1) + to;
    let row = known.get(key);
    if (row === undefined) {
      const texts = textsFrom[from] ?? new Map<number, ColumnText>();
      // It is asked for longer and longer rows from each line on.
      for (const line of lines.slice(ends[from], to)) addLine(texts, line);
      ends[from] = to;
      if (to - from > 1 && [...texts.values()].some(areSeveralCells)) {
        farthest[from] = to - 1;
        return Infinity;
      }
      row = rowCost(lines.slice(from, to), texts, about);
      known.set(key, row);
    }
    if (row === null) return Infinity;
    const aligned = cost.row + misalignment(row.lines, row.columns, align, about);
    return row.terms.reduce((sum, term) => sum + term, aligned);
  };
}

interface RowCost {
  lines: readonly BodyLine[];
  columns: readonly ColumnSpan[];
  /** What speaks against the row, whatever its alignment. */
  terms: readonly number[];
}

/** `null` where the lines, of which no column surely holds several cells, cannot be one row; a single line always can. */
function rowCost(
  row: readonly BodyLine[],
  texts: ReadonlyMap<number, ColumnText>,
  { pitch, coded, ends, labels: labelColumns }: About,
): RowCost | null {
  const columns = [...texts.values()];
  if (row.length > 1 && !columns.every(areOneCell)) return null;
  const labels = columns.filter(({ texts }) =>
    texts.some((text) => hasWords(text) || looksLikeEllipsis(text)),
  );
  const whole = labels.map(({ texts }) => matchKey(texts.join('')));
  const codes = columns.flatMap(({ texts }) => texts.filter(looksLikeCode));
  const code = codes.length > 0;
  const figures = columns.some(({ texts }) => texts.some((text) => isFigure(text) && !looksLikeCode(text)));
  const total = whole.some((label) => isTotalLabel(label) || looksLikeEllipsis(label));
  const known = whole.some(isKnownLabelOfRow);
  const terms: number[] = [];
  for (let i = 1; i < row.length; i++) {
    const gap = (row[i]?.baseline ?? 0) - (row[i - 1]?.baseline ?? 0);
    terms.push(cost.gap * Math.max(0, gap / pitch - lineHeights.rowLine) + (cost.apart * gap) / pitch);
  }
  for (const label of labels) terms.push(cost.broken * brokenEarly(label));
  if (whole.length === 0 && !code && figures) terms.push(cost.unlabelled);
  else if (labelColumns) terms.push(cost.unlabelled * unlabelledLists(texts, labelColumns));
  // Without codes only the end of a page makes two names of a label likely.
  const isCut = codes.length === 0 && [row[0], row.at(-1)].some((line) => line && ends.has(line));
  const mayHoldOthers = codes.length === 1 || isCut;
  if (mayHoldOthers && labels.some(({ texts }) => holdsOtherLines(codes[0] ?? '', texts)))
    terms.push(cost.otherLines);
  if (
    codes.length === 1 &&
    labels.some(({ texts }) => texts.length > 1 && isNameOfCode(codes[0] ?? '', texts.join('')))
  )
    terms.push(-cost.wholeName);
  else if (labels.some(areKnownTogether)) terms.push(-cost.wholeName);
  if (coded && !code && !total) terms.push(cost.uncoded);
  if (!coded && !figures && !total && !known) terms.push(cost.fragment);
  return { lines: row, columns: columns.map(({ first, last }) => ({ first, last })), terms };
}

/** Are the lines of a label one that the catalogue knows, and none of them is by itself? */
const areKnownTogether = ({ texts }: ColumnText): boolean =>
  texts.length > 1 && !texts.some(isWholeRowLabel) && isWholeRowLabel(texts.join(''));

/** In how many of the lists that stand side by side figures have no label of their own. */
const unlabelledLists = (texts: ReadonlyMap<number, ColumnText>, labels: readonly number[]): number =>
  labels.filter((label, i) => {
    const end = labels[i + 1] ?? Infinity;
    const ofList = [...texts].filter(([column]) => column > label && column < end);
    return (
      labels.length > 1 && !texts.has(label) && ofList.some(([, { texts: own }]) => own.some(isWithDecimals))
    );
  }).length;

/** How many lines of a label end where the next word would still have had its place. */
const brokenEarly = ({ texts, rooms, starts }: ColumnText): number =>
  texts.slice(1).filter((text, i) => {
    const room = rooms[i] ?? 0;
    if (room <= 0 || continuesInSmallLetters(texts[i] ?? '', text)) return false;
    // A label goes on below where it began, or farther in.
    const isOutdented = !hasHan(text) && (starts[i + 1] ?? 0) < (starts[i] ?? 0) - points.sameEdge;
    return isOutdented || room >= ems.nextWord + emsOf(firstWord(text));
  }).length;

/** Words of letters: what ends in a comma or a small word, or begins with a small letter, is one label. */
const continuesInSmallLetters = (line: string, next: string): boolean =>
  /^\s*[(\p{Ll}]/u.test(next) || /(?:[,&/-]|(?<!\p{L})\p{Ll}{1,4})\s*$/u.test(line);

/** What cannot be broken: a Han character, or a word of letters. */
const firstWord = (text: string): string =>
  /^(?:\p{Script=Han}|[^\p{Script=Han}\s]+)/u.exec(text.trim())?.[0] ?? '';
const emsOf = (word: string): number => (hasHan(word) ? 1 : word.length * ems.digit);

/** Is a number broken over lines: what is left of it at the line's end shows that it goes on? */
function isOneNumber({ texts, rooms }: ColumnText): boolean {
  const [first = '', ...rest] = texts.map((text) => matchKey(text));
  const isFull = rooms.slice(0, -1).every((room) => room !== null && room < ems.nextDigit);
  const goesOn = isFull || /[.,]/.test(first) || rest[0]?.startsWith('.') === true;
  return goesOn && !isWithCents(first) && isWithDecimals([first, ...rest].join(''));
}

/** A total's label that may also end a longer one: 本年收入 | 合计. */
const isBareTotal = (text: string): boolean => isTotalLabel(text) && matchKey(text).length <= 2;

/** A total's label that ends no longer one: 公用经费合计 is known as it is. */
const isWholeTotal = (text: string): boolean =>
  isBareTotal(text) || (isTotalLabel(text) && isKnownRowLabel(text));

const isKnownLabel = (text: string): boolean => isKnownRowLabel(text) || isHeaderWord(text);

/** Does a column end in the label of a total that is no end of the words above it? Then the total is a row of its own. */
export const endInTotal = (lines: readonly BodyLine[]): boolean =>
  [...textsByColumn(lines).values()].some(
    ({ texts }) => texts.length > 1 && isWholeTotal(texts.at(-1) ?? '') && !isKnownLabel(texts.join('')),
  );

/** Texts under one another in one column may be lines of one cell. */
const mayBeOneCell = (column: ColumnText): boolean => !areSeveralCells(column) && areOneCell(column);

/** The same where they are not surely several. */
function areOneCell(column: ColumnText): boolean {
  const { texts } = column;
  if (texts.length === 1) return true;
  if (holdSeveral(texts, isFigure) && !isOneNumber(column)) return false;
  const whole = texts.join('');
  if (texts.some(isBareTotal) && !isKnownLabel(whole)) return false;
  if (texts.some(isTotalLabel) && !isTotalLabel(whole)) return false;
  return !texts.some(isKnownRowLabel) || isKnownRowLabel(whole);
}

/** What no further text below can make one. */
function areSeveralCells({ texts }: ColumnText): boolean {
  if (texts.length === 1) return false;
  return (
    // Points lead from the last line of a label to its figures.
    texts.some((text, i) => i + 1 < texts.length && endsInLeaders(text)) ||
    texts.some((text, i) => i > 0 && beginsWithOrdinal(text)) ||
    texts.some(looksLikeEllipsis) ||
    holdSeveral(texts, looksLikeCode) ||
    (isWithCents(matchKey(texts[0] ?? '')) && holdSeveral(texts, isFigure)) ||
    (texts.some(isFigure) && texts.some(hasHan))
  );
}

const holdSeveral = (texts: readonly string[], test: (text: string) => boolean): boolean =>
  texts.filter(test).length > 1;

const mayBeLinesOfCell = (texts: readonly string[]): boolean =>
  mayBeOneCell({ texts: [...texts], rooms: texts.map(() => null), starts: [], first: 0, last: 0 });

/** In heights of a line. */
function misalignment(
  row: readonly BodyLine[],
  columns: readonly ColumnSpan[],
  align: VerticalAlign,
  { pitch, labels }: About,
): number {
  const top = row[0]?.baseline ?? 0;
  const bottom = row.at(-1)?.baseline ?? 0;
  const isText = labels !== undefined && align === 'middle';
  const spans = columns.some(({ first, last }) => first === top && last === bottom);
  return columns.reduce(
    (sum, { first, last }) => {
      if (align === 'top') return sum + (first - top) / pitch;
      if (align === 'bottom') return sum + (bottom - last) / pitch;
      const off = Math.abs((first + last) / 2 - (top + bottom) / 2) / pitch;
      return sum + (isText && off <= lineHeights.halfLine ? cost.rounded * off : off);
    },
    isText && !spans ? cost.split : 0,
  );
}
