import { isAmount, isMoneyLike, isNoteMark } from '@juesuan/schema/words';
import type { TextAside } from '../../model/asides.ts';
import type { SheetCell } from './model.ts';

/** How a text, or a stretch of it, is printed. */
export interface Look {
  /** With a line through it: deleted. */
  struck: boolean;
  /** As superscript or subscript. */
  raised: boolean;
  /** In the colour of what it stands on. */
  unseen: boolean;
}

/** A stretch of a cell's text in one look. */
export interface Piece extends Look {
  text: string;
}

export const plainLook: Look = { struck: false, raised: false, unseen: false };

/** A cell whose text has several looks: what is struck out, and the marks of notes, are no part of what it says. */
export function withoutAsides(cell: SheetCell, pieces: readonly Piece[]): SheetCell {
  const asides: TextAside[] = [];
  let text = '';
  pieces.forEach((piece, i) => {
    if (piece.struck) asides.push({ type: 'deleted', text: piece.text.trim() });
    else if (piece.unseen && isMoneyLike(piece.text.trim()))
      // Words may be white on what else colours their cells.
      asides.push({ type: 'hidden', text: piece.text.trim() });
    else if (piece.raised && isMark(piece.text, text, pieces[i + 1]?.text))
      asides.push({
        type: 'note',
        mark: piece.text.trim(),
        text: text.trim() || (pieces[i + 1]?.text ?? ''),
      });
    else text += piece.text;
  });
  const said = asides.filter((aside) => aside.text !== '');
  // A number that is not shown as it is stored has nothing to be compared with.
  return said.length === 0 ? cell : { ...cell, text, number: null, asides: said };
}

/** A raised mark at an amount, before or behind it, or at the end of a label's words: it is no digit of theirs. */
function isMark(mark: string, before: string, after = ''): boolean {
  if (!isNoteMark(mark)) return false;
  const own = before.trim();
  if (own === '') return isAmount(after);
  return isAmount(own) || /[\p{Script=Han}）)]$/u.test(own.replace(/[米里]$/u, ''));
}
