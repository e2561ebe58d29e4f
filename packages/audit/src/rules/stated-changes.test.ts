import { expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { fact, report } from '../testing/report.ts';

const head = '二、支出情况';
const amount = (item: string, value: string) => fact(head, item, '决算数', value);
const change = (
  item: string,
  value: string,
  direction: 'up' | 'down',
  base: 'prior_year' | 'initial_budget',
) => fact(head, item, '同比增减额', value, '万元', { direction, base });
const run = (parts: ReturnType<typeof fact>[]) =>
  auditReport(report({ facts: [amount('支出合计', '90.00'), ...parts] }), { rules: ['told-change-parts'] });

test('a change is the sum of those of its parts, each with its direction', () => {
  const of = (whole: string) =>
    run([
      change('支出合计', whole, 'down', 'prior_year'),
      amount('基本支出', '60.00'),
      change('基本支出', '5.00', 'up', 'prior_year'),
      amount('项目支出', '30.00'),
      change('项目支出', '12.00', 'down', 'prior_year'),
    ]);
  expect(of('7.00').outcomes[0]?.status).toBe('pass');
  expect(of('5.00').findings.map(({ figures }) => figures[0]?.raw)).toEqual(['5.00万元']);
  // A part that is nothing now may have been the rest.
  expect(of('17.00').outcomes[0]?.status).toBe('insufficient-data');
});

test('the change of a part that is nothing now counts too', () => {
  const { outcomes } = run([
    change('支出合计', '7.00', 'down', 'prior_year'),
    amount('经营支出', '0.00'),
    change('经营支出', '3.00', 'down', 'prior_year'),
    amount('基本支出', '60.00'),
    change('基本支出', '1.00', 'up', 'prior_year'),
    amount('项目支出', '30.00'),
    change('项目支出', '5.00', 'down', 'prior_year'),
  ]);
  expect(outcomes[0]?.status).toBe('pass');
});

test('changes from another base, parts that are not all and parts without a change prove nothing', () => {
  const whole = change('支出合计', '17.00', 'down', 'prior_year');
  const [basic, project] = [amount('基本支出', '60.00'), amount('项目支出', '30.00')];
  const down = (item: string, base: 'prior_year' | 'initial_budget' = 'prior_year') =>
    change(item, '5.00', 'down', base);
  const statuses = [
    [whole, basic, down('基本支出'), project, down('项目支出', 'initial_budget')],
    [whole, basic, down('基本支出'), amount('项目支出', '20.00'), down('项目支出')],
    [whole, basic, down('基本支出'), project],
  ].map((parts) => run(parts).outcomes[0]?.status);
  expect(statuses).toEqual(['not-applicable', 'not-applicable', 'not-applicable']);
});
