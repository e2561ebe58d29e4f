import { z } from 'zod';
import { FundingSource } from '../catalogue/forms.ts';
import { Location } from './location.ts';
import { CellState, Decimal, GridStrategy, PrintedMoneyUnit } from './value.ts';

export const FormText = z
  .object({ text: z.string(), location: Location })
  .meta({ description: 'One printed cell of a form; an empty `text` is a blank cell.' });

export const LabelledText = z.object({ label: z.string(), text: z.string(), location: Location }).meta({
  description: "A cell under a header, or beside a label, that the form's records have no field for.",
});

export const ExtractedFunding = z
  .object({
    source: FundingSource.nullable().meta({
      description: 'What the label means; `null` for a label that the catalogue does not know.',
    }),
    label: z.string().meta({ description: 'As printed, without white space.' }),
    initialBudget: FormText.nullable(),
    annualBudget: FormText.nullable(),
    executed: FormText.nullable(),
    rate: FormText.nullable(),
    weight: FormText.nullable().meta({ description: '分值' }),
    score: FormText.nullable().meta({ description: '得分' }),
    location: Location,
  })
  .meta({
    description: "One row of a form's money, strings as printed; `null` where the form has no such column.",
  });

export const ExtractedIndicator = z
  .object({
    level1: z.string().meta({
      description:
        "The group's label in Simplified characters, without white space and without the group's score (`产出指标（50分）` → `产出指标`); empty where neither the form nor the framework says which.",
    }),
    level2: z.string(),
    level3: z.string(),
    target: z.string().meta({
      description: 'Operator, value and unit in one text, also where the form prints them in three cells.',
    }),
    actual: z.string(),
    deviation: z.string(),
    weight: z.string().nullable(),
    score: z.string().nullable(),
    others: z.array(LabelledText),
    location: Location,
  })
  .meta({ description: "One row of a form's indicators, strings as printed." });

export const ExtractedForm = z
  .object({
    no: z.int().positive().meta({ description: '1-based, in print order in the report.' }),
    title: z.string().meta({ description: 'As printed; empty where the form has none of its own.' }),
    project: z.string(),
    department: z.string().meta({ description: '主管部门, or empty.' }),
    unit: z.string().meta({ description: '实施单位; where the form prints only one of the two, that one.' }),
    moneyUnit: PrintedMoneyUnit.nullable(),
    funding: z.array(ExtractedFunding),
    rateInPercent: z
      .boolean()
      .meta({ description: 'Does the header of 执行率 say that its cells are percentages: 执行率（%）?' }),
    expectedGoal: z.string().meta({ description: 'Paragraphs apart by `\\n`.' }),
    actualGoal: z.string(),
    indicators: z.array(ExtractedIndicator),
    total: z
      .object({ weight: z.string().nullable(), score: z.string().nullable() })
      .nullable()
      .meta({ description: '总分: the sum of 分值 and of 得分 as printed under the indicators.' }),
    others: z.array(LabelledText).meta({
      description: 'Everything else that the form says under a label: 项目负责人, 联系电话, 填报日期.',
    }),
    strategy: GridStrategy,
    pages: z.array(z.int().positive()),
    location: Location,
  })
  .meta({ description: 'One 项目支出绩效自评表 as printed.' });

export const FormAmount = z
  .object({
    raw: z.string(),
    state: CellState,
    value: Decimal.nullable(),
    yuan: Decimal.nullable(),
    location: Location,
  })
  .meta({ description: 'An amount of a form: as `Cell`, without the columns of a table.' });

export const FormRate = z.object({
  raw: z.string(),
  percent: Decimal.nullable().meta({
    description:
      '`100` for each of `100`, `100%`, `1.00`, `100.00`; without trailing zeros. `null` where nothing readable is printed.',
  }),
  location: Location,
});

export const PerformanceFunding = z.object({
  ...ExtractedFunding.shape,
  initialBudget: FormAmount.nullable(),
  annualBudget: FormAmount.nullable(),
  executed: FormAmount.nullable(),
  rate: FormRate.nullable(),
  weight: FormAmount.nullable().meta({ description: '分值' }),
  score: FormAmount.nullable().meta({ description: '得分' }),
});

export const IndicatorValue = z
  .object({
    raw: z.string(),
    op: z.enum(['≤', '≥', '<', '>', '=']).nullable(),
    value: Decimal.nullable(),
    unit: z.string().nullable().meta({
      description: 'As printed, without white space, width folded: `万元`, `%`, `百分比`, `天/次`, `台(套)`.',
    }),
  })
  .meta({
    description:
      'A target or an actual value. All three parts are `null` for a text that measures nothing (`有所提升`) and for a blank.',
  });

export const PerformanceIndicator = z.object({
  ...ExtractedIndicator.shape,
  target: IndicatorValue.meta({
    description: 'Operator, value and unit in one text, also where the form prints them in three cells.',
  }),
  actual: IndicatorValue,
});

export const PerformanceForm = z
  .object({
    ...ExtractedForm.shape,
    funding: z.array(PerformanceFunding),
    indicators: z.array(PerformanceIndicator),
  })
  .meta({ description: 'One 项目支出绩效自评表 with typed values.' });
