import { scopeSql } from '../rows/scope.ts';

/** Begins the reason of departments that a person says were merged or split; their names follow. */
export const reorganised = '合并或拆分：';

/**
 * The final accounts that are compared: of each printed department, year and scope the latest version. `department` is the
 * name that a person confirmed in `department_names`, else the printed one; a report of a single unit (单位决算, 本级) and
 * that of the whole department (部门决算) have the same department and another scope. `prior_report_id` is last year's: of
 * the same printed name, else of the same department. Where it is one of several departments, or one that a person calls a
 * part (`department_parts`), `reorganised_from` names them all.
 */
const reconciledReports = `WITH kept AS MATERIALIZED (
    SELECT DISTINCT ON (r.department, r.fiscal_year, ${scopeSql('r.title')}) r.report_id,
      coalesce(n.same_as, r.department) AS department, r.department AS printed_department, ${scopeSql('r.title')} AS scope,
      r.fiscal_year, r.title
    FROM reports r LEFT JOIN department_names n ON n.name = r.department
    WHERE r.department IS NOT NULL AND r.fiscal_year IS NOT NULL AND (r.title IS NULL OR r.title NOT LIKE '%预算%')
    ORDER BY r.department, r.fiscal_year, ${scopeSql('r.title')}, r.version DESC NULLS LAST,
      r.published DESC NULLS LAST, r.report_id
  ), before AS (
    SELECT k.report_id, p.report_id AS prior_report_id, p.printed_department, k.printed_department = p.printed_department AS same,
      FALSE AS part
    FROM kept k JOIN kept p ON p.department = k.department AND p.scope = k.scope AND p.fiscal_year = k.fiscal_year - 1
    UNION ALL
    SELECT k.report_id, p.report_id, p.printed_department, FALSE, TRUE
    FROM kept k JOIN department_parts d ON d.same_as = k.department
    JOIN kept p ON p.department = d.name AND p.scope = k.scope AND p.fiscal_year = k.fiscal_year - 1
  ), chosen AS (
    SELECT report_id,
      coalesce(min(CASE WHEN same THEN prior_report_id END), min(CASE WHEN NOT part THEN prior_report_id END),
        min(prior_report_id)) AS prior_report_id,
      CASE WHEN count(CASE WHEN part THEN 1 END) > 0 OR (count(*) > 1 AND count(CASE WHEN same THEN 1 END) = 0)
        THEN string_agg(printed_department, '、' ORDER BY prior_report_id) END AS reorganised_from
    FROM before GROUP BY report_id
  )
  SELECT kept.report_id, department, printed_department, scope, fiscal_year, title, prior_report_id, reorganised_from
  FROM kept LEFT JOIN chosen ON chosen.report_id = kept.report_id`;

/** What a person says of departments: two views that a table of their own may replace. */
export const personalViews: readonly { name: string; description: string; query: string }[] = [
  {
    name: 'department_names',
    description: 'Names that are one department, as a person confirmed: replace it by a table of your own.',
    query: `SELECT DISTINCT department AS name, department AS same_as FROM reports WHERE department IS NOT NULL`,
  },
  {
    name: 'department_parts',
    description:
      'Departments that were merged into another or split from it, as a person said: replace it by a table of your own.',
    query: `SELECT name, same_as FROM department_names WHERE name IS NULL`,
  },
];

/** The view behind those that a person may replace. */
export const reportViews: readonly { name: string; description: string; query: string }[] = [
  {
    name: 'reconciled_reports',
    description: 'The reports that are compared with one another.',
    query: reconciledReports,
  },
];
