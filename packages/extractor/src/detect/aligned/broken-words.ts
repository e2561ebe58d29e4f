import { joinLines } from '../../model/join-lines.ts';
import { lineHeights } from '../../model/tolerances.ts';
import { beginsHeaderWord, isHeaderWord } from '../../words/header-word.ts';
import { joinPieces } from '../join-pieces.ts';
import type { LinePart } from '../lines.ts';

/**
 * Puts header words together that the line's end broke (`本年收入` / `合计`). The catalogue decides where it knows the
 * whole word; two words that it knows and whose whole it does not are a heading and a word under it.
 */
export const joinBrokenWords = (header: readonly LinePart[]): LinePart[] =>
  joinPieces(header, (words, piece) => words.findLast((other) => continues(other, piece, header)));

function continues(above: LinePart, part: LinePart, header: readonly LinePart[]): boolean {
  const line = part.box.y1 - part.box.y0;
  const gap = part.box.y0 - above.box.y1;
  if (gap < -lineHeights.wordOverlap * line || gap > lineHeights.wordLines * line) return false;
  const between = header.some(
    (other) =>
      other !== part &&
      other.box.y0 >= above.box.y1 - 1 &&
      other.box.y1 <= part.box.y0 + 1 &&
      Math.min(other.box.x1, part.box.x1) > Math.max(other.box.x0, part.box.x0),
  );
  if (between) return false;
  const off = Math.abs(above.box.x0 + above.box.x1 - part.box.x0 - part.box.x1) / 2;
  if (beginsHeaderWord(joinLines([above.text, part.text]))) return off < lineHeights.knownAside * line;
  return (
    !(isHeaderWord(above.text) && isHeaderWord(part.text)) &&
    !isHeaderWord(above.text) &&
    off < lineHeights.unknownAside * line
  );
}
