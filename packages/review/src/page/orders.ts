import type { ReviewDocument, ReviewRecord } from '../model.ts';
import type { Decisions } from './decisions.ts';

/** Which records are listed. */
export const shows = ['printed', 'all', 'doubtful', 'repaired', 'open', 'wrong'] as const;
/** One of {@link shows}. */
type Show = (typeof shows)[number];

/** In which order. */
export const orders = ['print', 'doubt', 'sample'] as const;
/** One of {@link orders}. */
export type Order = (typeof orders)[number];

/** What the list is asked for. */
export interface Filter {
  /** Index of a table or section; `null` for all. */
  group: number | null;
  show: Show;
  order: Order;
  query: string;
}

/** The indices of the records that are listed, in their order. */
export function listed(document: ReviewDocument, decisions: Decisions, filter: Filter): number[] {
  const words = filter.query.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const isListed = (record: ReviewRecord, i: number): boolean =>
    (filter.group === null || record.group === filter.group) &&
    isShown(record, decisions.get(i)?.verdict, filter.show) &&
    words.every((word) =>
      [record.code, record.name, record.column, record.raw].join(' ').toLowerCase().includes(word),
    );
  return ordered(document, filter.order).filter((i) => {
    const record = document.records[i];
    return record !== undefined && isListed(record, i);
  });
}

function isShown(record: ReviewRecord, verdict: string | undefined, show: Show): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'printed':
      return isPrinted(record);
    case 'doubtful':
      return isDoubtful(record);
    case 'repaired':
      return record.marks.includes('repaired');
    case 'open':
      return isPrinted(record) && verdict === undefined;
    case 'wrong':
      return (verdict !== undefined && verdict !== 'right') || record.marks.includes('corrected');
  }
}

/** Does the source print something there? */
export const isPrinted = ({ raw }: ReviewRecord): boolean => raw !== '';

/** Does something speak against it? */
export const isDoubtful = ({ marks, findings }: ReviewRecord): boolean =>
  marks.includes('doubtful') || findings.length > 0;

const known = new WeakMap<ReviewDocument, Map<Order, readonly number[]>>();

/** All records in an order; made once. */
export function ordered(document: ReviewDocument, order: Order): readonly number[] {
  const made = known.get(document) ?? new Map<Order, readonly number[]>();
  known.set(document, made);
  const indices = made.get(order) ?? makeOrder(document, order);
  made.set(order, indices);
  return indices;
}

function makeOrder({ records, source, groups }: ReviewDocument, order: Order): readonly number[] {
  const printed = records.map((_, i) => i);
  if (order === 'print') return printed;
  if (order === 'doubt') return printed.toSorted((a, b) => urgency(records[b]) - urgency(records[a]));
  return sampled(records, groups.length, source.sha256);
}

/** Doubtful before repaired before all others; within these the order of print stays. */
function urgency(record: ReviewRecord | undefined): number {
  if (record === undefined) return 0;
  if (record.marks.includes('doubtful')) return 3;
  if (record.findings.length > 0) return 2;
  return record.marks.length > 0 ? 1 : 0;
}

/**
 * For spot checks: one record of each table in turn, at random but the same for the same source, so that a person who stops
 * anywhere has seen every table alike.
 */
function sampled(records: readonly ReviewRecord[], groups: number, seed: string): number[] {
  const random = randomOf(seed);
  const decks = Array.from({ length: groups }, (): number[] => []);
  for (const [i, record] of records.entries()) decks[record.group]?.push(i);
  for (const deck of decks) shuffle(deck, random);
  const longest = Math.max(0, ...decks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => decks.flatMap((deck) => deck[i] ?? [])).flat();
}

function shuffle(deck: number[], random: () => number): void {
  for (let i = deck.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [deck[i], deck[j]] = [deck[j] ?? 0, deck[i] ?? 0];
  }
}

/** Mulberry32, begun by hex digits: good enough to shuffle with. */
function randomOf(seed: string): () => number {
  let state = Number.parseInt(seed.slice(0, 8), 16) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The greatest share of misread records that so many checked ones still allow, with 95 % confidence (Clopper and Pearson).
 *
 * @param done records that were looked at
 * @param wrong those of them that are wrong
 */
export function mostMisread(done: number, wrong: number): number {
  if (done === 0 || wrong >= done) return 1;
  const doubt = 0.05;
  let [low, high] = [wrong / done, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (atMost(wrong, done, middle) > doubt) low = middle;
    else high = middle;
  }
  return high;
}

/** The chance of at most so many wrong ones among so many, where each is wrong with this chance. */
function atMost(wrong: number, done: number, chance: number): number {
  let term = (1 - chance) ** done;
  let sum = term;
  for (let k = 0; k < wrong; k++) {
    term *= ((done - k) / (k + 1)) * (chance / (1 - chance));
    sum += term;
  }
  return sum;
}
