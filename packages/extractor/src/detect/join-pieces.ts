import { union } from '../model/geometry.ts';
import { joinLines } from '../model/join-lines.ts';
import type { LinePart } from './lines.ts';

/**
 * Puts the pieces of words that lines broke together, top to bottom.
 *
 * @param aboveOf the word so far that a piece is the end of; `undefined` where it begins one
 * @param cut where a piece holds the rest of several words
 */
export function joinPieces(
  pieces: readonly LinePart[],
  aboveOf: (words: readonly LinePart[], piece: LinePart) => LinePart | undefined,
  cut: (words: readonly LinePart[], piece: LinePart) => readonly LinePart[] = (_, piece) => [piece],
): LinePart[] {
  const words: LinePart[] = [];
  const sorted = [...pieces].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  for (const whole of sorted)
    for (const piece of cut(words, whole)) {
      const above = aboveOf(words, piece);
      if (!above) {
        words.push({ ...piece, runs: [...piece.runs] });
        continue;
      }
      above.text = joinLines([above.text, piece.text]);
      above.box = union([above.box, piece.box]);
      above.runs.push(...piece.runs);
    }
  return words;
}
