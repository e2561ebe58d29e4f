import type { Row, TableKind } from '@juesuan/schema';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { boundCheck, sumCheck } from '../engine/sum.ts';
import { orEmpty } from '../tables/empty.ts';
import { kindNames } from '../tables/names.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';
import { bareLabel, summarySide } from '../tables/summary.ts';
import { codeTree } from '../tables/tree.ts';
import { codeOf } from '../tables/view.ts';
import { rowWords } from '../tables/words.ts';

/** A summary's list of 类 and the table that has the same 类 by code. */
interface SubjectEquality {
  id: string;
  summary: TableKind;
  column: string;
  table: TableKind;
  spent: readonly string[];
  zh: string;
  en: string;
}

const equalities: readonly SubjectEquality[] = [
  {
    id: 'summary-expenditure-subjects',
    summary: 'income_expenditure_summary',
    column: 'expenditure.amount',
    table: 'expenditure',
    spent: ['total'],
    zh: '总表各类支出等于支出决算表对应类',
    en: 'each 类 of the summary is that of the expenditure table',
  },
  {
    id: 'appropriation-general-public-subjects',
    summary: 'appropriation_summary',
    column: 'expenditure.general_public_budget',
    table: 'general_public_expenditure',
    spent: ['total'],
    zh: '财政拨款总表各类一般公共预算支出等于一般公共预算支出表对应类',
    en: 'each 类 of the summary of appropriations is that of the general public budget table',
  },
  {
    id: 'appropriation-government-fund-subjects',
    summary: 'appropriation_summary',
    column: 'expenditure.government_fund',
    table: 'government_fund',
    spent: ['expenditure'],
    zh: '财政拨款总表各类政府性基金支出等于政府性基金表对应类',
    en: 'each 类 of government fund expenditure is that of the fund table',
  },
  {
    id: 'appropriation-state-capital-subjects',
    summary: 'appropriation_summary',
    column: 'expenditure.state_capital',
    table: 'state_capital',
    spent: ['expenditure', 'total'],
    zh: '财政拨款总表各类国有资本经营支出等于国有资本经营表对应类',
    en: 'each 类 of state capital expenditure is that of its table',
  },
];

/** Rules that compare tables subject by subject. */
export const bySubjectRules: readonly Rule[] = [
  ...equalities.map(
    (spec): Rule => ({
      id: spec.id,
      title: { zh: spec.zh, en: spec.en },
      formula: `${kindNames[spec.summary].zh} 各类 = ${kindNames[spec.table].zh} 同名（同序）类`,
      needs: [spec.summary, spec.table],
      source: '部门决算公开表表间勾稽关系 (what one form repeats of another)',
      severity: 'error',
      *check(subject) {
        yield* orEmpty(equalityChecks(spec, subject), subject, spec.summary, spec.table);
      },
    }),
  ),
  {
    id: 'appropriation-within-expenditure',
    title: {
      zh: '各科目财政拨款支出不大于全部支出',
      en: 'appropriations spent on a subject are at most all that was spent on it',
    },
    formula: '一般公共预算支出表 ≤ 支出决算表（逐科目：合计、基本支出、项目支出）',
    needs: ['general_public_expenditure', 'expenditure'],
    source: '财政拨款支出包含于全部支出 (appropriations are a part of all expenditure)',
    severity: 'error',
    *check(subject) {
      yield* orEmpty(containmentChecks(subject), subject, 'general_public_expenditure');
    },
  },
];

function* equalityChecks(spec: SubjectEquality, subject: Subject): Generator<Check | Skip | null> {
  const summary = subject.one(spec.summary);
  const view = subject.one(spec.table);
  const half = summary && summarySide(summary, 'expenditure');
  const spent = spec.spent.find((column) => view?.has(column));
  if (!summary || !view || !half || !spent || !summary.has(spec.column)) {
    yield skip('insufficient-data', '两表缺少可比对的栏目', 'the two tables have no columns to compare');
    return;
  }
  const tree = codeTree(view);
  if (tree.repeated.length > 0) {
    yield skip(
      'unreadable',
      `${view.name.zh}科目编码重复`,
      `codes stand more than once in the ${view.name.en}`,
    );
    return;
  }
  const { pairs, left } = pairSubjects(half.items, tree.roots);
  for (const [line, row] of pairs) {
    yield sumCheck(
      rowWords(view, row),
      view.place(row, spent),
      [{ place: summary.place(line, spec.column) }],
      half.doubt,
    );
  }
  for (const row of left) {
    const place = summary.rows.includes(row) ? summary.place(row, spec.column) : view.place(row, spent);
    if (place?.state !== 'figure' || place.figure.value.eq(0)) continue;
    yield skip(
      'insufficient-data',
      `“${row.name}”在另一表中没有对应的类`,
      `"${row.name}" has no 类 in the other table`,
    );
  }
}

/**
 * Pairs the lines of a summary with 类 rows: by name, by the code list, and, since names drift from year to year and
 * table to table, what is left in order where both sides have as many left. Lines without an amount need no pair.
 */
function pairSubjects(lines: readonly Row[], subjects: readonly Row[]): { pairs: [Row, Row][]; left: Row[] } {
  const pairs: [Row, Row][] = [];
  const leftLines: Row[] = [];
  const open = new Set(subjects);
  for (const line of lines) {
    const name = bareLabel(line.name);
    const same = [...open].find((row) => row.name === name);
    if (same) {
      pairs.push([line, same]);
      open.delete(same);
    } else if (line.cells.some(({ value }) => value !== null && /[1-9]/.test(value))) leftLines.push(line);
  }
  // The code list knows names of other years.
  for (const line of [...leftLines]) {
    const same = [...open].find((row) => line.subject !== null && line.subject.code === codeOf(row));
    if (!same) continue;
    pairs.push([line, same]);
    open.delete(same);
    leftLines.splice(leftLines.indexOf(line), 1);
  }
  const rest = [...open].sort((a, b) => a.code.localeCompare(b.code));
  if (rest.length !== leftLines.length) return { pairs, left: [...leftLines, ...rest] };
  rest.forEach((row, i) => {
    const line = leftLines[i];
    if (line) pairs.push([line, row]);
  });
  return { pairs, left: [] };
}

const containedColumns = ['total', 'basic', 'project'] as const;
function* containmentChecks(subject: Subject): Generator<Check | Skip | null> {
  const all = subject.one('expenditure');
  const own = subject.one('general_public_expenditure');
  if (!all || !own) return;
  const [whole, part] = [codeTree(all), codeTree(own)];
  if (whole.repeated.length > 0 || part.repeated.length > 0) {
    yield skip('unreadable', '科目编码重复，无法逐科目比对', 'codes stand more than once');
    return;
  }
  const rows: [Row, Row | undefined][] = [...part.byCode].map(([code, row]) => [row, whole.byCode.get(code)]);
  if (own.totalRow && all.totalRow) rows.push([own.totalRow, all.totalRow]);
  for (const [row, same] of rows) {
    if (!same) {
      yield skip(
        'insufficient-data',
        `支出决算表没有${row.code}${row.name}`,
        `the expenditure table has no ${row.code}`,
      );
      continue;
    }
    for (const column of containedColumns) {
      const of = rowWords(own, row, column === 'total' ? '' : column === 'basic' ? '基本支出' : '项目支出');
      yield boundCheck(of, own.place(row, column), [all.place(same, column)]);
    }
  }
}
