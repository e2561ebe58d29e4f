import { DuckDBInstance } from '@duckdb/node-api';
import { reconcile } from '../reconcile/reconcile.ts';

/** A figure of one report that a report of another year repeats. */
export interface Repeated {
  report: string;
  /** Of a table, or stated by the explanations. */
  of: 'cells' | 'facts';
  where: string;
  what: string;
}

/** A changed figure is off by so many 元: more than rounding explains in 万元. */
const CHANGE = 10_000;

/** Every figure of a database that `across_years` compares, once. */
export async function repeatedFigures(file: string): Promise<Repeated[]> {
  const rows = await withDuckDb(file, (all) =>
    all(`
      SELECT DISTINCT f.report_id AS report, 'cells' AS of, f.item || ' ' || f.role AS what,
        'table_no = ' || f.table_no || ' AND "row" = ' || f."row" || ' AND cell = ' || f.cell AS where
      FROM reconciled_figures f JOIN across_years y ON y.item = f.item AND (
        (y.report_id = f.report_id AND y.how = 'opening' AND f.role = 'opening')
        OR (y.prior_report_id = f.report_id AND y.how = 'opening' AND f.role = 'closing')
        OR (y.prior_report_id = f.report_id AND y.prior_kind <> 'text' AND y.how <> 'opening' AND f.role = 'amount'))
      WHERE f.yuan IS NOT NULL
      UNION
      SELECT DISTINCT f.report_id, 'cells', f.subject_code || ' ' || f.role,
        'table_no = ' || f.table_no || ' AND "row" = ' || f."row" || ' AND cell = ' || f.cell
      FROM reconciled_subjects f JOIN across_years y ON y.kind = f.kind
        AND ((y.report_id = f.report_id AND f.role = 'opening' AND y.label = f.subject_code || ' ' || f.name)
          OR (y.prior_report_id = f.report_id AND f.role = 'closing' AND y.prior_label = f.subject_code || ' ' || f.name))
      WHERE f.yuan IS NOT NULL
      UNION
      SELECT c.report_id, 'facts', c.item_key || ' ' || c.how, 'fact = ' || c.fact
      FROM prior_claims c JOIN across_years y ON y.report_id = c.report_id AND y.raw = c.raw AND y.kind = 'text'
      WHERE c.how <> 'unchanged'
      UNION
      SELECT p.report_id, 'facts', p.item_key || ' 决算数', 'fact = ' || p.fact
      FROM reconciled_facts p JOIN across_years y ON y.prior_report_id = p.report_id AND y.prior_kind = 'text'
        AND y.prior_label = p.item_key AND y.prior_raw = p.raw
      WHERE p.measure = '决算数' AND p.yuan IS NOT NULL
      ORDER BY ALL`),
  );
  return rows as unknown as Repeated[];
}

/** Changes the figures, one at a time: those for which no finding says so. */
export async function missedAmongRepeated(file: string, figures: readonly Repeated[]): Promise<Repeated[]> {
  const missed: Repeated[] = [];
  for (const figure of figures) {
    await change(file, figure, CHANGE);
    const { findings } = await reconcile(file);
    await change(file, figure, -CHANGE);
    const found = findings.some(
      ({ rule, figures: shown }) =>
        rule.startsWith('years-') && shown.some(({ report }) => report === figure.report),
    );
    if (!found) missed.push(figure);
  }
  return missed;
}

const change = (file: string, { report, of, where }: Repeated, by: number): Promise<unknown> =>
  withDuckDb(file, (all) =>
    all(
      of === 'cells'
        ? `UPDATE cells SET yuan = yuan + ${by} WHERE report_id = '${report}' AND ${where}`
        : `UPDATE facts SET value = value + ${by} / CASE unit WHEN '元' THEN 1 ELSE 10000 END
           WHERE report_id = '${report}' AND ${where}`,
    ),
  );

async function withDuckDb<T>(
  file: string,
  work: (all: (sql: string) => Promise<object[]>) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  try {
    return await work(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
