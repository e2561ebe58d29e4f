import type { PerformanceForm, ToldIndicator } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { at, form, report } from '../testing/report.ts';

const project = (no: number, name: string, goal: string, ...indicators: string[]): PerformanceForm => ({
  ...form(
    name,
    ['8', '8', '8', '100'],
    indicators.map((level3) => ({ level3, location: at(500 + no) })),
  ),
  no,
  expectedGoal: goal,
});
const roads = project(
  1,
  '农村道路养护经费',
  '养护农村道路120公里，修补坑槽。',
  '道路养护里程',
  '坑槽修补及时率',
  '沿线村民满意度',
);
const books = (...more: string[]) =>
  project(2, '图书馆图书采购', '采购纸质图书8000册。', '采购图书册数', '图书上架及时率', ...more);
const audit = (forms: PerformanceForm[], toldIndicators: ToldIndicator[] = []) => {
  const { findings, outcomes } = auditReport(report({ forms, toldIndicators }), { rules: ['form-words'] });
  return { status: outcomes[0]?.status, said: findings.map(({ message }) => message.zh) };
};

describe('an indicator in the words of another project', () => {
  test('is one that repeats its name or indicator and speaks of nothing of its own', () => {
    expect(audit([roads, books('道路养护里程')]).said).toEqual([
      '自评表2“图书馆图书采购”的指标“道路养护里程”是自评表1“农村道路养护经费”的',
    ]);
    expect(audit([roads, books('农村道路养护合格率')]).said).toHaveLength(1);
    expect(audit([roads, books('读者满意度')]).status).toBe('pass');
  });

  test('is none where goal, name or indicator tie it to its own', () => {
    const reading = project(
      2,
      '农家书屋经费',
      '为道路养护工区添置图书。',
      '道路养护里程',
      '图书册数',
      '读者满意度',
    );
    expect(audit([roads, reading]).status).toBe('pass');
    expect(audit([roads, books('农村道路图书采购册数')]).status).toBe('pass');
    const more = project(2, '县乡道路大中修', '大修县道。', '农村道路养护里程');
    expect(audit([roads, more]).status).toBe('pass');
  });

  test('is none in words that any project may have', () => {
    const training = project(1, '干部教育培训经费', '培训干部300人。', '培训人次', '参训人员满意度');
    const system = project(3, '信息系统运行维护', '系统稳定运行。', '系统正常运行率', '培训人次');
    expect(audit([training, system, books('培训人次', '系统正常运行率', '参训人员满意度')]).status).toBe(
      'pass',
    );
  });

  test('is doubtful where most are another’s and no goal says of what the form is', () => {
    const blank = project(2, '图书馆图书采购', '', '道路养护里程', '坑槽修补及时率', '农村道路养护成本');
    expect(audit([roads, blank]).said).toEqual([]);
  });
});

describe('a form filled in again under another name', () => {
  const again = (name: string) =>
    ({ ...roads, no: 2, project: name, location: at(700) }) satisfies PerformanceForm;

  test('speaks of the first project alone', () => {
    expect(audit([roads, again('资产清查专项')]).said).toEqual([
      '自评表2“资产清查专项”的目标和指标与自评表1“农村道路养护经费”完全相同，没有一处提到本项目',
    ]);
  });

  test('may be of one project in parts', () => {
    expect(audit([roads, again('农村道路养护经费（二）')]).status).toBe('pass');
    expect(audit([roads, again('沿线村民补助')]).status).toBe('pass');
  });
});

test('another edition of the project is named', () => {
  const fair = (indicator: string, goal = '办好展会。') =>
    audit([project(1, '第五届茶叶博览会', goal, indicator)]).said;
  expect(fair('第三届茶叶博览会参展企业数')).toEqual([
    '自评表1“第五届茶叶博览会”的指标“第三届茶叶博览会参展企业数”写的是“第三届”，与项目名称不同',
  ]);
  expect(fair('第五届茶叶博览会参展企业数')).toEqual([]);
  expect(fair('第3届茶叶博览会参展企业数')).toEqual([
    '自评表1“第五届茶叶博览会”的指标“第3届茶叶博览会参展企业数”写的是“第3届”，与项目名称不同',
  ]);
  expect(fair('第三届茶叶博览会遗留问题办结率', '办结第三届的遗留问题。')).toEqual([]);
  expect(fair('第三届职工运动会参加人数')).toEqual([]);
});

test('a project that only the explanations describe counts too', () => {
  const stated = (name: string, indicator: string): ToldIndicator => ({
    section: '十、绩效评价情况说明',
    project: name,
    level2: '数量指标',
    indicator,
    target: '≥3次',
    actual: '3次',
    raw: `${indicator}≥3次`,
    location: at(900),
  });
  const told = [
    stated('水库除险加固', '坝体加固长度'),
    stated('水库除险加固', '渗漏点处理数量'),
    stated('非遗保护经费', '非遗展演场次'),
    stated('非遗保护经费', '水库除险加固座数'),
  ];
  expect(audit([], told).said).toEqual([
    '情况说明“非遗保护经费”的指标“水库除险加固座数”是情况说明“水库除险加固”的',
  ]);
  expect(audit([], told.slice(0, 3)).status).toBe('pass');
  expect(audit([]).status).toBe('not-applicable');
});
