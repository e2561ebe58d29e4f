import type { TableKind } from '@juesuan/schema';
import { reconcileViews } from '../reconcile/views.ts';
import { literal } from './sql.ts';

/** A view over the tables. */
export interface View {
  name: string;
  description: string;
  /** In SQL that DuckDB and PostgreSQL both read. */
  query: string;
}

/** The columns that print what a kind of table comes to, in one layout or another. */
const mainColumns: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  income_expenditure_summary: ['expenditure.amount'],
  income: ['total'],
  expenditure: ['total'],
  appropriation_summary: ['expenditure.total', 'expenditure.amount'],
  general_public_expenditure: ['total'],
  general_public_basic_expenditure: ['amount'],
  government_fund: ['expenditure'],
  state_capital: ['total', 'expenditure'],
  three_public: ['final.total'],
};

const mainColumnList = Object.entries(mainColumns)
  .flatMap(([kind, columns]) => columns.map((column) => `(${literal(kind)}, ${literal(column)})`))
  .join(', ');

/** Reports of which no later version is there: what is shown of two versions would be added up twice. */
const current = 'report_id IN (SELECT report_id FROM reports WHERE current)';

/** A name without what is no other name: 支出 at its end, brackets of either width. */
const spelling = `regexp_replace(regexp_replace(name, '[（）()]', '', 'g'), '支出$', '')`;

const bySubject = (table: string): string =>
  `SELECT department, fiscal_year, subject_code, subject_name, level, is_leaf, name, total, basic, project,
  report_id, table_no, page FROM ${table} WHERE subject_code IS NOT NULL AND ${current}`;

/**
 * Every table already holds all departments and years one under another; the views pick what is compared, of the latest
 * versions alone.
 */
export const views: readonly View[] = [
  {
    name: 'kind_totals',
    description:
      'What every kind of table comes to, by year and department. `yuan` is the total as it is printed: 合计 or 总计, else the totals of 人员经费 and 公用经费; empty where none is printed. `leaf_yuan` adds up the rows of subjects that have none beneath them; empty where a table has no subjects. Expenditure where a table has two sides, the final accounts of “三公”.',
    query: `SELECT kind, fiscal_year, department, count(DISTINCT report_id) AS reports, count(*) AS tables,
  sum(printed) AS yuan, sum(leaves) AS leaf_yuan
  FROM (
  SELECT cells.kind, cells.fiscal_year, cells.department, cells.report_id, cells.table_no,
  CASE WHEN cells.kind = 'three_public' THEN max(cells.yuan)
  ELSE coalesce(max(cells.yuan) FILTER (WHERE is_total AND name NOT LIKE '%小计' AND name NOT LIKE '%经费合计'),
  sum(cells.yuan) FILTER (WHERE is_total AND name LIKE '%经费合计')) END AS printed,
  sum(cells.yuan) FILTER (WHERE is_leaf AND side IS NULL) AS leaves
  FROM cells JOIN reports USING (report_id)
  WHERE reports.current AND cells.yuan IS NOT NULL
  AND cells.fiscal_year IS NOT DISTINCT FROM reports.fiscal_year
  AND (cells.kind, cells.canonical_column) IN (${mainColumnList})
  GROUP BY cells.kind, cells.fiscal_year, cells.department, cells.report_id, cells.table_no
  ) AS of_table GROUP BY kind, fiscal_year, department`,
  },
  {
    name: 'column_totals',
    description:
      'Every printed total of every column, by year and department: one record a label (本年支出合计, 总计) and column, never added up with another.',
    query: `SELECT cells.kind, cells.fiscal_year, cells.department, cells.name, cells.canonical_column,
  count(DISTINCT report_id) AS reports, sum(cells.yuan) AS yuan
  FROM cells JOIN reports USING (report_id)
  WHERE reports.current AND cells.is_total AND cells.yuan IS NOT NULL AND cells.canonical_column IS NOT NULL
  AND cells.fiscal_year IS NOT DISTINCT FROM reports.fiscal_year
  GROUP BY cells.kind, cells.fiscal_year, cells.department, cells.name, cells.canonical_column`,
  },
  {
    name: 'expenditure_by_subject',
    description:
      'Expenditure by subject (支出决算表), 类 款 项 one under another: only rows with `is_leaf`, or those of one level, add up.',
    query: bySubject('expenditure'),
  },
  {
    name: 'general_public_by_subject',
    description:
      'Expenditure of the general public budget by subject, 类 款 项 one under another: only rows with `is_leaf`, or those of one level, add up.',
    query: bySubject('general_public_expenditure'),
  },
  {
    name: 'functional_totals',
    description:
      'Expenditure of the general public budget by 类: as printed, or the sum of the rows beneath where a table prints no row of the 类.',
    query: `SELECT fiscal_year, subject_code, min(subject_name) AS subject_name,
  count(DISTINCT report_id) AS reports, sum(total) AS total, sum(basic) AS basic, sum(project) AS project
  FROM (
  SELECT report_id, table_no, fiscal_year, substr(subject_code, 1, 3) AS subject_code,
  min(subject_name) FILTER (WHERE level = '类') AS subject_name,
  coalesce(max(total) FILTER (WHERE level = '类'), sum(total) FILTER (WHERE is_leaf)) AS total,
  coalesce(max(basic) FILTER (WHERE level = '类'), sum(basic) FILTER (WHERE is_leaf)) AS basic,
  coalesce(max(project) FILTER (WHERE level = '类'), sum(project) FILTER (WHERE is_leaf)) AS project
  FROM general_public_expenditure WHERE subject_code IS NOT NULL AND ${current}
  GROUP BY report_id, table_no, fiscal_year, substr(subject_code, 1, 3)
  ) AS of_report GROUP BY fiscal_year, subject_code`,
  },
  {
    name: 'three_public_by_department',
    description: 'The “三公” money of every report.',
    query: `SELECT department, fiscal_year, max(budget_total) AS budget_total, max(final_total) AS final_total,
  max(final_overseas_travel) AS final_overseas_travel, max(final_vehicle) AS final_vehicle,
  max(final_reception) AS final_reception, report_id
  FROM three_public WHERE ${current} GROUP BY department, fiscal_year, report_id`,
  },
  {
    name: 'code_names_by_year',
    description: 'How many reports print which name beside which code, by year.',
    query: `SELECT classification, code, name, fiscal_year, count(DISTINCT report_id) AS reports,
  sum(printed) AS printed FROM code_names WHERE ${current} GROUP BY classification, code, name, fiscal_year`,
  },
  {
    name: 'code_names_differing',
    description:
      'One code, other names: of every code that reports print under more than one name, each name with the departments and years that print it. Brackets, their width and the ending 支出 make no other name. `place` 1 is the name that most reports print.',
    query: `WITH named AS (
    SELECT classification, code, name, report_id, department, fiscal_year, ${spelling} AS spelling
    FROM code_names WHERE ${current}
  ), several AS (
    SELECT classification, code, count(DISTINCT spelling) AS names FROM named
    GROUP BY classification, code HAVING count(DISTINCT spelling) > 1
  ), counted AS (
    SELECT classification, code, spelling, min(name) AS name, count(DISTINCT report_id) AS reports,
      count(DISTINCT department) AS departments, min(fiscal_year) AS first_year, max(fiscal_year) AS last_year,
      min(report_id) AS report_id
    FROM named GROUP BY classification, code, spelling
  )
  SELECT classification, code, several.names, row_number() OVER (PARTITION BY classification, code
      ORDER BY reports DESC, last_year DESC NULLS LAST, report_id, spelling) AS place,
    name, reports, departments, first_year, last_year, report_id
  FROM counted JOIN several USING (classification, code)`,
  },
  {
    name: 'findings_by_rule',
    description: 'Findings of the audit by rule and year.',
    query: `SELECT rule, severity, fiscal_year, count(*) AS findings, count(DISTINCT report_id) AS reports
  FROM findings WHERE ${current} GROUP BY rule, severity, fiscal_year`,
  },
  ...reconcileViews,
];
