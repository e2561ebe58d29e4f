import { publicTableKinds, subjectKey, type TableKind } from '@juesuan/schema';
import { blankWords } from '@juesuan/schema/words';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { passagesOf } from '../prose/passages.ts';
import { type Topic, topicOf } from '../stated/section.ts';
import { saysNoData } from '../tables/blank.ts';
import { kindNames } from '../tables/names.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';
import { codeOf, type TableView } from '../tables/view.ts';

/** Tables that are often empty and then say so. */
const optional: readonly { kind: TableKind; topic: Topic }[] = [
  { kind: 'government_fund', topic: 'fund' },
  { kind: 'state_capital', topic: 'state-capital' },
  { kind: 'three_public', topic: 'three-public' },
];
/** 国有资本经营 has its own table from the accounts of 2020 on. */
const STATE_CAPITAL_SINCE = 2020;

/** A sentence is quoted up to so many characters. */
const QUOTED = 40;

const { denials, things, moneys } = blankWords;
const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
const nothing = new RegExp(`${any(denials)}[^。；]{0,40}${any(things)}|${any(blankWords.tables)}`, 'u');
/** What a report must hold, and what an empty table must say. */
export const structureRules: readonly Rule[] = [
  {
    id: 'table-missing',
    title: { zh: '九张公开表齐全', en: 'all nine public tables are there' },
    formula: '收入支出决算总表等九张表均已公开（空表也应公开）',
    needs: ['tables'],
    source: '财政部部门决算公开要求：九张公开表 (the ministry’s set of public tables)',
    severity: 'warning',
    *check(subject) {
      yield missingTables(subject);
    },
  },
  {
    id: 'empty-table',
    title: { zh: '空表附有说明', en: 'an empty table says that it is' },
    formula: '政府性基金、国有资本经营、“三公”表无数据时，表下或说明中注明；有数据时不应注明无数据',
    needs: ['tables'],
    source:
      '财政部部门决算公开要求：没有数据的表格列出空表并说明 (empty tables are published with a sentence)',
    severity: 'warning',
    *check(subject) {
      yield* emptyTables(subject);
    },
  },
  {
    id: 'table-names',
    title: { zh: '同一科目在各表名称相同', en: 'a code has one name in all tables' },
    formula: '同一功能分类科目编码在各表中的名称一致',
    needs: ['tables'],
    source: '政府收支分类科目 (one code, one name in a year)',
    severity: 'warning',
    *check({ tables }) {
      yield* nameChecks(tables);
    },
  },
  {
    id: 'code-name',
    title: { zh: '科目名称与编码相符', en: 'a subject’s name is that of its code' },
    formula:
      '表中科目名称不是另一编码的名称（以见于实际报告或当年公开目录的科目为准；其余须上级、同级科目均相符）',
    needs: ['tables'],
    source:
      '政府收支分类科目 (entries read in real reports or of a public list of the year; others where parent and siblings agree)',
    severity: 'warning',
    *check({ tables }) {
      yield* codeNames(tables);
    },
  },
];

/** Of fewer tables a document is an excerpt or a notice of its own, which need not hold the others. */
const SET_OF_TABLES = 4;

/** One finding for all that is not there: it has one cause. */
function missingTables({ all, report }: Subject): Check | Skip {
  const year = report.fiscalYear ?? STATE_CAPITAL_SINCE;
  const wanted = publicTableKinds.filter((kind) => kind !== 'state_capital' || year >= STATE_CAPITAL_SINCE);
  const absent = wanted.filter((kind) => all(kind).length === 0);
  const present = wanted.length - absent.length;
  if (absent.length > 0 && present < SET_OF_TABLES)
    return skip(
      'not-applicable',
      `只有${present}种公开表，不是整套公开表`,
      `only ${present} kinds of public tables: not the ministry’s set`,
    );
  const location = report.tables[0]?.location ?? { page: null, line: null, box: null };
  const names = (language: 'zh' | 'en', between: string): string =>
    absent.map((kind) => kindNames[kind][language]).join(between);
  const unrecognised = report.diagnostics.some(({ code }) => code === 'table-unrecognised');
  return {
    kind: 'claim',
    of: { zh: '公开表', en: 'public tables' },
    holds: absent.length === 0,
    ...(unrecognised
      ? { doubt: { zh: '有表格未能识别', en: 'a table of the report was not recognised' } }
      : {}),
    message: { zh: `没有${names('zh', '、')}`, en: `there is no ${names('en', ', no ')}` },
    figures: [{ label: names('zh', '、'), raw: '', value: null, unit: null, location }],
  };
}

function* emptyTables(subject: Subject): Generator<Check | Skip> {
  for (const kind of publicTableKinds) {
    const topic = optional.find((one) => one.kind === kind)?.topic;
    const stated = topic ? sentences(subject, topic) : [];
    for (const view of subject.all(kind)) yield topic ? optionalTable(view, stated) : filledTable(view);
  }
}

function optionalTable({ filled, name, table }: TableView, stated: readonly string[]): Check {
  const notes = table.notes.filter((note) => !/^注[:：]/u.test(note.trim()) || saysNoData(note));
  const denied = filled ? (notes.find((note) => saysNoData(note)) ?? stated.find(nothingAtAll)) : undefined;
  const words = denied?.trim().slice(0, QUOTED) ?? '';
  return {
    kind: 'claim',
    of: name,
    ...(denied ? { severity: 'error' as const } : {}),
    holds: filled ? denied === undefined : [...notes, ...stated].some((text) => nothing.test(text)),
    message: denied
      ? {
          zh: `${name.zh}有数据，但写明“${words}”`,
          en: `the ${name.en} is filled, but the report says "${words}"`,
        }
      : { zh: `${name.zh}为空，没有说明`, en: `the ${name.en} is empty and nothing says so` },
    figures: [{ label: name.zh, raw: words, value: null, unit: null, location: table.location }],
  };
}

/** No department has neither income nor expenditure. */
const filledTable = ({ filled, name, table }: TableView): Check => ({
  kind: 'claim',
  of: name,
  holds: filled,
  message: { zh: `${name.zh}没有任何数字`, en: `the ${name.en} prints no amount` },
  figures: [{ label: name.zh, raw: '', value: null, unit: null, location: table.location }],
});

/** The explanations of a topic, one text a paragraph. */
function sentences(subject: Subject, topic: Topic): string[] {
  return passagesOf(subject)
    .filter(({ kind, section }) => kind === 'paragraph' && topicOf(section) === topic)
    .map(({ text }) => text.replace(/\s+/gu, ''));
}

const deniesAll = new RegExp(
  `(?:没有|无)${any(moneys)}[^，。；]{0,20}(?:收入(?:和|及|、)?支出|收支|支出)[^，；]{0,4}。?$`,
  'u',
);
/** A short text that says that there is neither income nor expenditure, and nothing else. */
const nothingAtAll = (text: string): boolean =>
  text.length < 60 && deniesAll.test(text) && !/\d(?!\d{3}年)/u.test(text.replace(/20\d{2}年?度?/gu, ''));

function* nameChecks(tables: readonly TableView[]): Generator<Check | Skip> {
  const kinds: readonly TableKind[] = [
    'income',
    'expenditure',
    'general_public_expenditure',
    'government_fund',
    'state_capital',
  ];
  const first = new Map<string, { name: string; view: TableView }>();
  let any = false;
  for (const view of tables.filter(({ table }) => kinds.includes(table.kind))) {
    for (const row of view.rows.filter(({ code, name }) => code !== '' && name !== '')) {
      const code = codeOf(row);
      const known = first.get(code);
      if (!known) {
        first.set(code, { name: row.name, view });
        continue;
      }
      any = true;
      yield {
        kind: 'claim',
        of: { zh: row.code, en: row.code },
        holds: subjectKey(known.name) === subjectKey(row.name),
        message: {
          zh: `${row.code} 在${view.name.zh}中为“${row.name}”，在${known.view.name.zh}中为“${known.name}”`,
          en: `${row.code} is "${row.name}" in the ${view.name.en} and "${known.name}" in the ${known.view.name.en}`,
        },
        figures: [{ label: row.code, raw: row.name, value: null, unit: null, location: row.location }],
      };
    }
  }
  if (!any) yield skip('insufficient-data', '没有两张表列出同一科目', 'no two tables print the same code');
}

/** What is only a hint of the code list proves nothing against a printed name. */
function* codeNames(tables: readonly TableView[]): Generator<Check | Skip> {
  let any = false;
  for (const { rows, name } of tables) {
    for (const { code, name: printed, subject, location } of rows) {
      if (subject?.by !== 'code') continue;
      if (subject.listed !== 'observed' && subject.status !== 'contradicts') continue;
      any = true;
      yield {
        kind: 'claim',
        of: name,
        holds: subject.status !== 'contradicts',
        message: {
          zh: `${name.zh} ${code}“${printed}”：该编码为“${subject.name}”，名称或编码有误`,
          en: `${name.en} ${code} "${printed}": the code is "${subject.name}", so name or code is wrong`,
        },
        figures: [{ label: `${name.zh} ${code}`, raw: printed, value: null, unit: null, location }],
      };
    }
  }
  if (!any) yield skip('insufficient-data', '没有可核对的科目', 'no subject that the code list knows');
}
