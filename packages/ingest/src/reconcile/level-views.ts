/** A unit's name without brackets and 本级: that of the 本级 is then the department's. */
const bareUnit = (name: string): string =>
  `regexp_replace(regexp_replace(${name}, '[（()）[:space:]]', '', 'g'), '(本级|机关本级|机关)$', '')`;

/** Each unit of a department's list with its own report of the year, where there is one. */
const levelUnits = `SELECT d.report_id AS department_report_id, d.department, d.fiscal_year, u.unit_no, u.unit,
    r.report_id
  FROM reconciled_reports d
  JOIN covered_units u ON u.report_id = d.report_id
  LEFT JOIN reconciled_reports r ON r.scope = 'unit' AND r.fiscal_year = d.fiscal_year
    AND ${bareUnit('r.printed_department')} = ${bareUnit('u.unit')}
  WHERE d.scope = 'department'`;

/** What units hand one another, which a department's own accounts leave out: of income, and of expenditure. */
const transfers = `SELECT report_id, 'income' AS side,
    sum(coalesce(superior_subsidy, 0) + coalesce(affiliate_remittance, 0)) AS yuan
  FROM income WHERE code IS NULL AND name IN ('合计', '总计') GROUP BY report_id
  UNION ALL
  SELECT report_id, 'expenditure', sum(coalesce(affiliate_subsidy, 0) + coalesce(remitted_to_superior, 0))
  FROM expenditure WHERE code IS NULL AND name IN ('合计', '总计') GROUP BY report_id`;

/**
 * A department's figures beside the sums of its units', where its list says which they are. `state` is that of the audit:
 * `insufficient-data` where a unit of the list has no report (`missing` names them) or one has no such figure,
 * `not-applicable` where what the units hand one another explains the difference.
 */
const acrossLevels = `WITH listed AS (
    SELECT department_report_id, count(*) AS listed, count(report_id) AS found,
      count(DISTINCT report_id) AS distinct_found,
      string_agg(CASE WHEN report_id IS NULL THEN unit END, '、' ORDER BY unit_no) AS missing
    FROM level_units GROUP BY department_report_id
  ), summed AS (
    SELECT u.department_report_id, f.item, f.role, sum(f.yuan) AS yuan, sum(f.half) AS half, count(f.yuan) AS figures
    FROM level_units u JOIN reconciled_figures f ON f.report_id = u.report_id
    GROUP BY u.department_report_id, f.item, f.role
  ), handed AS (
    SELECT u.department_report_id, t.side, sum(t.yuan) - coalesce(max(own.yuan), 0) AS yuan
    FROM level_units u JOIN transfers t ON t.report_id = u.report_id
    LEFT JOIN transfers own ON own.report_id = u.department_report_id AND own.side = t.side
    GROUP BY u.department_report_id, t.side
  ), compared AS (
    SELECT d.*, s.yuan AS units_yuan, s.half AS units_half, s.figures, l.listed, l.found, l.missing,
      l.found = l.listed AND l.distinct_found = l.listed AS complete, h.yuan AS handed,
      coalesce(s.yuan, 0) - d.yuan AS difference, d.half + coalesce(s.half, 0) AS tolerance
    FROM reconciled_figures d
    JOIN listed l ON l.department_report_id = d.report_id
    LEFT JOIN summed s ON s.department_report_id = d.report_id AND s.item = d.item AND s.role = d.role
    LEFT JOIN handed h ON h.department_report_id = d.report_id
      AND h.side = CASE d.item WHEN 'expenditure' THEN 'expenditure' WHEN 'income' THEN 'income' WHEN 'total' THEN 'income' END
    WHERE d.scope = 'department' AND d.yuan IS NOT NULL
  ), explained AS (
    SELECT compared.*, CASE
        WHEN NOT complete THEN NULL
        WHEN abs(difference) > tolerance AND handed > 0 AND abs(difference - handed) <= tolerance THEN 'transfers'
        WHEN abs(difference) > tolerance THEN reorganised.sentence
      END AS reason
    FROM compared
    LEFT JOIN (SELECT report_id, min(sentence) AS sentence FROM explained_breaks
      WHERE kind = 'reorganised' GROUP BY report_id) AS reorganised ON reorganised.report_id = compared.report_id
  )
  SELECT 'levels-sum' AS rule, item, role AS how, department, fiscal_year,
    CASE WHEN NOT complete THEN 'insufficient-data' WHEN reason IS NOT NULL THEN 'not-applicable'
      WHEN difference = 0 THEN 'pass' WHEN abs(difference) <= tolerance THEN 'rounding'
      WHEN coalesce(figures, 0) < listed THEN 'insufficient-data' ELSE 'fail' END AS state,
    reason, missing, listed, found, yuan, units_yuan, difference, CAST(tolerance AS DECIMAL(38, 4)) AS tolerance,
    report_id, kind, title, name AS label, raw, unit, page, line
  FROM explained`;

/** Views behind those of the years. */
export const levelViews: readonly { name: string; description: string; query: string }[] = [
  {
    name: 'level_units',
    description: 'The units of a department’s list, with their reports.',
    query: levelUnits,
  },
  { name: 'transfers', description: 'What units hand one another, by report and side.', query: transfers },
  {
    name: 'across_levels',
    description: 'A department’s figures beside the sums of its units’.',
    query: acrossLevels,
  },
];
