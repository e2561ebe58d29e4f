import { headerSigns, isPieceOfNumber } from '@juesuan/schema/words';
import { overlap } from '../../model/geometry.ts';
import { characters } from '../../model/tolerances.ts';
import { isCaptionLine, isNote, isRunningText } from '../../words/caption.ts';
import {
  isColumnNumberRow,
  isTotalLabel,
  labelRole,
  looksLikeAmount,
  looksLikeCode,
  looksLikeDash,
  looksLikeOrdinal,
} from '../../words/cell-words.ts';
import { isCodeWithName } from '../../words/code-name.ts';
import { beginsHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import type { LineItem } from '../page-items.ts';
import { printedLine } from './printed-line.ts';

const isSign = (key: string): boolean =>
  headerSigns.whole.some((word) => key === word) || headerSigns.within.some((word) => key.includes(word));

/** A line of a table's header: several words, one of them a header of label columns or a well-known value header. */
export function isHeaderLine(item: LineItem): boolean {
  const parts = printedLine(item).texts;
  const [only = ''] = parts;
  if (parts.length === 1) return labelRole(only) === 'name' && matchKey(only).length <= characters.loneHeader;
  return (
    !parts.some(looksLikeAmount) && parts.some((part) => labelRole(part) !== null || isSign(matchKey(part)))
  );
}

/** May a line right above a header's first sure line be of the header too: words side by side, or the beginning of one? */
export const mayBeginHeader = (item: LineItem): boolean =>
  isTableLine(item) &&
  (printedLine(item).texts.length >= 2 || printedLine(item).texts.every(beginsHeaderWord));

/**
 * Is the last of some lines the rest of a header word that begins in the line above it: 经济分类科目编 | 码? Words of other columns
 * may stand between.
 */
export function endsHeaderWord(lines: readonly LineItem[]): boolean {
  const last = lines.at(-1);
  const above = lines.findLast((line) => line !== last && last && standsOver(line, last));
  if (!above || !last) return false;
  const words = [above, last].map((item) => printedLine(item).texts);
  return words.every((texts) => texts.length === 1) && beginsHeaderWord(words.flat().join(''));
}

const standsOver = (above: LineItem, below: LineItem): boolean =>
  above.page === below.page &&
  overlap(above.line.box.x0, above.line.box.x1, below.line.box.x0, below.line.box.x1) > 0;

/** Does a line surely belong to a table: figures in columns, a code, numbers of columns? */
export function isRowOfFigures(item: LineItem): boolean {
  const parts = printedLine(item).texts;
  const { runs } = item.line;
  return (
    (runs.filter(({ text }) => isPieceOfNumber(text)).length >= 2 &&
      runs.every(({ text }) => isPieceOfNumber(text) || looksLikeDash(text))) ||
    (parts.length >= 2 &&
      parts.some((part) => looksLikeAmount(part) || looksLikeCode(part) || isCodeWithName(part))) ||
    isColumnNumberRow(parts)
  );
}

/** May a line be a row, or part of one, of a table that has begun? */
export function isTableLine(item: LineItem): boolean {
  const { text, texts: parts } = printedLine(item);
  if (isNote(text)) return false;
  if (isCaptionLine(text)) return false;
  if (isRowOfFigures(item)) return true;
  if (isRunningText(text)) return false;
  const [only = ''] = parts;
  return (
    parts.length >= 2 ||
    looksLikeAmount(only) ||
    looksLikeCode(only) ||
    isTotalLabel(only) ||
    looksLikeOrdinal(only) ||
    matchKey(only).length <= characters.longestLabel
  );
}
