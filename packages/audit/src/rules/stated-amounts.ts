import type { Sentence, TableKind } from '@juesuan/schema';
import Big from 'big.js';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { asEvidence, type Figure, inUnit } from '../engine/figure.ts';
import { isEntry, tabledFigure } from '../stated/amounts.ts';
import { statements } from '../stated/cache.ts';
import type { Topic } from '../stated/section.ts';
import { isBudget, isFinal, kindOf, type Statement } from '../stated/statement.ts';
import { wordsOf } from '../stated/words.ts';
import { isBlank } from '../tables/blank.ts';
import type { Need, Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

/** Amounts of one topic against the tables that have them. */
interface ToldAmounts {
  id: string;
  topics: readonly Topic[];
  /** Tables that may all be empty; there is then nothing to state. */
  kinds?: readonly TableKind[];
  zh: string;
  en: string;
}

const families: readonly ToldAmounts[] = [
  { id: 'told-summary', topics: ['summary'], zh: '总体情况', en: 'the summary' },
  { id: 'told-income', topics: ['income'], zh: '收入决算情况', en: 'income' },
  { id: 'told-expenditure', topics: ['expenditure'], zh: '支出决算情况', en: 'expenditure' },
  { id: 'told-appropriation', topics: ['appropriation'], zh: '财政拨款总体情况', en: 'appropriations' },
  {
    id: 'told-general-public',
    topics: ['general-public'],
    zh: '一般公共预算支出情况',
    en: 'the general public budget',
  },
  { id: 'told-basic', topics: ['basic'], zh: '基本支出情况', en: 'basic expenditure' },
  { id: 'told-three-public', topics: ['three-public'], zh: '“三公”经费情况', en: '“三公”' },
  {
    id: 'told-funds',
    topics: ['fund', 'state-capital'],
    kinds: ['government_fund', 'state_capital'],
    zh: '政府性基金、国有资本经营情况',
    en: 'funds and state capital',
  },
];

const needs: readonly Need[] = ['tables', 'facts'];
const source = '情况说明应与公开表一致 (the explanations repeat the tables)';

export const statedAmountRules: readonly Rule[] = [
  ...families.map(
    ({ id, topics, zh, en, kinds }): Rule => ({
      id,
      title: { zh: `${zh}说明中的金额与表一致`, en: `amounts stated for ${en} are those of the tables` },
      formula: '说明中的决算数（预算数）= 公开表对应数',
      needs,
      source,
      severity: 'error',
      *check(subject) {
        const own = statements(subject).filter(({ topic }) => topic !== null && topics.includes(topic));
        const nothing = kinds?.every((kind) => subject.all(kind).every(({ filled }) => !filled));
        if (own.length === 0 && nothing) {
          yield skip('not-applicable', `报告没有${zh}的数字`, `the report has no amounts of ${en}`);
        } else if (own.length === 0) {
          yield skip('insufficient-data', `情况说明中没有读到${zh}的数字`, `no figure was read of ${en}`);
        }
        for (const one of own) yield* amountChecks(one, subject);
      },
    }),
  ),
  {
    id: 'told-unit',
    title: { zh: '金额单位与上下文相符', en: 'the unit of an amount fits those beside it' },
    formula: '同一事项的预算数与决算数单位一致；误写“元”为“万元”者数值相差一万倍；“万”应为“万元”',
    needs: ['facts'],
    source: '公开文本常见差错 (a usual slip in published texts)',
    severity: 'error',
    *check(subject) {
      for (const one of statements(subject)) yield* unitChecks(one);
    },
  },
  {
    id: 'told-percent-sign',
    title: { zh: '比率带有百分号', en: 'a rate has its percent sign' },
    formula: '增长、下降、占比、完成率后有“%”',
    needs: ['facts'],
    source: '公开文本常见差错 (a usual slip in published texts)',
    severity: 'error',
    *check(subject) {
      for (const { fact, figure } of statements(subject)) {
        if (figure === null || !/率$|占比$|比率$/u.test(fact.measure)) continue;
        const of = wordsOf(fact);
        yield {
          kind: 'claim',
          of,
          holds: fact.unit !== '',
          message: {
            zh: `${of.zh}：“${fact.raw}”缺百分号，应为${fact.value}%`,
            en: `${of.en}: "${fact.raw}" lacks its percent sign`,
          },
          figures: [asEvidence(figure)],
        };
      }
    },
  },
];

function* amountChecks(one: Statement, subject: Subject): Generator<Check | Skip> {
  const { figure, fact } = one;
  if (figure === null || !(isFinal(one) || isBudget(one) || isEntry(one))) return;
  const table = tabledFigure(one, subject);
  if (table === null) return;
  if (table.kind === 'skip') {
    yield table;
    return;
  }
  const of = wordsOf(fact);
  const kind = kindOf(one);
  const view = kind && subject.one(kind);
  // That all of it is blank is one finding, of told-blank-table.
  if (view && isBlank(view) && !figure.value.eq(0)) {
    yield skip('insufficient-data', `${of.zh}：表中没有数字`, `${of.en}: the table is blank`);
    return;
  }
  // 年初预算 is not the adjusted budget of the “三公” table, though many publishers print the same there.
  const doubt =
    fact.measure === '年初预算'
      ? { zh: `${of.zh}：年初预算与全年预算口径不同`, en: `${of.en}: initial and adjusted budget may differ` }
      : undefined;
  if (unitSlip(figure, table.figure)) {
    yield slipClaim(of, figure, table.figure);
    return;
  }
  yield {
    kind: 'sum',
    of,
    whole: figure,
    terms: [{ figure: table.figure, sign: 1 }],
    ...(doubt ? { doubt } : {}),
  };
}

const tenThousand = new Big(10_000);

/** The same number ten thousand times too great or small. */
function unitSlip(stated: Figure, table: Figure): boolean {
  if (stated.value.eq(0) || table.value.eq(0)) return false;
  const scaled = [stated.value.times(tenThousand), stated.value.div(tenThousand)];
  return scaled.some((value) => value.minus(table.value).abs().lte(table.half.times(2)));
}

function slipClaim(of: Sentence, stated: Figure, table: Figure): Check {
  const right = `${inUnit(table.value, table.unit)}${table.unit ?? ''}`;
  return {
    kind: 'claim',
    of,
    holds: false,
    message: {
      zh: `${of.zh}：印为${stated.raw}，表中为${right}，单位有误`,
      en: `${of.en}: printed ${stated.raw}, the table has ${right}: wrong unit`,
    },
    figures: [asEvidence(stated), asEvidence(table)],
  };
}

function* unitChecks({ fact, figure, slip, topic }: Statement): Generator<Check> {
  if (figure === null || topic === 'performance') return;
  if (slip) {
    const of = wordsOf(fact);
    yield {
      kind: 'claim',
      of,
      holds: false,
      message: {
        zh: `${of.zh}：印为${fact.value}${slip.printed}，按上下文应为${fact.value}${slip.meant}`,
        en: `${of.en}: printed ${fact.value}${slip.printed}, the amounts beside it mean ${fact.value}${slip.meant}`,
      },
      figures: [{ ...asEvidence(figure), value: fact.value, unit: slip.printed }],
    };
  } else if (/^(?:万|亿)?元?$/u.test(fact.unit) && fact.unit !== '') {
    const of = wordsOf(fact);
    yield {
      kind: 'claim',
      of,
      severity: 'warning',
      holds: fact.unit.endsWith('元'),
      message: {
        zh: `${of.zh}：“${fact.raw}”单位不全，应为${fact.unit}元`,
        en: `${of.en}: "${fact.raw}" lacks 元 in its unit`,
      },
      figures: [asEvidence(figure)],
    };
  }
}
