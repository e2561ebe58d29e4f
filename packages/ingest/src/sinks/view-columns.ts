import type { Language } from '@juesuan/schema';
import { reports } from '../rows/reports.ts';
import { commentIn } from './described/comment.ts';

/** What columns of the views are, by name; `view.column` where one view means another thing by it. */
const meanings: Readonly<Record<string, string>> = {
  report_id: 'Id of the report.',
  // The same words in tables and views: it means one thing.
  ...Object.fromEntries(
    reports.columns
      .filter(({ name }) => name === 'department' || name === 'fiscal_year')
      .map(({ name, description }) => [name, description]),
  ),
  title: 'Title of the table that prints it, as printed.',
  'reconciled_reports.title': 'The lines of the cover.',
  table_no: 'Table of the report, counted from 1.',
  row: 'Row of the table, counted from 1.',
  cell: 'Cell of the row, counted from 1.',
  page: 'Page that prints it.',
  line: 'Line of a text source that prints it.',
  kind: 'What table it is.',
  name: 'Label of the row, as printed.',
  'department_names.name': 'A printed name.',
  'code_names_by_year.name': 'Name printed beside the code.',
  'code_names_differing.name': 'Name printed beside the code.',
  'code_names_differing.report_id': 'Id of a report that prints it.',
  names: 'Names that the code has.',
  place: 'Of these, by the number of reports that print it.',
  departments: 'Departments whose reports print it.',
  first_year: 'The first year in which it is printed.',
  last_year: 'The last one.',
  label: 'What the figure stands under: header of the column, or item of the text.',
  raw: 'The figure or clause as printed.',
  unit: 'Unit of money in which it is printed.',
  'level_units.unit': 'Name of the unit as the department’s list prints it.',
  unit_no: 'Unit of the list, counted from 1.',
  yuan: 'The amount in 元.',
  'kind_totals.yuan': 'The printed total in 元.',
  'transfers.yuan': 'What is handed on, in 元.',
  leaf_yuan: 'Sum of the rows that have none beneath them, in 元.',
  total: 'In all, in 元.',
  basic: 'Of it basic expenditure (基本支出), in 元.',
  project: 'Of it projects (项目支出), in 元.',
  subject_code: 'Code of the subject.',
  subject_name: 'Name of the subject.',
  level: '类, 款 or 项.',
  is_leaf: 'The table prints no subject beneath it.',
  canonical_column: 'Column of the catalogue that prints it.',
  classification: '`functional` or `economic`.',
  code: 'Code of the subject.',
  printed: 'Rows that print the two.',
  reports: 'Reports that it is counted from.',
  tables: 'Tables that it is counted from.',
  findings: 'Findings.',
  budget_total: '“三公” money budgeted, in 元.',
  final_total: '“三公” money spent, in 元.',
  final_overseas_travel: 'Of it travel abroad, in 元.',
  final_vehicle: 'Of it vehicles, in 元.',
  final_reception: 'Of it receptions, in 元.',
  rule: 'Id of the rule.',
  severity: '`error`, `warning` or `info`.',
  same_as: 'The name under which its reports are compared.',
  'department_parts.name': 'The earlier department.',
  'department_parts.same_as': 'The later one, which it was merged into or which was split from it.',
  reorganised_from: 'Departments of the year before that were merged into this one or split, by name.',
  printed_department: 'The department as its report prints it.',
  scope: '`department`, or `unit` for the accounts of one unit (单位决算, 本级).',
  prior_report_id: 'Id of the report of the year before.',
  other_report_id: 'Id of the other report.',
  department_report_id: 'Id of the report whose list it is.',
  item: 'What the figure is of: an item of the catalogue.',
  'across_years.item': 'What is compared: an item of the catalogue, or the words of the text.',
  item_key: 'The item as the text names it, without brackets and quotation marks.',
  section_key: 'The headings above it, without ordinals and years.',
  section: 'The headings above it, as printed.',
  chain: 'What the text calls the subject: 类, 款 and 项 without brackets and 支出.',
  words: 'The item as the text prints it.',
  role: '`amount` of the year, `opening` (年初) or `closing` (年末).',
  how: 'Where it comes from: `opening`, `stated`, `implied` or `unchanged`.',
  'across_levels.how': '`amount` of the year, `opening` (年初) or `closing` (年末).',
  'across_departments.how': '`equal` figures, or a `ratio` of years.',
  beside: 'What it is compared with: a `table` of last year’s report, or its `text`.',
  state:
    '`pass`, `rounding`, `fail`, `not-applicable`, `insufficient-data` or `unreadable`, as outcomes of the audit are.',
  'reconciled_figures.state': 'What the cell prints: `amount`, `blank`, `dash`, `text` …',
  reason: 'Why a difference is none: the sentence that explains it, or `transfers`.',
  half: 'Half of the last printed decimal, in 元: what rounding may take from it.',
  tolerance: 'The difference that rounding allows, in 元.',
  difference: 'The first figure less the other, in 元.',
  'across_levels.difference': 'The sum of the units less the department’s figure, in 元.',
  measure: 'What of the item: 决算数, 同比增减额, 上年决算数 …',
  direction: '`up`, `down` or `flat`.',
  base: 'What a change is measured from.',
  base_year: 'The year that it is measured from, where one is printed.',
  fact: 'Fact of the report, counted from 1.',
  now: 'This year’s amount, in 元.',
  now_half: 'Half of its last printed decimal, in 元.',
  now_raw: 'This year’s amount as printed.',
  now_page: 'Page that prints it.',
  now_line: 'Line that prints it.',
  side: '`income` or `expenditure`.',
  listed: 'Units of the department’s list.',
  found: 'Of these, with a report of the year.',
  missing: 'The units without one.',
  units_yuan: 'The sum of the units, in 元.',
};

/** Of the report that is compared with. */
const others: Readonly<Record<string, string>> = {
  prior_: 'Of the year before. ',
  other_: 'Of the other report. ',
};

/**
 * What a column of a view is.
 *
 * @throws {RangeError} for a column that nobody has described
 *
 * @example
 * viewColumn('across_years', 'prior_raw'); // 'Of the year before. The figure or clause as printed.'
 */
export function viewColumn(view: string, column: string, language: Language = 'en'): string {
  const known = meanings[`${view}.${column}`] ?? meanings[column];
  if (known !== undefined) return commentIn(known, language);
  for (const [prefix, whose] of Object.entries(others)) {
    const same = column.startsWith(prefix) ? meanings[column.slice(prefix.length)] : undefined;
    if (same !== undefined) return commentIn(whose, language) + commentIn(same, language);
  }
  throw new RangeError(`${view}.${column} has no description`);
}
