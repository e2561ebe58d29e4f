import { centreX, union } from '../../model/geometry.ts';
import { joinLines } from '../../model/join-lines.ts';
import { COLUMN_WIDTH } from '../../model/spaced-page.ts';
import { textColumns } from '../../model/tolerances.ts';
import { beginsHeaderWord, isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import type { LinePart } from '../lines.ts';

/**
 * Puts together the pieces of header words that the catalogue knows whole, however many lines lie between them: a text has
 * lines of its own for words that stand a little higher or lower on the page. A piece is no known word itself.
 */
export function joinKnownPieces(header: readonly LinePart[]): LinePart[] {
  const joined: LinePart[] = [];
  for (const part of [...header].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0)) {
    const [above] = joined
      .filter((other) => other.box.y1 <= part.box.y0 + 1 && goesOn(other, part))
      .sort((a, b) => offOf(a, part) - offOf(b, part));
    if (!above) {
      joined.push({ ...part, runs: [...part.runs] });
      continue;
    }
    above.text = joinLines([above.text, part.text]);
    above.box = union([above.box, part.box]);
    above.runs.push(...part.runs);
  }
  return joined;
}

const offOf = (a: LinePart, b: LinePart): number => Math.abs(centreX(a.box) - centreX(b.box));

function goesOn(above: LinePart, part: LinePart): boolean {
  const off = offOf(above, part);
  if (off > textColumns.pieceAside * COLUMN_WIDTH) return false;
  // 款 alone is the end of 拨款 far oftener than it heads a part of a code.
  const isWord = isHeaderWord(part.text) && matchKey(part.text).length > 1;
  if (isWord && off > textColumns.wordAside * COLUMN_WIDTH) return false;
  const whole = joinLines([above.text, part.text]);
  return isHeaderWord(above.text) ? !isWord && isHeaderWord(whole) : beginsHeaderWord(whole);
}
