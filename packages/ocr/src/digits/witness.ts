import type { GreyPicture } from '../model.ts';
import { type LineReading, withNumbers } from '../read-line.ts';
import { surenessOf } from '../recognise/letters.ts';
import { isNumber } from '../recognise/number-grammar.ts';
import { byValue, type NumberReading } from '../recognise/read-number.ts';
import { type Example, likenesses, type Pattern, patternsOf } from './patterns.ts';
import { type Ends, hasPitch, misfitOf, type Pitch, type PlacedNumber, pitchOf, placesAt } from './pitch.ts';
import { keyOf, type Place, placesOf } from './places.ts';
import { type Sight, sightAt } from './sight.ts';
import { unreadNumber } from './unread.ts';

/** Numbers as sure as that teach what a page's digits look like. */
const SURE = 0.9;
/** How much likeness and pitch weigh against the recogniser: to this power of e. Other digits are less like by 0.2 and more. */
const LIKENESS_WEIGHT = 40;
const PITCH_WEIGHT = 12;
/** Neither weighs more: what the recogniser is all but certain of may become doubtful, never another number. */
const MOST_WEIGHT = 8;
/** What is not more like a digit than this is like none. */
const LIKE_SOME = 0.7;
/** What a digit without a pattern is taken to be like: of it the page says nothing. */
const UNKNOWN = 0.75;
/** What nobody read as a number is one only where each of its digits is so like its pattern. */
const SURELY_LIKE = 0.8;
/** Letters that are less sure on average are none; and the share of a number that no recogniser read: always in doubt. */
const NO_LETTERS = 0.45;
const UNREAD = 0.5;
/** A digit that is so much more like another may be that one; and that one's share where the recogniser did not think of it. */
const ANOTHER = 0.08;
const UNTHOUGHT = 1e-4;
/** Readings to which a digit is added where they leave room for one, how little they fit then, and what such a one is worth. */
const LENGTHENED = 4;
const SHORT = 0.5;
const UNSEEN = 3e-4;

/**
 * Numbers judged by a second witness: what the digits look like that the page prints elsewhere, and that were read surely. A
 * page's digits are of one type, so that a damaged 5 is more like its other 5s than like a 3, whatever recognisers that know
 * all types of the world make of it; and they are equally wide, so that a lost digit leaves a gap. The readings come back
 * with the shares that both witnesses give them. A line in a field that no recogniser makes anything of is read by the second
 * witness alone, and stays in doubt.
 *
 * @param em height of the page's usual letters: pixels
 */
export function witnessed(
  clean: GreyPicture,
  lines: readonly LineReading[],
  em: number,
): readonly LineReading[] {
  const page = new Digits(clean, em, lines);
  return lines.map((line) => {
    const judged = line.recognised.length === 0 ? line : page.judged(line);
    return isUnread(judged) ? page.read(judged) : judged;
  });
}

/** The digits of one page. */
class Digits {
  readonly #clean: GreyPicture;
  readonly #em: number;
  readonly #sights = new Map<string, Sight>();
  readonly #alike = new Map<string, ReadonlyMap<string, number>>();
  readonly #examples = new Map<string, Example>();
  readonly #patterns: readonly Pattern[];
  readonly #pitch: Pitch | null;

  constructor(clean: GreyPicture, em: number, lines: readonly LineReading[]) {
    this.#clean = clean;
    this.#em = em;
    const sure: (PlacedNumber & { ends: Ends })[] = [];
    for (const line of lines) {
      const [best] = line.recognised;
      if (best === undefined || best.share < SURE || line.otherwise !== null) continue;
      const places = placesOf(clean, line, best);
      sure.push({ text: best.text, places, ends: endsOf(line) });
      for (const place of places) {
        const digit = best.text[place.at] as string;
        this.#examples.set(keyOf(place), { digit, sight: this.#sightOf(place) });
      }
    }
    this.#patterns = patternsOf([...this.#examples.values()]);
    this.#pitch = pitchOf(sure);
  }

  judged(line: LineReading): LineReading {
    const [first] = line.recognised;
    if (first === undefined) return line;
    const own = { text: first.text, places: placesOf(this.#clean, line, first) };
    const pitch = this.#pitch !== null && hasPitch(own, this.#pitch) ? this.#pitch : null;
    let weighed = this.#weighed(line, pitch);
    const longer = this.#lengthened(line, weighed, pitch);
    if (longer.length > 0) weighed = [...this.#weighed(line, this.#pitch), ...longer];
    const best = likeliest(weighed);
    const likeness = this.#patterns.length > 0 ? (best[0]?.likeness ?? null) : null;
    if (line.otherwise !== null && (likeness ?? 0) < SURELY_LIKE) return line.otherwise;
    return { ...withNumbers(line, byValue(shared(best))), likeness };
  }

  /** A line by its digits alone. */
  read(line: LineReading): LineReading {
    if (this.#pitch === null || this.#patterns.length === 0) return line;
    const y = (line.line.top + line.line.bottom) / 2;
    const mostLikeAt = (place: Place) => this.#mostLikeAt(place);
    const found = unreadNumber(endsOf(line), y, this.#pitch, mostLikeAt, SURELY_LIKE);
    if (found === null) return line;
    const x = [...found.text].map((_, at) => found.places.find((place) => place.at >= at)?.x ?? 0);
    const numbers = [{ text: found.text, share: UNREAD, steps: x }];
    return { ...withNumbers({ ...line, steps: { left: 0, width: 1 } }, numbers), kind: 'number' };
  }

  /** What was recognised, weighed by its digits and, where it has the page's pitch, by that. */
  #weighed(line: LineReading, pitch: Pitch | null): Weighed[] {
    return line.recognised.flatMap((reading) => {
      const places = placesOf(this.#clean, line, reading);
      const looks = places.map((place) =>
        lookOf(reading.text[place.at] as string, this.#likenessesAt(place)),
      );
      const misfit = pitch === null ? 0 : misfitOf({ text: reading.text, places }, endsOf(line), pitch);
      const thought = Math.log(reading.share);
      const other = otherReading(reading, places, looks);
      const own = weightOf(reading, thought, looks, misfit);
      return other === null
        ? [own]
        : [own, weightOf(other.reading, thought + Math.log(UNTHOUGHT), other.looks, misfit)];
    });
  }

  /**
   * Readings with one digit more, where they leave room for one and all digits are like those of the page: the one that is
   * missing is what stands there.
   *
   * @param pitch `null` where what was recognised has another one than the page, as it has where a digit is missing
   */
  #lengthened(line: LineReading, weighed: readonly Weighed[], pitch: Pitch | null): Weighed[] {
    const most = likeliest(weighed).slice(0, LENGTHENED);
    const page = this.#pitch;
    if (page === null || this.#patterns.length === 0 || (pitch !== null && (most[0]?.fit ?? 1) > 1 - SHORT))
      return [];
    const y = (line.line.top + line.line.bottom) / 2;
    return most.flatMap(({ reading, thought }) =>
      [...reading.text, ''].flatMap((_, at) => {
        const text = `${reading.text.slice(0, at)}0${reading.text.slice(at)}`;
        const places = isNumber(text) ? placesAt(text, endsOf(line), y, page) : null;
        if (places === null) return [];
        const letters = [...text];
        for (const place of places) if (place.at === at) [letters[at]] = this.#mostLikeAt(place);
        const looks = places.map((place) => lookOf(letters[place.at] as string, this.#likenessesAt(place)));
        const steps = reading.steps.toSpliced(at, 0, reading.steps[at] ?? reading.steps.at(-1) ?? 0);
        const longer = weightOf(
          { text: letters.join(''), share: 0, steps },
          thought + Math.log(UNSEEN),
          looks,
          0,
        );
        return longer.likeness >= LIKE_SOME ? [longer] : [];
      }),
    );
  }

  #sightOf(place: Place): Sight {
    const key = keyOf(place);
    const known = this.#sights.get(key);
    if (known !== undefined) return known;
    const sight = sightAt(this.#clean, place.x, place.y, this.#em);
    this.#sights.set(key, sight);
    return sight;
  }

  #mostLikeAt(place: Place): [string, number] {
    return mostLike(this.#likenessesAt(place), '0', -Infinity);
  }

  #likenessesAt(place: Place): ReadonlyMap<string, number> {
    const key = keyOf(place);
    const known = this.#alike.get(key);
    if (known !== undefined) return known;
    const found = likenesses(this.#sightOf(place), this.#patterns, this.#examples.get(key));
    this.#alike.set(key, found);
    return found;
  }
}

/** Is there ink in a field of which nothing was made, or letters that nobody would bet on? */
const isUnread = ({ kind, letters, line }: LineReading): boolean =>
  kind === 'text' &&
  line.field !== 0 &&
  letters.every(({ text }) => !/\d/.test(text)) &&
  surenessOf(letters) <= NO_LETTERS;

const endsOf = ({ line: { pixels } }: LineReading): Ends => ({ from: pixels.x0, to: pixels.x1 });

/** The digit that a place is most like, and how like; `digit` where none is more like than it. */
function mostLike(alike: ReadonlyMap<string, number>, digit: string, own: number): [string, number] {
  let [best, most] = [digit, own];
  for (const [other, value] of alike) if (value > most) [best, most] = [other, value];
  return [best, most];
}

/** What a place says of the digit that was read there. */
interface Look {
  /** How like the digit it is. */
  own: number;
  /** How much less than it is like that which it is most like; and how little it is like any. */
  against: number;
  weak: number;
  /** The digit that it is much more like. */
  better: string | null;
}

function lookOf(digit: string, alike: ReadonlyMap<string, number>): Look {
  const own = alike.get(digit);
  if (own === undefined) return { own: UNKNOWN, against: 0, weak: 0, better: null };
  const [best, most] = mostLike(alike, digit, own);
  return {
    own,
    against: Math.max(most, LIKE_SOME) - own,
    weak: Math.max(0, LIKE_SOME - most),
    better: most - own >= ANOTHER ? best : null,
  };
}

/** A reading, the logarithm of its weight, and the likeness of the digit that is least like its pattern or fits least. */
interface Weighed {
  reading: NumberReading;
  log: number;
  likeness: number;
  /** How well it fits the pitch, to 1; and the logarithm of what the recogniser thinks of it. */
  fit: number;
  thought: number;
}

function weightOf(reading: NumberReading, thought: number, looks: readonly Look[], misfit: number): Weighed {
  const against = looks.reduce((sum, look) => sum + look.against, 0);
  return {
    reading,
    thought,
    fit: 1 - misfit,
    log:
      thought -
      Math.min(MOST_WEIGHT, PITCH_WEIGHT * misfit) -
      Math.min(MOST_WEIGHT, LIKENESS_WEIGHT * against),
    likeness: Math.min(1 - misfit, ...looks.map(({ own }) => own)),
  };
}

/** The reading with each digit that is much more like another made that one. */
function otherReading(
  reading: NumberReading,
  places: readonly Place[],
  looks: readonly Look[],
): { reading: NumberReading; looks: Look[] } | null {
  const text = [...reading.text];
  for (const [k, { better }] of looks.entries()) if (better !== null) text[(places[k] as Place).at] = better;
  if (text.join('') === reading.text) return null;
  const as = looks.map((look) =>
    look.better === null ? look : { ...look, own: look.own + look.against, against: look.weak },
  );
  return { reading: { ...reading, text: text.join('') }, looks: as };
}

/** The likeliest first, each reading once. */
function likeliest(weighed: readonly Weighed[]): Weighed[] {
  const sorted = weighed.toSorted((a, b) => b.log - a.log);
  return sorted.filter(
    ({ reading }, k) => sorted.findIndex((one) => one.reading.text === reading.text) === k,
  );
}

function shared(weighed: readonly Weighed[]): NumberReading[] {
  const most = Math.max(...weighed.map(({ log }) => log));
  const total = weighed.reduce((sum, { log }) => sum + Math.exp(log - most), 0);
  return weighed
    .map(({ reading, log }) => ({ ...reading, share: Math.exp(log - most) / total }))
    .sort((a, b) => b.share - a.share);
}
