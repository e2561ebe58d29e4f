import type { PerformanceForm } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { fact, form, measured, report, words } from '../testing/report.ts';

const head = '十、绩效评价情况说明';
const outcome = (rule: string, change: Parameters<typeof report>[0]) => {
  const { findings, outcomes } = auditReport(report(change), { rules: [rule] });
  return { findings, status: outcomes[0]?.status, because: outcomes[0]?.reason.zh ?? '' };
};

/** What a row of a form's money prints: initial budget, year's budget, executed; `''` a blank, `null` no such column. */
type Money = readonly [source: '年度资金总额' | '当年财政拨款' | '其他资金' | null, ...(string | null)[]];

function withMoney(...rows: readonly Money[]): PerformanceForm {
  const written = form('招商推介', ['0', '0', '0', '']);
  const [like] = written.funding;
  const amount = (raw: string | null | undefined) =>
    raw === null || raw === undefined || !like
      ? null
      : {
          raw,
          state: raw === '' ? ('blank' as const) : ('amount' as const),
          value: raw === '' ? null : raw,
          yuan: null,
          location: like.location,
        };
  return {
    ...written,
    funding: like
      ? rows.map(([source, initial, annual, executed]) => ({
          ...like,
          source,
          label: source ?? '自筹',
          initialBudget: amount(initial),
          annualBudget: amount(annual),
          executed: amount(executed),
        }))
      : [],
  };
}

describe('a form’s money', () => {
  const sources = (...rows: readonly Money[]) => outcome('form-sources', { forms: [withMoney(...rows)] });

  test('is the sum of its sources, blanks being nothing', () => {
    const total: Money = ['年度资金总额', '10', '12', '9'];
    expect(sources(total, ['当年财政拨款', '10', '10', '8'], ['其他资金', '', '2', '1']).status).toBe('pass');
    expect(sources(total, ['当年财政拨款', '10', '10', '8'], ['其他资金', '', '9', '']).status).toBe('fail');
  });

  test('left blank throughout is no check', () => {
    const { status, findings } = sources(['年度资金总额', '', '', ''], ['当年财政拨款', '', '', '']);
    expect([status, findings]).toEqual(['insufficient-data', []]);
  });

  test('without a column of the initial budget is compared in the others', () =>
    expect(sources(['年度资金总额', null, '12', '9'], ['当年财政拨款', null, '12', '9'])).toMatchObject({
      status: 'pass',
      because: expect.stringContaining('缺少可比对的栏目'),
    }));

  test('with a row of unknown meaning proves nothing', () => {
    const { status, because } = sources(
      ['年度资金总额', '10', '12', '9'],
      ['当年财政拨款', '10', '10', '9'],
      [null, '', '2', ''],
    );
    expect([status, because]).toEqual(['pass', expect.stringContaining('“自筹”一行含义不明')]);
  });

  test('of which nothing is executed exceeds nothing', () =>
    expect(outcome('form-executed', { forms: [withMoney(['年度资金总额', '10', '12', ''])] }).status).toBe(
      'insufficient-data',
    ));

  test('that has no unit of its own is in 万元', () => {
    const { findings } = outcome('form-executed', {
      forms: [{ ...withMoney(['年度资金总额', '10.00', '12.00', '12.90']), moneyUnit: null }],
    });
    expect(findings.map(({ message }) => message.zh)).toEqual([expect.stringContaining('12万元，多0.9万元')]);
  });
});

describe('a target', () => {
  const indicator = (
    rule: string,
    target: ReturnType<typeof words>,
    actual: ReturnType<typeof words>,
    deviation = '',
  ) =>
    outcome(rule, { forms: [form('招商推介', ['10', '10', '9', '90'], [{ target, actual, deviation }])] })
      .status;

  test.each([
    ['≤', '3', '4', 'fail'],
    ['<', '3', '3', 'fail'],
    ['>', '3', '3', 'fail'],
    ['=', '3', '4', 'fail'],
    ['=', '3', '3', 'pass'],
    ['<', '3', '2', 'pass'],
    ['>', '3', '4', 'pass'],
    ['≤', '3', '3', 'pass'],
  ] as const)('%s %s with a result of %s: %s', (op, target, actual, status) =>
    expect(indicator('form-target', measured(op, target, '场'), measured(null, actual, '场'))).toBe(status),
  );

  test('of money is not held against a result in pieces', () => {
    const [target, actual] = [measured('≥', '10', '万元'), measured(null, '3', '个')];
    expect(indicator('form-target', target, actual)).toBe('not-applicable');
    expect(indicator('form-actual', target, actual)).toBe('fail');
    expect(indicator('form-actual', target, actual, '口径调整')).toBe('pass');
  });

  test('that is left blank asks for nothing', () =>
    expect(indicator('form-actual', words(' '), measured(null, '3', '个'))).toBe('not-applicable'));

  test('in the same measure of another size is of one kind', () => {
    expect(indicator('form-actual', measured('≤', '7.5', '万元'), measured(null, '61412', '元'))).toBe(
      'pass',
    );
    expect(indicator('form-target', measured('≤', '7.5', '万元'), measured(null, '75001', '元'))).toBe(
      'fail',
    );
  });

  test('without a unit is not distinguished by its kind', () =>
    expect(
      indicator('form-actual', { ...measured('≥', '3', ''), unit: null }, measured(null, '3', '个')),
    ).toBe('pass'));
});

describe('a score that is stated', () => {
  const scored = (stated: string, printed: string | null, project = '招商推介') =>
    outcome('told-project-score', {
      forms: [
        {
          ...form(project, ['10', '10', '9', '90']),
          total: printed === null ? null : { label: '总分', weight: '100', score: printed },
        } as PerformanceForm,
      ],
      facts: [fact(head, '招商推介', '自评得分', stated, '分')],
    });

  test('is that of the form, a point more is none', () => {
    expect(scored('98', '98').status).toBe('pass');
    expect(scored('99', '98').status).toBe('fail');
  });

  test('may be rounded where it has decimals', () => {
    expect(scored('98.5', '98.46').status).toBe('rounding');
    expect(scored('98.5', '98.20').status).toBe('fail');
  });

  test('cannot be compared with a form that prints none, or words', () => {
    expect(scored('98', null).because).toContain('自评表没有总分');
    expect(scored('98', '优').because).toContain('自评表没有总分');
  });

  test('is never more than a hundred', () =>
    expect(scored('198', null).findings.map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('大于100分'),
    ]));
});

describe('amounts that are stated of a project', () => {
  const stated = (money: Money, measure: string, value: string) =>
    outcome('told-project-amounts', {
      forms: [withMoney(money)],
      facts: [fact(head, '招商推介', '全年预算数', '12'), fact(head, '招商推介', measure, value)],
    });

  test('that the form does not have cannot be compared', () =>
    expect(stated(['年度资金总额', '10', '12', null], '执行数', '9').because).toContain('自评表没有对应数'));

  test('prove nothing where the form’s columns slid: more executed than there was', () =>
    expect(stated(['年度资金总额', '10', '12', '90'], '执行数', '9')).toMatchObject({
      findings: [],
      because: expect.stringContaining('栏目可能错位'),
    }));
});
