/** Items whose amounts two departments have in common by chance as good as never, if they are not nothing. */
const telling = `'total', 'income', 'expenditure', 'fiscal-income', 'basic', 'project', 'general-public', 'balance'`;

/** So many equal figures are no chance. */
const EQUAL = 3;

/**
 * Worth a look, and no error: two departments with equal figures (a copied template), and a figure some ten thousand times
 * that of the department's year before (元 for 万元). `state` is `fail` for all: what agrees is not listed.
 */
const acrossDepartments = `WITH equal AS (
    SELECT a.report_id, b.report_id AS other_report_id, count(*) AS figures FROM reconciled_figures a
    JOIN reconciled_figures b ON b.fiscal_year = a.fiscal_year AND b.item = a.item AND b.role = a.role AND b.yuan = a.yuan
      AND b.department > a.department
    WHERE a.yuan <> 0 AND a.item IN (${telling})
    GROUP BY a.report_id, b.report_id HAVING count(*) >= ${EQUAL}
  )
  SELECT 'departments-equal' AS rule, a.item, 'equal' AS how, a.department, a.fiscal_year, 'fail' AS state, a.yuan,
    b.department AS other_department, b.yuan AS other_yuan, a.report_id, a.title, a.name AS label, a.raw, a.unit, a.page,
    a.line, b.report_id AS other_report_id, b.title AS other_title, b.name AS other_label, b.raw AS other_raw,
    b.unit AS other_unit, b.page AS other_page, b.line AS other_line
  FROM equal
  JOIN reconciled_figures a ON a.report_id = equal.report_id AND a.item IN (${telling})
  JOIN reconciled_figures b ON b.report_id = equal.other_report_id AND b.item = a.item AND b.role = a.role AND b.yuan = a.yuan
  WHERE a.yuan <> 0
    AND NOT EXISTS (SELECT 1 FROM level_units u WHERE u.department_report_id = a.report_id AND u.report_id = b.report_id)
    AND NOT EXISTS (SELECT 1 FROM level_units u WHERE u.department_report_id = b.report_id AND u.report_id = a.report_id)
  UNION ALL
  SELECT 'years-unit', n.item, 'ratio', n.department, n.fiscal_year, 'fail', n.yuan, p.department, p.yuan, n.report_id,
    n.title, n.name, n.raw, n.unit, n.page, n.line, p.report_id, p.title, p.name, p.raw, p.unit, p.page, p.line
  FROM reconciled_figures n JOIN reconciled_reports r ON r.report_id = n.report_id AND r.reorganised_from IS NULL
  JOIN reconciled_figures p ON p.report_id = r.prior_report_id AND p.item = n.item AND p.role = n.role
  WHERE n.item IN ('total', 'expenditure', 'general-public') AND p.yuan > 0 AND n.yuan > 0
    AND (n.yuan BETWEEN p.yuan * 3000 AND p.yuan * 30000 OR p.yuan BETWEEN n.yuan * 3000 AND n.yuan * 30000)`;

/** The view behind those of the levels. */
export const departmentViews: readonly { name: string; description: string; query: string }[] = [
  {
    name: 'across_departments',
    description: 'Figures that departments have in common, and units of money that changed: information.',
    query: acrossDepartments,
  },
];
