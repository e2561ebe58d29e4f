import { canonical, half, precise, spoken } from './figure-sql.ts';

/** A subject as the text names it (…（类）…（款）…（项）), without what printers differ in. */
const chainKey = (chain: string): string => `replace(${spoken(chain)}, '支出', '')`;

const role = `CASE c.${canonical} WHEN 'opening_balance' THEN 'opening' WHEN 'closing_balance' THEN 'closing' ELSE 'amount' END`;

/**
 * Every balance of a subject, and its expenditure of the general public budget. `chain` is what the text calls it, made of
 * the names that the same table prints: between years it is the code that a subject is known by, whatever its name is.
 */
const reconciledSubjects = `WITH ${precise}, printed AS (
    SELECT c.report_id, c.kind, c.subject_code, ${role} AS role, c.name, c.is_leaf, c.state, c.yuan, c.raw, c.unit, c.title,
      c.table_no, c."row", c.cell, c.page, c.line
    FROM cells c WHERE c.subject_code IS NOT NULL AND ((c.kind = 'general_public_expenditure' AND c.${canonical} = 'total')
      OR (c.kind IN ('general_public_expenditure', 'government_fund', 'state_capital')
        AND c.${canonical} IN ('opening_balance', 'closing_balance')))
  ), numbered AS (
    SELECT printed.*,
      row_number() OVER (PARTITION BY report_id, kind, subject_code, role ORDER BY table_no, "row", cell) AS place,
      min(yuan) OVER (PARTITION BY report_id, kind, subject_code, role) AS least,
      max(yuan) OVER (PARTITION BY report_id, kind, subject_code, role) AS most,
      count(yuan) OVER (PARTITION BY report_id, kind, subject_code, role) AS amounts,
      count(*) OVER (PARTITION BY report_id, kind, subject_code, role) AS cells
    FROM printed
  ), named AS (
    SELECT report_id, kind, subject_code, min(name) AS name FROM printed GROUP BY report_id, kind, subject_code
  )
  SELECT r.department, r.scope, r.fiscal_year, n.report_id, n.kind, n.subject_code, n.name, n.role, n.is_leaf,
    CASE WHEN n.role = 'amount' THEN ${chainKey(`CASE length(n.subject_code) WHEN 3 THEN n.name || '类'
      WHEN 5 THEN class.name || '类' || n.name || '款' ELSE class.name || '类' || section.name || '款' || n.name || '项' END`)}
    END AS chain,
    n.state, n.yuan, ${half('coalesce(precise.decimals, 0)', 'n.unit')} AS half, n.raw, n.unit, n.title, n.table_no,
    n."row", n.cell, n.page, n.line
  FROM numbered n JOIN reconciled_reports r ON r.report_id = n.report_id
  LEFT JOIN named class ON class.report_id = n.report_id AND class.kind = n.kind
    AND class.subject_code = substr(n.subject_code, 1, 3)
  LEFT JOIN named section ON section.report_id = n.report_id AND section.kind = n.kind
    AND section.subject_code = substr(n.subject_code, 1, 5)
  LEFT JOIN precise ON precise.report_id = n.report_id AND precise.table_no = n.table_no
  WHERE n.place = 1 AND (n.cells = 1 OR (n.amounts = n.cells AND n.least = n.most))`;

export const subjectView = {
  name: 'reconciled_subjects',
  description: 'Amounts of subjects that another report repeats, by code.',
  query: reconciledSubjects,
} as const;

const called = (of: string): string => `${of}.subject_code || ' ' || ${of}.name`;

/** 年初 of a subject beside last year's 年末 of the same code, for `across_years`. */
export const subjectBalances = `SELECT 'years-opening-balance', ${called('n')}, 'opening', 'table', n.department, n.scope,
      n.fiscal_year, n.yuan, p.yuan, n.half + p.half, n.state, p.state, n.report_id, n.title, ${called('n')}, n.raw, n.unit,
      n.page, n.line, n.kind, NULL, p.report_id, p.title, ${called('p')}, p.raw, p.unit, p.page, p.line, p.kind
    FROM subjects n JOIN own r ON r.report_id = n.report_id
    JOIN subjects p ON p.report_id = r.prior_report_id AND p.kind = n.kind AND p.subject_code = n.subject_code
      AND p.role = 'closing'
    WHERE n.role = 'opening' AND n.is_leaf`;

/** What the text makes of last year's amount of a subject beside last year's table, where this year's is that of the table. */
export const subjectClaims = `SELECT 'years-prior-amount', coalesce(c.item, c.item_key), c.how, 'table', c.department, c.scope,
      c.fiscal_year, c.yuan, p.yuan, c.half + p.half, 'amount', p.state, c.report_id, NULL, c.item_key, c.raw, c.unit, c.page,
      c.line, 'text', c.now_raw, p.report_id, p.title, ${called('p')}, p.raw, p.unit, p.page, p.line, p.kind
    FROM claims c
    JOIN subjects s ON s.report_id = c.report_id AND s.role = 'amount'
      AND s.chain = replace(c.item_key, '支出', '') AND abs(s.yuan - c.now) <= s.half + c.now_half
    JOIN subjects p ON p.report_id = c.prior_report_id AND p.kind = s.kind AND p.subject_code = s.subject_code
      AND p.role = 'amount'`;
