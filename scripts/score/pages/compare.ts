import { amountKey, itemKey, measureKey, textKey } from './keys.ts';
import type { TrueFact } from './truth.ts';

/** A figure as the library read it. */
export interface ReadFact {
  item: string;
  measure: string;
  value: string;
  unit: string;
  direction: string;
  /** `null` where the library names no bases at all: nothing is compared then. */
  base: string | null;
  line: number | null;
}

export interface Compared {
  right: number;
  /** The figure was read, and something else about it wrongly. */
  wrong: { truth: TrueFact; read: ReadFact; fields: string[] }[];
  missed: TrueFact[];
  extra: ReadFact[];
}

/** Compares the figures of one text whose accounts are of `year`, without regard to order; each is used once. */
export function compareFacts(
  truth: readonly TrueFact[],
  read: readonly ReadFact[],
  year: number | null,
): Compared {
  const left = [...read];
  const take = (fact: TrueFact): ReadFact | undefined => {
    const at = left.findIndex((found) => disagreements(fact, found, year).length === 0);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const prose = truth.filter(({ part }) => part === 'prose');
  const unread = prose.filter((fact) => take(fact) === undefined);
  for (const fact of truth) if (fact.part !== 'prose') take(fact);
  const compared: Compared = { right: prose.length - unread.length, wrong: [], missed: [], extra: left };
  for (const fact of unread) {
    const [likest] = left
      .filter((found) => isFigure(fact, found))
      .map((found) => ({ truth: fact, read: found, fields: disagreements(fact, found, year) }))
      .sort((a, b) => a.fields.length - b.fields.length);
    if (likest === undefined) compared.missed.push(fact);
    else {
      left.splice(left.indexOf(likest.read), 1);
      compared.wrong.push(likest);
    }
  }
  return compared;
}

/** The names of the fields in which a fact that was read is not the true one. */
export function disagreements(truth: TrueFact, read: ReadFact, year: number | null): string[] {
  const fields: [string, boolean][] = [
    ['figure', isFigure(truth, read)],
    ['item', isOneOf(truth.item, read.item, itemKey)],
    ['measure', isOneOf(truth.measure, read.measure, measureKey)],
    ['direction', isDirection(truth, read)],
    ['base', isBase(truth, read, year)],
  ];
  return fields.flatMap(([field, agrees]) => (agrees ? [] : [field]));
}

const isFigure = (truth: TrueFact, read: ReadFact): boolean =>
  amountKey(truth.value) === amountKey(read.value) && isOneOf(truth.unit, read.unit, textKey);

const isOneOf = (right: readonly string[], read: string, key: (text: string) => string): boolean =>
  right.some((text) => text === '*' || key(text) === key(read));

/** A change of nothing goes nowhere; and what may have any measure may go anywhere. */
const isDirection = ({ direction, measure, value }: TrueFact, read: ReadFact): boolean =>
  direction === read.direction || direction === '*' || measure.includes('*') || amountKey(value) === '0';

/** Only of comparisons. The year before the accounts' own may be given as such. */
function isBase({ base, direction }: TrueFact, read: ReadFact, year: number | null): boolean {
  if (read.base === null || direction === '' || base.includes('*')) return true;
  const before = year === null ? null : String(year - 1);
  const named = (text: string): string => (text === before ? 'prior_year' : text);
  return base.some((text) => named(text) === named(read.base ?? ''));
}
