import { describe, expect, test } from 'vitest';
import {
  beginsWithOperator,
  fundingHeader,
  fundingSource,
  headLabel,
  indicatorGroup,
  indicatorHeader,
  indicatorKind,
  isFormTitle,
  levelName,
} from './words.ts';

describe('words of a form, however they are printed', () => {
  test.each([
    ['年度资金总和', '年度资金总额'],
    ['年度資金總額', '年度资金总额'],
    ['其中：当年财政拨款', '当年财政拨款'],
    ['其中: 本年 财政拨款', '当年财政拨款'],
    ['1.一般公共预算', '当年财政拨款'],
    ['上年结转', '上年结转资金'],
    ['其他资金（自筹）', '其他资金'],
    ['政府性基金', null],
  ])('the money of %s', (label, source) => expect(fundingSource(label)).toBe(source));

  test.each([
    ['全年预 算数', 'annualBudget'],
    ['全年执行数（B）', 'executed'],
    ['执行率(B/A)', 'rate'],
    ['執行率（%）', 'rate'],
    ['年初预算数(万元)', 'initialBudget'],
    ['分值', 'weight'],
    ['得分', 'score'],
    ['项目名称', null],
  ])('the funding header %s', (header, role) => expect(fundingHeader(header)).toBe(role));

  test.each([
    ['年度指 标值', 'target'],
    ['全年实际值(B)', 'actual'],
    ['偏差原因 分析及改 进措施', 'deviation'],
    ['未完成原因分析与拟采取的措施', 'deviation'],
    ['三级指标', 'level3'],
    ['指标性质', 'operator'],
  ])('the indicator header %s', (header, role) => expect(indicatorHeader(header)).toBe(role));

  test.each([
    ['产出指标（50分）', 'output', null],
    ['滿意度指標', 'satisfaction', 'any'],
    ['效果指标', 'benefit', null],
    ['成本指标', 'cost', 'any'],
    ['经济成本 指标', null, 'cost'],
    ['时效指标(10分)', null, 'output'],
    ['可持续影响指标', null, 'benefit'],
    ['服务对象满意度指标', 'satisfaction', 'satisfaction'],
    ['参会人员满意度', null, null],
  ])('the level %s', (label, group, kind) => {
    expect(indicatorGroup(label)).toBe(group);
    expect(indicatorKind(label)).toBe(kind);
  });

  test('a level stands in Simplified characters without white space and without its score', () =>
    expect(['產出指標', '产出 指标（50分）', '产出指标50分', '满意度指标(10 分)'].map(levelName)).toEqual([
      '产出指标',
      '产出指标',
      '产出指标',
      '满意度指标',
    ]));

  test.each([
    ['实施单位', 'unit'],
    ['實施單位', 'unit'],
    ['主管部门：', 'department'],
    ['项目名称', 'project'],
    ['某某局', null],
  ])('the head label %s', (label, meaning) => expect(headLabel(label)).toBe(meaning));

  test.each([
    ['项目支出绩效自评表', true],
    ['十、部门预算项目支出绩效自评表', true],
    ['2024年度项目支出绩效自评表（续）', true],
    ['根据自评表，项目得分98分。', false],
    ['绩效自评结果', false],
  ])('is %s a title? %s', (line, title) => expect(isFormTitle(line)).toBe(title));

  test.each([
    ['≤15万元', true],
    ['$\\geq 95\\%$', true],
    ['>=1 次', true],
    ['不低于95%', true],
    ['出访一个国家≤5天', false],
    ['有所提升', false],
  ])('does %s begin with an operator? %s', (text, operator) =>
    expect(beginsWithOperator(text)).toBe(operator),
  );
});
