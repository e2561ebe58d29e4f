import type { ExtractedForm, ExtractedIndicator } from '@juesuan/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDelimited } from '../../read/text/delimited.ts';
import { lineBlock } from '../../testing/table.ts';
import { recogniseForms } from './index.ts';
import { readyForMarkup } from './markup.ts';

beforeAll(() => readyForMarkup([lineBlock('<p>')]));

/** A form as a text converter leaves it: `|` stands for a tab. */
function formOf(text: string): { form: ExtractedForm; codes: string[] } {
  const { forms, diagnostics } = recogniseForms(
    readDelimited(text.replaceAll('|', '\t')).blocks,
    () => false,
  );
  const [form] = forms;
  if (!form || forms.length !== 1) throw new Error(`${forms.length} forms`);
  return { form, codes: diagnostics.map(({ code }) => code) };
}

const head = `项目支出绩效自评表

项目名称||青禾桥加固|||
实施单位||青禾区公路段|||`;
const funding = `资金情况 (万元)|项目资金|年初预算数|全年预算数|全年执行数|执行率（%）|
|当年财政拨款|15|15|12|80|`;
const goals = `年度总体目标|预期目标|||实际完成情况||
|加固桥梁。|||已加固。||`;
const header = '绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|偏差原因分析及改进措施';

const indicatorsOf = (rows: string) => {
  const { form, codes } = formOf(`${head}\n${funding}\n${goals}\n${header}\n${rows}`);
  return { rows: form.indicators.map(line), codes };
};
const line = ({ level1, level2, level3, target, actual, deviation }: ExtractedIndicator) =>
  [level1, level2, level3, target, actual, deviation].join('|');

describe('indicator rows whose merged cells a text lost', () => {
  test('in place', () =>
    expect(
      indicatorsOf('|产出指标|数量指标|加固桥梁|≥1座|1座|\n|||加固桥墩|≥4个|3个|一个桥墩改为重建').rows,
    ).toEqual([
      '产出指标|数量指标|加固桥梁|≥1座|1座|',
      '产出指标|数量指标|加固桥墩|≥4个|3个|一个桥墩改为重建',
    ]));

  test('slid to the right and to the left, with holes between the third level and the target', () => {
    const { rows, codes } = indicatorsOf(
      '|产出指标|数量指标|加固桥梁|≥1座|1座|\n||||加固桥墩|≥4个|4个\n|加固栏杆||≥80米|80米||\n||加固桥面||有所改善|有所改善|\n满意度指标|服务对象满意度指标|居民满意度|≥95%|95%||',
    );
    expect(rows).toEqual([
      '产出指标|数量指标|加固桥梁|≥1座|1座|',
      '产出指标|数量指标|加固桥墩|≥4个|4个|',
      '产出指标|数量指标|加固栏杆|≥80米|80米|',
      '产出指标|数量指标|加固桥面|有所改善|有所改善|',
      '满意度指标|服务对象满意度指标|居民满意度|≥95%|95%|',
    ]);
    expect(codes.filter((code) => code === 'indicator-realigned')).toHaveLength(4);
  });

  test('a second level in the first level’s column', () =>
    expect(
      indicatorsOf('|产出指标|数量指标|加固桥梁|≥1座|1座|\n|时效指标|完工时间|=12月|12月||').rows[1],
    ).toBe('产出指标|时效指标|完工时间|=12月|12月|'));

  test('a first level in the second level’s column is no second level', () =>
    expect(indicatorsOf('|||加固桥梁|≥1座|1座|\n||产出指标|加固桥墩|≥4个|4个|').rows[1]).toBe(
      '产出指标||加固桥墩|≥4个|4个|',
    ));

  test('a third level that says the same as the second', () =>
    expect(indicatorsOf('满意度指标|服务对象满意度指标|服务对象满意度指标|≥95%|95%||').rows).toEqual([
      '满意度指标|服务对象满意度指标|服务对象满意度指标|≥95%|95%|',
    ]));

  test('a third level that only looks like a second one', () =>
    expect(indicatorsOf('|满意度指标|服务对象满意度|≥95%|95%||').rows).toEqual([
      '满意度指标||服务对象满意度|≥95%|95%|',
    ]));

  test('an actual value that is lost stays blank, the target is not taken for it', () =>
    expect(indicatorsOf('||||数量指标|制作证件||≥1300个').rows).toEqual([
      '产出指标|数量指标|制作证件|≥1300个||',
    ]));

  test('labels without an indicator are a row with nothing in it', () =>
    expect(indicatorsOf('|成本指标|经济成本指标|支出成本|≤29万元|29万元|\n||社会成本指标||||').rows[1]).toBe(
      '成本指标|社会成本指标||||',
    ));

  test('成本指标 is a first level before 经济成本指标 and a second one under 产出指标', () => {
    expect(indicatorsOf('成本指标|经济成本指标|总成本|≤20万元|20万元').rows).toEqual([
      '成本指标|经济成本指标|总成本|≤20万元|20万元|',
    ]);
    expect(
      indicatorsOf('产出指标|时效指标|完工时间|=12月|12月\n成本指标|总成本|≤20万元|20万元').rows[1],
    ).toBe('产出指标|成本指标|总成本|≤20万元|20万元|');
  });

  test('levels outside the framework are labels where the whole row stands in place', () => {
    const { rows, codes } = indicatorsOf('|过程指标|资金管理|资金到位率|≥95%|100%|');
    expect(rows).toEqual(['过程指标|资金管理|资金到位率|≥95%|100%|']);
    expect(codes).toContain('indicator-level-unknown');
  });

  test('spaces of wrapped cells go, those between Latin words stay', () =>
    expect(indicatorsOf('|产出 指标|数量指标|升级 Web Server 系统|≥2 套|不断提 高|').rows).toEqual([
      '产出指标|数量指标|升级Web Server系统|≥2套|不断提高|',
    ]));
});

describe('money', () => {
  const moneyOf = (rows: string) => {
    const { form, codes } = formOf(
      `${head}\n${rows}\n${goals}\n${header}\n|产出指标|数量指标|加固|≥1座|1座|`,
    );
    const text = (cell: { text: string } | null) => (cell === null ? '∅' : cell.text);
    return {
      codes,
      form,
      rows: form.funding.map((row) =>
        [
          row.source ?? row.label,
          text(row.initialBudget),
          text(row.annualBudget),
          text(row.executed),
          text(row.rate),
        ].join('|'),
      ),
    };
  };

  test('rows in any order, under their headers', () =>
    expect(moneyOf(`${funding}\n|年度资金总和|15|15|12|80|`).rows).toEqual([
      '当年财政拨款|15|15|12|80',
      '年度资金总额|15|15|12|80',
    ]));

  test('rows that slid to the left', () => {
    const { rows, codes } = moneyOf(
      '资金情况（元）||项目资金|年初预算数|全年预算数|全年执行数|执行率\n当年财政拨款|15|15|12|80%\n其他资金|0|0|0|0',
    );
    expect(rows).toEqual(['当年财政拨款|15|15|12|80%', '其他资金|0|0|0|0']);
    expect(codes).toContain('funding-realigned');
  });

  test('a cell that is missing leaves its header blank, and no other value moves', () =>
    expect(
      moneyOf(
        '资金情况|项目资金|年初预算数|全年预算数|全年执行数|执行率|\n|当年财政拨款|41.00|41.00|100.00||',
      ).rows,
    ).toEqual(['当年财政拨款|41.00|41.00|100.00|']));

  test('an empty column between the amounts', () =>
    expect(
      moneyOf('资金情况|项目资金|年初预算数||全年预算数|全年执行数|执行率\n|当年财政拨款|28||28|27|96').rows,
    ).toEqual(['当年财政拨款|28|28|27|96']));

  test('a header that the form does not have is told from a blank', () =>
    expect(moneyOf('资金情况|项目资金|年初预算数|全年执行数|执行率\n|当年财政拨款|28||').rows).toEqual([
      '当年财政拨款|28|∅||',
    ]));

  test('the unit of money is the form’s own', () => {
    expect(moneyOf(funding).form.moneyUnit).toBe('万元');
    expect(
      moneyOf('資金情況（萬元）|項目資金|年初預算數|全年預算數|全年執行數|執行率\n|當年財政撥款|28|28|28|100')
        .form.moneyUnit,
    ).toBe('万元');
  });
});

describe('the head, the goals and what stands around a form', () => {
  const rest = `${funding}\n${goals}\n${header}\n|产出指标|数量指标|加固|≥1座|1座|`;

  test('title, project and unit', () =>
    expect(formOf(`${head}\n${rest}`).form).toMatchObject({
      title: '项目支出绩效自评表',
      project: '青禾桥加固',
      unit: '青禾区公路段',
      department: '',
    }));

  test('where only the department is printed, it is the unit too', () =>
    expect(formOf(`项目名称||青禾桥加固\n主管部门||青禾区交通局\n${rest}`).form).toMatchObject({
      unit: '青禾区交通局',
      department: '青禾区交通局',
    }));

  test('goals in paragraphs, wherever their cells stand', () => {
    const text = `${head}\n${funding}\n年度总体目标||预期目标||实际完成情况\n<p>一、加固。</p> <p>二、验收。</p>||<p>已完成。</p>|\n${header}\n|产出指标|数量指标|加固|≥1座|1座|`;
    expect(formOf(text).form).toMatchObject({
      expectedGoal: '一、加固。\n二、验收。',
      actualGoal: '已完成。',
    });
  });

  test('equal goals are two goals', () => {
    const text = `${head}\n${funding}\n年度总体目标|预期目标|||实际完成情况\n|加固桥梁。|||加固桥梁。\n${header}\n|产出指标|数量指标|加固|≥1座|1座|`;
    expect(formOf(text).form).toMatchObject({ expectedGoal: '加固桥梁。', actualGoal: '加固桥梁。' });
  });

  test('a form in Traditional characters: labels read alike, what is printed is kept', () => {
    const text = `项目支出绩效自评表

項目名稱|招商大會工作經費
實施單位|商務廳
資金情況（萬元）|項目資金|年初預算數|全年預算數|全年執行數|執行率（%）
|當年財政撥款|595|595|595|100
年度總體目標|預期目標||實際完成情況
|邀請客商。||已邀請。
績效指標|一級指標|二級指標|三級指標|年度指標值|實際完成值|偏差原因分析及改進措施
|產出指標|數量指標|媒體報道次數|≥3 次|3 次|`;
    const { form } = formOf(text);
    expect(form).toMatchObject({ project: '招商大會工作經費', unit: '商務廳', expectedGoal: '邀請客商。' });
    expect(form.indicators.map(line)).toEqual(['产出指标|数量指标|媒體報道次數|≥3次|3次|']);
  });

  test('two forms without a line between them are two forms', () => {
    const two = `${head}\n${rest}\n项目名称||青禾路养护\n实施单位||青禾区公路段\n${rest}`;
    const { forms } = recogniseForms(readDelimited(two.replaceAll('|', '\t')).blocks, () => false);
    expect(forms.map(({ no, project, indicators }) => [no, project, indicators.length])).toEqual([
      [1, '青禾桥加固', 1],
      [2, '青禾路养护', 1],
    ]);
  });

  test('a table of goals for the year to come is no self-evaluation form', () => {
    const plan =
      '项目名称|青禾桥加固\n绩效指标|一级指标|二级指标|三级指标|指标值\n|产出指标|数量指标|加固|≥1座';
    expect(recogniseForms(readDelimited(plan.replaceAll('|', '\t')).blocks, () => false).forms).toEqual([]);
  });
});
