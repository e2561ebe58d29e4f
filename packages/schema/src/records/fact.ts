import { z } from 'zod';
import { Location } from './location.ts';
import { decimalPattern, Uncorrected } from './value.ts';

export const Direction = z
  .enum(['up', 'down', 'flat'])
  .meta({ description: 'Up is an increase or a figure above what it is compared with, flat is 持平.' });

export const ComparisonBase = z
  .enum(['prior_year', 'initial_budget', 'adjusted_budget', 'budget', 'year'])
  .meta({
    description:
      'What a comparison is measured from: the year before the accounts (上年, 同比), the budget at the beginning of the year (年初预算), the adjusted one (调整预算), a budget that is not said to be either (预算数), another year.',
  });

export const Fact = z
  .object({
    section: z.string().meta({
      description: 'Printed headings from the main one down, joined by `/`: `五、一般公共预算…/（三）…`.',
    }),
    item: z.string().meta({
      description:
        'What the figure is of, without white space; a subject chain as printed (`…（类）…（款）…（项）`); empty if unnamed.',
      empty: 'the text names none',
    }),
    measure: z.string().meta({
      description:
        'What of it: 决算数, 年初预算, 完成率, 占比, 上年决算数, 往年决算数, 差额, 原因金额, 团组数, 自评得分 …; of a change 同比增减额 and 同比增减率 where it is measured from the prior year, 增减额 and 增减率 where from anything else (`base`).',
      required: true,
    }),
    value: z.string().regex(decimalPattern).nullable().meta({
      description:
        'The figure as printed, of a change never negative: a decrease has the direction `down`. A level keeps its sign (结余为-3.5万元). `null` for a comparison without a figure (持平, 大于).',
      empty: 'a comparison without a figure (持平)',
    }),
    unit: z.string().meta({
      description:
        'As printed without white space (`万元`, `万`, `%`, `人次`, `台（套）`); empty where none is printed.',
    }),
    direction: Direction.nullable().meta({
      description: 'Where the figure goes, or stands against what it is compared with.',
      empty: 'no comparison',
    }),
    comparedTo: z.string().meta({
      description:
        'What it is compared with or a part of, as printed (`2023年度`, `本年支出合计`); empty if nothing is named.',
      only: 'database',
    }),
    base: ComparisonBase.nullable().meta({
      description:
        'What a change, a comparison in words or a completion rate is measured from: `prior_year` (上年, 同比), `initial_budget` (年初预算), `adjusted_budget` (调整预算), `budget` (a budget, not said which), `year` (another year, in `base_year`).',
      empty: 'no comparison, or the text does not say with what',
      last: 1,
    }),
    baseYear: z.number().int().nullable().meta({
      description:
        'The year that `base` is of, where one is printed (与2023年度预算相比: 2023). Without a base, the year of a figure that is not of the accounts (2025年预算数: 2025; 往年决算数).',
      empty: 'no year is printed',
      last: 1,
    }),
    reason: z.string().meta({
      description: 'The reason that the text gives for it (主要原因), as printed; empty if none.',
      only: 'database',
    }),
    raw: z.string().meta({ description: 'The clause as printed.', required: true }),
    uncorrected: Uncorrected,
    location: Location.meta({ description: 'Of the printed line in which the figure begins.' }),
  })
  .meta({
    description:
      'One figure that the explanations (情况说明) state, or one comparison that they make without a figure.',
  });

export const ToldIndicator = z
  .object({
    section: z.string(),
    project: z.string(),
    level2: z.string().meta({ description: '数量指标, 质量指标 …, the last one named; empty if none.' }),
    indicator: z.string(),
    target: z.string().meta({ description: 'Target with its operator as printed; empty if none is stated.' }),
    actual: z.string().meta({ description: 'What was reached, as printed; empty if it is not stated.' }),
    raw: z.string(),
    location: Location,
  })
  .meta({
    description:
      "An indicator of a project's self-evaluation as the prose states it: the twin of an indicator row of the 自评表, kept apart from the facts because it repeats the form and not the accounts.",
  });
