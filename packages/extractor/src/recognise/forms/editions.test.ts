import type { ExtractedForm, ExtractedIndicator } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../model/grid.ts';
import { sentences } from '../../testing/sentences.ts';
import { type DrawnCell, lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseForms } from './index.ts';

const wide = (text: string, columns: number, rows = 1): DrawnCell => ({ text, columns, rows });
const tall = (text: string, rows: number): DrawnCell => ({ text, rows });
const read = (...blocks: Block[]) => recogniseForms(blocks, () => false);
const formOf = (...rows: DrawnCell[][]): ExtractedForm => {
  const { forms } = read(tableGrid(rows));
  const [form] = forms;
  if (!form || forms.length !== 1) throw new Error(`${forms.length} forms`);
  return form;
};
const line = ({ level1, level2, level3, target, actual }: ExtractedIndicator) =>
  [level1, level2, level3, target, actual].join('|');
const money = ({ funding }: ExtractedForm) =>
  funding.map(({ source, label, initialBudget, annualBudget, executed, rate }) =>
    [
      source ?? `“${label}”`,
      ...[initialBudget, annualBudget, executed, rate].map((cell) => cell?.text ?? '∅'),
    ].join('|'),
  );

const project = [wide('项目名称', 2), wide('河道清淤', 5)];
const columns = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '偏差原因分析'];
const indicators: DrawnCell[][] = [
  [tall('绩效指标', 2), ...columns],
  ['产出指标', '数量指标', '清淤长度', '≥12公里', '12.5公里', ''],
];

describe('what a form evaluates', () => {
  const headers = (label: string): DrawnCell[][] => [
    [wide(label, 2), wide('青禾区水利局', 5)],
    [tall('年度主要任务', 2), wide('任务名称', 2), wide('完成情况', 2), '预算数', '执行数'],
    [wide('清淤', 2), wide('已完成', 2), '90', '88.5'],
    [wide('部门预算执行情况（万元）', 2, 2), '', '年初预算数', '全年预算数', '全年执行数', '执行率'],
    ['年度资金总额', '100', '120', '118', '98.33%'],
    ...indicators,
  ];

  test.each(['部门（单位）名称', '部门名称', '单位名称', '省级预算部门名称'])(
    'a whole department under %s; its tasks are no money of the form',
    (label) => {
      const form = formOf(...headers(label));
      expect(form).toMatchObject({ project: '青禾区水利局', unit: '青禾区水利局' });
      expect(money(form)).toEqual(['年度资金总额|100|120|118|98.33%']);
      expect(form.indicators.map(line)).toEqual(['产出指标|数量指标|清淤长度|≥12公里|12.5公里']);
      expect(form.others.map(({ label, text }) => `${label}：${text}`)).toEqual([
        '任务名称：清淤',
        '完成情况：已完成',
        '预算数：90',
        '执行数：88.5',
      ]);
    },
  );

  test.each(['转移支付（项目）名称', '专项资金名称', '政策（项目）名称'])('money under %s', (label) =>
    expect(formOf([wide(label, 2), wide('水利补助', 5)], ...indicators).project).toBe('水利补助'),
  );

  test('a side label stands left of the head', () =>
    expect(
      formOf(
        [tall('项目基本情况', 2), '项目名称', wide('河道清淤', 5)],
        ['实施单位', wide('青禾区河道所', 5)],
        ...indicators,
      ),
    ).toMatchObject({ project: '河道清淤', unit: '青禾区河道所' }));

  test('no name at all: the headers make the form', () => {
    expect(formOf(...indicators)).toMatchObject({ project: '', indicators: [{ level3: '清淤长度' }] });
  });
});

describe('money', () => {
  test('the label over the rows reads like a budget, 调整后预算数 is the year’s', () =>
    expect(
      money(
        formOf(
          project,
          [
            tall('预算执行情况（10分）', 5),
            '年度预算数（万元）',
            '年初预算',
            '调整后预算数',
            '预算执行数',
            '预算执行率',
            '权重',
          ],
          ['总额', '80', '95', '95', '100.00%', '10'],
          ['其中：财政资金', '80', '95', '95', '100.00%', '/'],
          ['单位资金', '0', '0', '0', '', '/'],
          ['其他资金', '', '', '', '', '/'],
          ...indicators,
        ),
      ),
    ).toEqual([
      '年度资金总额|80|95|95|100.00%',
      '当年财政拨款|80|95|95|100.00%',
      '“单位资金”|0|0|0|',
      '其他资金||||',
    ]));

  test('预算数 with its execution alone is the year’s budget; money without a label is the whole', () =>
    expect(
      money(
        formOf(
          project,
          [wide('预算执行情况（万元）', 3), '预算数（A）', '执行数（B）', wide('执行率（B/A）', 2)],
          [wide('', 3), '285.84', '285.84', wide('100%', 2)],
          ...indicators,
        ),
      ),
    ).toEqual(['年度资金总额|∅|285.84|285.84|100%']));
});

describe('goals', () => {
  const goalsOf = (labels: DrawnCell[]) => {
    const { expectedGoal, actualGoal } = formOf(
      project,
      labels,
      [wide('清淤十公里。', 3), wide('已完成。', 3)],
      ...indicators,
    );
    return [expectedGoal, actualGoal];
  };

  test.each([
    ['年度总体目标', '预期目标', '实际完成情况'],
    ['年度总体目标完成情况', '年初设定目标', '年度总体目标完成情况综述'],
    ['总体目标完成情况', '总体目标', '全年实际完成情况'],
    ['1.项目年度目标完成情况', '项目年度目标', '年度目标完成情况'],
  ])('%s over %s and %s', (block, expected, actual) =>
    expect(goalsOf([tall(block, 2), wide(expected, 3), wide(actual, 3)])).toEqual([
      '清淤十公里。',
      '已完成。',
    ]),
  );

  test('the goals as changed in mid-year are not taken for them', () => {
    const { expectedGoal, actualGoal } = formOf(
      project,
      [
        tall('当年绩效目标', 2),
        wide('年初绩效目标', 2),
        wide('全年（调整）绩效目标', 2),
        wide('全年目标实际完成情况', 2),
      ],
      [wide('清淤十公里。', 2), wide('清淤八公里。', 2), wide('已完成。', 2)],
      ...indicators,
    );
    expect([expectedGoal, actualGoal]).toEqual(['清淤十公里。', '已完成。']);
  });
});

describe('indicators', () => {
  test('a header two lines deep: 年度指标值 over its three parts', () => {
    const form = formOf(
      [wide('项目名称', 3), wide('河道清淤', 6)],
      [tall('年度总体目标', 2), wide('预期目标', 4), wide('实际完成情况', 4)],
      [wide('清淤。', 4), wide('已完成。', 4)],
      [
        tall('绩效指标', 4),
        wide('绩效指标', 3),
        wide('年度指标值', 3),
        tall('实际完成值', 2),
        tall('得分', 2),
      ],
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
      ['产出指标', '数量指标', '清淤长度', '＝', '12', '公里', '12.5', '10'],
      ['效益指标', '社会效益指标', '水质', '定性', '优', '', '优', '9'],
    );
    expect(form.indicators.map(line)).toEqual([
      '产出指标|数量指标|清淤长度|＝12公里|12.5',
      '效益指标|社会效益指标|水质|优|优',
    ]);
    expect(form.actualGoal).toBe('已完成。');
  });

  test('指标名称 alone, the unit before the value and in it', () =>
    expect(
      formOf(
        project,
        ['指标名称', '计量单位', '指标性质', '年初指标值', '全年完成值', '指标权重', '是否核心指标'],
        ['预算完成率', '%', '≥', '95%', '97%', '10', '是'],
        ['清淤长度', '公里', '≥', '12', '12.5', '20', '是'],
      ).indicators.map(line),
    ).toEqual(['||预算完成率|≥95%|97%', '||清淤长度|≥12公里|12.5']));

  test('lines of the template that nobody filled in are none', () =>
    expect(
      formOf(
        project,
        [tall('绩效指标', 7), ...columns],
        [tall('产出指标', 3), tall('数量指标', 3), '指标1：清淤长度', '≥12公里', '12.5公里', ''],
        ['指标2：', '', '', ''],
        ['……', '', '', ''],
        [tall('效益指标', 3), tall('生态效益指标', 2), '', '', '', ''],
        ['', '', '', ''],
        ['社会效益指标', '水质', '优', '优', ''],
      ).indicators.map(line),
    ).toEqual([
      '产出指标|数量指标|指标1：清淤长度|≥12公里|12.5公里',
      '效益指标|生态效益指标|||',
      '效益指标|社会效益指标|水质|优|优',
    ]));

  test('what stands below 总分 is kept, and a note among the rows ends nothing', () => {
    const form = formOf(
      project,
      [tall('绩效指标', 4), ...columns],
      ['产出指标', '数量指标', '清淤长度', '≥12公里', '12.5公里', ''],
      [wide('备注：雨季停工两月', 6)],
      ['效益指标', '社会效益指标', '水质', '优', '优', ''],
      [wide('评价结论', 2), wide('基本实现。', 5)],
    );
    expect(form.indicators).toHaveLength(2);
    expect(form.others.map(({ label, text }) => [label, text])).toEqual([
      ['备注', '雨季停工两月'],
      ['评价结论', '基本实现。'],
    ]);
  });
});

describe('a form that is seen and not read is told', () => {
  const told = (...blocks: Block[]) => sentences(read(...blocks).diagnostics);

  test('its text has no cells', () =>
    expect(
      told(
        lineBlock('项目支出绩效自评表'),
        lineBlock(['项目名称', '河道清淤']),
        lineBlock(['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分']),
      ),
    ).toEqual(['“项目支出绩效自评表” is seen and not read: no cells were found in its text']));

  test('the table under its title has no actual values', () =>
    expect(
      told(
        lineBlock('项目支出绩效自评表'),
        tableGrid([
          ['一级指标', '二级指标', '三级指标', '权重'],
          ['产出', '数量', '长度', '10'],
        ]),
      ),
    ).toEqual(['“项目支出绩效自评表” is seen and not read: the table under it has no form’s headers']));

  test('cells found by the alignment of the text are doubted', () => {
    const grid = tableGrid([project, ...indicators]);
    expect(read({ ...grid, strategy: 'partly-ruled' }).diagnostics.map(({ code }) => code)).toContain(
      'grid-inferred',
    );
    expect(read(grid).diagnostics.map(({ code }) => code)).not.toContain('grid-inferred');
  });

  test('a sentence about indicators and a title in the contents say nothing', () =>
    expect(
      told(lineBlock('项目支出绩效自评表'), lineBlock('一级指标包括产出指标，实际完成值均达标。')),
    ).toEqual([]));
});
