import type { ExtractedForm, ExtractedIndicator } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { readDelimited } from '../../read/text/delimited.ts';
import { sentences } from '../../testing/sentences.ts';
import { type DrawnCell, tableGrid } from '../../testing/table.ts';
import { recogniseForms } from './index.ts';

/** A form as a text converter leaves it: `|` stands for a tab. */
function formOf(text: string): { form: ExtractedForm; codes: string[]; messages: string[] } {
  const { forms, diagnostics } = recogniseForms(
    readDelimited(text.replaceAll('|', '\t')).blocks,
    () => false,
  );
  const [form] = forms;
  if (!form || forms.length !== 1) throw new Error(`${forms.length} forms`);
  return {
    form,
    codes: diagnostics.map(({ code }) => code),
    messages: sentences(diagnostics),
  };
}

const title = '项目支出绩效自评表\n';
const head = '项目名称||青禾桥加固|||\n实施单位||青禾区公路段|||';
const money =
  '资金情况（万元）|项目资金|年初预算数|全年预算数|全年执行数|执行率（%）|\n|当年财政拨款|15|15|12|80|';
const goals = '年度总体目标|预期目标|||实际完成情况||\n|加固桥梁。|||已加固。||';
const header = '绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|偏差原因分析及改进措施';
const indicator = '|产出指标|数量指标|加固桥梁|≥1座|1座|';

const line = ({ level1, level2, level3, target, actual, deviation }: ExtractedIndicator) =>
  [level1, level2, level3, target, actual, deviation].join('|');

describe('goals whose cells slid', () => {
  const goalsOf = (text: string) => {
    const { form } = formOf([title, head, money, text, header, indicator].join('\n'));
    return [form.expectedGoal, form.actualGoal];
  };
  const labels = '年度总体目标|预期目标|||实际完成情况||';

  test('the first is what was wanted and the second what came of it, wherever they stand', () =>
    expect(goalsOf(`${labels}\n加固桥梁。|已加固。|||||`)).toEqual(['加固桥梁。', '已加固。']));

  test('one alone is told by its side', () => {
    expect(goalsOf(`${labels}\n|加固桥梁。|||||`)).toEqual(['加固桥梁。', '']);
    expect(goalsOf(`${labels}\n||||已加固。||`)).toEqual(['', '已加固。']);
  });

  test('a sentence that the page cut goes on, a new sentence is a paragraph', () => {
    expect(goalsOf(`${labels}\n|加固桥|||已加||\n|梁。|||固。||`)).toEqual(['加固桥梁。', '已加固。']);
    expect(goalsOf(`${labels}\n|加固桥梁。|||已加固。||\n|验收合格。|||已验收。||`)).toEqual([
      '加固桥梁。\n验收合格。',
      '已加固。\n已验收。',
    ]);
  });

  test('texts beside their labels', () =>
    expect(goalsOf('预期目标|加固桥梁。|||||\n实际完成情况|已加固。|||||')).toEqual([
      '加固桥梁。',
      '已加固。',
    ]));

  test('one text beside the block’s own label is the goal', () =>
    expect(goalsOf('年度总体目标|加固桥梁。|||||')).toEqual(['加固桥梁。', '']));
});

describe('money whose cells slid', () => {
  const moneyOf = (rows: string) => {
    const { form, codes, messages } = formOf([title, head, rows, goals, header, indicator].join('\n'));
    const text = (cell: { text: string } | null) => (cell === null ? '∅' : cell.text);
    return {
      codes,
      messages,
      form,
      rows: form.funding.map((row) =>
        [row.source, row.label, text(row.annualBudget), text(row.executed), text(row.rate)].join('|'),
      ),
    };
  };
  const columns = '资金情况（万元）|项目资金|年初预算数|全年预算数|全年执行数|执行率（%）|';

  test('from a source that no catalogue knows is kept under its label, and told', () => {
    const { rows, codes } = moneyOf(`${columns}\n|当年财政拨款|15|15|12|80|\n|村民集资|3|3|2|67|`);
    expect(rows).toEqual(['当年财政拨款|当年财政拨款|15|12|80', '|村民集资|3|2|67']);
    expect(codes).toContain('funding-unknown');
  });

  test('without any label is the whole', () =>
    expect(moneyOf(`${columns}\n||15|15|12|80|`).rows).toEqual(['年度资金总额||15|12|80']));

  test('a row of words among the money is a field of the form', () => {
    const { rows, form } = moneyOf(`${columns}\n|当年财政拨款|15|15|12|80|\n项目负责人|张三|||||`);
    expect(rows).toEqual(['当年财政拨款|当年财政拨款|15|12|80']);
    expect(form.others).toMatchObject([{ label: '项目负责人', text: '张三' }]);
  });

  test('cells that fit no distance are read in the order of the headers, and told', () => {
    const { rows, messages } = moneyOf(
      '资金情况（万元）|项目资金|年初预算数||全年预算数||全年执行数|执行率（%）\n当年财政拨款|15|15|12|80|||',
    );
    expect(rows).toEqual(['当年财政拨款|当年财政拨款|15|12|80']);
    expect(messages.join()).toContain('read in the order of the headers');
  });
});

describe('indicators whose cells slid', () => {
  const indicatorsOf = (rows: string, labels = header) => {
    const { form, codes } = formOf([title, head, money, goals, labels, rows].join('\n'));
    return { rows: form.indicators.map(line), codes };
  };

  test('a second level that no catalogue knows stands between the first and the indicator', () =>
    expect(indicatorsOf('产出指标|进度管理|完工时间|=12月|12月||').rows).toEqual([
      '产出指标|进度管理|完工时间|=12月|12月|',
    ]));

  test('a target that is left blank does not take the result', () =>
    expect(indicatorsOf('|产出指标|质量指标|桥面平整||良好|').rows).toEqual([
      '产出指标|质量指标|桥面平整||良好|',
    ]));

  test('a target without labels or an indicator is a row of its own', () =>
    expect(indicatorsOf(`${indicator}\n||||≥4个|4个|`).rows[1]).toBe('产出指标|数量指标||≥4个|4个|'));

  test('a target in three cells with a hole where it has no sign', () => {
    const { rows } = indicatorsOf(
      '产出指标|数量指标|加固桥墩|≥|4|个|4||\n产出指标|质量指标|桥面平整||良好||良好||',
      '绩效指标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|实际完成值|偏差原因分析及改进措施',
    );
    expect(rows).toEqual(['产出指标|数量指标|加固桥墩|≥4个|4|', '产出指标|质量指标|桥面平整|良好|良好|']);
  });
});

describe('the sum of the points', () => {
  const head9: DrawnCell[][] = [
    ['项目名称', { text: '青禾桥加固', columns: 5 }],
    ['项目资金', '年初预算数', '全年预算数', '全年执行数', '执行率', ''],
    ['年度资金总额', '15', '15', '12', '80', ''],
  ];
  const totalOf = (labels: DrawnCell[], row: DrawnCell[], total: DrawnCell[]) => {
    const { forms } = recogniseForms([tableGrid([...head9, labels, row, total])], () => false);
    return forms[0]?.total;
  };
  const scored = ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const unscored = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '备注'];
  const row = ['产出指标', '加固桥梁', '≥1座', '1座', '50', '48'];
  const plain = ['产出指标', '数量指标', '加固桥梁', '≥1座', '1座', ''];

  test('stands under 分值 and 得分', () =>
    expect(totalOf(scored, row, [{ text: '总分', columns: 4 }, '100', '98'])).toEqual({
      weight: '100',
      score: '98',
    }));

  test('of which one is left blank is the other', () => {
    expect(totalOf(scored, row, [{ text: '总分', columns: 4 }, '', '98'])).toMatchObject({ score: '98' });
  });

  test('without such headers is first the weight, then the score; one alone is the score', () => {
    expect(totalOf(unscored, plain, [{ text: '总分', columns: 3 }, '100', '98', ''])).toEqual({
      weight: '100',
      score: '98',
    });
    expect(totalOf(unscored, plain, [{ text: '总分', columns: 2 }, '98', '', '', ''])).toEqual({
      weight: null,
      score: '98',
    });
  });
});

describe('what a form lacks', () => {
  test('is told by its name', () => {
    const { codes, messages } = formOf([title, head, money, goals, header].join('\n'));
    expect(codes).toContain('form-incomplete');
    expect(messages.join()).toContain('绩效指标 not found');
  });

  test('an empty row above the money is spacing', () => {
    const { forms } = recogniseForms(
      [
        tableGrid([
          ['项目名称', '青禾桥加固', '', '', ''],
          ['', '', '', '', ''],
          ['项目资金', '年初预算数', '全年预算数', '全年执行数', '执行率'],
          ['年度资金总额', '15', '15', '12', '80'],
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
          ['产出指标', '数量指标', '加固桥梁', '≥1座', '1座'],
        ]),
      ],
      () => false,
    );
    expect(forms[0]?.funding).toHaveLength(1);
    expect(forms[0]?.others).toEqual([]);
  });
});
