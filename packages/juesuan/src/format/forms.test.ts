import { normalizeReport } from '@juesuan/normalizer';
import type { ExtractedForm } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { extractedReport } from '../testing/report.ts';
import { funding, indicators } from './records.ts';

const location = { page: 12, line: null, box: null };
const cell = (text: string) => ({ text, location });

const form: ExtractedForm = {
  no: 2,
  title: '项目支出绩效自评表',
  project: '桥梁加固（二期）',
  department: '青禾区交通局',
  unit: '青禾区公路段',
  moneyUnit: '万元',
  funding: [
    {
      source: '年度资金总额',
      label: '年度资金总和',
      initialBudget: cell('1,000.50'),
      annualBudget: cell('—'),
      executed: null,
      rate: cell('100.00'),
      weight: null,
      score: null,
      location,
    },
    {
      source: null,
      label: '政府性基金',
      initialBudget: cell(''),
      annualBudget: cell('5'),
      executed: cell('5'),
      rate: cell('1.00'),
      weight: null,
      score: null,
      location,
    },
  ],
  rateInPercent: true,
  expectedGoal: '',
  actualGoal: '',
  indicators: [
    {
      level1: '产出指标',
      level2: '质量指标',
      level3: '验收合格率',
      target: '≥95%',
      actual: '有所提升',
      deviation: '无,"暂缓"',
      weight: null,
      score: null,
      others: [],
      location: { page: null, line: 44, box: null },
    },
  ],
  total: null,
  others: [],
  strategy: 'ruled',
  pages: [12],
  location,
};

const report = {
  id: 'b1946ac92492',
  file: 'a.pdf',
  report: normalizeReport(extractedReport({ forms: [form] })),
};

test('the funding CSV: plain decimals, what is printed where there is none, the rate twice', () =>
  expect(funding.before(false) + funding.body(report)).toBe(
    'report_id,project_no,project,unit,source,initial_budget,annual_budget,executed,rate_printed,rate_percent,page,line,sheet,sheet_cell,part_file\n' +
      'b1946ac92492,2,桥梁加固（二期）,青禾区公路段,年度资金总额,1000.50,—,,100.00,100,12,,,,\n' +
      'b1946ac92492,2,桥梁加固（二期）,青禾区公路段,政府性基金,,5,5,1.00,100,12,,,,\n',
  ));

test('the indicators CSV: targets in parts, words only as text', () =>
  expect(indicators.before(false) + indicators.body(report)).toBe(
    'report_id,project_no,project,level1,level2,level3,target,target_op,target_value,target_unit,actual,actual_value,actual_unit,deviation,page,line,sheet,sheet_cell,part_file\n' +
      'b1946ac92492,2,桥梁加固（二期）,产出指标,质量指标,验收合格率,≥95%,≥,95,%,有所提升,,,"无,""暂缓""",,44,,,\n',
  ));
