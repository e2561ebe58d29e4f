import { characters, counts, points, shares } from '../../model/tolerances.ts';
import { hasHan, looksLikeDash } from '../../words/cell-words.ts';
import { isFigureOrNothing, isYearText } from '../../words/letters.ts';
import { streamsOf } from '../letters/streams.ts';
import type { LinePart } from '../lines.ts';
import type { Row } from './untitled.ts';

/** Are lines that keep the white space between them a table? With a caption they may be of words alone. */
export function isTableOfStreams(rows: readonly Row[], captioned: boolean): boolean {
  const wide = rows.filter(({ parts }) => parts.length >= 2);
  if (wide.length < (captioned ? 2 : counts.fewestRows) || areColumnsOfText(rows) || isList(wide))
    return false;
  if (isOneLine(wide)) return false;
  if (!captioned && (!mostly(wide, holdsFigure) || wide.filter(holdsMore).length < 2)) return false;
  const bands = streamsOf(rows.map(({ parts }) => parts));
  if (bands.length < 2) return false;
  if (isFormula(wide, bands.length)) return false;
  if (captioned) return true;
  if (isListing(wide) || isSparse(rows.filter(holdsFigure), bands.length)) return false;
  const columnsOfFigures = bands.filter(({ holds }) => holds === 'figures').length;
  if (isContents(wide, bands.length) || isScattered(wide, columnsOfFigures)) return false;
  const ofFigures = bands
    .map(({ x0, x1 }) =>
      wide.flatMap(({ parts }) => parts.filter((part) => part.box.x0 < x1 && part.box.x1 > x0).slice(0, 1)),
    )
    .filter(isColumnOfFigures);
  if (ofFigures.length >= counts.figuresOfRow) return mostly(wide, ({ figures }) => figures.length >= 2);
  const [only] = ofFigures;
  return only !== undefined && (bands.length > 2 || hasHeader(rows));
}

/** Pieces of one line that are set higher or lower: a note with its mark. */
const isOneLine = (rows: readonly Row[]): boolean => {
  const lines = rows.map(({ item }) => item.line);
  const [top, bottom] = [lines[0]?.baseline ?? 0, lines.at(-1)?.baseline ?? 0];
  return bottom - top < Math.max(...lines.map(({ fontSize }) => fontSize));
};

/** A figure stands on most lines of a table that has no caption. */
export const holdsFigure = ({ figures }: Row): boolean => figures.length > 0;

/** And more than years: under a chart's lines there is a row of them. */
const holdsMore = ({ figures }: Row): boolean => figures.some(({ text }) => !isYearText(text));

/** Numbers that count the lines, and no other figures: of a program, or a list. */
const isListing = (rows: readonly Row[]): boolean => {
  const others = rows.filter(({ parts, figures }) => figures.some((figure) => figure !== parts[0]));
  const numbers = rows.map(({ parts: [first] }) =>
    /^\s*\d{1,4}\s*$/u.test(first?.text ?? '') ? Number(first?.text) : 0,
  );
  return others.length === 0 && numbers.every((number, i) => number > (numbers[i - 1] ?? 0));
};

/** Most places of many columns are blank, or many beside a scale: the figures of a chart stand where its bars end. */
const isSparse = (rows: readonly Row[], columns: number): boolean => {
  const least = hasScale(rows) ? shares.regularRows : shares.filled;
  const filled = rows.reduce((sum, { parts }) => sum + parts.length, 0);
  return columns > counts.fewestCells && filled < least * columns * rows.length;
};

/** Figures at the left that fall by one step from line to line: 100, 80, 60, 40. */
function hasScale(rows: readonly Row[]): boolean {
  const steps = rows
    .map(({ parts: [first] }) => Number(first?.text.replaceAll(',', '').replace('%', '') || Number.NaN))
    .filter(Number.isFinite);
  const [step = 0, ...others] = steps.slice(1).map((value, i) => value - (steps[i] ?? 0));
  return (
    step < 0 &&
    others.length >= 2 &&
    others.filter((other) => Math.abs(other - step) < points.rounding).length >= others.length - 1
  );
}

const mostly = (rows: readonly Row[], test: (row: Row) => boolean): boolean =>
  rows.filter(test).length >= shares.regularRows * rows.length;

const isColumnOfFigures = (parts: readonly LinePart[]): boolean =>
  parts.length >= counts.fewestRows - 1 &&
  parts.filter(({ text }) => isFigureOrNothing(text)).length * 2 > parts.length;

/** Words over the figures in the first lines, or years. */
const hasHeader = (rows: readonly Row[]): boolean => {
  const first = rows.findIndex(({ figures }) => figures.some(({ text }) => !isYearText(text)));
  const [figure] = rows[first]?.figures ?? [];
  return (
    figure !== undefined &&
    rows
      .slice(0, first)
      .some(({ parts }) => parts.some(({ box }) => box.x1 > figure.box.x0 - (figure.box.x1 - figure.box.x0)))
  );
};

/** Lines of sentences side by side: most are long, and each column has text on nearly every line. */
export function areColumnsOfText(rows: readonly Row[]): boolean {
  const long = rows.filter(({ parts }) => parts.length >= 2 && parts.every(isLongLine));
  return rows.length >= counts.linesOfText && long.length >= shares.regularRows * rows.length;
}

const isLongLine = ({ text }: LinePart): boolean =>
  text.length >= (hasHan(text) ? characters.textLine / 2 : characters.textInColumns);

const marker = /^\s*(?:[•·▪◦‣○●■□]|\[?\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)\]])\s*$/u;

/** Each row has one figure, and each of these a place of its own: the ends of a chart's bars. */
const isScattered = (rows: readonly Row[], columnsOfFigures: number): boolean =>
  columnsOfFigures >= counts.figuresOfRow && rows.every(({ figures }) => figures.length <= 1);

/** Each line begins with the mark of a list. */
const isList = (rows: readonly Row[]): boolean =>
  mostly(
    rows,
    ({ parts: [first, ...others] }) =>
      first !== undefined && others.length === 1 && (marker.test(first.text) || looksLikeDash(first.text)),
  );

/** Numbers of pages, each no less than the one above, behind the only words of their lines: points may lead to them. */
function isContents(rows: readonly Row[], columns: number): boolean {
  const last = rows
    .map(({ parts }) => parts.at(-1)?.text ?? '')
    .filter((text) => /^\s*\d{1,3}\s*$/u.test(text));
  const led = mostly(rows, ({ parts }) =>
    parts.some(({ text }) => /(?<![\s.])(?:\s*\.){4,}\s*$/u.test(text)),
  );
  const alone = mostly(rows, ({ parts }) =>
    parts.slice(0, -1).every(({ text }) => isOrdinal(text) || !isFigureOrNothing(text)),
  );
  const numbered = columns > 2 && rows.every(({ parts: [first] }) => isOrdinal(first?.text ?? ''));
  return (
    (columns === 2 || ((led || numbered) && alone)) &&
    last.length >= rows.length - 1 &&
    last.every((text, i) => i === 0 || Number(text) >= Number(last[i - 1]))
  );
}

/** The number of a chapter: 3.1, IV. */
const isOrdinal = (text: string): boolean => /^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]+\.?)\s*$/u.test(text);

/** (1), (2): the numbers of formulas. */
const isFormula = (rows: readonly Row[], columns: number): boolean =>
  columns === 2 && mostly(rows, ({ parts }) => /^\s*\(\d{1,3}\)\s*$/u.test(parts.at(-1)?.text ?? ''));
