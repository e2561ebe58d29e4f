import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PerformanceForm, Report } from '@juesuan/schema';
import { readReport } from 'juesuan';
import { parseCsv } from 'juesuan/golden';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../../golden/facts/facts.ts';
import { yunjiang } from '../../golden/facts/yunjiang.ts';
import { scoreGoals } from './goals.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = `${root}../shared/reports/jilin-commerce-2024/`;

const read = async (path: string): Promise<Report> => readReport(new Uint8Array(readFileSync(path)));

/** White space says nothing in a form's cells. */
const squash = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');

const indicatorsOf = (form: PerformanceForm) =>
  form.indicators.map(({ level1, level2, level3, target, actual, deviation }) => ({
    level1,
    level2,
    level3,
    target: target.raw,
    actual: actual.raw,
    deviation,
  }));

const moneyOf = (form: PerformanceForm) =>
  Object.fromEntries(
    form.funding.map((row) => [
      row.source ?? row.label,
      [row.initialBudget, row.annualBudget, row.executed].map((amount) => Number(amount?.value)),
    ]),
  );

const factsOf = ({ funding: { appropriation, carriedOver, other } }: Project) => ({
  当年财政拨款: appropriation,
  上年结转资金: carriedOver,
  其他资金: other,
});

describe.each(['text-tabs/source.txt', 'chromium-ruled/source.pdf'])('the three forms of %s', (source) => {
  let report: Report;
  beforeAll(async () => {
    report = await read(`${root}golden/${source}`);
  });

  test('have the projects, units and goals of the facts', () =>
    expect(
      report.forms.map(({ project, unit, expectedGoal, actualGoal }) => [
        project,
        unit,
        expectedGoal,
        actualGoal,
      ]),
    ).toEqual(
      yunjiang.projects.map(({ name, unit, expectedGoal, actualGoal }) => [
        name,
        unit,
        expectedGoal,
        actualGoal,
      ]),
    ));

  test('have the money of the facts, in 万元', () => {
    expect(report.forms.map(moneyOf)).toMatchObject(yunjiang.projects.map(factsOf));
    expect(report.forms.map(({ moneyUnit, funding }) => [moneyUnit, funding.length])).toEqual(
      yunjiang.projects.map(() => ['万元', 4]),
    );
  });

  test('have the indicators of the facts', () =>
    expect(report.forms.map(indicatorsOf)).toEqual(yunjiang.projects.map(({ indicators }) => indicators)));

  test('leave no table behind, their titles are captions', () => {
    expect(report.tables.filter(({ kind }) => kind === 'other')).toEqual([]);
    const titles = report.text.filter(({ text }) => text === '项目支出绩效自评表');
    expect(titles.map(({ role }) => role)).toEqual(['caption', 'caption', 'caption']);
    expect(report.coverage.unplaced).toEqual([]);
  });
});

describe.skipIf(!existsSync(example))(
  'the example report (skipped where ../shared/reports is missing)',
  () => {
    let forms: PerformanceForm[];
    beforeAll(async () => {
      forms = (await read(`${example}report.txt`)).forms;
    });
    const truth = (name: string) => parseCsv(readFileSync(`${example}${name}`, 'utf8'));

    test('has 43 forms', () => expect(forms).toHaveLength(43));

    test('every figure of money is the truth', () => {
      const got = forms.flatMap(({ no, funding }) =>
        funding.map(({ source, initialBudget, annualBudget, executed, rate }) =>
          [no, source, initialBudget?.value, annualBudget?.value, executed?.value, rate?.percent ?? ''].join(
            '|',
          ),
        ),
      );
      const want = truth('performance_money.csv').map((row) =>
        [
          row.project_no,
          row.source,
          row.initial_budget,
          row.annual_budget,
          row.executed,
          row.rate_percent,
        ].join('|'),
      );
      expect(got).toEqual(want);
    });

    test('every indicator is the truth, or one of the readings that the truth leaves open', () => {
      const fields = ['level1', 'level2', 'level3', 'target', 'actual', 'deviation'] as const;
      const open = new Set(
        truth('alternatives.csv').map((row) =>
          [row.project_no, row.src_line, row.field, squash(row.acceptable_alternative ?? '')].join('|'),
        ),
      );
      const sign = (text: string) => squash(text).replace('>=', '≥').replace('<=', '≤');
      const rows = forms.flatMap((form) =>
        indicatorsOf(form).map((indicator, i) => ({
          form,
          indicator,
          line: form.indicators[i]?.location.line,
        })),
      );
      const wrong = truth('performance.csv').flatMap((row, i) => {
        const got = rows[i];
        if (!got || String(got.line) !== row.src_line) return [`${row.src_line} is missing`];
        return fields
          .filter((field) => sign(row[field] ?? '') !== sign(got.indicator[field]))
          .map((field) => [got.form.no, row.src_line, field, squash(got.indicator[field])].join('|'))
          .filter((reading) => !open.has(reading));
      });
      expect(rows).toHaveLength(truth('performance.csv').length);
      expect(wrong).toEqual([]);
    });

    test('every goal is the truth, paragraph by paragraph', () =>
      expect(scoreGoals(truth('goals.csv'), forms).missing).toEqual([]));
  },
);
