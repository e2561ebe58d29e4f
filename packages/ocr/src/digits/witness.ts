import type { GreyPicture } from '../model.ts';
import { type LineReading, withNumbers } from '../read-line.ts';
import type { NumberReading } from '../recognise/read-number.ts';
import { type Example, likenesses, type Pattern, patternsOf } from './patterns.ts';
import { type Sight, sightAt } from './sight.ts';

/** Numbers as sure as that teach what a page's digits look like. */
const SURE = 0.9;
/** How much likeness weighs against the recogniser: to this power of e. Digits that are not the same differ by 0.2 and more. */
const WEIGHT = 40;
/** What is not more like a digit than this is like none, and what a digit without a pattern is taken to be like. */
const LIKE_SOME = 0.7;
const UNKNOWN = 0.75;
/** A digit that is so much more like another may be that one; and that one's share where the recogniser did not think of it. */
const ANOTHER = 0.08;
const UNTHOUGHT = 1e-4;

/** A digit of a number, and where its middle is. */
interface Place {
  /** Which letter of the number. */
  at: number;
  x: number;
  y: number;
}

/**
 * Numbers judged by a second witness: what the digits look like that the page prints elsewhere, and that were read surely. A
 * page's digits are of one type, so that a damaged 5 is more like its other 5s than like a 3, whatever recognisers that know
 * all types of the world make of it. The readings come back with the shares that both witnesses give them.
 *
 * @param em height of the page's usual letters: pixels
 */
export function witnessed(
  clean: GreyPicture,
  lines: readonly LineReading[],
  em: number,
): readonly LineReading[] {
  const page = new Digits(clean, em);
  const examples = new Map<string, Example>();
  for (const line of lines) {
    const [best] = line.numbers;
    if (best === undefined || best.share < SURE) continue;
    for (const place of page.placesOf(line, best)) {
      const digit = best.text[place.at] as string;
      examples.set(keyOf(place), { digit, sight: page.sightOf(place) });
    }
  }
  const patterns = patternsOf([...examples.values()]);
  if (patterns.length === 0) return lines;
  return lines.map((line) => {
    if (line.numbers.length === 0) return line;
    return withNumbers(line, page.judged(line, patterns, examples));
  });
}

const keyOf = ({ x, y }: Place): string => `${Math.round(x)},${Math.round(y)}`;

/** The digits of one page. */
class Digits {
  readonly #clean: GreyPicture;
  readonly #em: number;
  readonly #sights = new Map<string, Sight>();
  readonly #alike = new Map<string, Map<string, number>>();

  constructor(clean: GreyPicture, em: number) {
    this.#clean = clean;
    this.#em = em;
  }

  sightOf(place: Place): Sight {
    const key = keyOf(place);
    const known = this.#sights.get(key);
    if (known !== undefined) return known;
    const sight = sightAt(this.#clean, place.x, place.y, this.#em);
    this.#sights.set(key, sight);
    return sight;
  }

  /** Where the digits of a reading stand: each is the middle of the ink between its neighbours. */
  placesOf({ line, steps: on }: LineReading, { text, steps }: NumberReading): Place[] {
    if (on === null) return [];
    const middles = steps.map((step) => on.left + (step + 0.5) * on.width);
    const y = (line.top + line.bottom) / 2;
    return [...text].flatMap((letter, at) => {
      if (!/\d/.test(letter)) return [];
      const own = middles[at] as number;
      const before = middles[at - 1];
      const after = middles[at + 1];
      const from = before === undefined ? line.pixels.x0 - 1 : (before + own) / 2;
      const to = after === undefined ? line.pixels.x1 + 1 : (own + after) / 2;
      return [{ at, x: this.#middleOfInk(from, to, line.top, line.bottom) ?? own, y }];
    });
  }

  #middleOfInk(from: number, to: number, top: number, bottom: number): number | null {
    const { width, data } = this.#clean;
    let [sum, ink] = [0, 0];
    for (let x = Math.max(0, Math.round(from)); x < Math.min(width, to); x++) {
      for (let y = Math.round(top); y < bottom; y++) {
        const dark = Math.max(0, PAPER - (data[y * width + x] as number));
        sum += dark * x;
        ink += dark;
      }
    }
    return ink > 0 ? sum / ink : null;
  }

  judged(
    line: LineReading,
    patterns: readonly Pattern[],
    examples: ReadonlyMap<string, Example>,
  ): NumberReading[] {
    const weighed = new Map<string, { reading: NumberReading; log: number }>();
    for (const reading of line.numbers) {
      const places = this.placesOf(line, reading).map((place) => ({
        at: place.at,
        alike: this.#likenessesAt(place, patterns, examples),
      }));
      const looks = places.map(({ at, alike }) => lookOf(reading.text[at] as string, alike));
      const against = looks.reduce((sum, look) => sum + look.against, 0);
      weighed.set(reading.text, { reading, log: Math.log(reading.share) - WEIGHT * against });
      const text = [...reading.text];
      for (const [k, { better }] of looks.entries()) if (better !== null) text[places[k]?.at ?? 0] = better;
      const other = text.join('');
      if (other === reading.text || weighed.has(other)) continue;
      const rest = looks.reduce((sum, look) => sum + (look.better === null ? look.against : look.weak), 0);
      weighed.set(other, {
        reading: { ...reading, text: other, share: 0 },
        log: Math.log(reading.share * UNTHOUGHT) - WEIGHT * rest,
      });
    }
    return shared([...weighed.values()]);
  }

  #likenessesAt(
    place: Place,
    patterns: readonly Pattern[],
    examples: ReadonlyMap<string, Example>,
  ): Map<string, number> {
    const key = keyOf(place);
    const known = this.#alike.get(key);
    if (known !== undefined) return known;
    const found = likenesses(this.sightOf(place), patterns, examples.get(key));
    this.#alike.set(key, found);
    return found;
  }
}

/** Brightness of paper. */
const PAPER = 250;

/** What a place says of the digit that was read there. */
interface Look {
  /** How much less it is like the digit than like that which it is most like; and how little it is like any. */
  against: number;
  weak: number;
  /** The digit that it is much more like. */
  better: string | null;
}

function lookOf(digit: string, alike: ReadonlyMap<string, number>): Look {
  const own = alike.get(digit) ?? UNKNOWN;
  let [best, most] = [digit, own];
  for (const [other, value] of alike) if (value > most) [best, most] = [other, value];
  return {
    against: Math.max(most, LIKE_SOME) - own,
    weak: Math.max(0, LIKE_SOME - most),
    better: most - own >= ANOTHER ? best : null,
  };
}

function shared(weighed: readonly { reading: NumberReading; log: number }[]): NumberReading[] {
  const most = Math.max(...weighed.map(({ log }) => log));
  const total = weighed.reduce((sum, { log }) => sum + Math.exp(log - most), 0);
  return weighed
    .map(({ reading, log }) => ({ ...reading, share: Math.exp(log - most) / total }))
    .sort((a, b) => b.share - a.share);
}
