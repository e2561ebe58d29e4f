import type { Fact } from '@juesuan/schema';
import Big from 'big.js';
import { decimalsOf, type Figure, factorOf, halfUnit, isMoney } from '../engine/figure.ts';
import type { Subject } from '../engine/subject.ts';
import type { Precision } from '../engine/table.ts';
import { type Chain, findRow, type Level, type NamedRow, namedRows, readChain, subjectKey } from './chain.ts';
import { type Topic, topicOf } from './section.ts';
import { type Tabled, tabled } from './tabled.ts';

/** A fact with what it means. */
export interface Statement {
  fact: Fact;
  index: number;
  topic: Topic | null;
  /** `null` for a comparison in words. */
  figure: Figure | null;
  /** What it is of, the same for all words that mean it. */
  key: string;
  tabled: Tabled | null;
  chain: Chain | null;
  /** The row of the general public budget table that a subject means. */
  subject: { found: NamedRow; differing: Level[] } | null;
  /** The printed unit is not the one that is meant: 698.91元 beside 710.5万元. The figure is in the unit meant. */
  slip: { printed: string; meant: string } | null;
}

/** How far an amount may be from those beside it before its unit is doubted: a slip of 元 for 万元 is ten thousand. */
const SLIP = { least: 500, most: 200_000, after: 50 } as const;

/** Every fact of the explanations in order, read once for all rules. */
export function statementsOf(subject: Subject): readonly Statement[] {
  const { facts } = subject.report;
  const table = subject.one('general_public_expenditure');
  const rows = table ? namedRows(table) : [];
  const statements = facts.map((fact, index): Statement => {
    const topic = topicOf(fact.section);
    const chain = topic === 'general-public' ? chainOf(fact.item, rows) : readChain(fact.item);
    const own = tabled.find(
      ({ topics, item }) => topic !== null && topics.includes(topic) && item.test(fact.item),
    );
    return {
      fact,
      index,
      topic,
      figure: figureOfFact(fact, index, subject.precision),
      key: own?.key ?? `${topic ?? ''} ${subjectKey(fact.item)}`,
      tabled: own ?? null,
      chain: own ? null : chain,
      subject: null,
      slip: null,
    };
  });
  const settled = statements.map((one) => withSlip(one, statements));
  if (!table) return settled;
  return settled.map((one) => {
    if (one.topic !== 'general-public' || one.chain === null) return one;
    const final = nearest(settled, one, isFinal);
    const hasAmount: Parameters<typeof findRow>[2] = (row) => {
      const place = table.place(row, 'total');
      if (final?.figure === undefined || final.figure === null || place?.state !== 'figure') return false;
      return place.figure.value
        .minus(final.figure.value)
        .abs()
        .lte(place.figure.half.plus(final.figure.half));
    };
    return { ...one, subject: findRow(one.chain, rows, hasAmount) };
  });
}

/** In the general public budget section a bare name may be that of a 类. */
function chainOf(item: string, rows: readonly NamedRow[]): Chain | null {
  const chain = readChain(item);
  if (chain) return chain;
  const key = subjectKey(item);
  return rows.some(({ row, names }) => row.level === '类' && subjectKey(names.类 ?? '') === key)
    ? { 类: item }
    : null;
}

function figureOfFact(fact: Fact, index: number, decimals: Precision): Figure | null {
  if (fact.value === null) return null;
  const money = isMoney(fact.unit);
  const rate = fact.unit === '%' || fact.unit === '';
  return {
    key: `fact ${index}`,
    label: [fact.item, fact.measure].filter((part) => part !== '').join(' '),
    raw: `${fact.value}${fact.unit}`,
    unit: fact.unit === '' ? null : fact.unit,
    value: new Big(fact.value).times(factorOf(fact.unit)),
    half: money
      ? halfUnit(decimals.get(fact.unit) ?? 0, fact.unit)
      : rate
        ? halfUnit(decimalsOf(fact.value), null)
        : new Big(0),
    printed: true,
    location: fact.location,
  };
}

export const isBudget = ({ fact }: Statement): boolean =>
  /^(?:年初预算|预算数|全年预算数|调整预算|预算金额)$/u.test(fact.measure) && fact.value !== null;
export const isFinal = ({ fact }: Statement): boolean =>
  /^(?:决算数|执行数|金额|总额|涉及资金)$/u.test(fact.measure) && fact.value !== null;

/** How many facts back the figures of one sentence may stand: a reason may tell several amounts in between. */
const REACH = 12;

/** The last statement before (or, for a final amount told after, directly behind) `of` on the same thing. */
export function nearest(
  statements: readonly Statement[],
  of: Statement,
  wanted: (one: Statement) => boolean,
): Statement | null {
  for (let i = of.index; i >= Math.max(0, of.index - REACH); i--) {
    const one = statements[i];
    if (one && one.key === of.key && one.fact.section === of.fact.section && wanted(one)) return one;
  }
  for (const one of statements.slice(of.index + 1, of.index + 3)) {
    if (one.key === of.key && one.fact.section === of.fact.section && wanted(one)) return one;
  }
  return null;
}

function withSlip(one: Statement, statements: readonly Statement[]): Statement {
  const { figure, fact } = one;
  if (figure === null || !(isBudget(one) || isFinal(one)) || fact.unit !== '元' || figure.value.eq(0))
    return one;
  const beside = nearest(
    statements,
    one,
    (other) => other !== one && (isBudget(one) ? isFinal(other) : isBudget(other)),
  );
  if (!beside?.figure || beside.fact.unit !== '万元' || beside.figure.value.eq(0)) return one;
  const apart = beside.figure.value.div(figure.value);
  const after = apart.div(factorOf('万元'));
  if (apart.lt(SLIP.least) || apart.gt(SLIP.most) || after.gt(SLIP.after)) return one;
  const value = new Big(fact.value ?? '0').times(factorOf('万元'));
  return {
    ...one,
    slip: { printed: '元', meant: '万元' },
    figure: { ...figure, value, half: beside.figure.half, unit: '万元' },
  };
}
