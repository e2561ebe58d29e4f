import { overlap } from '../../model/geometry.ts';
import { joinLines } from '../../model/join-lines.ts';
import { ems, lineHeights, points } from '../../model/tolerances.ts';
import { beginsHeaderWord, isHeaderWord } from '../../words/header-word.ts';
import { joinPieces } from '../join-pieces.ts';
import { type LinePart, partOf } from '../lines.ts';

/**
 * Puts header words together that the line's end broke (`本年收入` / `合计`). The catalogue decides where it knows the
 * whole word; two words that it knows and whose whole it does not are a heading and a word under it.
 */
export const joinBrokenWords = (header: readonly LinePart[]): LinePart[] =>
  joinPieces(
    header,
    (words, piece) => words.findLast((other) => continues(other, piece, header)),
    (words, piece) => cutUnder(words, piece, header),
  );

/**
 * Middle lines of two words (金预算财 | 经营预算) begin none and may stand nearer than words do: they are cut where each goes on
 * with another word above, to what the catalogue knows.
 */
function cutUnder(
  words: readonly LinePart[],
  piece: LinePart,
  header: readonly LinePart[],
): readonly LinePart[] {
  const pieces: LinePart['runs'][] = [];
  for (const run of piece.runs) {
    const before = pieces.at(-1)?.at(-1);
    if (before && run.box.x0 - before.box.x1 <= ems.cellGap * run.fontSize) pieces.at(-1)?.push(run);
    else pieces.push([run]);
  }
  if (pieces.length < 2) return [piece];
  const cut = pieces.map(partOf);
  const above = cut.map((part) => words.findLast((word) => continuesKnown(word, part, header)));
  return above.every((word, i) => word && above.indexOf(word) === i) ? cut : [piece];
}

const continuesKnown = (above: LinePart, part: LinePart, header: readonly LinePart[]): boolean =>
  continues(above, part, header) && beginsHeaderWord(joinLines([above.text, part.text]));

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
  const areWords = isHeaderWord(above.text) && isHeaderWord(part.text);
  if (areWords && gap > lineHeights.brokenWord * line && hasSiblings(above, part, header)) return false;
  const fromStart = Math.abs(above.box.x0 - part.box.x0);
  if (beginsHeaderWord(joinLines([above.text, part.text])))
    return Math.min(off, fromStart) < lineHeights.knownAside * line;
  return !isHeaderWord(above.text) && off < lineHeights.unknownAside * line;
}

/** Stands a word of a column beside the lower of two, and nothing over it? Then the upper is a heading: 本年支出 over 合计 | 基本支出. */
function hasSiblings(above: LinePart, part: LinePart, header: readonly LinePart[]): boolean {
  const isLevel = (a: LinePart, b: LinePart): boolean => Math.abs(a.box.y1 - b.box.y1) <= points.level;
  const isOver = (a: LinePart, b: LinePart): boolean => overlap(a.box.x0, a.box.x1, b.box.x0, b.box.x1) > 0;
  return header.some(
    (other) =>
      other !== part &&
      isLevel(other, part) &&
      isHeaderWord(other.text) &&
      !header.some((upper) => isLevel(upper, above) && isOver(upper, other)),
  );
}
