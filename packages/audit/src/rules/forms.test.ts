import type { ToldIndicator } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { at, fact, form, measured, report, words } from '../testing/report.ts';

const head = '十、绩效评价情况说明';
const audit = (rule: string, change: Parameters<typeof report>[0]) => {
  const { findings, outcomes } = auditReport(report(change), { rules: [rule] });
  return { findings, status: outcomes[0]?.status };
};
const stated = (indicator: string, target: string, actual = '', level2 = '数量指标'): ToldIndicator => ({
  section: head,
  project: '招商推介',
  level2,
  indicator,
  target,
  actual,
  raw: `${indicator}${target}`,
  location: at(400),
});
const project = (
  indicators: Parameters<typeof form>[2] = [],
  money: Parameters<typeof form>[1] = ['10', '10', '9', '90'],
) => form('招商推介', money, indicators);

describe('one form', () => {
  test('executed is within the budget', () => {
    expect(audit('form-executed', { forms: [project()] }).status).toBe('pass');
    expect(
      audit('form-executed', { forms: [project([], ['41.00', '41.00', '100.00', ''])] }).findings,
    ).toHaveLength(2);
  });

  test('a rate may be computed from amounts that were not rounded', () => {
    const rate = (printed: string) =>
      audit('form-rate', { forms: [project([], ['15', '15', '7.06', printed])] }).status;
    expect([rate('47.07'), rate('47.03'), rate('48.07')]).toEqual(['rounding', 'rounding', 'fail']);
  });

  test('a target that was not reached needs a reason', () => {
    const one = (actual: string, deviation = '') =>
      audit('form-target', {
        forms: [
          project([{ target: measured('≥', '4', '场'), actual: measured(null, actual, '场'), deviation }]),
        ],
      }).status;
    expect([one('5'), one('4'), one('2'), one('2', '疫情')]).toEqual(['pass', 'pass', 'fail', 'pass']);
  });

  test('a target in words has no number as its result', () => {
    const one = (actual: ReturnType<typeof words>) =>
      audit('form-actual', { forms: [project([{ target: words('更加完善'), actual }])] }).findings.map(
        ({ severity }) => severity,
      );
    expect([one(words('更加完善')), one(measured(null, '30', '个')), one(words(''))]).toEqual([
      [],
      ['error'],
      ['warning'],
    ]);
  });
});

describe('a form and its text', () => {
  const rows = [
    { level3: '网络宣传次数', target: measured('≥', '10', '次'), actual: measured(null, '10', '次') },
    {
      level3: '赴省外调研计划成本',
      level2: '经济成本指标',
      target: measured('≤', '75000', '元'),
      actual: measured(null, '61412', '元'),
    },
  ];
  const facts = [fact(head, '招商推介', '自评得分', '98', '分')];
  const run = (rule: string, ...toldIndicators: ToldIndicator[]) =>
    audit(rule, { forms: [project(rows)], facts, toldIndicators });

  test('operator and value are those of the form', () => {
    expect(run('told-indicator-target', stated('网络宣传次数', '≥10次')).status).toBe('pass');
    expect(run('told-indicator-target', stated('网络宣传次数', '≤10次')).findings).toMatchObject([
      { severity: 'error' },
    ]);
    expect(run('told-indicator-target', stated('网络宣传次数', '≥12次')).findings).toMatchObject([
      { severity: 'error' },
    ]);
    expect(run('told-indicator-target', stated('网络宣传次数', '争取不低于10次')).status).toBe('pass');
  });

  test('another unit may round', () => {
    expect(
      run('told-indicator-target', stated('赴省外调研计划成本', '≤7.5万元', '', '经济成本指标')).status,
    ).toBe('pass');
    expect(
      run('told-indicator-actual', stated('赴省外调研计划成本', '≤7.5万元', '6.14万元', '经济成本指标'))
        .status,
    ).toBe('pass');
    expect(
      run('told-indicator-actual', stated('赴省外调研计划成本', '≤7.5万元', '6.24万元', '经济成本指标'))
        .status,
    ).toBe('fail');
  });

  test('an indicator that the form does not have', () => {
    const { findings } = run(
      'told-indicator-known',
      stated('网络宣传次数', '≥10次'),
      stated('赴省外调研计划成本', '≤7.5万元'),
      stated('举办会议标准', '≤69万元', '', '时效指标'),
    );
    expect(findings.map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('没有说明中的指标“举办会议标准≤69万元”'),
    ]);
  });

  test('a form in other characters is not judged by names', () =>
    expect(run('told-indicator-known', stated('嘉賓人數', '≥5人'), stated('報道次數', '≥3次')).status).toBe(
      'unreadable',
    ));

  test('amounts stated of the project', () => {
    const amounts = (executed: string) =>
      audit('told-project-amounts', {
        forms: [project([], ['10', '10', '9.50', '95'])],
        facts: [fact(head, '招商推介', '全年预算数', '10'), fact(head, '招商推介', '执行数', executed)],
      }).status;
    expect([amounts('9.50'), amounts('9.40')]).toEqual(['pass', 'fail']);
  });
});
