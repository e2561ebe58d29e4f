import { expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { fact, report } from '../testing/report.ts';

const head = '八、“三公”经费支出决算情况说明';
const spent = (item: string, value: string, unit = '万元') => fact(head, item, '决算数', value, unit);
const cars = (value: string, item = '公务用车') => fact(head, item, '保有量', value, '辆');
const run = (...facts: ReturnType<typeof fact>[]) => {
  const { findings, outcomes } = auditReport(report({ facts }), { rules: ['told-average'] });
  return { status: outcomes[0]?.status, findings };
};
const operation = spent('公务用车运行维护费', '21.35');

test('an average is the amount by the number, rounded or cut off where it is printed', () => {
  for (const [item, value] of [
    ['车均运行维护费', '3.05'],
    ['平均每辆运行费', '3.1'],
    ['单车运行费用', '3'],
    ['每辆车运行维护费', '3.05'],
  ] as const)
    expect(run(operation, cars('7'), spent(item, value)).status).toBe('pass');
  expect(run(operation, cars('7'), spent('车均运行维护费', '30500', '元')).status).toBe('pass');
});

test('元 for 万元 is an error, another number a warning', () => {
  const slip = run(operation, cars('7'), spent('车均运行维护费', '3.05', '元'));
  expect(slip.findings).toMatchObject([{ severity: 'error', figures: [{ raw: '3.05元' }, {}, {}] }]);
  expect(
    run(
      spent('公务接待费', '4.2'),
      fact(head, '国内公务接待', '人次', '350', '人次'),
      spent('人均接待费', '120', '万元'),
    ).findings,
  ).toMatchObject([{ severity: 'error' }]);
  expect(run(operation, cars('7'), spent('车均运行维护费', '3.55')).findings).toMatchObject([
    { severity: 'warning', message: { zh: expect.stringContaining('除以7辆为3.05万元') } },
  ]);
});

test('nothing is claimed where the number or the amount is not known', () => {
  expect(run(operation, spent('车均运行维护费', '3.05', '元')).status).toBe('not-applicable');
  // Bought, and kept: of which is the average?
  expect(run(operation, cars('2', '购置公务用车'), cars('7'), spent('车均运行维护费', '9')).status).toBe(
    'not-applicable',
  );
  expect(run(spent('公务用车购置及运行维护费', '60'), cars('7'), spent('车均运行费', '3.05')).status).toBe(
    'not-applicable',
  );
  expect(run(operation, cars('7'), spent('人均运行费', '3.05')).status).toBe('not-applicable');
});
