import { expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { fact, report } from '../testing/report.ts';

const head = '九、“三公”经费支出决算情况说明';
const run = (...facts: ReturnType<typeof fact>[]) => {
  const { findings, outcomes } = auditReport(report({ facts }), { rules: ['told-three-public-parts'] });
  return { status: outcomes[0]?.status, said: findings.map(({ message }) => message.zh) };
};
const final = (item: string, value: string) => fact(head, item, '决算数', value);
const budget = (item: string, value: string) => fact(head, item, '年初预算', value);

test('vehicles are those bought and those run', () => {
  const vehicles = (whole: string, bought: string, run_: string) =>
    run(
      final('公务用车购置及运行维护费', whole),
      final('公务用车购置费', bought),
      final('公务用车运行维护费', run_),
    );
  expect(vehicles('48.20', '18.00', '30.20').status).toBe('pass');
  expect(vehicles('48.20', '18.00', '48.20').said).toEqual([
    expect.stringContaining('印为48.20万元，应为66.2万元'),
  ]);
  expect(vehicles('48.20', '48.20', '30.20').said).toHaveLength(1);
});

test('the total is that of the three items, of accounts and of budgets apart', () => {
  const items = (measured: typeof final, whole: string) => [
    measured('“三公”经费支出', whole),
    measured('因公出国（境）费', '0'),
    measured('公务用车购置及运行维护费', '12.5'),
    measured('公务接待费', '3.4'),
  ];
  expect(run(...items(final, '15.9'), ...items(budget, '15.9')).status).toBe('pass');
  expect(run(...items(final, '15.9'), ...items(budget, '19.5')).said).toHaveLength(1);
});

test('a part that is not stated may be anything, and a whole said again begins anew', () => {
  expect(
    run(final('“三公”经费支出', '15.9'), final('公务用车购置及运行维护费', '12.5'), final('公务接待费', '3'))
      .status,
  ).toBe('not-applicable');
  expect(
    run(
      final('公务用车购置及运行维护费', '48.20'),
      final('公务用车购置费', '18.00'),
      final('公务用车购置及运行维护费', '12.00'),
      final('公务用车运行维护费', '12.00'),
    ).status,
  ).toBe('not-applicable');
});
