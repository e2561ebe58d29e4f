import { z } from 'zod';
import { Location } from './location.ts';

/** Up is an increase or a figure above what it is compared with, flat is 持平. */
export const Direction = z.enum(['up', 'down', 'flat']);
export type Direction = z.infer<typeof Direction>;

/** One figure that the explanations (情况说明) tell, or one comparison that they make without a figure. */
export const Fact = z.object({
  /** Printed headings from the main one down, joined by `/`: `五、一般公共预算…/（三）…`. */
  section: z.string(),
  /** What the figure is of, without white space; a subject chain as printed (`…（类）…（款）…（项）`); empty if unnamed. */
  item: z.string(),
  /** What of it: 决算数, 年初预算, 完成率, 占比, 同比增减额, 同比增减率, 上年决算数, 差额, 原因金额, 团组数, 自评得分 … */
  measure: z.string(),
  /**
   * Of a change never negative: a decrease has the direction `down`. A level keeps its sign (结余为-3.5万元). `null` for a
   * comparison without a figure (持平, 大于).
   */
  value: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .nullable(),
  /** As printed without white space (`万元`, `万`, `%`, `人次`, `台（套）`); empty where none is printed. */
  unit: z.string(),
  direction: Direction.nullable(),
  /** What it is compared with or a part of, as printed (`2023年度`, `本年支出合计`); empty if nothing is named. */
  comparedTo: z.string(),
  /** The reason that the text gives for it (主要原因), as printed; empty if none. */
  reason: z.string(),
  /** The clause as printed. */
  raw: z.string(),
  /** Of the printed line in which the figure begins. */
  location: Location,
});
export type Fact = z.infer<typeof Fact>;

/**
 * An indicator of a project's self-evaluation as the prose tells it: the twin of an indicator row of the 自评表, kept
 * apart from the facts because it repeats the form and not the accounts.
 */
export const ToldIndicator = z.object({
  section: z.string(),
  project: z.string(),
  /** 数量指标, 质量指标 …, the last one named; empty if none. */
  level2: z.string(),
  indicator: z.string(),
  /** Target with its operator as printed; empty if none is told. */
  target: z.string(),
  /** What was reached, as printed; empty if it is not told. */
  actual: z.string(),
  raw: z.string(),
  location: Location,
});
export type ToldIndicator = z.infer<typeof ToldIndicator>;
