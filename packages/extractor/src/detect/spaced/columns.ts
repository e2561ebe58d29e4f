import type { Box } from '@juesuan/schema';
import { keyWithoutOrdinal } from '@juesuan/schema/words';
import { centreX, overlap } from '../../model/geometry.ts';
import { joinLines } from '../../model/join-lines.ts';
import { COLUMN_WIDTH, printedWidth } from '../../model/spaced-page.ts';
import { counts, textColumns } from '../../model/tolerances.ts';
import { isRemarkHeader, labelRole } from '../../words/cell-words.ts';
import { isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import { leavesOf } from '../aligned/leaves.ts';
import { columnHeaders } from '../aligned/match-leaves.ts';
import type { LinePart } from '../lines.ts';
import { isPhase } from './header-words.ts';
import { isKnownAlone, isKnownPair } from './known-paths.ts';
import type { TextColumn } from './model.ts';

/**
 * The columns that a header names, left to right. Words are centred over columns and pushed aside, so a heading may stand
 * over none of its words; of two ways to tell the lowest words, the one that gives more known headers is taken.
 *
 * @param figures that the fullest line of the body prints; none where the table is empty, whose lowest words they cannot count
 */
export function columnsOfHeader(header: readonly LinePart[], figures: number): TextColumn[] {
  // 备注 and 行次 head a column wherever they stand in the header's height, and never other words.
  const remarks = header.filter(({ text }) => isRemarkHeader(text));
  const numbers = header.filter(({ text }) => labelRole(text) === 'line-no');
  const words = header.filter((part) => !remarks.includes(part) && !numbers.includes(part));
  const names = words.filter(({ text }) => labelRole(text) === 'name');
  const found = [
    ...columnsOfWords(words, Math.max(0, figures - numbers.length)),
    ...remarks.map((part): TextColumn => ({ holds: 'words', isValue: true, words: [part], box: part.box })),
  ].map((column) => ({ column, x: centreX(column.box) }));
  // 行次 stands right behind the labels that it numbers.
  const numbered = numbers.map((part) => {
    const before = names.filter(({ box }) => centreX(box) < centreX(part.box)).map(({ box }) => box.x1);
    return {
      column: asColumn([part], part.box),
      x: before.length > 0 ? Math.max(...before) : centreX(part.box),
    };
  });
  return [...found, ...numbered].sort((a, b) => a.x - b.x).map(({ column }) => column);
}

function columnsOfWords(header: readonly LinePart[], figures: number): TextColumn[] {
  const again = columnsOfRepeated(header, figures);
  const named = again.filter(({ holds }) => holds === 'figures').length;
  if (figures > 0 && (named === figures || (named > figures && arePaired(again)))) return again;
  const against = (columns: readonly TextColumn[]): number =>
    strangeness(columns) + lacking(columns, figures);
  const leaves = asColumns(leavesOf(header));
  const lowest = figures > 0 ? columnsOfLowest(header, figures) : leaves;
  return against(lowest) < against(leaves) ? lowest : leaves;
}

function asColumns(leaves: readonly LinePart[]): TextColumn[] {
  return columnHeaders(leaves).map(({ parts, box }) => asColumn(parts, box));
}

function asColumn(words: readonly LinePart[], box: Box): TextColumn {
  const role = words.map(({ text }) => labelRole(text)).find((found) => found !== null) ?? null;
  const holds = role === 'code' ? 'codes' : role === 'name' ? 'words' : 'figures';
  return { holds, isValue: role === null, words, box };
}

/** Is 决算数 under every item that has 预算数? Then they are the columns, however few of them are filled. */
function arePaired(columns: readonly TextColumn[]): boolean {
  const phases = columns.flatMap(({ words: [word] }) =>
    word && isPhase(word.text) ? [matchKey(word.text)] : [],
  );
  const [one] = phases;
  return (
    phases.length >= counts.pairedPhases &&
    columns.every(({ isValue }) => isValue) &&
    phases.every((phase, i) => (phase === one) === (i % 2 === 0))
  );
}

/**
 * 预算数 and 决算数 under every item: words printed so often are the columns, and what stands between them is above. Where they
 * are fewer than a line's figures, the words right of them are columns too: 会议费 and 培训费.
 */
function columnsOfRepeated(header: readonly LinePart[], figures: number): TextColumn[] {
  const count = (part: LinePart): number =>
    header.filter(({ text }) => matchKey(text) === matchKey(part.text)).length;
  const values = header.filter(({ text }) => labelRole(text) === null);
  const repeated = values.filter((part) => count(part) >= counts.repeatedWord);
  const lacking = repeated.length > 0 ? Math.max(0, figures - repeated.length) : 0;
  // Of one line the text keeps the order; a heading on another may be pushed farther than they are, up to the word before it.
  const lineOf = (part: LinePart, words: readonly LinePart[]): readonly LinePart[] =>
    words.filter((other) => other !== part && Math.abs(other.box.y0 - part.box.y0) <= 1);
  const endsLine = (part: LinePart): boolean => {
    const beside = lineOf(part, repeated);
    return beside.length > 0 && beside.every(({ box }) => box.x1 < part.box.x0);
  };
  const isInPlace = (part: LinePart): boolean =>
    repeated.length > 0 &&
    lineOf(part, header).every(
      ({ box }) => box.x0 > part.box.x0 || part.box.x0 - box.x1 > textColumns.packed * COLUMN_WIDTH,
    );
  const [last, ...others] = values
    .filter((part) => !repeated.includes(part) && isHeaderWord(part.text))
    .sort((a, b) => Number(endsLine(b)) - Number(endsLine(a)) || b.box.x1 - a.box.x1);
  const isBehind = last !== undefined && repeated.every(({ box }) => box.x1 < last.box.x1);
  const end = Math.max(...repeated.map(({ box }) => box.x1));
  const behind = isBehind ? [last, ...others] : [];
  const right = behind.filter(
    (part, i) => i < lacking || (part.box.x0 > end && (endsLine(part) || isInPlace(part))),
  );
  const labels = leavesOf(header).filter(({ text }) => labelRole(text) !== null);
  // Each is a column of its own, whatever the text has moved it under.
  const columns = [...repeated, ...right].flatMap((part) => asColumns([part]));
  return [...asColumns(labels), ...columns].sort((a, b) => centreX(a.box) - centreX(b.box));
}

/**
 * Where the columns of a sheet are by their header. Words that the text has packed on one line, one blank between them, stand
 * as wide on the page as they are printed there: a Han character takes two digits.
 */
export function columnPlaces(columns: readonly TextColumn[]): TextColumn[] {
  let right = 0;
  return columns.map((column, i) => {
    const [before, behind] = [columns[i - 1], columns[i + 1]];
    const isBehindPacked = before !== undefined && arePacked(before, column);
    if (!isBehindPacked && !(behind && arePacked(column, behind))) return column;
    const x0 = isBehindPacked ? right + column.box.x0 - before.box.x1 : column.box.x0;
    const widths = column.words.flatMap(({ runs }) => runs.map(({ text }) => printedWidth(text)));
    right = x0 + Math.max(...widths);
    return { ...column, box: { ...column.box, x0, x1: right } };
  });
}

/** Columns of which a word stands one blank from the next column's. */
export const packedColumns = (columns: readonly TextColumn[]): ReadonlySet<TextColumn> =>
  new Set(
    columns.filter((column, i) =>
      [columns[i - 1], columns[i + 1]].some((other) => other && arePacked(...inOrder(column, other))),
    ),
  );

const inOrder = (a: TextColumn, b: TextColumn): [TextColumn, TextColumn] =>
  a.box.x0 <= b.box.x0 ? [a, b] : [b, a];

const arePacked = ({ box: left }: TextColumn, { box: right }: TextColumn): boolean =>
  overlap(left.y0, left.y1, right.y0, right.y1) > 0 &&
  gapOf(left, right) <= textColumns.packed * COLUMN_WIDTH;

const gapOf = (a: Box, b: Box): number => Math.max(a.x0 - b.x1, b.x0 - a.x1);

/** How many figures the fullest line prints behind its first label for which there is no column. */
function lacking(columns: readonly TextColumn[], figures: number): number {
  const name = columns.findIndex(({ holds }) => holds === 'words');
  const takers = columns.slice(name + 1).filter(({ holds }) => holds !== 'words');
  return Math.max(0, figures - takers.length);
}

/** How many columns have a header that the catalogue does not know. */
const strangeness = (columns: readonly TextColumn[]): number =>
  columns.filter(({ words }) => !isHeaderWord(joinLines(words.map(({ text }) => text)))).length;

/** As many of the header's lowest words as a line prints figures, and the label headers below which none stands. */
function columnsOfLowest(header: readonly LinePart[], figures: number): TextColumn[] {
  const isLabel = ({ text }: LinePart): boolean => labelRole(text) !== null;
  const lowest: LinePart[] = [];
  const words = [...header].sort((a, b) => b.box.y1 - a.box.y1);
  for (const part of words.filter((part) => !isLabel(part)))
    if (lowest.length < figures && !lowest.some((lower) => isHeadingOf(part, lower))) lowest.push(part);
  const columns = lowest.flatMap((part) => asColumns([part]));
  return [...asColumns(leavesOf(header).filter(isLabel)), ...columns].sort(
    (a, b) => centreX(a.box) - centreX(b.box),
  );
}

/** Does a word stand over another, where the catalogue does not know it as a column that has no such word below it? */
function isHeadingOf(upper: LinePart, lower: LinePart): boolean {
  if (overlap(lower.box.x0, lower.box.x1, upper.box.x0, upper.box.x1) <= 0) return false;
  return !(isKnownAlone(upper.text) && isHeaderWord(lower.text) && !isKnownPair(upper.text, lower.text));
}

/** The words over a column as the label of a row that has its name: 五、事业收入 and 事业收入 are one. */
export const labelKeyOf = ({ words }: Pick<TextColumn, 'words'>): string =>
  keyWithoutOrdinal(joinLines(words.map(({ text }) => text)));
