import { centreX } from '../../model/geometry.ts';
import { joinLines } from '../../model/join-lines.ts';
import { COLUMN_WIDTH } from '../../model/spaced-page.ts';
import { textColumns } from '../../model/tolerances.ts';
import { beginsHeaderWord, isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import { joinPieces } from '../join-pieces.ts';
import type { LinePart } from '../lines.ts';

/**
 * Puts together the pieces of header words that the catalogue knows whole, however many lines lie between them: a text has
 * lines of its own for words that stand a little higher or lower on the page. A piece is no known word itself.
 */
export const joinKnownPieces = (header: readonly LinePart[]): LinePart[] =>
  joinPieces(
    header,
    (words, piece) =>
      words
        .filter((other) => other.box.y1 <= piece.box.y0 + 1 && continues(other, piece))
        .sort((a, b) => offOf(a, piece) - offOf(b, piece))[0],
  );

const offOf = (a: LinePart, b: LinePart): number => Math.abs(centreX(a.box) - centreX(b.box));

function continues(above: LinePart, part: LinePart): boolean {
  const off = offOf(above, part);
  if (off > textColumns.pieceAside * COLUMN_WIDTH) return false;
  // 款 alone is the end of 拨款 far oftener than it heads a part of a code.
  const isWord = isHeaderWord(part.text) && matchKey(part.text).length > 1;
  if (isWord && off > textColumns.wordAside * COLUMN_WIDTH) return false;
  const whole = joinLines([above.text, part.text]);
  return isHeaderWord(above.text) ? !isWord && isHeaderWord(whole) : beginsHeaderWord(whole);
}
