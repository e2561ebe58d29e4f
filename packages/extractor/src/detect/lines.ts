import { type Box, labelHeaders } from '@juesuan/schema';
import {
  beginsCell,
  beginsWithAmount,
  isCompleteCell,
  isCutAmount,
  isFigureRun,
  isWithCents,
} from '@juesuan/schema/words';
import { ascending, boxRound } from '../model/geometry.ts';
import { isHan } from '../model/join-lines.ts';
import type { TextRun } from '../model/source.ts';
import { ems, points } from '../model/tolerances.ts';
import { hasHan, isForeignCurrency, labelRole, looksLikeAmount } from '../words/cell-words.ts';
import { beginsHeaderWord, isHeaderWord } from '../words/header-word.ts';
import { endsInLeaders, isFigureOrNothing, isInOpenBrackets, isPercentage } from '../words/letters.ts';
import { cutRun } from './cut-run.ts';
import { gapAt, isWhite } from './glyph-gaps.ts';
import { isPrintedOn } from './printed-on.ts';

/** Runs on one baseline, left to right. */
export interface RunLine {
  runs: TextRun[];
  box: Box;
  baseline: number;
  fontSize: number;
}

/** Runs of a line that stand together, wide gaps left and right. */
export interface LinePart {
  text: string;
  box: Box;
  runs: TextRun[];
}

/** Puts runs on lines, top to bottom. Small runs beside larger ones on nearly the same baseline share the line. */
export function linesOf(runs: readonly TextRun[]): RunLine[] {
  const lines: RunLine[] = [];
  let line: RunLine | undefined;
  for (const run of runs.length > 1 ? [...runs].sort(byBaseline) : runs) {
    const size = Math.max(line?.fontSize ?? 0, run.fontSize);
    if (line && run.baseline - line.baseline <= ems.sameLine * size && !collides(line, run)) {
      line.runs.push(run);
      // A raised sign is higher than its line: a lowered one is near the line, and not near that sign.
      if (run.fontSize > ems.raisedOver * line.fontSize) line.baseline = run.baseline;
      line.fontSize = size;
    } else {
      line = { runs: [run], box: run.box, baseline: run.baseline, fontSize: run.fontSize };
      lines.push(line);
    }
  }
  for (const line of lines) {
    if (line.runs.length === 1) continue;
    line.runs.sort(byLeft);
    line.box = boxRound(line.runs);
  }
  return lines;
}

const byLeft = (a: TextRun, b: TextRun): number => ascending(a.box.x0, b.box.x0);
const byBaseline = (a: TextRun, b: TextRun): number => ascending(a.baseline, b.baseline) || byLeft(a, b);

/**
 * A run that stands under another one of the line is on a line of its own, however near the baselines are. None is above the line's
 * own baseline.
 */
const collides = (line: RunLine, run: TextRun): boolean =>
  run.baseline - line.baseline > ems.lower * run.fontSize &&
  line.runs.some(
    (other) =>
      run.baseline - other.baseline > ems.lower * run.fontSize &&
      Math.min(other.box.x1, run.box.x1) - Math.max(other.box.x0, run.box.x0) > ems.under * run.fontSize,
  );

/**
 * Joins runs of one line: a gap is a space only between words that are written with spaces. Two texts in one place stay two.
 */
export function textOf(runs: readonly TextRun[]): string {
  const [only] = runs;
  if (only !== undefined && runs.length === 1) return only.text;
  let text = '';
  let before: TextRun | undefined;
  for (const run of runs) {
    const gap = before ? run.box.x0 - before.box.x1 : 0;
    // From the run before and not from the text: to look into a text that grows costs its whole length each time.
    const space =
      before &&
      (gap > ems.spaceGap * run.fontSize
        ? !(isHan(before.text.at(-1)) && isHan(run.text[0]))
        : gap < 0 && isPrintedOn(before, run));
    text += (space ? ' ' : '') + run.text;
    before = run;
  }
  return text;
}

/** Cuts a line where columns may be: at gaps wider than about an em, and behind a complete amount. */
export function partsOf(line: RunLine, gapEms: number = ems.columnGap): LinePart[] {
  const parts: LinePart[] = [];
  let part: LinePart | undefined;
  let right = 0;
  for (const [i, run] of line.runs.entries()) {
    const gap = part ? run.box.x0 - right : 0;
    // Powers of ten may be set under one another, apart from their figures.
    const isPower = run.text.startsWith('×');
    const near =
      gap <=
      (isPower ? Math.max(gapEms, ems.powerGap) : gapEms) * Math.max(run.fontSize, points.smallestType);
    const isNext = (part: LinePart): boolean =>
      !isPower && isBehindAmount(part, run, gap) && !areInBrackets(part.runs, line.runs.slice(i));
    if (part && near && !isNext(part)) {
      part.runs.push(run);
      right = Math.max(right, run.box.x1);
    } else {
      part = { text: '', box: run.box, runs: [run] };
      right = run.box.x1;
      parts.push(part);
    }
  }
  for (const part of parts) {
    if (part.runs.length > 1) part.box = boxRound(part.runs);
    part.text = textOf(part.runs);
  }
  return parts;
}

/** Brackets that one text opens and the next closes are of one cell: (Section 1.1). */
const areInBrackets = (before: readonly TextRun[], after: readonly TextRun[]): boolean =>
  before.some(({ text }) => text.includes('(')) &&
  isInOpenBrackets(before.map(({ text }) => text).join(' '), after.map(({ text }) => text).join(' '));

/**
 * Amounts that touch one another are two all the same, but for the end of a range (0.91–1.02); anything else that touches an amount
 * is part of its cell.
 */
const isBehindAmount = ({ runs }: LinePart, run: TextRun, gap: number): boolean =>
  isCompleteCell(runs.at(-1)?.text ?? '') &&
  (gap > 0 || (isWithCents(run.text) && !run.text.startsWith('–')));

/**
 * The parts of a line of a table's body. Amounts stand at the right of their column and words at the left of the next, so
 * that a figure and the label behind it may stand nearer than words do.
 */
export function bodyParts(line: RunLine): LinePart[] {
  const parts = partsOf(line).flatMap((part) => {
    const pieces: LinePart[] = [];
    for (const [i, run] of part.runs.entries()) {
      const piece = pieces.at(-1);
      const before = piece?.runs.at(-1);
      const cut =
        piece !== undefined &&
        before !== undefined &&
        run.box.x0 - before.box.x1 > ems.cellGap * run.fontSize &&
        startsCellBehind(before.text)(run.text) &&
        !areInBrackets(piece.runs, part.runs.slice(i));
      if (piece && !cut) piece.runs.push(run);
      else pieces.push({ text: '', box: run.box, runs: [run] });
    }
    return pieces.map(({ runs }) => partOf(runs));
  });
  return withCurrency(parts);
}

/** What begins a cell of its own behind a text that stands near: an amount behind whatever it is. */
function startsCellBehind(before: string): (text: string) => boolean {
  if (isPercentage(before) || endsInLeaders(before)) return (text) => isFigureRun(text) || isPercentage(text);
  if (isFigureRun(before)) return (text) => beginsCell(text) || isForeignCurrency(text);
  if (isFigureOrNothing(before)) return (text) => beginsWithAmount(text) || isForeignCurrency(text);
  return isCutAmount(before) ? beginsCell : beginsWithAmount;
}

/** Runs of a line as one part. */
export const partOf = (runs: TextRun[]): LinePart => ({
  text: textOf(runs),
  box: boxRound(runs),
  runs,
});

/** A part of one run cut before a glyph: less than two where one side prints nothing. */
export const cutInTwo = (run: TextRun, at: number): LinePart[] =>
  [cutRun(run, 0, at), cutRun(run, at, run.glyphs.length)].flatMap((cut) => (cut ? [partOf([cut])] : []));

/** A lone sign of another currency at the left of its column is set with the amount behind it. */
function withCurrency(parts: readonly LinePart[]): LinePart[] {
  const joined: LinePart[] = [];
  for (const part of parts) {
    const sign = joined.at(-1);
    if (sign && isForeignCurrency(sign.text) && (looksLikeAmount(part.text) || isFigureRun(part.text)))
      joined[joined.length - 1] = partOf([...sign.runs, ...part.runs]);
    else joined.push(part);
  }
  return joined;
}

const codeParts: ReadonlySet<string> = new Set(labelHeaders.codePart);

const isCodePart = (text: string): boolean => codeParts.has(text.trim());
/** 科目名称, one blank behind 类 款 项. */
const isLabelHeader = (text: string): boolean => text.trim().length > 1 && labelRole(text) !== null;
/** The first line of 行次 and 栏次 where these are broken: the one header that stands in a column of one character. */
const lineNumbers: ReadonlySet<string> = new Set(labelHeaders.lineNo.map((label) => label[0] ?? ''));

/**
 * The words of a run that holds headers of several columns: 类 款 项, or 年初结转和 本年收入 in text that a program aligned
 * with spaces. The space in 财政拨款 收入 or in 收 入 parts no words.
 */
function wordsOf(run: TextRun): TextRun[] {
  const words: TextRun[] = [];
  const parted = (glyph: number): boolean =>
    glyph === run.glyphs.length ||
    isWhite(run.glyphs[glyph]) ||
    (glyph > 0 && gapAt(run, glyph) > ems.cellGap * run.fontSize);
  for (let glyph = 0, from = 0; glyph <= run.glyphs.length; glyph++) {
    if (!parted(glyph)) continue;
    const word = cutRun(run, from, glyph);
    from = glyph;
    const before = words.at(-1);
    if (word && before && !areTwoHeaders(before.text, word.text) && !beginTwoHeaders(before.text, word.text))
      words[words.length - 1] = cutRun(run, run.edges.indexOf(before.edges[0] ?? 0), glyph) ?? before;
    else if (word) words.push(word);
  }
  return words;
}

const areTwoHeaders = (left: string, right: string): boolean =>
  (isCodePart(left) && (isCodePart(right) || isLabelHeader(right))) ||
  (left.trim().length > 1 && lineNumbers.has(right.trim())) ||
  (lineNumbers.has(left.trim()) && right.trim().length > 1) ||
  (left.trim().length > 1 && right.trim().length > 1 && hasHan(left + right) && !isHeaderWord(left + right));

/** Two words that begin headers of the catalogue, and no header begins with both. */
const beginTwoHeaders = (left: string, right: string): boolean =>
  left.trim().length > 1 &&
  right.trim().length > 1 &&
  beginsHeaderWord(left) &&
  beginsHeaderWord(right) &&
  !beginsHeaderWord(left + right);

/** The parts of a line of a table's header. */
export function headerParts(line: RunLine): LinePart[] {
  return partsOf(line).flatMap((part) => {
    const pieces: LinePart[] = [];
    for (const run of part.runs.flatMap(wordsOf)) {
      const piece = pieces.at(-1);
      const gap = piece ? run.box.x0 - piece.box.x1 : 0;
      const twoHeaders =
        piece !== undefined &&
        ((gap > ems.headerGap * run.fontSize && areTwoHeaders(piece.text, run.text)) ||
          (gap > ems.cellGap * run.fontSize && beginTwoHeaders(piece.text, run.text)));
      if (piece && !twoHeaders) {
        piece.runs.push(run);
        piece.box = boxRound([piece, run]);
        piece.text += run.text;
      } else pieces.push({ text: run.text, box: run.box, runs: [run] });
    }
    return pieces.map((piece) => ({ ...piece, text: textOf(piece.runs) }));
  });
}
