import { type Fact, type Row, subjectKey, type TableKind } from '@juesuan/schema';
import Big from 'big.js';
import { decimalsOf, type Figure, factorOf, halfUnit, isMoney } from '../engine/figure.ts';
import type { Place } from '../engine/place.ts';
import type { Subject } from '../tables/subject.ts';
import type { Precision, TableView } from '../tables/view.ts';
import { type Chain, findRow, type Level, type NamedRow, namedRows, readChain } from './chain.ts';
import { type Topic, topicOf } from './section.ts';
import { type Tabled, tabled } from './tabled.ts';

/** A row of a table that a subject means. */
interface SubjectMatch {
  found: NamedRow;
  /** Levels whose names are not those of the row. */
  differing: Level[];
  spent: Place;
  /** Is what was spent what the text states? */
  agrees: boolean;
}

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
  /** The row that a subject means in the table of its topic, and what the table says was spent on it. */
  subject: SubjectMatch | null;
  /** The printed unit is not the one that is meant: 698.91元 beside 710.5万元. The figure is in the unit meant. */
  slip: { printed: string; meant: string } | null;
}

/** A fact that states a number. */
export type Figured = Statement & { figure: Figure };

/** The table that holds what a statement is of, by its name or as a subject of its topic; `null` where none does. */
export function kindOf({ tabled: own, chain, topic }: Statement): TableKind | null {
  const named = own?.final?.table;
  if (named !== undefined) return named;
  const [first] = chain && topic ? (subjectTables[topic] ?? []) : [];
  return first?.kind ?? null;
}

export const hasFigure = (one: Statement): one is Figured => one.figure !== null;

/** How far an amount may be from those beside it before its unit is doubted: a slip of 元 for 万元 is ten thousand. */
const SLIP = { least: 500, most: 200_000, after: 50 } as const;

/** Tables whose subjects a topic goes through, the likeliest first, with the column of what was spent. */
const subjectTables: Partial<Record<Topic, readonly { kind: TableKind; spent: readonly string[] }[]>> = {
  // Some explain all expenditure by that of the general public budget.
  expenditure: [
    { kind: 'expenditure', spent: ['total'] },
    { kind: 'general_public_expenditure', spent: ['total'] },
  ],
  'general-public': [{ kind: 'general_public_expenditure', spent: ['total'] }],
  basic: [{ kind: 'general_public_basic_expenditure', spent: ['amount'] }],
  fund: [{ kind: 'government_fund', spent: ['expenditure'] }],
  'state-capital': [{ kind: 'state_capital', spent: ['expenditure', 'total'] }],
};
/** Topics in whose tables few names stand twice: there a bare name may be that of any row, elsewhere of a 类. */
const anyLevel: ReadonlySet<Topic> = new Set(['basic', 'fund', 'state-capital']);

/** The subjects of one table. */
interface Subjects {
  view: TableView;
  rows: readonly NamedRow[];
  column: string;
}

function subjectsOf(subject: Subject, topic: Topic): Subjects[] {
  return (subjectTables[topic] ?? []).flatMap(({ kind, spent }) => {
    const view = subject.one(kind);
    const column = spent.find((one) => view?.has(one));
    return view && column !== undefined ? [{ view, rows: namedRows(view), column }] : [];
  });
}

/** Every fact of the explanations in order, read once for all rules. */
export function statementsOf(subject: Subject): readonly Statement[] {
  const { facts } = subject.report;
  const tables = new Map(
    (Object.keys(subjectTables) as Topic[]).map((topic) => [topic, subjectsOf(subject, topic)] as const),
  );
  const statements = facts.map((fact, index): Statement => {
    const topic = topicOf(fact.section);
    const chain = chainOf(fact.item, topic, (topic && tables.get(topic)?.[0]?.rows) ?? []);
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
  return settled.map((one) => {
    const { chain } = one;
    const matches =
      chain === null || one.topic === null
        ? []
        : (tables.get(one.topic) ?? []).flatMap((table) => subjectOf(one, chain, table, settled) ?? []);
    return { ...one, subject: matches.find(({ agrees }) => agrees) ?? matches[0] ?? null };
  });
}

function subjectOf(
  one: Statement,
  chain: Chain,
  { view, rows, column }: Subjects,
  all: readonly Statement[],
): SubjectMatch | null {
  const final = nearest(all, one, isFinal);
  const hasAmount = (row: Row): boolean => {
    const place = view.place(row, column);
    if (!final?.figure || place?.state !== 'figure') return false;
    return place.figure.value.minus(final.figure.value).abs().lte(place.figure.half.plus(final.figure.half));
  };
  const match = findRow(chain, rows, hasAmount);
  return (
    match && { ...match, spent: view.place(match.found.row, column), agrees: hasAmount(match.found.row) }
  );
}

/** A subject in words; in some sections the bare name of a row is one too, also as an entry of a list (人员经费/基本工资). */
function chainOf(item: string, topic: Topic | null, rows: readonly NamedRow[]): Chain | null {
  const chain = readChain(item);
  if (chain || topic === null) return chain;
  const name = anyLevel.has(topic) ? item.slice(item.lastIndexOf('/') + 1) : item;
  const key = subjectKey(name);
  const named = rows.find(
    ({ row, names }) =>
      row.level !== null &&
      (row.level === '类' || anyLevel.has(topic)) &&
      subjectKey(names[row.level] ?? '') === key,
  );
  return named?.row.level ? { [named.row.level]: name } : null;
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

/** How many facts back the figures of one sentence may stand: a reason may state several amounts in between. */
const REACH = 12;

/** The last statement before (or, for a final amount stated after, directly behind) `of` on the same thing. */
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
  const value = figure.value.times(factorOf('万元'));
  return {
    ...one,
    slip: { printed: '元', meant: '万元' },
    figure: { ...figure, value, half: beside.figure.half, unit: '万元' },
  };
}
