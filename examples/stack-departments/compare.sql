-- Two departments beside each other: what each spent on every class (类) of the functional classification, its share of
-- the department's expenditure, and where the amount is printed. Amounts are exact decimals in 元.
SELECT
  e.subject_code AS code,
  e.subject_name AS name,
  e.department,
  e.fiscal_year,
  e.total AS yuan,
  round(100 * e.total / sum(e.total) OVER (PARTITION BY e.report_id), 1) AS percent,
  f.file,
  e.page
FROM expenditure AS e
JOIN files AS f USING (report_id)
WHERE e.level = '类'
ORDER BY code, department;
