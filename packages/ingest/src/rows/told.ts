import { identity, identityColumns, place, placeColumns, printed } from './common.ts';
import { type Column, integer, type ReportDataset, text } from './dataset.ts';

const amount = (name: string, description: string): Column => ({ name, type: 'amount', description });

/** The figures that the explanations (情况说明) tell. */
export const facts: ReportDataset = {
  name: 'facts',
  description: 'Every figure that the explanations (情况说明) tell.',
  key: ['report_id', 'fact'],
  columns: [
    ...identityColumns,
    integer('fact', 'Fact of the report, counted from 1.'),
    text('section', 'Printed headings from the main one down, joined by `/`.'),
    text('item', 'What the figure is of.'),
    text('measure', 'What of it: 决算数, 年初预算, 完成率, 同比增减额 ….'),
    amount(
      'value',
      'Of a change never negative: a decrease has the direction `down`. A level keeps its sign.',
    ),
    text('unit', 'As printed.'),
    text('direction', '`up`, `down` or `flat`.'),
    text('compared_to', 'What it is compared with or a part of, as printed.'),
    text('reason', 'The reason that the text gives (主要原因), as printed.'),
    text('raw', 'The clause as printed.'),
    ...placeColumns,
  ],
  records: ({ id, report }) =>
    report.facts.map((fact, i) => ({
      ...identity(id, report),
      fact: i + 1,
      section: printed(fact.section),
      item: printed(fact.item),
      measure: printed(fact.measure),
      value: fact.value,
      unit: printed(fact.unit),
      direction: fact.direction,
      compared_to: printed(fact.comparedTo),
      reason: printed(fact.reason),
      raw: printed(fact.raw),
      ...place(fact.location),
    })),
};
