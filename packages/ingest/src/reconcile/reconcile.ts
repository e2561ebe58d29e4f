import { quoted } from '../sinks/sql.ts';
import { type ReconcileRule, reconcileRules } from './catalogue.ts';
import { confirmDepartments, type DepartmentName, offeredDepartments } from './departments.ts';
import { type ReconcileFinding, yearFindings } from './findings.ts';
import { outcomesOf, type ReconcileOutcome } from './outcomes.ts';
import { type ReadDatabase, withDatabase } from './source.ts';
import { yearViews } from './year-views.ts';

/** What {@link reconcile} takes besides the database. */
export interface ReconcileOptions {
  /** Names of departments of which a person has said whether they are one. */
  departments?: readonly DepartmentName[];
}

/** What reports say of one another. */
export interface Reconciliation {
  reports: number;
  findings: ReconcileFinding[];
  /** One for every report and rule. */
  outcomes: ReconcileOutcome[];
  /** Departments that may be one under two names. */
  offered: DepartmentName[];
}

/**
 * Compares the reports of a database with one another: what a department says of last year with last year's report. All
 * comparing is set-based SQL; only what does not agree comes back.
 *
 * @param place a DuckDB file or PostgreSQL that `ingest` wrote, or the folder of a store; it is only read
 * @throws {IngestError} `no-store`, `not-ours`, `database`
 *
 * @example
 * const { findings } = await reconcile('accounts.duckdb');
 */
export function reconcile(
  place: string,
  { departments = [] }: ReconcileOptions = {},
): Promise<Reconciliation> {
  return withDatabase(place, async (database) => {
    await confirmDepartments(database, departments);
    // Each is read by several of those behind it.
    for (const { name, query } of yearViews.slice(1))
      await database.run(`CREATE TEMP TABLE ${quoted(name)} AS ${query}`);
    const reports = await database.all(
      'SELECT report_id, department, fiscal_year FROM reconciled_reports ORDER BY department, scope, fiscal_year',
    );
    return {
      reports: reports.length,
      findings: await findingsOf(database),
      outcomes: outcomesOf(reports, await countsOf(database), Object.keys(reconcileRules) as ReconcileRule[]),
      offered: await offeredDepartments(database, departments),
    };
  });
}

async function findingsOf(database: ReadDatabase): Promise<ReconcileFinding[]> {
  const failed = await database.all(
    `SELECT * FROM across_years WHERE state = 'fail'
     ORDER BY department, scope, fiscal_year, rule, item, how, beside, report_id`,
  );
  return yearFindings(failed);
}

const countsOf = (database: ReadDatabase) =>
  database.all(
    `SELECT report_id, rule, state, CAST(count(*) AS INTEGER) AS checks, min(reason) AS reason
     FROM across_years GROUP BY report_id, rule, state`,
  );
