import { boxRound, centreX } from '../../model/geometry.ts';
import { joinLines } from '../../model/join-lines.ts';
import { COLUMN_WIDTH } from '../../model/spaced-page.ts';
import { costs, most, textColumns } from '../../model/tolerances.ts';
import { beginsHeaderWord, isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import type { LinePart } from '../lines.ts';
import { isKnownPair } from './known-paths.ts';

const cost = costs.pieces;

/** A word, of pieces from top to bottom. */
interface Word {
  pieces: readonly LinePart[];
  text: string;
}

/**
 * Puts together the pieces of header words that the catalogue knows whole, however many lines lie between them: a text has
 * lines of its own for words that stand a little higher or lower on the page, and a line pushes its pieces aside. All pieces
 * are looked at together, since a piece that ends one word cannot end its neighbour too.
 *
 * @param hasHalves does the header print the same words twice, under 预算数 and under 决算数?
 */
export function joinKnownPieces(header: readonly LinePart[], hasHalves: boolean): LinePart[] {
  // The end of a word may be packed before it.
  const isEnd = ({ text }: LinePart): number => Number(!beginsHeaderWord(text));
  const pieces = [...header].sort(
    (a, b) => a.box.y0 - b.box.y0 || isEnd(a) - isEnd(b) || a.box.x0 - b.box.x0,
  );
  return cheapestWords(pieces, hasHalves ? cost.different : 0).map((word) => ({
    text: word.text,
    box: boxRound(word.pieces),
    runs: word.pieces.flatMap(({ runs }) => runs),
  }));
}

/**
 * Of all ways to put pieces together, the one that leaves the fewest words unknown, its pieces nearest to one another.
 *
 * @param different what each different word costs
 */
function cheapestWords(pieces: readonly LinePart[], different: number): readonly Word[] {
  let best: { words: readonly Word[]; sum: number } = { words: [], sum: Infinity };
  let looks = 0;
  const growsBefore = growing(pieces);
  /** What words cost that none of the pieces from `i` on goes on with. */
  const costOf = (words: readonly Word[], i: number): number => {
    const settled = words.filter(({ text }) => growsBefore(text) <= i);
    const keys = new Set(settled.map(({ text }) => matchKey(text)));
    return cost.unfinished * settled.filter(isUnfinished).length + different * keys.size;
  };
  const look = (i: number, words: readonly Word[], sum: number): void => {
    const whole = sum + costOf(words, i);
    if (whole >= best.sum || looks++ > most.readings) return;
    const piece = pieces[i];
    if (!piece) {
      best = { words, sum: whole };
      return;
    }
    const isTorn = words.some((word) => isWholeWith(word, piece));
    const begun = {
      words: [...words, { pieces: [piece], text: piece.text }],
      sum: beginsHeaderWord(piece.text) ? (isTorn ? cost.torn : 0) : cost.unknown,
    };
    const ways = words.flatMap((word, w) => {
      const apart = apartOf(word, piece);
      if (apart === null || crosses(words, word, piece)) return [];
      const longer = { pieces: [...word.pieces, piece], text: joinLines([word.text, piece.text]) };
      return [{ words: words.with(w, longer), sum: apart }];
    });
    for (const way of [...ways, begun].sort((a, b) => a.sum - b.sum)) look(i + 1, way.words, sum + way.sum);
  };
  look(0, [], 0);
  return best.words;
}

/** Tells of a word behind which of the pieces none goes on with it. */
function growing(pieces: readonly LinePart[]): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const found =
      known.get(text) ?? pieces.findLastIndex((piece) => beginsHeaderWord(joinLines([text, piece.text]))) + 1;
    known.set(text, found);
    return found;
  };
}

const isUnfinished = ({ text }: Word): boolean => beginsHeaderWord(text) && !isHeaderWord(text);

/** What speaks against a piece being the next one of a word; `null` where it cannot be. */
function apartOf(word: Word, piece: LinePart): number | null {
  const above = boxRound(word.pieces);
  if (above.y1 > piece.box.y0 + 1) return apartBeside(word, piece);
  const off = Math.abs(centreX(above) - centreX(piece.box)) / COLUMN_WIDTH;
  if (off > textColumns.pieceAside) return null;
  // 款 alone is the end of 拨款 far oftener than it heads a part of a code.
  const isWord = isHeaderWord(piece.text) && matchKey(piece.text).length > 1;
  if (isWord && off > textColumns.wordAside) return null;
  const whole = joinLines([word.text, piece.text]);
  return continues(word.text, piece.text, isWord, whole) ? off / textColumns.pieceAside : null;
}

/**
 * How far a piece stands from the word on its line that it goes on with, where the text put both lines on one: the end of a word,
 * right of it (公务用车购置 费) or packed before it ((境)费 因公出国), or a word more of one that is none yet (公务用车 运行维护).
 */
function apartBeside({ pieces, text }: Word, piece: LinePart): number | null {
  if (pieces.some(({ box }) => Math.abs(box.y0 - piece.box.y0) > 1)) return null;
  const { x0, x1 } = boxRound(pieces);
  const whole = joinLines([text, piece.text]);
  const isEnd = isHeaderWord(whole) && !beginsHeaderWord(piece.text);
  const gap = (piece.box.x0 - x1) / COLUMN_WIDTH;
  const before = (x0 - piece.box.x1) / COLUMN_WIDTH;
  if (isEnd && before >= 0 && before <= textColumns.packed) return before / textColumns.pieceAside;
  const isMore = !isHeaderWord(text) && !isHeaderWord(piece.text) && beginsHeaderWord(whole);
  return (isEnd || isMore) && gap >= 0 && gap <= textColumns.endBeside ? gap / textColumns.pieceAside : null;
}

function continues(above: string, piece: string, isWord: boolean, whole: string): boolean {
  if (!isHeaderWord(above)) return beginsHeaderWord(whole);
  // Of two words that are one together (政府性基金预算 over 财政拨款) the upper one may be a heading: 本年收入 over 合计.
  const isWhole = isHeaderWord(whole) || (beginsHeaderWord(whole) && !beginsHeaderWord(piece));
  return isWhole && !(isWord && isKnownPair(above, piece));
}

/** Are a known word and one right under it a word that the catalogue knows whole, and no heading with its column? */
const isWholeWith = (word: Word, piece: LinePart): boolean =>
  isHeaderWord(word.text) && isHeaderWord(piece.text) && apartOf(word, piece) !== null;

/** Do two pieces of one line go on with words that stand the other way round? */
function crosses(words: readonly Word[], word: Word, piece: LinePart): boolean {
  const [first] = word.pieces;
  return words.some((other) => {
    const [begin] = other.pieces;
    const beside = other.pieces.at(-1);
    if (!first || !begin || !beside || other === word || begin === beside) return false;
    if (Math.abs(beside.box.y0 - piece.box.y0) > 1) return false;
    return centreX(beside.box) < centreX(piece.box) !== centreX(begin.box) < centreX(first.box);
  });
}
