import { describe, expect, test } from 'vitest';
import { findFigures } from './figure.ts';

const figuresOf = (text: string) => findFigures(text).map(({ value, unit }) => value + unit);

describe('figures', () => {
  test.each([
    ['收、支总计均为25673.39万元，增长8.1%', ['25673.39万元', '8.1%']],
    ['支出3,063,000.00元', ['3063000.00元']],
    ['引资额10亿元，其中外资1.2亿', ['10亿元', '1.2亿']],
    ['国内公务接待支出0.39万(含外宾)', ['0.39万']],
    ['团组41个，103人次', ['41个', '103人次']],
    ['接待2批次、26人次', ['2批次', '26人次']],
    ['共有车辆0辆，设备1台(套)', ['0辆', '1台(套)']],
    ['得分99.33分', ['99.33分']],
    ['提高2.5个百分点', ['2.5个百分点']],
    ['增长-5.2%', ['5.2%']],
  ])('%s', (text, figures) => expect(figuresOf(text)).toEqual(figures));

  test('a rate that lost its sign', () => expect(figuresOf('增长13.95。主要原因')).toEqual(['13.95']));

  test('a minus is told apart', () =>
    expect(findFigures('增加-3.5万元')).toMatchObject([{ value: '3.5', negative: true }]));
});

describe('no figures', () => {
  test.each([
    ['dates', '截至2024年12月31日，2023年度'],
    ['ordinals', '第24次会议、第3批项目'],
    ['bounds of what is counted', '单价100万元(含)以上设备，50万元以上'],
    ['periods', '3个月、12个工作日、24小时、15分钟'],
    ['numbers in names', '4号楼、12360热线、“18消费节”、5G网络、世界500强'],
    ['documents', '《2024年5项办法》财预〔2020〕10号'],
    ['ordinals whose mark was lost', '2人员经费 3项目支出'],
    ['ranges of months', '1-7月阶段性指标'],
    ['the full marks', '满分100分'],
    ['placeholders', 'XX万元，增长XX%'],
  ])('%s', (_, text) => expect(figuresOf(text)).toEqual([]));
});
