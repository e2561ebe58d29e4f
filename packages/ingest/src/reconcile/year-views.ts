import { literal } from '../sinks/sql.ts';
import { items, type Place, places, priorRuleOf } from './catalogue.ts';
import { bare, canonical, factor, half, heading, precise, spoken } from './figure-sql.ts';
import { reorganised } from './report-views.ts';
import { subjectBalances, subjectClaims, subjectView } from './subject-views.ts';

const values = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ');

const placesOf = (which: (place: Place) => boolean): string =>
  values(
    places
      .filter(which)
      .flatMap(({ item, role, kind, rows, column }) =>
        (rows.length === 0 ? [''] : rows).map((row) => [item, role, kind, row, column]),
      ),
  );

const belowRows = values(
  [...new Set(places.flatMap(({ below = [] }) => below))].map((row) => ['appropriation_summary', row]),
);

const cellColumns = `c.report_id, p.item, p.role, c.state, c.yuan, c.raw, c.unit, c.label, c.name, c.title, c.kind, c.table_no,
  c."row", c.cell, c.page, c.line`;

/** Every figure of the tables that another report repeats. A figure that a report prints twice with two values is none. */
const reconciledFigures = `WITH ${precise}, printed AS (
    SELECT ${cellColumns} FROM cells c
    JOIN (VALUES ${placesOf(({ below }) => below === undefined)}) AS p(item, role, kind, label, col)
      ON p.kind = c.kind AND p.col = c.${canonical} AND (p.label = '' OR p.label = ${bare('c.name')})
    WHERE c.code IS NULL
    UNION ALL
    SELECT ${cellColumns} FROM cells c
    JOIN (VALUES ${placesOf(({ below }) => below !== undefined)}) AS p(item, role, kind, label, col)
      ON p.kind = c.kind AND p.col = c.${canonical} AND p.label = ${bare('c.name')}
    JOIN (
      SELECT o.report_id, o.table_no, max(o."row") AS opening_row FROM cells o
      JOIN (VALUES ${belowRows}) AS b(kind, label) ON b.kind = o.kind AND b.label = ${bare('o.name')}
      GROUP BY o.report_id, o.table_no
    ) AS opened ON opened.report_id = c.report_id AND opened.table_no = c.table_no AND c."row" > opened.opening_row
  ), numbered AS (
    SELECT printed.*, row_number() OVER (PARTITION BY report_id, item, role ORDER BY table_no, "row", cell) AS place,
      min(yuan) OVER (PARTITION BY report_id, item, role) AS least,
      max(yuan) OVER (PARTITION BY report_id, item, role) AS most,
      count(yuan) OVER (PARTITION BY report_id, item, role) AS amounts,
      count(*) OVER (PARTITION BY report_id, item, role) AS cells
    FROM printed
  )
  SELECT r.department, r.scope, r.fiscal_year, n.report_id, n.item, n.role, n.state, n.yuan,
    ${half('coalesce(precise.decimals, 0)', 'n.unit')} AS half, n.raw, n.unit, n.label, n.name, n.title, n.kind, n.table_no,
    n."row", n.cell, n.page, n.line
  FROM numbered n JOIN reconciled_reports r ON r.report_id = n.report_id
  LEFT JOIN precise ON precise.report_id = n.report_id AND precise.table_no = n.table_no
  WHERE n.place = 1 AND (n.cells = 1 OR (n.amounts = n.cells AND n.least = n.most))`;

const itemWords = values(items.flatMap(({ id, words }) => words.map((word) => [word, id])));

/** Every amount that the explanations state, in 元, with the item that its words name. */
const reconciledFacts = `SELECT r.department, r.scope, r.fiscal_year, f.report_id, f.fact, f.section, f.item AS words,
    f.measure, f.direction, f.base, f.base_year, w.item AS item, ${spoken('f.item')} AS item_key,
    ${heading('f.section')} AS section_key,
    CAST(f.value * ${factor('f.unit')} AS DECIMAL(38, 4)) AS yuan,
    CASE WHEN f.unit IN ('万元', '万') THEN ${half('2', "'万元'")} WHEN f.unit = '元' THEN ${half('2', "'元'")}
      ELSE ${half('4', 'f.unit')} END AS half,
    f.raw, f.unit, f.page, f.line
  FROM facts f JOIN reconciled_reports r ON r.report_id = f.report_id
  LEFT JOIN (VALUES ${itemWords}) AS w(words, item) ON w.words = ${spoken('f.item')}
  WHERE f.unit IN ('元', '千元', '万元', '万', '亿元') OR (f.value IS NULL AND f.direction = 'flat')`;

const priorRules = values(items.map(({ id }) => [id, priorRuleOf(id)]));

/**
 * What the explanations make of last year: stated (上年决算数), or this year's amount less its change (同比增减额), or
 * this year's amount where nothing changed (持平).
 */
const priorClaims = `WITH claimed AS (
    SELECT c.report_id, r.prior_report_id, c.fact, c.department, c.scope, c.fiscal_year, c.section_key, c.item_key, c.measure, c.direction,
      c.yuan AS change, c.half AS change_half, c.raw, c.page, c.line, c.unit, n.item, n.yuan AS now, n.half AS now_half,
      n.raw AS now_raw, n.page AS now_page, n.line AS now_line,
      row_number() OVER (PARTITION BY c.report_id, c.fact ORDER BY n.fact DESC) AS place
    FROM reconciled_facts c JOIN reconciled_reports r ON r.report_id = c.report_id
    JOIN reconciled_facts n ON n.report_id = c.report_id AND n.section_key = c.section_key AND n.item_key = c.item_key
      AND n.measure = '决算数' AND n.yuan IS NOT NULL AND n.fact < c.fact AND n.base_year IS NULL
    WHERE (c.base = 'prior_year' AND (c.base_year IS NULL OR c.base_year = c.fiscal_year - 1)
        AND ((c.measure = '同比增减额' AND c.yuan IS NOT NULL AND c.direction IN ('up', 'down'))
          OR (c.measure = '决算数' AND c.yuan IS NULL AND c.direction = 'flat')))
      OR (c.measure = '上年决算数' AND c.yuan IS NOT NULL)
  )
  SELECT report_id, prior_report_id, fact, department, scope, fiscal_year, section_key, item_key, item, now, now_half, now_raw, now_page,
    now_line, raw, page, line, unit,
    CASE WHEN measure = '上年决算数' THEN change WHEN direction = 'up' THEN now - change
      WHEN direction = 'down' THEN now + change ELSE now END AS yuan,
    CASE WHEN measure = '上年决算数' THEN change_half WHEN direction = 'flat' THEN now_half
      ELSE now_half + change_half END AS half,
    CASE WHEN measure = '上年决算数' THEN 'stated' WHEN direction = 'flat' THEN 'unchanged' ELSE 'implied' END AS how
  FROM claimed WHERE place = 1`;

/** Last year's amount of an item, in a table or in the explanations. */
const stated = `SELECT report_id, section_key, item_key, min(yuan) AS yuan, max(half) AS half, min(raw) AS raw,
    min(unit) AS unit, min(page) AS page, min(line) AS line
  FROM reconciled_facts WHERE measure = '决算数' AND yuan IS NOT NULL AND base IS NULL AND base_year IS NULL
  GROUP BY report_id, section_key, item_key HAVING min(yuan) = max(yuan)`;

const verdict = (difference: string, tolerance: string): string =>
  `CASE WHEN ${difference} = 0 THEN 'pass' WHEN abs(${difference}) <= ${tolerance} THEN 'rounding' ELSE 'fail' END`;

/** Sentences that give a reason, one of each kind a report. */
const breaksOf = (kind: string): string =>
  `(SELECT report_id, min(sentence) AS sentence FROM explained_breaks WHERE kind = ${literal(kind)} GROUP BY report_id)`;

/**
 * Every figure of a report that last year's report of the same department has too, and whether they agree. `state` is that
 * of the audit; `not-applicable` has its reason: an opening that was restated, which the report that restates it says, or a
 * department that was merged or split, which that of either year says. Everything is joined by the report that is compared
 * with, which is known first: words that all reports have in common would pair each with each. What is read more than once
 * is MATERIALIZED, or PostgreSQL would plan all views below as one query.
 */
const acrossYears = `WITH own AS MATERIALIZED (SELECT * FROM reconciled_reports),
  figures AS MATERIALIZED (SELECT * FROM reconciled_figures),
  subjects AS MATERIALIZED (SELECT * FROM reconciled_subjects),
  claims AS MATERIALIZED (SELECT * FROM prior_claims),
  said AS MATERIALIZED (${stated}),
  pairs AS (
    SELECT 'years-opening-balance' AS rule, n.item, 'opening' AS how, 'table' AS beside, n.department, n.scope,
      n.fiscal_year, n.yuan AS yuan, p.yuan AS prior_yuan, n.half + p.half AS tolerance, n.state AS own_state,
      p.state AS prior_state, n.report_id, n.title, n.name AS label, n.raw, n.unit, n.page, n.line, n.kind,
      CAST(NULL AS TEXT) AS now_raw, p.report_id AS prior_report_id, p.title AS prior_title, p.name AS prior_label, p.raw AS prior_raw,
      p.unit AS prior_unit, p.page AS prior_page, p.line AS prior_line, p.kind AS prior_kind
    FROM figures n JOIN own r ON r.report_id = n.report_id
    JOIN figures p ON p.report_id = r.prior_report_id AND p.item = n.item AND p.role = 'closing'
    WHERE n.role = 'opening'
    UNION ALL
    SELECT g.rule, c.item, c.how, 'table', c.department, c.scope, c.fiscal_year, c.yuan, p.yuan, c.half + p.half,
      'amount', p.state, c.report_id, NULL, c.item_key, c.raw, c.unit, c.page, c.line, 'text', c.now_raw, p.report_id, p.title, p.name,
      p.raw, p.unit, p.page, p.line, p.kind
    FROM claims c
    JOIN (VALUES ${priorRules}) AS g(item, rule) ON g.item = c.item
    JOIN figures f ON f.report_id = c.report_id AND f.item = c.item AND f.role = 'amount'
      AND abs(f.yuan - c.now) <= f.half + c.now_half
    JOIN figures p ON p.report_id = c.prior_report_id AND p.item = c.item AND p.role = 'amount'
    UNION ALL
    SELECT coalesce(g.rule, 'years-prior-amount'), coalesce(c.item, c.item_key), c.how, 'text', c.department, c.scope,
      c.fiscal_year, c.yuan, p.yuan, c.half + p.half, 'amount', 'amount', c.report_id, NULL, c.item_key, c.raw, c.unit, c.page,
      c.line, 'text', c.now_raw, p.report_id, NULL, p.item_key, p.raw, p.unit, p.page, p.line, 'text'
    FROM claims c
    JOIN said p ON p.report_id = c.prior_report_id AND p.section_key = c.section_key AND p.item_key = c.item_key
    LEFT JOIN (VALUES ${priorRules}) AS g(item, rule) ON g.item = c.item
    UNION ALL
    ${subjectBalances}
    UNION ALL
    ${subjectClaims}
  ), judged AS (
    SELECT pairs.*, yuan - prior_yuan AS difference,
      CASE WHEN own_state = 'text' OR prior_state = 'text' THEN 'unreadable'
        WHEN yuan IS NULL AND prior_yuan IS NULL THEN 'not-applicable'
        WHEN yuan IS NULL OR prior_yuan IS NULL THEN 'insufficient-data'
        ELSE ${verdict('yuan - prior_yuan', 'tolerance')} END AS printed_state
    FROM pairs
  ), explained AS (
    SELECT judged.*, CASE WHEN printed_state <> 'fail' THEN NULL
        WHEN own.reorganised_from IS NOT NULL THEN '${reorganised}' || own.reorganised_from
        WHEN rule = 'years-opening-balance' AND restated.sentence IS NOT NULL THEN restated.sentence
        ELSE coalesce(reorganised.sentence, before.sentence) END AS reason
    FROM judged JOIN own ON own.report_id = judged.report_id
    LEFT JOIN ${breaksOf('restated')} AS restated ON restated.report_id = judged.report_id
    LEFT JOIN ${breaksOf('reorganised')} AS reorganised ON reorganised.report_id = judged.report_id
    LEFT JOIN ${breaksOf('reorganised')} AS before ON before.report_id = judged.prior_report_id
  )
  SELECT rule, item, how, beside, department, scope, fiscal_year,
    CASE WHEN reason IS NOT NULL THEN 'not-applicable' ELSE printed_state END AS state, reason,
    yuan, prior_yuan, difference, CAST(tolerance AS DECIMAL(38, 4)) AS tolerance, report_id, kind, title, label, raw,
    now_raw, unit, page, line, prior_report_id, prior_kind, prior_title, prior_label, prior_raw, prior_unit, prior_page, prior_line
  FROM explained`;

/** Views behind those of the reports. */
export const yearViews: readonly { name: string; description: string; query: string }[] = [
  {
    name: 'reconciled_figures',
    description: 'Figures of tables that another report repeats.',
    query: reconciledFigures,
  },
  {
    name: 'reconciled_facts',
    description: 'Amounts that explanations state, in 元.',
    query: reconciledFacts,
  },
  subjectView,
  { name: 'prior_claims', description: 'What explanations make of last year.', query: priorClaims },
  {
    name: 'across_years',
    description: 'Figures of a report that last year’s report has too.',
    query: acrossYears,
  },
];
