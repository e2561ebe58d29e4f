import type { ExtractedForm, ExtractedIndicator } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../model/grid.ts';
import { type DrawnCell, lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseForms } from './index.ts';

const wide = (text: string, columns: number, rows = 1): DrawnCell => ({ text, columns, rows });
const tall = (text: string, rows: number): DrawnCell => ({ text, rows });

/** The head of the ministry's form: nine columns, 分值 and 得分 in the money and in the indicators. */
const head: DrawnCell[][] = [
  [wide('项目名称', 2), wide('监测站点运行维护', 7)],
  [wide('主管部门', 2), wide('云江省水利厅', 3), '实施单位', wide('云江省水文中心', 3)],
  [wide('项目资金\n（万元）', 2, 3), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '1,200.00', '1,350.50', '1,215.45', '10', '90.00%', '9'],
  ['其中：当年财政拨款', '1,200.00', '1,200.00', '', '—', '', '—'],
  [tall('年度总体目标', 2), wide('预期目标', 4), wide('实际完成情况', 4)],
  [wide('目标1：站点稳定运行。\n目标2：完成抽查，\n结果公开。', 4), wide('已完成。', 4)],
];
const headings = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];
const output: DrawnCell[][] = [
  [tall('产出指标\n（50分）', 3), tall('数量指标', 2), '站点数', '≥120个', '120个', '10', '10', ''],
  ['抽查次数', '≥4次', '3次', '10', '8', '站点检修'],
  ['质量指标', '数据到报率', '≥95%', '97%', '10', '10', ''],
];
const benefit: DrawnCell[][] = [
  [tall('效益指标\n（30分）', 1), '社会效益指标', '覆盖人口', '≥300万人', '320万人', '30', '30', ''],
];
const total: DrawnCell[] = [wide('总分', 6), '100', '97', ''];

const whole = tableGrid([...head, [tall('绩效指标', 5), ...headings], ...output, ...benefit, total]);

const read = (blocks: readonly Block[]) => recogniseForms(blocks, () => false);
const only = (forms: readonly ExtractedForm[]): ExtractedForm => {
  const [form] = forms;
  if (!form || forms.length !== 1) throw new Error(`${forms.length} forms`);
  return form;
};
const line = ({ level1, level2, level3, target, actual, weight, score, deviation }: ExtractedIndicator) =>
  [level1, level2, level3, target, actual, weight, score, deviation].join('|');

const indicatorLines = [
  '产出指标|数量指标|站点数|≥120个|120个|10|10|',
  '产出指标|数量指标|抽查次数|≥4次|3次|10|8|站点检修',
  '产出指标|质量指标|数据到报率|≥95%|97%|10|10|',
  '效益指标|社会效益指标|覆盖人口|≥300万人|320万人|30|30|',
];

describe('a form whose merged cells are known', () => {
  const form = only(read([whole]).forms);

  test('every indicator has the labels of the cells that cover it', () =>
    expect(form.indicators.map(line)).toEqual(indicatorLines));

  test('money with 分值 and 得分; a blank stays blank, a dash a dash', () =>
    expect(form.funding).toMatchObject([
      {
        source: '年度资金总额',
        executed: { text: '1,215.45' },
        rate: { text: '90.00%' },
        weight: { text: '10' },
        score: { text: '9' },
      },
      {
        source: '当年财政拨款',
        label: '其中：当年财政拨款',
        executed: { text: '' },
        rate: { text: '' },
        weight: { text: '—' },
        score: { text: '—' },
      },
    ]));

  test('department and unit beside each other, unit of money, total', () =>
    expect(form).toMatchObject({
      project: '监测站点运行维护',
      department: '云江省水利厅',
      unit: '云江省水文中心',
      moneyUnit: '万元',
      total: { weight: '100', score: '97' },
    }));

  test('a paragraph of a goal begins at its number, a wrapped line does not', () =>
    expect(form.expectedGoal).toBe('目标1：站点稳定运行。\n目标2：完成抽查，结果公开。'));

  test('what is printed under the indicators is kept', () => {
    const foot: DrawnCell[] = [wide('填表人：张三', 9)];
    const grid = tableGrid([...head, [tall('绩效指标', 5), ...headings], ...output, ...benefit, total, foot]);
    const { others, indicators } = only(read([grid]).forms);
    expect(others).toMatchObject([{ label: '填表人', text: '张三' }]);
    expect(indicators).toHaveLength(4);
  });
});

describe('a form that pages cut', () => {
  const joined = (...parts: DrawnCell[][][]) => {
    const { forms, blocks, diagnostics } = read(parts.map((rows, i) => tableGrid(rows, { page: i + 1 })));
    expect(blocks).toEqual([]);
    expect(diagnostics.filter(({ code }) => code === 'form-joined')).toHaveLength(parts.length - 1);
    return only(forms);
  };
  const [first = [], second = [], third = []] = output;

  test('between two indicators: the label above the cut holds below it', () => {
    const form = joined(
      [
        ...head,
        [tall('绩效指标', 2), ...headings],
        [tall('产出指标', 1), tall('数量指标', 1), ...first.slice(2)],
      ],
      [['', '', '', ...second], ['', '', ...third], ...benefit.map((row) => ['', ...row]), total],
    );
    expect(form.indicators.map(line)).toEqual(indicatorLines);
    expect(form.pages).toEqual([1, 2]);
  });

  test('a label printed only below the cut holds above it', () => {
    const form = joined(
      [...head, [tall('绩效指标', 2), ...headings], ['', '', ...first.slice(2)]],
      [
        ['', '产出指标', '数量指标', ...second],
        ['', '', ...third],
        ...benefit.map((row) => ['', ...row]),
        total,
      ],
    );
    expect(form.indicators.map(line)).toEqual(indicatorLines);
  });

  test('a label whose lines stand on both pages is one label', () => {
    const form = joined(
      [...head, [tall('绩效指标', 2), ...headings], ['产出', '数量指', ...first.slice(2)]],
      [
        ['', '指标（50分）', '标', ...second],
        ['', '', ...third],
        ...benefit.map((row) => ['', ...row]),
        total,
      ],
    );
    expect(form.indicators.map(line).slice(0, 2)).toEqual(indicatorLines.slice(0, 2));
  });

  test('a row whose text goes on below the cut is one row', () => {
    const cut = ['', '', '', '', '', '', '', '', '与设备更新'];
    const form = joined(
      [
        ...head,
        [tall('绩效指标', 4), ...headings],
        ...output.slice(0, 2),
        ['质量指标', '数据到报率', '≥95%', '97%', '10', '10', '站点检修'],
      ],
      [cut, ...benefit.map((row) => ['', ...row]), total],
    );
    expect(form.indicators[2]?.deviation).toBe('站点检修与设备更新');
    expect(form.indicators).toHaveLength(4);
  });

  test('the header again on the second page is no indicator', () => {
    const form = joined(
      [...head, [tall('绩效指标', 4), ...headings], ...output],
      [['绩效指标', ...headings], ...benefit.map((row) => ['', ...row]), total],
    );
    expect(form.indicators.map(line)).toEqual(indicatorLines);
  });

  test('the head alone on its page, with or without a title, and other columns below', () => {
    const title = lineBlock('项目支出绩效自评表');
    const parts = [
      tableGrid(head.slice(0, 2), {
        page: 1,
        columnEdges: [50, 150, 250, 350, 450, 550, 650, 750, 850, 950],
      }),
      tableGrid([[tall('绩效指标', 5), ...headings], ...output, ...benefit], { page: 2 }),
    ];
    for (const blocks of [parts, [title, ...parts]]) {
      const { forms, captions } = read(blocks);
      expect(only(forms)).toMatchObject({ project: '监测站点运行维护', unit: '云江省水文中心' });
      expect(only(forms).indicators.map(line)).toEqual(indicatorLines);
      expect(captions.has(title)).toBe(blocks.length === 3);
    }
  });

  test('the head printed again on every page begins no form', () => {
    const form = joined(
      [...head, [tall('绩效指标', 4), ...headings], ...output],
      [...head.slice(0, 2), ...benefit.map((row) => ['', ...row]), total],
    );
    expect(form.indicators.map(line)).toEqual(indicatorLines);
    expect(form.total).toEqual({ weight: '100', score: '97' });
  });

  test('the money cut from the indicators, under the head again', () => {
    const form = joined(head, [
      ...head.slice(0, 2),
      [tall('绩效指标', 5), ...headings],
      ...output,
      ...benefit,
      total,
    ]);
    expect(form.funding).toHaveLength(2);
    expect(form.indicators.map(line)).toEqual(indicatorLines);
  });

  test('a page without the columns of the labels, which its producer drew no lines round', () => {
    const edges = Array.from({ length: 10 }, (_, column) => 50 + column * 100);
    const { forms, captions } = read([
      tableGrid([...head, [tall('绩效指标', 3), ...headings], ...output.slice(0, 2)], { page: 1 }),
      lineBlock('绩效指标', 2),
      tableGrid([third], { page: 2, columnEdges: edges.slice(2) }),
    ]);
    expect(only(forms).indicators.map(line)).toEqual(indicatorLines.slice(0, 3));
    expect(captions.size).toBe(1);
  });

  test('the same title over the next form begins the next form', () => {
    const next = head.with(0, [wide('项目名称', 2), wide('堤防加固', 7)]);
    const { forms } = read([
      lineBlock('项目支出绩效自评表'),
      whole,
      lineBlock('项目支出绩效自评表'),
      tableGrid(next, { page: 2 }),
      tableGrid([[tall('绩效指标', 5), ...headings], ...output, ...benefit], { page: 3 }),
    ]);
    expect(forms.map(({ project, indicators }) => [project, indicators.length])).toEqual([
      ['监测站点运行维护', 4],
      ['堤防加固', 4],
    ]);
  });
});

test('a public table after a form is left to the tables', () => {
  const table = tableGrid([
    ['科目编码', '科目名称', '合计'],
    ['205', '教育支出', '12.00'],
  ]);
  const { forms, blocks } = read([whole, table]);
  expect(forms).toHaveLength(1);
  expect(blocks).toEqual([table]);
});

test('a target printed as 指标性质, 指标值 and 度量单位 is one target', () => {
  const grid = tableGrid([
    [wide('项目名称', 2), wide('救助补助', 5)],
    ['绩效指标', '一级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值'],
    ['', '产出指标', '救助人次', '≥', '1000', '人次', '1200'],
    ['', '效益指标', '社会和谐', '定性', '有效促进', '', '有效促进'],
  ]);
  const { indicators } = only(read([grid]).forms);
  expect(indicators.map(({ target, actual }) => `${target}→${actual}`)).toEqual([
    '≥1000人次→1200',
    '有效促进→有效促进',
  ]);
  expect(indicators[1]?.others).toMatchObject([{ label: '指标性质', text: '定性' }]);
});
