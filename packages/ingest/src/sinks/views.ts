import { reconcileViews } from '../reconcile/views.ts';

/**
 * Views over the tables, in SQL that DuckDB and PostgreSQL both read. Every table already holds all departments and years
 * one under another; the views pick what is compared.
 */
export const views: readonly { name: string; description: string; query: string }[] = [
  {
    name: 'kind_totals',
    description: 'Amounts of every kind of table by year and department.',
    query: `SELECT kind, fiscal_year, department, count(DISTINCT report_id) AS reports, count(*) AS amounts,
      sum(yuan) AS yuan FROM cells WHERE yuan IS NOT NULL GROUP BY kind, fiscal_year, department`,
  },
  {
    name: 'expenditure_by_subject',
    description: 'Expenditure by subject (支出决算表).',
    query: `SELECT department, fiscal_year, subject_code, subject_name, level, name, total, basic, project,
      report_id, page FROM expenditure WHERE subject_code IS NOT NULL`,
  },
  {
    name: 'general_public_by_subject',
    description: 'Expenditure of the general public budget by subject.',
    query: `SELECT department, fiscal_year, subject_code, subject_name, level, name, total, basic, project,
      report_id, page FROM general_public_expenditure WHERE subject_code IS NOT NULL`,
  },
  {
    name: 'functional_totals',
    description: 'Expenditure of the general public budget by 类.',
    query: `SELECT fiscal_year, subject_code, min(subject_name) AS subject_name,
      count(DISTINCT report_id) AS reports, sum(total) AS total, sum(basic) AS basic, sum(project) AS project
      FROM general_public_expenditure WHERE level = '类' GROUP BY fiscal_year, subject_code`,
  },
  {
    name: 'three_public_by_department',
    description: 'The “三公” money of every department and year.',
    query: `SELECT department, fiscal_year, max(budget_total) AS budget_total, max(final_total) AS final_total,
      max(final_overseas_travel) AS final_overseas_travel, max(final_vehicle) AS final_vehicle,
      max(final_reception) AS final_reception, report_id
      FROM three_public GROUP BY department, fiscal_year, report_id`,
  },
  {
    name: 'code_names_by_year',
    description: 'How many reports print which name beside which code, by year.',
    query: `SELECT classification, code, name, fiscal_year, count(DISTINCT report_id) AS reports,
      sum(printed) AS printed FROM code_names GROUP BY classification, code, name, fiscal_year`,
  },
  {
    name: 'findings_by_rule',
    description: 'Findings of the audit by rule and year.',
    query: `SELECT rule, severity, fiscal_year, count(*) AS findings, count(DISTINCT report_id) AS reports
      FROM findings GROUP BY rule, severity, fiscal_year`,
  },
  ...reconcileViews,
];
