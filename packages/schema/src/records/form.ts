import { z } from 'zod';
import { FundingSource } from '../catalogue/forms.ts';
import { Location } from './location.ts';
import { CellState, Decimal, GridStrategy, PrintedMoneyUnit } from './value.ts';

/** One printed cell of a form; an empty `text` is a blank cell. */
export const FormText = z.object({ text: z.string(), location: Location });
export type FormText = z.infer<typeof FormText>;

/** A cell under a header, or beside a label, that the form's records have no field for. */
export const LabelledText = z.object({ label: z.string(), text: z.string(), location: Location });
export type LabelledText = z.infer<typeof LabelledText>;

/** One row of a form's money, strings as printed; `null` where the form has no such column. */
export const ExtractedFunding = z.object({
  /** What the label means; `null` for a label that the catalogue does not know. */
  source: FundingSource.nullable(),
  /** As printed, without white space. */
  label: z.string(),
  initialBudget: FormText.nullable(),
  annualBudget: FormText.nullable(),
  executed: FormText.nullable(),
  rate: FormText.nullable(),
  /** 分值 */
  weight: FormText.nullable(),
  /** 得分 */
  score: FormText.nullable(),
  location: Location,
});
export type ExtractedFunding = z.infer<typeof ExtractedFunding>;

/** One row of a form's indicators, strings as printed. */
export const ExtractedIndicator = z.object({
  /**
   * The group's label in Simplified characters, without white space and without the group's score
   * (`产出指标（50分）` → `产出指标`); empty where neither the form nor the framework says which.
   */
  level1: z.string(),
  level2: z.string(),
  level3: z.string(),
  /** Operator, value and unit in one text, also where the form prints them in three cells. */
  target: z.string(),
  actual: z.string(),
  deviation: z.string(),
  weight: z.string().nullable(),
  score: z.string().nullable(),
  others: z.array(LabelledText),
  location: Location,
});
export type ExtractedIndicator = z.infer<typeof ExtractedIndicator>;

/** One 项目支出绩效自评表 as printed. */
export const ExtractedForm = z.object({
  /** 1-based, in print order in the report. */
  no: z.int().positive(),
  /** As printed; empty where the form has none of its own. */
  title: z.string(),
  project: z.string(),
  /** 主管部门, or empty. */
  department: z.string(),
  /** 实施单位; where the form prints only one of the two, that one. */
  unit: z.string(),
  moneyUnit: PrintedMoneyUnit.nullable(),
  funding: z.array(ExtractedFunding),
  /** Does the header of 执行率 say that its cells are percentages: 执行率（%）? */
  rateInPercent: z.boolean(),
  /** Paragraphs apart by `\n`. */
  expectedGoal: z.string(),
  actualGoal: z.string(),
  indicators: z.array(ExtractedIndicator),
  /** 总分: the sum of 分值 and of 得分 as printed under the indicators. */
  total: z.object({ weight: z.string().nullable(), score: z.string().nullable() }).nullable(),
  /** Everything else that the form says under a label: 项目负责人, 联系电话, 填报日期. */
  others: z.array(LabelledText),
  strategy: GridStrategy,
  pages: z.array(z.int().positive()),
  location: Location,
});
export type ExtractedForm = z.infer<typeof ExtractedForm>;

/** An amount of a form: as `Cell`, without the columns of a table. */
export const FormAmount = z.object({
  raw: z.string(),
  state: CellState,
  value: Decimal.nullable(),
  yuan: Decimal.nullable(),
  location: Location,
});
export type FormAmount = z.infer<typeof FormAmount>;

export const FormRate = z.object({
  raw: z.string(),
  /** `100` for each of `100`, `100%`, `1.00`, `100.00`; without trailing zeros. `null` where nothing readable is printed. */
  percent: Decimal.nullable(),
  location: Location,
});
export type FormRate = z.infer<typeof FormRate>;

export const PerformanceFunding = z.object({
  ...ExtractedFunding.shape,
  initialBudget: FormAmount.nullable(),
  annualBudget: FormAmount.nullable(),
  executed: FormAmount.nullable(),
  rate: FormRate.nullable(),
  weight: FormAmount.nullable(),
  score: FormAmount.nullable(),
});
export type PerformanceFunding = z.infer<typeof PerformanceFunding>;

/** A target or an actual value. All three parts are `null` for a text that measures nothing (`有所提升`) and for a blank. */
export const IndicatorValue = z.object({
  raw: z.string(),
  op: z.enum(['≤', '≥', '<', '>', '=']).nullable(),
  value: Decimal.nullable(),
  /** As printed, without white space, width folded: `万元`, `%`, `百分比`, `天/次`, `台(套)`. */
  unit: z.string().nullable(),
});
export type IndicatorValue = z.infer<typeof IndicatorValue>;

export const PerformanceIndicator = z.object({
  ...ExtractedIndicator.shape,
  target: IndicatorValue,
  actual: IndicatorValue,
});
export type PerformanceIndicator = z.infer<typeof PerformanceIndicator>;

/** One 项目支出绩效自评表 with typed values. */
export const PerformanceForm = z.object({
  ...ExtractedForm.shape,
  funding: z.array(PerformanceFunding),
  indicators: z.array(PerformanceIndicator),
});
export type PerformanceForm = z.infer<typeof PerformanceForm>;
