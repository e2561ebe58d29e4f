import { likeness, MIDDLE, nearest, normalised, type Shape, type Sight } from './sight.ts';

/** A digit that was read surely, and what it looks like. */
export interface Example {
  digit: string;
  sight: Sight;
}

/** What a digit looks like on a page: the mean of its examples. A page may print it in several types and sizes. */
export interface Pattern {
  digit: string;
  shape: Shape;
  /** The shapes that it is the mean of, by their example. */
  members: Map<Example, Shape>;
}

/** Examples less alike are of another type. */
const SAME_TYPE = 0.8;
/** Fewer examples make no pattern. */
const LEAST = 3;
/** Rounds in which examples are laid over the mean of all. */
const ROUNDS = 2;
/** Patterns of two digits that are so alike are one digit, misread now and then: it is what many more examples say. */
const SAME_SHAPE = 0.93;
const MANY_MORE = 4;
/** By so much sums of shapes are lengthened. */
const LENGTHENED = 1000;

/** The patterns of a page's digits, from those that were read surely. */
export function patternsOf(examples: readonly Example[]): Pattern[] {
  const patterns: Pattern[] = [];
  for (const example of examples) {
    let [own, most, as] = [null as Pattern | null, SAME_TYPE, example.sight[MIDDLE] as Shape];
    for (const pattern of patterns) {
      if (pattern.digit !== example.digit) continue;
      const { shape, likeness: alike } = nearest(example.sight, pattern.shape);
      if (alike >= most) [own, most, as] = [pattern, alike, shape];
    }
    if (own === null) {
      own = { digit: example.digit, shape: as, members: new Map() };
      patterns.push(own);
    }
    own.members.set(example, as);
    own.shape = meanOf(own.members.values());
  }
  const kept = patterns.filter(({ members }) => members.size >= LEAST);
  for (let round = 0; round < ROUNDS; round++) for (const pattern of kept) realign(pattern);
  return kept.filter((pattern) => !kept.some((other) => isMisread(pattern, other)));
}

function realign(pattern: Pattern): void {
  for (const example of pattern.members.keys())
    pattern.members.set(example, nearest(example.sight, pattern.shape).shape);
  pattern.shape = meanOf(pattern.members.values());
}

const isMisread = (pattern: Pattern, other: Pattern): boolean =>
  other.digit !== pattern.digit &&
  likeness(pattern.shape, other.shape) >= SAME_SHAPE &&
  pattern.members.size * MANY_MORE <= other.members.size;

/** @param without the shape of one of them that does not count */
function meanOf(shapes: Iterable<Shape>, without?: Shape): Shape {
  let sum: Float32Array | null = null;
  for (const shape of shapes) {
    if (shape === without) continue;
    if (sum === null) sum = shape.slice();
    else for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (shape[i] as number);
  }
  if (sum === null) return new Float32Array();
  // Sums of normalised shapes are short; made as long as a shape of ink before they are compared.
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) * LENGTHENED;
  return normalised(sum);
}

/**
 * How like each digit's patterns a sight is.
 *
 * @param example the same place where it is an example itself: what it says of itself does not count
 */
export function likenesses(
  sight: Sight,
  patterns: readonly Pattern[],
  example: Example | undefined,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const { digit, shape, members } of patterns) {
    const own = example && members.get(example);
    const alike = nearest(sight, own ? meanOf(members.values(), own) : shape).likeness;
    found.set(digit, Math.max(found.get(digit) ?? -1, alike));
  }
  return found;
}
