import { isCutAmount } from '@juesuan/schema/words';
import { overlap } from '../../model/geometry.ts';
import { joinLines } from '../../model/join-lines.ts';
import { counts, ems, points } from '../../model/tolerances.ts';
import {
  hasHan,
  isCodePartHeader,
  isColumnNumberRow,
  isTotalLabel,
  labelRole,
  looksLikeAmount,
  looksLikeCode,
  looksLikeDash,
  looksLikeEllipsis,
  looksLikeFigure,
  looksLikeOrdinal,
} from '../../words/cell-words.ts';
import { beginsHeaderWord, isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import { isKnownRowLabel } from '../../words/row-label.ts';
import type { LinePart } from '../lines.ts';
import type { SegmentLine } from '../segment.ts';

/** A line that only a body has: figures, a code, 一、…, or the columns' numbers. */
function isBodyLine({ parts }: SegmentLine): boolean {
  const texts = parts.map((part) => part.text);
  if (isColumnNumberRow(texts)) return true;
  return texts.some(
    (text) =>
      looksLikeFigure(text) ||
      isCutAmount(text) ||
      looksLikeCode(text) ||
      looksLikeOrdinal(text) ||
      looksLikeEllipsis(text),
  );
}

/** Where the body begins: totals without figures right above its first sure line belong to it; above them is the header. */
export function bodyStart(lines: readonly SegmentLine[]): number {
  const years = countYearLines(lines);
  const sure = lines.findIndex((line, i) => i >= years && isBodyLine(line));
  let start = sure < 0 ? belowFirstRuling(lines) : sure;
  const isBareTotal = (line: SegmentLine | undefined): boolean => {
    const words = line?.parts.filter((part) => !isCodePartHeader(part.text)) ?? [];
    return words.length > 0 && words.length <= 2 && words.every((part) => isTotalLabel(part.text));
  };
  while (
    start > 1 &&
    !endsHeader(lines.slice(0, start)) &&
    (isBareTotal(lines[start - 1]) ||
      beginsRow(lines[start - 1], lines[start]) ||
      headsRows(lines.slice(0, start), lines[start]) ||
      isLabelOfRow(lines.slice(0, start)))
  )
    start--;
  return start;
}

/**
 * The label of a group of rows over its first row: alone on its line, where the rows' labels stand, below a line of the header
 * that has words over labels and over figures.
 */
function headsRows(above: readonly SegmentLine[], first: SegmentLine | undefined): boolean {
  const [header, line] = above.slice(-2);
  const [label, ...others] = line?.parts ?? [];
  const [rowLabel, figure] = first?.parts ?? [];
  if (!header || !line || !label || !rowLabel || !figure || others.length > 0) return false;
  if (labelRole(label.text) !== null || beginsHeaderWord(label.text)) return false;
  if (header.page !== line.page || (header.slot === line.slot && line.slot >= 0)) return false;
  const isLabel = ({ box }: LinePart): boolean => box.x0 < figure.box.x0 && box.x1 > rowLabel.box.x0;
  return (
    header.parts.length >= 2 &&
    header.parts.some(isLabel) &&
    isLabel(label) &&
    label.box.x0 <= rowLabel.box.x0 + points.level
  );
}

/**
 * Is the last line a label, or the first line of one, without figures: below the whole header of its column, and no wider? Words that
 * the catalogue knows of rows may as well head a column of figures: 政府性基金预算财政拨款.
 */
function isLabelOfRow(lines: readonly SegmentLine[]): boolean {
  const above = lines.slice(0, -1).flatMap(({ headerParts }) => headerParts());
  const labels = lines.at(-1)?.parts ?? [];
  return labels.length > 0 && labels.every((label) => standsUnderName(label, above));
}

function standsUnderName({ text, box }: LinePart, header: readonly LinePart[]): boolean {
  const name = header.find(
    (part) => labelRole(part.text) === 'name' && overlap(part.box.x0, part.box.x1, box.x0, box.x1) > 0,
  );
  if (name === undefined || labelRole(joinLines([name.text, text])) !== null) return false;
  const isOfHeader = labelRole(text) !== null || beginsHeaderWord(text) || !hasHan(text);
  return (
    (isKnownRowLabel(text) || !isOfHeader) &&
    header.every(
      (other) =>
        other === name ||
        overlap(other.box.y0, other.box.y1, name.box.y0, name.box.y1) <= 0 ||
        overlap(other.box.x0, other.box.x1, box.x0, box.x1) <= 0,
    )
  );
}

/** Does a piece of the last line end a header word of the lines above it: 科目编 | 码? */
function endsHeader(lines: readonly SegmentLine[]): boolean {
  const above = lines.slice(0, -1).flatMap(({ headerParts }) => headerParts());
  const ends =
    lines
      .at(-1)
      ?.headerParts()
      .filter(({ text }) => !isHeaderWord(text)) ?? [];
  return ends.some((end) => above.some(({ text }) => isHeaderWord(joinLines([text, end.text]))));
}

/** Lines at the top whose only figures are years: headers, where lines with other figures follow. */
function countYearLines(lines: readonly SegmentLine[]): number {
  const other = lines.findIndex((line) => isBodyLine(line) && !isYearLine(line));
  return lines.slice(0, Math.max(other, 0)).findLastIndex(isYearLine) + 1;
}

const year = /^(?:19|20)\d\d$/;
/** 2019/20, or a year before a note’s mark. */
const beginsWithYear = /^(?:19|20)\d\d(?!\d)/;

const isYearLine = ({ parts }: SegmentLine): boolean => {
  const figures = parts.filter(({ text }) => looksLikeAmount(text) || looksLikeDash(text));
  const years = parts.filter(({ text }) => beginsWithYear.test(matchKey(text)));
  return years.length >= counts.figuresOfRow && figures.every(({ text }) => year.test(matchKey(text)));
};

/**
 * A table of words alone: its header is what stands over the first ruling between rows, and in the ruled rows below it that
 * hold several words of a header.
 */
function belowFirstRuling(lines: readonly SegmentLine[]): number {
  const [first] = lines;
  if (first === undefined || first.slot < 0) return lines.length;
  const isHeader = (slot: number): boolean => {
    const words = lines.flatMap((line) => (line.page === first.page && line.slot === slot ? line.parts : []));
    return words.filter(({ text }) => isHeaderWord(text)).length >= 2;
  };
  let last = first.slot;
  while (isHeader(last + 1)) last++;
  const below = lines.findIndex(({ slot, page }) => slot > last || page !== first.page);
  return below < 0 ? lines.length : below;
}

/** The first line of a label that goes on level with the first figures or below them. */
function beginsRow(above: SegmentLine | undefined, first: SegmentLine | undefined): boolean {
  if (!above || !first || above.page !== first.page || above.parts.length > 2) return false;
  if (first.line.baseline - above.line.baseline > ems.labelLine * first.line.fontSize) return false;
  return above.parts.every(
    (part) =>
      labelRole(part.text) === null &&
      !beginsHeaderWord(part.text) &&
      !areHeaderWords(part.text) &&
      standsOverLabel(part, first.parts),
  );
}

/** Are there words of a header that stand one blank from each other: 小计 基本支出 项目支出? */
const areHeaderWords = (text: string): boolean => text.split(/\s+/u).filter(isHeaderWord).length > 1;

/** The end of a header's word (拨款, 护费) stands over figures, a label's first line does not. */
function standsOverLabel({ box }: LinePart, row: readonly LinePart[]): boolean {
  const isValue = ({ text }: LinePart): boolean => looksLikeFigure(text) && !looksLikeCode(text);
  const figure = row.find(isValue);
  if (!figure || box.x1 <= figure.box.x0) return true;
  const gap = (other: LinePart): number => Math.max(other.box.x0 - box.x1, box.x0 - other.box.x1);
  const nearest = row.reduce((best, other) => (gap(other) < gap(best) ? other : best), figure);
  return !isValue(nearest);
}
