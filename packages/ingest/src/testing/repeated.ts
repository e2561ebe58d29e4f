import { reconcile } from '../reconcile/reconcile.ts';
import { copiedId, writeCopies } from './copies.ts';
import { withDuckDb } from './query.ts';

/** A figure of one report that a report of another year repeats. */
export interface Repeated {
  report: string;
  what: string;
  /** Of a table. */
  table_no: number | null;
  row: number | null;
  cell: number | null;
  /** Stated by the explanations. */
  fact: number | null;
}

/** A changed figure is off by so many 元: more than rounding explains in 万元. */
const CHANGE = 10_000;

/** Every figure of a database that `across_years` compares, once. */
export async function repeatedFigures(file: string): Promise<Repeated[]> {
  const rows = await withDuckDb(file, (all) =>
    all(`
      SELECT DISTINCT f.report_id AS report, f.item || ' ' || f.role AS what, f.table_no::INT AS table_no,
        f."row"::INT AS "row", f.cell::INT AS cell, NULL::INT AS fact
      FROM reconciled_figures f JOIN across_years y ON y.item = f.item AND (
        (y.report_id = f.report_id AND y.how = 'opening' AND f.role = 'opening')
        OR (y.prior_report_id = f.report_id AND y.how = 'opening' AND f.role = 'closing')
        OR (y.prior_report_id = f.report_id AND y.prior_kind <> 'text' AND y.how <> 'opening' AND f.role = 'amount'))
      WHERE f.yuan IS NOT NULL
      UNION
      SELECT DISTINCT f.report_id, f.subject_code || ' ' || f.role, f.table_no, f."row", f.cell, NULL
      FROM reconciled_subjects f JOIN across_years y ON y.kind = f.kind
        AND ((y.report_id = f.report_id AND f.role = 'opening' AND y.label = f.subject_code || ' ' || f.name)
          OR (y.prior_report_id = f.report_id AND f.role = 'closing' AND y.prior_label = f.subject_code || ' ' || f.name))
      WHERE f.yuan IS NOT NULL
      UNION
      SELECT c.report_id, c.item_key || ' ' || c.how, NULL, NULL, NULL, c.fact
      FROM prior_claims c JOIN across_years y ON y.report_id = c.report_id AND y.raw = c.raw AND y.kind = 'text'
      WHERE c.how <> 'unchanged'
      UNION
      SELECT p.report_id, p.item_key || ' 决算数', NULL, NULL, NULL, p.fact
      FROM reconciled_facts p JOIN across_years y ON y.prior_report_id = p.report_id AND y.prior_kind = 'text'
        AND y.prior_label = p.item_key AND y.prior_raw = p.raw AND (y.prior_page, y.prior_line) IS NOT DISTINCT FROM (p.page, p.line)
      WHERE p.measure = '决算数' AND p.yuan IS NOT NULL
      ORDER BY ALL`),
  );
  return rows as unknown as Repeated[];
}

/**
 * Changes each figure in a copy of the database that is its own, and compares all copies at once.
 *
 * @returns the figures for which no finding says so, and how many findings are of copies in which their report is not
 */
export async function missedAmongRepeated(
  base: string,
  copies: string,
  figures: readonly Repeated[],
): Promise<{ missed: Repeated[]; invented: number }> {
  await writeCopies(base, copies, figures.length, { changes: false });
  const reports = await withDuckDb(copies, async (all) => {
    await all(
      'CREATE TEMP TABLE changed (copy INT, printed TEXT, table_no INT, "row" INT, cell INT, fact INT)',
    );
    const rows = figures.map(
      ({ report, table_no, row, cell, fact }, copy) =>
        `(${copy}, '${report}', ${table_no}, ${row}, ${cell}, ${fact})`,
    );
    await all(`INSERT INTO changed VALUES ${rows.join(', ')}`);
    await all(`CREATE TEMP TABLE changes AS SELECT *, ${copiedId('printed', 'copy')} AS report FROM changed`);
    await all(`UPDATE cells SET yuan = yuan + ${CHANGE} FROM changes c WHERE cells.report_id = c.report
      AND cells.table_no = c.table_no AND cells."row" = c."row" AND cells.cell = c.cell`);
    await all(`UPDATE facts SET value = value + ${CHANGE} / CASE unit WHEN '元' THEN 1 ELSE 10000 END FROM changes c
      WHERE facts.report_id = c.report AND facts.fact = c.fact`);
    return all('SELECT report FROM changes ORDER BY copy');
  });
  const changed = reports.map(({ report }) => String(report));
  const shown = (await reconcile(copies)).findings
    .filter(({ rule }) => rule.startsWith('years-'))
    .map((finding) => new Set(finding.figures.map(({ report }) => report)));
  const found = new Set(shown.flatMap((of) => [...of]));
  const known = new Set(changed);
  return {
    missed: figures.filter((_, copy) => !found.has(changed[copy] ?? '')),
    invented: shown.filter((of) => [...of].every((report) => !known.has(report))).length,
  };
}
