import { centreX, union } from '../../model/geometry.ts';
import { joinLines } from '../../model/join-lines.ts';
import { COLUMN_WIDTH } from '../../model/spaced-page.ts';
import { costs, most, textColumns } from '../../model/tolerances.ts';
import { beginsHeaderWord, isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import type { LinePart } from '../lines.ts';
import { isKnownPair } from './known-paths.ts';

const cost = costs.pieces;

/** Pieces of one word, top to bottom. */
type Word = readonly LinePart[];

/**
 * Puts together the pieces of header words that the catalogue knows whole, however many lines lie between them: a text has
 * lines of its own for words that stand a little higher or lower on the page, and a line pushes its pieces aside. All pieces
 * are looked at together, since a piece that ends one word cannot end its neighbour too.
 */
export function joinKnownPieces(header: readonly LinePart[]): LinePart[] {
  const pieces = [...header].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  return cheapestWords(pieces).map((word) => ({
    text: joinLines(word.map(({ text }) => text)),
    box: union(word.map(({ box }) => box)),
    runs: word.flatMap(({ runs }) => runs),
  }));
}

/** Of all ways to put pieces together, the one that leaves the fewest words unknown, its pieces nearest to one another. */
function cheapestWords(pieces: readonly LinePart[]): readonly Word[] {
  let best: { words: readonly Word[]; sum: number } = { words: [], sum: Infinity };
  let looks = 0;
  const look = (i: number, words: readonly Word[], sum: number): void => {
    if (sum >= best.sum || looks++ > most.readings) return;
    const piece = pieces[i];
    if (!piece) {
      const whole = sum + cost.unfinished * words.filter(isUnfinished).length;
      if (whole < best.sum) best = { words, sum: whole };
      return;
    }
    const isTorn = words.some((word) => isWholeWith(word, piece));
    const begun = {
      words: [...words, [piece]],
      sum: beginsHeaderWord(piece.text) ? (isTorn ? cost.torn : 0) : cost.unknown,
    };
    const ways = words.flatMap((word, w) => {
      const apart = apartOf(word, piece);
      if (apart === null || crosses(words, word, piece)) return [];
      return [{ words: words.with(w, [...word, piece]), sum: apart }];
    });
    for (const way of [...ways, begun].sort((a, b) => a.sum - b.sum)) look(i + 1, way.words, sum + way.sum);
  };
  look(0, [], 0);
  return best.words;
}

const isUnfinished = (word: Word): boolean => {
  const text = textOf(word);
  return beginsHeaderWord(text) && !isHeaderWord(text);
};

const textOf = (word: Word): string => joinLines(word.map(({ text }) => text));

/** What speaks against a piece being the next one of a word; `null` where it cannot be. */
function apartOf(word: Word, piece: LinePart): number | null {
  const above = union(word.map(({ box }) => box));
  if (above.y1 > piece.box.y0 + 1) return apartBeside(word, piece);
  const off = Math.abs(centreX(above) - centreX(piece.box)) / COLUMN_WIDTH;
  if (off > textColumns.pieceAside) return null;
  // 款 alone is the end of 拨款 far oftener than it heads a part of a code.
  const isWord = isHeaderWord(piece.text) && matchKey(piece.text).length > 1;
  if (isWord && off > textColumns.wordAside) return null;
  const text = textOf(word);
  const whole = joinLines([text, piece.text]);
  return continues(text, piece.text, isWord, whole) ? off / textColumns.pieceAside : null;
}

/** How far a piece that begins no word stands right of the word on its line that it ends, where the text put both lines on one: 公务用车购置 费. */
function apartBeside(word: Word, piece: LinePart): number | null {
  const [first, ...others] = word;
  if (!first || others.length > 0 || Math.abs(first.box.y0 - piece.box.y0) > 1) return null;
  const gap = (piece.box.x0 - first.box.x1) / COLUMN_WIDTH;
  const isEnd = isHeaderWord(joinLines([first.text, piece.text])) && !beginsHeaderWord(piece.text);
  return isEnd && gap >= 0 && gap <= textColumns.endBeside ? gap / textColumns.pieceAside : null;
}

function continues(above: string, piece: string, isWord: boolean, whole: string): boolean {
  if (!isHeaderWord(above)) return beginsHeaderWord(whole);
  // Of two words that are one together (政府性基金预算 over 财政拨款) the upper one may be a heading: 本年收入 over 合计.
  const isWhole = isHeaderWord(whole) || (beginsHeaderWord(whole) && !beginsHeaderWord(piece));
  return isWhole && !(isWord && isKnownPair(above, piece));
}

/** Are a known word and one right under it a word that the catalogue knows whole, and no heading with its column? */
const isWholeWith = (word: Word, piece: LinePart): boolean =>
  isHeaderWord(textOf(word)) && isHeaderWord(piece.text) && apartOf(word, piece) !== null;

/** Do two pieces of one line go on with words that stand the other way round? */
function crosses(words: readonly Word[], word: Word, piece: LinePart): boolean {
  const [first] = word;
  return words.some((other) => {
    const [begin] = other;
    const beside = other.at(-1);
    if (!first || !begin || !beside || other === word || begin === beside) return false;
    if (Math.abs(beside.box.y0 - piece.box.y0) > 1) return false;
    return centreX(beside.box) < centreX(piece.box) !== centreX(begin.box) < centreX(first.box);
  });
}
