import { type Fact, type Location, type Row, subjectKey } from '@juesuan/schema';
import { numberSource } from '@juesuan/schema/words';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { passagesOf } from '../prose/passages.ts';
import { isListed } from '../stated/beside.ts';
import { statements } from '../stated/cache.ts';
import { topicOf } from '../stated/section.ts';
import type { Statement } from '../stated/statement.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';
import { codeOf, type TableView } from '../tables/view.ts';

/** Lists of names, and things that are stated more than once. */
export const statedListRules: readonly Rule[] = [
  {
    id: 'told-economic-list',
    title: {
      zh: '“主要包括”列出有数的经济科目',
      en: '主要包括 names the economic subjects that are not zero',
    },
    formula: '人员经费、公用经费“主要包括”所列科目 = 基本支出表中不为零的款',
    needs: ['sections', 'general_public_basic_expenditure'],
    source: '情况说明与基本支出表一致 (the explanations repeat the table)',
    severity: 'warning',
    *check(subject) {
      yield* listChecks(subject);
    },
  },
  {
    id: 'told-twice',
    title: { zh: '同一数字前后一致', en: 'a figure stated twice is the same both times' },
    formula: '同一部分中以同样的文字写明的同一事项、同一指标的数字相同',
    needs: ['facts'],
    source: '情况说明前后一致 (the explanations do not contradict themselves)',
    severity: 'warning',
    *check(subject) {
      yield* repeatChecks(statements(subject));
    },
  },
];

interface List {
  group: '人员经费' | '公用经费';
  names: string[];
  /** 等 at the end: the list does not claim to be complete. */
  open: boolean;
  location: Location;
}

const listPattern = /(人员|(?:日常)?公用)(?:经费|支出)[^。；]*?(?:主要)?(?:包括|用于)[:：]?([^。；]+)/gu;

function listsOf(subject: Subject): List[] {
  return passagesOf(subject).flatMap(({ kind, section, text, locate }) => {
    if (kind !== 'paragraph' || topicOf(section) !== 'basic') return [];
    return [...text.matchAll(listPattern)].map((match): List => {
      const words = (match[2] ?? '').replace(/\s+/gu, '');
      return {
        group: match[1] === '人员' ? '人员经费' : '公用经费',
        names: words
          .replace(/等(?:支出|费用|项目|科目|方面)*$/u, '')
          .split(/[、，,]/u)
          .map((name) => name.replace(/^(?:以及|及|和)/u, ''))
          .filter((name) => name !== ''),
        open: /等(?:支出|费用|项目|科目|方面)*$/u.test(words),
        location: locate(match.index),
      };
    });
  });
}

const economicKey = (name: string): string => subjectKey(name).replace(/(?:费用|费)$/u, '费');

function* listChecks(subject: Subject): Generator<Check | Skip> {
  const view = subject.one('general_public_basic_expenditure');
  const lists = listsOf(subject);
  if (!view?.filled || lists.length === 0) {
    yield skip(
      'not-applicable',
      '情况说明没有“主要包括”的科目',
      'the explanations list no economic subjects',
    );
    return;
  }
  for (const { group, names, open, location } of lists) {
    const rows = view.rows.filter((row) => {
      const code = codeOf(row);
      return code.length === 5 && /^30[13]/u.test(code) === (group === '人员经费');
    });
    const listed = new Set(names.flatMap((name) => partsOf(name, rows)).map(economicKey));
    const known = rows.filter((row) => listed.has(economicKey(row.name)));
    // A list in words of its own (办公及印刷费用) cannot be compared name by name.
    if (known.length * 2 < names.length) {
      yield skip(
        'unreadable',
        `“${group}”所列科目与表中名称不能对应`,
        `the list of ${group} is not in the table’s names`,
      );
      continue;
    }
    const zero = known.filter((row) => amountOf(view, row) === 'zero');
    const left = open
      ? []
      : rows.filter((row) => amountOf(view, row) === 'some' && !listed.has(economicKey(row.name)));
    yield listClaim(
      group,
      location,
      zero,
      '所列科目在表中无数',
      'lists subjects that are nothing in the table',
    );
    yield listClaim(
      group,
      location,
      left,
      '未列出表中有数的科目',
      'does not list subjects that the table has',
    );
  }
}

/** 奖金和离休费 are two names, 对个人和家庭的补助 is one: a name is parted where both halves are the table's. */
function partsOf(name: string, rows: readonly Row[]): string[] {
  const known = (one: string) => rows.some((row) => economicKey(row.name) === economicKey(one));
  if (known(name)) return [name];
  for (const match of name.matchAll(/以及|和|及|与/gu)) {
    const halves = [name.slice(0, match.index), name.slice(match.index + match[0].length)];
    if (halves.every(known)) return halves;
  }
  return [name];
}

function amountOf(view: TableView, row: Row): 'some' | 'zero' | 'unreadable' {
  const place = view.place(row, 'amount');
  if (place === null || place.state === 'unreadable') return 'unreadable';
  return place.figure.value.eq(0) ? 'zero' : 'some';
}

function listClaim(group: string, location: Location, rows: readonly Row[], zh: string, en: string): Check {
  const names = rows.map(({ name }) => name).join('、');
  return {
    kind: 'claim',
    of: { zh: `${group}主要包括`, en: `${group}主要包括` },
    holds: rows.length === 0,
    message: { zh: `${group}“主要包括”${zh}：${names}`, en: `the list of ${group} ${en}: ${names}` },
    figures: [
      { label: `${group} 主要包括`, raw: names, value: null, unit: null, location },
      ...rows.map((row) => ({
        label: `${row.code} ${row.name}`,
        raw: row.cells[0]?.raw ?? '',
        value: row.cells[0]?.value ?? null,
        unit: row.cells[0]?.unit ?? null,
        location: row.location,
      })),
    ],
  };
}

/** Measures that are of one thing however often they are stated; amounts within reasons and lists are not. */
const lasting =
  /^(?:决算数|年初预算|预算数|总额|完成率|(?:同比)?增减[额率]|保有量|购置数|团组数|批次|人次)$/u;

const anyNumber = new RegExp(numberSource, 'gu');

/**
 * The words of a figure's clause without its figures. Only the same words state the same thing again: 公务接待费15万元 among the
 * parts of a budget and 公务接待费支出12万元 are two.
 */
const wordsAround = ({ raw }: Fact): string =>
  raw.replace(anyNumber, '').replace(/[%\s]|[，,]|为|是|共计?/gu, '');

/** Do the words of a clause name what it is of? A figure that stands alone may be of anything. */
const names = ({ raw, item }: Fact): boolean => raw.replace(/\s+/gu, '').includes(item.slice(-NAMED));
const NAMED = 4;

function* repeatChecks(all: readonly Statement[]): Generator<Check | Skip> {
  const first = new Map<string, Statement>();
  let any = false;
  for (const one of all) {
    const { fact, figure, topic, key } = one;
    if (
      figure === null ||
      topic === null ||
      topic === 'performance' ||
      fact.item === '' ||
      !names(fact) ||
      // The second of 收入总计、支出总计分别为… is no repetition of the first.
      isListed(all, one) ||
      !lasting.test(fact.measure)
    )
      continue;
    const same = `${topic} ${key} ${fact.measure} ${/决算数|预算/u.test(fact.measure) ? '' : fact.unit} ${fact.comparedTo} ${fact.baseYear ?? ''} ${wordsAround(fact)}`;
    const known = first.get(same);
    if (!known?.figure) {
      first.set(same, one);
      continue;
    }
    any = true;
    const words = `${fact.item} ${fact.measure}`;
    yield {
      kind: 'sum',
      of: { zh: `情况说明两处 ${words}`, en: `text, stated twice: ${words}` },
      whole: figure,
      terms: [{ figure: known.figure, sign: 1 }],
    };
  }
  if (!any) yield skip('not-applicable', '情况说明没有重复的数字', 'no figure is stated twice');
}
