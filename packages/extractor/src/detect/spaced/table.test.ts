import { describe, expect, test } from 'vitest';
import type { TableGrid } from '../../model/grid.ts';
import { readSpacedText } from '../../read/text/spaced-text.ts';
import { readLayout } from '../../recognise/tables/layout.ts';
import { matchKey } from '../../words/key.ts';
import { detect } from '../detect.ts';
import { textTables } from './table.ts';

function gridOf(...lines: string[]): TableGrid {
  const { blocks } = detect(readSpacedText(lines.join('\n')), { align: textTables() });
  const grid = blocks.find((block) => block.type === 'grid');
  if (!grid) throw new Error('no table was found');
  return grid;
}

/** Rows as their cells between bars; a merged cell once. */
const rowsOf = (grid: TableGrid): string[] =>
  Array.from({ length: grid.rows }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join('|'),
  );

/** The rows with cells in doubt, these with a question mark. */
const doubtsOf = (grid: TableGrid): string[] =>
  rowsOf({
    ...grid,
    cells: grid.cells.map((cell) => (cell.doubtful ? { ...cell, text: `${cell.text}?` } : cell)),
  }).filter((row) => row.includes('?'));

/** A line with each text beginning in its character column; a Han character takes one. */
const at = (...texts: [number, string][]): string =>
  texts.reduce((line, [column, text]) => line.padEnd(column) + text, '');

/** A line of `income`: figures end where their columns do. */
const row = (code: string, name: string, ...figures: string[]): string =>
  at([0, code], [10, name], ...figures.map((text, i): [number, string] => [32 + 12 * i - text.length, text]));

const income = [
  at([24, '收入决算表']),
  at([60, '单位：万元']),
  at([8, '项目']),
  at([24, '本年收入合计'], [36, '财政拨款收入'], [48, '上级补助收入'], [62, '其他收入']),
  at([1, '科目代码'], [12, '科目名称']),
];

describe('cells go to columns in order', () => {
  test('figures that the text pushed aside of their headers', () => {
    const grid = gridOf(
      '                 财政拨款“三公”经费支出决算表',
      '                                       单位：万元',
      '       合计            因公出国（境）费         公务接待费',
      '预算数      决算数    预算数      决算数    预算数     决算数',
      '  2.85 0.39 0.00 0.00             2.85     0.39',
    );
    expect(rowsOf(grid).at(-1)).toBe('2.85|0.39|0.00|0.00|2.85|0.39');
  });

  test('figures that end far right of others above are in the next column', () => {
    const grid = gridOf(
      at([24, '项目支出决算表']),
      at([60, '单位：万元']),
      at([8, '项目名称'], [30, '合计'], [46, '一般公共预算财政拨款 政府性基金预算财政拨款']),
      ...['城管执法专项经费', '大气监测专项经费', '就业补助专项经费'].map((name) =>
        at([0, name], [36, '205000.00'], [53, '205000.00']),
      ),
      at([0, '城市建设专项经费'], [35, '9250000.00'], [63, '9250000.00']),
    );
    expect(rowsOf(grid).slice(-2)).toEqual([
      '就业补助专项经费|205000.00|205000.00|',
      '城市建设专项经费|9250000.00||9250000.00',
    ]);
  });

  test('blank cells by where the figures beside them stand', () => {
    const grid = gridOf(
      ...income,
      row('201', '一般公共服务支出', '7,770.32', '7,673.06', '30.00', '4.06'),
      row('20103', '政府办公厅', '5,724.89', '5,657.63', '', '4.06'),
    );
    expect(rowsOf(grid).at(-1)).toBe('20103|政府办公厅|5,724.89|5,657.63||4.06');
    expect(doubtsOf(grid)).toEqual([]);
  });

  test('a dash one blank before the next column’s figure is no sign of it', () => {
    const grid = gridOf(
      ...income,
      at(
        [0, '201'],
        [10, '一般公共服务支出'],
        [24, '7,830.91'],
        [34, '4,872.47'],
        [43, '1,000.00'],
        [52, '2,958.44'],
      ),
      at([0, '20103'], [10, '政府办公厅'], [26, '738.20'], [38, '0.00'], [52, '-'], [54, '738.20']),
    );
    expect(rowsOf(grid).at(-1)).toBe('20103|政府办公厅|738.20|0.00|-|738.20');
  });

  test('header words packed on one line stand as wide as they are printed', () => {
    const grid = gridOf(
      '                      财政拨款收入支出决算总表',
      '                                           单位：元',
      '         收入                                            支出',
      '  项目        金额             项目        合计       一般公共预算财政拨 政府性基金预算财政 国有资本经营预算财',
      '                                                     款         拨款       政拨款',
      '一、一般公共预算财政拨款     39.00 十、节能环保支出        205.00               205.00',
      '二、政府性基金预算财政拨款     9.00 十一、城乡社区支出    42,336.48        33,086.48   9,250.00',
    );
    expect(rowsOf(grid).slice(-2)).toEqual([
      '一、一般公共预算财政拨款|39.00|十、节能环保支出|205.00|205.00||',
      '二、政府性基金预算财政拨款|9.00|十一、城乡社区支出|42,336.48|33,086.48|9,250.00|',
    ]);
  });

  test('a zero pushed aside into a column of codes is no code, and the amount of the row before', () => {
    const grid = gridOf(
      at([14, '一般公共预算财政拨款基本支出决算表'], [60, '单位：元']),
      at(
        [1, '科目编码'],
        [11, '科目名称'],
        [22, '决算数'],
        [30, '科目编码'],
        [42, '科目名称'],
        [55, '决算数'],
      ),
      at([0, '30301'], [10, '离休费'], [24, '2,650.00'], [33, '31002'], [44, '办公设备购置'], [60, '7.40']),
      at([0, '30302'], [10, '退休费'], [28, '0'], [33, '31003'], [44, '专用设备购置'], [60, '8.15']),
      at([0, '30304'], [10, '抚恤金'], [24, '1,300.00'], [33, '31007'], [44, '大型修缮'], [60, '3.20']),
      at([0, '30399'], [10, '其他对个人和家庭的补助'], [34, '0']),
    );
    expect(rowsOf(grid).at(-1)).toBe('30399|其他对个人和家庭的补助|0|||');
  });

  test('a figure that may stand in either of two columns is in doubt, with both cells', () => {
    const grid = gridOf(
      ...income,
      row('201', '一般公共服务支出', '7,770.32', '7,673.06', '30.00', '4.06'),
      at([0, '205'], [10, '教育支出'], [24, '1,407.35'], [36, '1,298.20'], [57, '8.64']),
    );
    expect(doubtsOf(grid)).toEqual(['205|教育支出|1,407.35|1,298.20|8.64?|?']);
  });
});

describe('header words that lines broke', () => {
  test('ends of words beside words one blank from each other are no label that goes on below', () => {
    const grid = gridOf(
      '             政府性基金预算财政拨款收入支出决算表',
      '                                                  单位：万元',
      ' 科目编码      科目名称   年初结转和 本年收入          本年支出        年末结转和',
      '                    结余         小计 基本支出 项目支出 结余',
      '212     城乡社区支出         30  800    815         815       15',
      '21208 土地出让收入支出         30  800    815         815       15',
      '         合计            30  800 815.00      815.00    15.00',
    );
    expect(rowsOf(grid).slice(0, 2).join('|')).toBe(
      '科目编码|科目名称|年初结转和结余|本年收入|本年支出|年末结转和结余|小计|基本支出|项目支出',
    );
    expect(rowsOf(grid).slice(2)).toEqual([
      '212|城乡社区支出|30|800|815||815|15',
      '21208|土地出让收入支出|30|800|815||815|15',
      '|合计|30|800|815.00||815.00|15.00',
    ]);
  });

  const twoSided = (...header: string[]): TableGrid =>
    gridOf(
      '                      财政拨款收入支出决算总表',
      '                                           单位：元',
      '         收入                                            支出',
      ...header,
      '一、一般公共预算财政拨款     39.00 十、节能环保支出        205.00               205.00            0                0',
    );

  test('their ends lie lower than the end of the next word, over figures', () => {
    const grid = twoSided(
      '  项目        金额             项目        合计       一般公共预算财政拨款 政府性基金预算财政',
      '                                                               拨款',
      '                                                                     国有资本经营预算财',
      '                                                                      政拨款',
    );
    const words = grid.cells.map(({ text }) => text);
    expect(words).toContain('政府性基金预算财政拨款');
    expect(words).toContain('国有资本经营预算财政拨款');
    expect(rowsOf(grid).at(-1)).toBe('一、一般公共预算财政拨款|39.00|十、节能环保支出|205.00|205.00|0|0');
  });

  test('right above the first row, which begins on the left', () => {
    const grid = gridOf(
      at([24, '财政拨款收入支出决算总表']),
      at([60, '单位：万元']),
      at([16, '收入'], [60, '支出']),
      at(
        [6, '项目'],
        [22, '决算数'],
        [40, '项目'],
        [54, '合计'],
        [62, '一般公共预算财'],
        [70, '政府性基金预'],
      ),
      at([64, '政拨款'], [71, '算财政拨款']),
      at(
        [0, '一、一般公共预算财政拨'],
        [22, '39.00'],
        [32, '一、一般公共服务支出'],
        [54, '30.00'],
        [64, '30.00'],
      ),
      at([0, '款']),
      at([0, '二、政府性基金预算财政拨款'], [23, '9.00'], [32, '二、国防支出'], [55, '9.00'], [74, '9.00']),
    );
    expect(rowsOf(grid).slice(-3)).toEqual([
      '项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款',
      '一、一般公共预算财政拨款|39.00|一、一般公共服务支出|30.00|30.00|',
      '二、政府性基金预算财政拨款|9.00|二、国防支出|9.00||9.00',
    ]);
  });

  test('行次 right behind the label that fills its column', () => {
    const grid = gridOf(
      '                     收入支出决算总表',
      '                                              单位：万元',
      '          收入                               支出',
      '   项目      行次  决算数   项目（按支出性质和经济分类）行次   决算数',
      '一、事业收入      1    6.00 一、基本支出           12     4.00',
      '二、经营收入      2    1.00 二、项目支出           13     3.00',
    );
    expect(rowsOf(grid)).toEqual([
      '收入|支出',
      '项目|行次|决算数|项目（按支出性质和经济分类）|行次|决算数',
      '一、事业收入|1|6.00|一、基本支出|12|4.00',
      '二、经营收入|2|1.00|二、项目支出|13|3.00',
    ]);
  });

  test('an end on the line of its word', () => {
    const grid = gridOf(
      '                 财政拨款“三公”经费支出决算表',
      '                                       单位：万元',
      '       合计   因公出国（境）    费  公务用车购置 费                公务接待费',
      '                                          公务用车运行',
      '                                           维护费',
      '       7.00       1.00           2.00    3.00          1.00',
    );
    expect(grid.cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费']),
    );
    expect(rowsOf(grid).at(-1)).toBe('7.00|1.00|2.00|3.00|1.00');
  });

  const threePublic = (...header: string[]): TableGrid =>
    gridOf(
      '                                   财政拨款“三公”经费支出决算表',
      '                                                          单位：万元',
      ...header,
      ' 8.50  1.50    6.00   2.00   4.00   1.00  7.50  1.00    5.60   1.90   3.70   0.90  0.30  0.20',
    );
  const half = ['合计', '因公出国（境）费', '小计', '公务用车购置费', '公务用车运行维护费', '公务接待费'];
  const columns = [...half, ...half, '会议费', '培训费'];
  const lowest = (grid: TableGrid): (string | undefined)[] =>
    readLayout(grid).columns.map(({ path }) => path.at(-1));

  test('the end of a word packed before it, and a word more of one behind it, whose end is below', () => {
    const grid = threePublic(
      '                 预算数                                        决算数',
      '                公务用车购置及运行维护费                              公务用车购置及运行维护费            会议费 培训费',
      '  合计 （境）费 因公出国            公务用车   公务接待      合计    因公出国                     公务接待',
      '                小计 公务用车    运行维护     费             （境）费 小计 公务用车 公务用车     运行维护     费',
      '                     购置费     费                                   购置费      费',
    );
    expect(lowest(grid)).toEqual(columns);
  });

  test('an end one blank behind the middle of another word', () => {
    const grid = threePublic(
      '                   预算数                                     决算数',
      '              公务用车购置及运行维护费                       公务用车购置及运行维护费',
      '  合计 因公出国               公务用车   公务接待 合计 因公出国                公务用车   公务接待 会议费 培训费',
      '         （境）费 小计 公务用车 运行维护 费                （境）费 小计 公务用车 运行维护 费',
      '                    购置费  费                             购置费  费',
    );
    expect(lowest(grid)).toEqual(columns);
  });

  test('an end packed right before the next word, and words that both halves have', () => {
    const grid = threePublic(
      '                   预算数                                   决算数',
      '                公务用车购置及运行维护费                          公务用车购置及运行维护费             会议费 培训费',
      '        因公出国',
      '  合计 （境）费                  公务用车 费公务接待         因公出国',
      '                                        合计 （境）费                  公务用车 公务接待',
      '                     公务用车',
      '                小计 购置费 运行维护                                公务用车',
      '                                                      小计 购置费 运行维护 费',
      '                            费                                     费',
    );
    expect(lowest(grid)).toEqual(columns);
  });

  test('an end far aside of its word, which stood packed behind another', () => {
    const grid = gridOf(
      '                 财政拨款“三公”经费支出决算表',
      '                                       单位：万元',
      '       合计       因公出国（境）费       公务用车购置费 公务用车运行维     公务接待费',
      '                                        护费',
      '       7.00       1.00           2.00    3.00          1.00',
    );
    expect(grid.cells.map(({ text }) => text)).toContain('公务用车运行维护费');
    expect(rowsOf(grid).at(-1)).toBe('7.00|1.00|2.00|3.00|1.00');
  });
});

describe('the lowest words of a header are as many as a line prints figures', () => {
  test('a word on the highest line is a column too, though the end of its neighbour stands nearer than its own figures', () => {
    const grid = gridOf(
      at([24, '收入决算表']),
      at([60, '单位：万元']),
      at([8, '项目'], [66, '附属单位上缴收 其他收入']),
      at([1, '科目代码'], [24, '本年收入合计 财政拨款收入'], [46, '事业收入'], [57, '经营收入'], [69, '入']),
      at([12, '科目名称']),
      at(
        [0, '205'],
        [10, '教育支出'],
        [30, '95.00'],
        [41, '60.00'],
        [48, '20.00'],
        [56, '-'],
        [64, '9.00'],
        [72, '6.00'],
      ),
    );
    expect(rowsOf(grid).at(-1)).toBe('205|教育支出|95.00|60.00|20.00|-|9.00|6.00');
    expect(readLayout(grid).columns.map(({ path }) => path.join('/'))).toEqual(
      expect.arrayContaining(['经营收入', '附属单位上缴收入', '其他收入']),
    );
  });

  test('the parts of a code beside the name of two lines are no figures', () => {
    const grid = gridOf(
      at([24, '收入决算表']),
      at([60, '单位：万元']),
      at([8, '项目'], [49, '事业收入']),
      at([3, '科目代码'], [24, '本年收入合计'], [34, '财政拨款收入'], [63, '其他收入']),
      at([12, '科目名称'], [46, '小计'], [54, '其中：教育收费']),
      at([0, '类'], [4, '款'], [8, '项']),
      at([0, '201'], [10, '一般公共服务支出'], [28, '97.00'], [38, '62.00'], [46, '20.00'], [64, '15.00']),
      at([10, '其他政府办公厅（室）及相关']),
      at([0, '201'], [4, '03'], [8, '99'], [28, '95.00'], [38, '60.00'], [46, '20.00'], [64, '15.00']),
      at([10, '机构事务支出']),
    );
    expect(readLayout(grid).columns.map(({ path }) => path.join('/'))).toEqual(
      expect.arrayContaining(['事业收入/小计', '事业收入/其中：教育收费', '其他收入']),
    );
  });

  test('栏次 numbers 备注 too, which is no figure', () => {
    const grid = gridOf(
      at([24, '收入决算表']),
      at([60, '单位：万元']),
      at([8, '项目'], [49, '事业收入']),
      at([3, '科目代码'], [24, '本年收入合计'], [34, '财政拨款收入'], [63, '其他收入'], [74, '备注']),
      at([12, '科目名称'], [46, '小计'], [54, '其中：教育收费']),
      at([12, '栏次'], [28, '1'], [38, '2'], [47, '3'], [57, '4'], [65, '5'], [75, '6']),
      at([0, '205'], [10, '教育支出'], [28, '95.00'], [38, '60.00'], [46, '20.00'], [64, '15.00']),
    );
    expect(readLayout(grid).columns.map(({ path }) => path.join('/'))).toEqual(
      expect.arrayContaining(['事业收入/小计', '事业收入/其中：教育收费', '其他收入', '备注']),
    );
  });

  test('labels are columns, though 项 and the words over figures stand nearer to them than to their own headings', () => {
    const grid = gridOf(
      at([24, '一般公共预算财政拨款支出决算表']),
      at([80, '单位:元']),
      at([0, '支出功能分类科目编码'], [70, '本年支出']),
      at([28, '科目名称'], [70, '基本支出']),
      at([4, '类'], [8, '款'], [18, '项'], [44, '合计'], [100, '项目支出']),
      at([56, '小计'], [70, '人员经费'], [84, '公用经费']),
      at(
        [1, '205'],
        [23, '教育支出'],
        [42, '90.00'],
        [55, '70.00'],
        [71, '60.00'],
        [85, '10.00'],
        [101, '20.00'],
      ),
      at(
        [1, '205'],
        [7, '02'],
        [23, '普通教育'],
        [42, '90.00'],
        [55, '70.00'],
        [71, '60.00'],
        [85, '10.00'],
        [101, '20.00'],
      ),
    );
    expect(rowsOf(grid).slice(-2)).toEqual([
      '205|||教育支出|90.00|70.00|60.00|10.00|20.00',
      '205|02||普通教育|90.00|70.00|60.00|10.00|20.00',
    ]);
  });

  test('a column over a word of another heading, which the text has moved under it', () => {
    const grid = gridOf(
      at([28, '财政拨款“三公”经费支出决算表']),
      at([60, '单位：元']),
      at([10, '因公出国（境）'], [24, '公务用车购置及运行维护费']),
      at([4, '合计'], [13, '费'], [52, '公务接待费']),
      at([16, '小计'], [28, '公务用车购置费 公务用车运行维']),
      at([38, '护费']),
      at([2, '9500.00'], [12, '0'], [17, '9000.00'], [28, '0'], [35, '9000.00'], [52, '500.00']),
    );
    expect(readLayout(grid).columns.map(({ path }) => path.at(-1))).toEqual([
      '合计',
      '因公出国（境）费',
      '小计',
      '公务用车购置费',
      '公务用车运行维护费',
      '公务接待费',
    ]);
  });

  test('a word a line above the words under the heading beside it, and above no word of its own', () => {
    const grid = gridOf(
      '              政府性基金预算财政拨款收入支出决算表',
      '                                                单位：万元',
      '               年初结转和 本年收入               本年支出          年末结转和',
      '科目代码    科目名称     结余             小计 基本支出 项目支出 结余',
      '229     其他支出          5.00   8.00    7.63       0   7.63     5.37',
    );
    expect(readLayout(grid).columns.map(({ path }) => path.join('/'))).toEqual([
      '科目代码',
      '科目名称',
      '年初结转和结余',
      '本年收入',
      '本年支出/小计',
      '本年支出/基本支出',
      '本年支出/项目支出',
      '年末结转和结余',
    ]);
  });
});

describe('headings whose words the text has moved', () => {
  const labelsOf = (grid: TableGrid): string[] =>
    readLayout(grid)
      .columns.filter(({ role }) => role === 'value')
      .map(({ path }) => path.join('/'));

  test('three levels over twelve columns of “三公”, words in the middle of the header’s height', () => {
    const half = [
      'X/合计',
      'X/因公出国（境）费',
      'X/公务用车购置及运行维护费/小计',
      'X/公务用车购置及运行维护费/公务用车购置费',
      'X/公务用车购置及运行维护费/公务用车运行维护费',
      'X/公务接待费',
    ];
    const grid = gridOf(
      '                 财政拨款“三公”经费支出决算表                                    单位：万元',
      '                      预算数                                             决算数',
      '',
      '        因公出国（境）       公务用车购置及运行维护费                      因公出国（境）       公务用车购置及运行维护费',
      '   合计      费                            公务接待费      合计      费                            公务接待费',
      '                   小计   公务用车购置费 公务用车运行维',
      '                                   护费                              小计   公务用车购置费 公务用车运行维',
      '                                                                                   护费',
      '     41.50     0     40.00    0     40.00    1.50   22.10     0     21.70    0     21.70    0.40',
    );
    expect(labelsOf(grid)).toEqual(
      ['预算数', '决算数'].flatMap((phase) => half.map((path) => path.replace('X', phase))),
    );
    expect(rowsOf(grid).at(-1)).toBe('41.50|0|40.00|0|40.00|1.50|22.10|0|21.70|0|21.70|0.40');
  });

  test('words right of all pairs of 预算数 and 决算数, a line higher, are columns that one figure is spent under', () => {
    const grid = gridOf(
      at([20, '财政拨款“三公”经费支出决算表'], [60, '单位：万元']),
      at([7, '合计'], [18, '因公出国（境）费'], [44, '公务用车购置及运行维护费'], [76, '公务接待费']),
      at([36, '小计'], [49, '公务用车购置费'], [62, '公务用车运行维护费'], [86, '会议费'], [92, '培训费']),
      at([1, '预算数'], [10, '决算数'], [18, '预算数'], [24, '决算数'], [74, '预算数'], [80, '决算数']),
      at([30, '预算数'], [40, '决算数'], [48, '预算数'], [55, '决算数'], [62, '预算数'], [68, '决算数']),
      at(
        [3, '9.00'],
        [11, '8.00'],
        [31, '7.00'],
        [41, '6.00'],
        [63, '7.00'],
        [69, '6.00'],
        [76, '2.00'],
        [82, '2.00'],
        [87, '0.30'],
        [93, '0.20'],
      ),
    );
    expect(labelsOf(grid).slice(-4)).toEqual(['公务接待费/预算数', '公务接待费/决算数', '会议费', '培训费']);
    expect(rowsOf(grid).at(-1)).toBe('9.00|8.00|||7.00|6.00|||7.00|6.00|2.00|2.00|0.30|0.20');
  });

  test('two levels over the columns of expenditure', () => {
    const grid = gridOf(
      '                        一般公共预算财政拨款支出决算表',
      '                                                                   单位：元',
      '                                                     本年支出',
      '',
      '   科目代码     科目名称                              基本支出',
      '                            合计                                              项目支出',
      '                                       小计         人员经费        公用经费',
      '   204       公共安全支出        90.00        60.00        50.00        10.00        30.00',
    );
    expect(labelsOf(grid)).toEqual([
      '本年支出/合计',
      '本年支出/基本支出/小计',
      '本年支出/基本支出/人员经费',
      '本年支出/基本支出/公用经费',
      '本年支出/项目支出',
    ]);
  });
});

test('an empty table keeps its columns and the row of its total', () => {
  const grid = gridOf(
    '            政府性基金预算财政拨款收入支出决算表',
    '                                        单位：万元',
    '支出功能           年初结转和 本年收入          本年支出        年末结转和',
    '分类科目    科目名称      结余',
    ' 编码                            小计 基本支出 项目支出 结余',
    '      合计',
    '注：本表反映收支情况。',
  );
  expect(rowsOf(grid).at(-1)).toBe('|合计||||||');
  expect(readLayout(grid).columns.map(({ path }) => path.join('/'))).toEqual(
    expect.arrayContaining(['年初结转和结余', '本年支出/项目支出', '年末结转和结余']),
  );
});

test('remarks are a column of their own, wherever their header stands', () => {
  const grid = gridOf(
    '                        一般公共预算财政拨款支出决算表',
    '                                                             单位：元',
    '         项目                                本年支出                 备注',
    '   科目代码     科目名称              合计       基本支出       项目支出',
    '   204       公共安全支出        90.00        60.00        30.00',
  );
  expect(rowsOf(grid).at(-1)).toBe('204|公共安全支出|90.00|60.00|30.00|');
  expect(readLayout(grid).columns.map(({ path }) => path.join('/'))).toEqual(
    expect.arrayContaining(['本年支出/合计', '本年支出/基本支出', '本年支出/项目支出', '备注']),
  );
});

test('the dash of a column is no sign of the figure in the next one, whose own dashes stand a little aside', () => {
  const line = (code: string, ...last: [number, string][]): string =>
    at([0, code], [10, '教育支出'], [24, '1,407.35'], [36, '1,298.20'], ...last);
  const grid = gridOf(
    ...income,
    row('201', '一般公共服务支出', '7,770.32', '7,673.06', '30.00', '4.06'),
    `\f${line('205', [55, '-'], [63, '86.40'])}`,
    line('20503', [55, '-'], [68, '-']),
    line('2050303', [63, '16.40']),
  );
  expect(rowsOf(grid)[3]).toBe('205|教育支出|1,407.35|1,298.20|-|86.40');
});

describe('pages', () => {
  test('the last row alone on a page, with nothing but dashes', () => {
    const grid = gridOf(
      at([10, '财政拨款“三公”经费支出决算表']),
      at([50, '单位：万元']),
      at([10, '项目'], [36, '预算数'], [50, '决算数']),
      at([0, '公务用车购置及运行维护费'], [36, '7.00'], [50, '6.00']),
      at([1, '（1）公务用车运行维护费'], [36, '7.00'], [50, '6.00']),
      `\f${at([1, '（2）公务用车购置费'], [30, '-'], [44, '-'])}`,
      '注：本表反映预决算情况。',
    );
    expect(rowsOf(grid).at(-1)).toBe('（2）公务用车购置费|-|-');
  });

  test('a page that prints one side of two is doubtful where its columns have no header', () => {
    const grid = gridOf(
      '                 财政拨款收入支出决算总表',
      '                                           单位：元',
      '           收入                            支出',
      '    项目               金额         项目               金额',
      '一、一般公共预算财政拨款     39.00   一、一般公共服务支出     30.00',
      '二、政府性基金预算财政拨款    9.00   二、外交支出         5.00',
      '\f      八、社会保障和就业支出     7.00',
      '      九、卫生健康支出       6.00',
    );
    expect(doubtsOf(grid)).toEqual(['||八、社会保障和就业支出|7.00?', '||九、卫生健康支出|6.00?']);
  });

  test('the same columns elsewhere on a page without a header, one of them blank', () => {
    const grid = gridOf(
      ...income,
      row('201', '一般公共服务支出', '7,770.32', '7,673.06', '30.00', '4.06'),
      row('206', '科学技术支出', '36.80', '36.80'),
      row('20103', '政府办公厅', '5,724.89', '5,657.63', '', '4.06'),
      '\f208     抚恤     61.09   60.00   1.09',
      '20801   死亡抚恤   61.09   60.00   1.09',
      '20802   其他      5.00    5.00',
    );
    expect(rowsOf(grid).slice(-3)).toEqual([
      '208|抚恤|61.09|60.00||1.09',
      '20801|死亡抚恤|61.09|60.00||1.09',
      '20802|其他|5.00|5.00||',
    ]);
    expect(doubtsOf(grid)).toEqual([
      '208|抚恤|61.09|60.00?|?|1.09?',
      '20801|死亡抚恤|61.09|60.00?|?|1.09?',
      '20802|其他|5.00|5.00?|?|',
    ]);
  });

  test('an amount on a page of codes stands in no column of these', () => {
    const grid = gridOf(
      '                 一般公共预算财政拨款基本支出决算表',
      '                                                              单位：万元',
      '   科目编码     科目名称        决算数    科目编码     科目名称          决算数',
      '301      工资福利支出      68.00   302     商品和服务支出      9.00',
      '30101    基本工资        41.00   30201   办公费          4.00',
      '30102    津贴补贴        27.00   30202   印刷费',
      '\f                                   30207   邮电费          2.00',
      '                                   30211   差旅费          3.00',
      '         人员经费合计         68.00          公用经费合计       9.00',
    );
    expect(rowsOf(grid).slice(-3)).toEqual([
      '|||30207|邮电费|2.00',
      '|||30211|差旅费|3.00',
      '|人员经费合计|68.00||公用经费合计|9.00',
    ]);
  });

  test('a header that ends its page says nothing of places on the next one, where sums tell the columns', () => {
    const grid = gridOf(
      '                 财政拨款“三公”经费支出决算表',
      '                                                              单位：万元',
      '                       预算数                             决算数',
      '   合计       因公出国（境）费        公务接待费        合计       因公出国（境）费        公务接待费',
      '\f  3.20             1.20  2.00    4.00             4.00',
    );
    expect(rowsOf(grid).at(-1)).toMatch(/^3\.20\|1\.20\|2\.00\|4\.00\|/);
    expect(doubtsOf(grid)).toEqual(['3.20|1.20|2.00|4.00|?|4.00?']);
  });

  test('a total that a long label pushed aside stands where the sums hold', () => {
    const grid = gridOf(
      ...income,
      row('201', '一般公共服务支出', '70.00', '60.00', '', '10.00'),
      row('205', '教育支出', '5.00', '5.00'),
      at([10, '合计'], [44, '75.00'], [52, '65.00'], [63, '10.00']),
    );
    expect(rowsOf(grid).at(-1)).toBe('|合计|75.00|65.00||10.00');
    expect(doubtsOf(grid)).toEqual([]);
  });

  test('a page that prints the header again on other lines has no row of its words', () => {
    const grid = gridOf(
      at([20, '一般公共预算财政拨款支出决算表'], [60, '单位：万元']),
      at([50, '本年支出']),
      at([0, '科目编码'], [10, '科目名称'], [20, '年初结转和结余'], [32, '本年收入'], [66, '年末结转和']),
      at([68, '结余']),
      at([42, '合计'], [50, '基本支出'], [58, '项目支出']),
      at(
        [0, '205'],
        [10, '教育支出'],
        [24, '1.00'],
        [34, '9.00'],
        [42, '8.00'],
        [52, '6.00'],
        [60, '2.00'],
        [68, '2.00'],
      ),
      `\f${at([15, '年初结转和 本年收入'], [46, '本年支出'], [60, '年末结转和'])}`,
      at([0, '科目编码'], [8, '科目名称'], [17, '结余'], [62, '结余']),
      at([36, '合计'], [44, '基本支出 项目支出']),
      at(
        [0, '206'],
        [8, '科学技术支出'],
        [17, '0.00'],
        [24, '3.00'],
        [36, '3.00'],
        [44, '3.00'],
        [52, '0.00'],
        [62, '0.00'],
      ),
    );
    expect(rowsOf(grid).slice(-2)).toEqual([
      '205|教育支出|1.00|9.00|8.00|6.00|2.00|2.00',
      '206|科学技术支出|0.00|3.00|3.00|3.00|0.00|0.00',
    ]);
  });

  test('a row without figures below it stays, though a column has its name', () => {
    const header = [
      at([10, '收入'], [50, '支出']),
      at([6, '项目'], [22, '金额'], [40, '项目'], [54, '合计'], [64, '政府性基金预算财政拨款']),
    ];
    const grid = gridOf(
      at([20, '财政拨款收入支出决算表'], [60, '单位：万元']),
      ...header,
      at(
        [0, '年初财政拨款结转和结余'],
        [22, '5.00'],
        [40, '年末财政拨款结转和结余'],
        [54, '3.00'],
        [68, '3.00'],
      ),
      `\f${header[0]}`,
      at([6, '项目'], [22, '金额'], [40, '项目'], [54, '合计'], [64, '政府性基金预算财']),
      at([68, '政拨款']),
      at([0, '政府性基金预算财政拨款']),
      at([4, '收入总计'], [22, '9.00'], [42, '支出总计'], [54, '9.00'], [68, '9.00']),
    );
    expect(rowsOf(grid).slice(-2)).toEqual([
      '政府性基金预算财政拨款||||',
      '收入总计|9.00|支出总计|9.00|9.00',
    ]);
  });

  test('a page that prints the header again has its columns from it', () => {
    const grid = gridOf(
      ...income,
      row('201', '一般公共服务支出', '7,770.32', '7,673.06', '30.00', '4.06'),
      '\f       项目',
      '              本年收入合计   财政拨款收入   上级补助收入   其他收入',
      '科目代码   科目名称',
      '20802   其他     5.00                             5.00',
    );
    expect(rowsOf(grid).at(-1)).toBe('20802|其他|5.00|||5.00');
    expect(rowsOf(grid)).toHaveLength(4);
  });
});

describe('the last rows of lists side by side, on a page of their own', () => {
  const lists = (...rows: string[]): TableGrid =>
    gridOf(
      at([24, '一般公共预算财政拨款基本支出决算表']),
      at([60, '单位：万元']),
      at([12, '人员经费'], [50, '公用经费']),
      at(
        [0, '类'],
        [4, '款'],
        [8, '科目名称'],
        [22, '决算数'],
        [30, '类'],
        [34, '款'],
        [38, '科目名称'],
        [52, '决算数'],
        [60, '类'],
        [64, '款'],
        [68, '科目名称'],
        [82, '决算数'],
      ),
      at(
        [0, '303'],
        [4, '08'],
        [8, '助学金'],
        [24, '0'],
        [30, '302'],
        [34, '39'],
        [38, '其他交通费用'],
        [53, '9.00'],
        [60, '399'],
        [64, '10'],
        [68, '资本性赠与'],
        [84, '0'],
      ),
      at(
        [0, '303'],
        [4, '99'],
        [8, '其他补助'],
        [23, '4.00'],
        [30, '302'],
        [34, '40'],
        [38, '税金'],
        [53, '1.00'],
        [60, '399'],
        [64, '99'],
        [68, '其他支出'],
        [84, '0'],
      ),
      ...rows,
    );

  test('a code with its name is none of the figures above, nor are these codes', () => {
    const grid = lists(
      `\f${at([26, '302'], [30, '99'], [33, '其他商品和服务支出'], [50, '6.00'])}`,
      at([6, '人员经费合计'], [21, '4.00'], [42, '公用经费合计'], [79, '16.00']),
    );
    expect(rowsOf(grid).slice(-2)).toEqual([
      '||||302|99|其他商品和服务支出|6.00||||',
      '||人员经费合计|4.00|公用经费合计||||16.00',
    ]);
  });
});

test('the total at the end of a table with a title on every page puts figures of the pages before in their columns', () => {
  const head = [
    at([24, '收入决算表']),
    at([60, '单位：万元']),
    at(
      [0, '科目代码'],
      [12, '科目名称'],
      [24, '本年收入合计'],
      [36, '财政拨款收入'],
      [49, '事业收入'],
      [60, '经营收入'],
    ),
  ];
  const lines = [
    ...head,
    row('201', '一般公共服务支出', '90.00', '60.00', '', '30.00'),
    `\f${head[0]}`,
    ...head.slice(1),
    at([0, '205'], [10, '教育支出'], [27, '80.00'], [39, '60.00'], [57, '20.00']),
    `\f${head[0]}`,
    ...head.slice(1),
    row('206', '科学技术支出', '10.00', '10.00'),
    row('', '合计', '180.00', '130.00', '20.00', '30.00'),
  ];
  const { blocks } = detect(readSpacedText(lines.join('\n')), { align: textTables() });
  const grids = blocks.filter((block) => block.type === 'grid');
  expect(grids.map((grid) => rowsOf(grid).at(-1))).toEqual([
    '201|一般公共服务支出|90.00|60.00||30.00',
    '205|教育支出|80.00|60.00|20.00|',
    '|合计|180.00|130.00|20.00|30.00',
  ]);
});

describe('rows', () => {
  test('a name round its figures is one row', () => {
    const grid = gridOf(
      ...income,
      row('201', '一般公共服务支出', '7,770.32', '7,673.06', '30.00', '4.06'),
      row('', '机关事业单位基本'),
      row('20805', '', '446.11', '446.11'),
      row('', '养老保险缴费支出'),
      row('210', '卫生健康支出', '236.64', '236.64'),
    );
    expect(rowsOf(grid).slice(-2)).toEqual([
      '20805|机关事业单位基本养老保险缴费支出|446.11|446.11||',
      '210|卫生健康支出|236.64|236.64||',
    ]);
  });

  test('a figure level with the middle of a name of two lines may stand beside either', () => {
    const grid = gridOf(
      ...income,
      row('212', '城乡社区支出', '14.00', '12.00', '0.00', '2.00'),
      row('21208', '国有土地使用权出让收入', '8.00', '8.00', '0.00', '0.00'),
      at([10, '安排的支出']),
      row('229', '其他支出', '6.00', '4.00', '0.00', '2.00'),
      at([10, '用于社会福利的彩票公']),
      row('2296002', '益金支出', '6.00', '4.00', '0.00', '2.00'),
    );
    expect(rowsOf(grid).slice(-3)).toEqual([
      '21208|国有土地使用权出让收入安排的支出|8.00|8.00|0.00|0.00',
      '229|其他支出|6.00|4.00|0.00|2.00',
      '2296002|用于社会福利的彩票公益金支出|6.00|4.00|0.00|2.00',
    ]);
  });

  test('figures a line below their label are not those of the next row, which has its own', () => {
    const grid = gridOf(
      at([24, '财政拨款收入支出决算总表']),
      at([60, '单位：万元']),
      at([6, '收入'], [40, '支出']),
      at([4, '项目'], [20, '决算数'], [36, '项目'], [56, '决算数']),
      at([0, '一、一般公共预算财政拨款'], [20, '39.00'], [32, '一、一般公共服务支出'], [56, '30.00']),
      at([0, '二、政府性基金预算财政拨款'], [20, '9.00'], [32, '二、国防支出'], [56, '15.00']),
      at([0, '年初财政拨款结转和结余'], [20, '5.00'], [32, '年末财政拨款结转和结余']),
      at([56, '8.00']),
      at([0, '一般公共预算财政拨款'], [20, '5.00']),
      at([4, '总计'], [20, '53.00'], [36, '总计'], [56, '53.00']),
    );
    expect(rowsOf(grid).slice(-3)).toEqual([
      '年初财政拨款结转和结余|5.00|年末财政拨款结转和结余|8.00',
      '一般公共预算财政拨款|5.00||',
      '总计|53.00|总计|53.00',
    ]);
  });

  test('a label that leaves room for more does not go on in the wrapped one below', () => {
    const grid = gridOf(
      '                     项目支出决算表',
      '                                                        单位：万元',
      '           项目名称             合计         一般公共预算财政拨款',
      '档案馆维修专项经费                      38.20         38.20',
      '其他城乡社区公共设施维护及管理事务支出专项',
      '经费                             95.06         95.06',
    );
    expect(rowsOf(grid).slice(-2)).toEqual([
      '档案馆维修专项经费|38.20|38.20',
      '其他城乡社区公共设施维护及管理事务支出专项经费|95.06|95.06',
    ]);
  });

  test('codes a line above their names belong to them', () => {
    const grid = gridOf(
      '              一般公共预算财政拨款基本支出决算表',
      '                                          单位：万元',
      '科目代码    科目名称       决算数    科目代码    科目名称       决算数',
      '30109   职业年金缴费      225.12    30207',
      '                                    邮电费         8.05',
      '30110   职工基本医疗      236.63    30208',
      '                                    取暖费         0.00',
      '                                30209',
      '                                    物业管理费       82.20',
    );
    expect(rowsOf(grid).slice(1)).toEqual([
      '30109|职业年金缴费|225.12|30207|邮电费|8.05',
      '30110|职工基本医疗|236.63|30208|取暖费|0.00',
      '|||30209|物业管理费|82.20',
    ]);
  });

  test('a label left of all words above it is that of a row, though it may head a column', () => {
    const grid = gridOf(
      at([30, '财政拨款收入支出决算总表']),
      at([12, '收入'], [60, '支出']),
      at([6, '项目'], [26, '金额'], [40, '项目'], [60, '合计'], [68, '政府性基金预算财政拨款']),
      '国有资本经营预算财政拨款',
      at([6, '总计'], [26, '83.50'], [40, '总计'], [59, '83.50'], [74, '22.10']),
    );
    expect(rowsOf(grid).slice(-2)).toEqual(['国有资本经营预算财政拨款||||', '总计|83.50|总计|83.50|22.10']);
  });

  test('a total on the last line of the header is the first row', () => {
    const grid = gridOf(
      '           政府性基金预算财政拨款收入支出决算表',
      '                                       单位：万元',
      at([9, '项目']),
      at([19, '年初结转和'], [53, '年末结转和']),
      at([2, '功能分类'], [31, '本年收入'], [43, '本年支出']),
      at([10, '科目名称'], [21, '结余'], [55, '结余']),
      at([2, '科目编码']),
      '',
      at([9, '合计'], [36, '合计'], [42, '基本支出'], [48, '项目支出']),
    );
    expect(rowsOf(grid).at(-1)).toBe('|合计||||||');
  });

  test.each([
    ['on a line of their own', [at([1, '类 款 项']), at([12, '合计'], [26, '12.50'], [38, '12.50'])]],
    ['beside the total', [at([1, '类   款   项'], [12, '合计'], [26, '12.50'], [38, '12.50'])]],
  ])('类, 款 and 项 below the columns’ numbers, %s, are no row', (_, total) => {
    const grid = gridOf(
      at([24, '收入决算表']),
      at([60, '单位：万元']),
      at([8, '项目']),
      at([24, '本年收入合计'], [36, '财政拨款收入']),
      at([1, '科目代码'], [12, '科目名称']),
      at([12, '栏次'], [27, '1'], [39, '2']),
      ...total,
      row('201', '一般公共服务支出', '12.50', '12.50'),
    );
    expect(rowsOf(grid).slice(-2)).toEqual(['|合计|12.50|12.50', '201|一般公共服务支出|12.50|12.50']);
    expect(grid.cells.map(({ text }) => matchKey(text))).toContain('科目代码类款项');
  });

  test('ends of amounts that the cells cut go to them in order', () => {
    const grid = gridOf(
      '            财政拨款“三公”经费支出决算表',
      '                                   单位：元',
      '       合计            因公出国（境）费        公务接待费',
      '预算数      决算数    预算数     决算数    预算数     决算数',
      ' 332,000.0 302,775.6     -     - 12,000.00 4,360.00',
      '         0                                        5',
    );
    expect(rowsOf(grid).at(-1)).toBe('332,000.00|302,775.65|-|-|12,000.00|4,360.00');
  });
});
