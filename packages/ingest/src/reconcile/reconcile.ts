import { type ReconcileRule, reconcileRules } from './catalogue.ts';
import { confirmDepartments, type DepartmentName, offeredDepartments } from './departments.ts';
import { besideFindings, levelFindings, type ReconcileFinding, yearFindings } from './findings.ts';
import { outcomesOf, type ReconcileOutcome } from './outcomes.ts';
import { type ReadDatabase, withDatabase } from './source.ts';
import { comparingViews } from './views.ts';

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
 * @throws {IngestError} `no-store`, `not-ours`, `schema-differs`, `database`
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
    for (const { name, query } of comparingViews) await database.make(name, query);
    const reports = await database.all(
      'SELECT report_id, department, fiscal_year FROM reconciled_reports ORDER BY department, scope, fiscal_year',
    );
    return {
      reports: reports.length,
      findings: await findingsOf(database),
      outcomes: outcomesOf(reports, await countsOf(database), judgedRules),
      offered: await offeredDepartments(database, departments),
    };
  });
}

/** What is only worth a look has no outcome. */
const judgedRules = (Object.keys(reconcileRules) as ReconcileRule[]).filter(
  (rule) => reconcileRules[rule].severity !== 'info',
);

async function findingsOf(database: ReadDatabase): Promise<ReconcileFinding[]> {
  const years = await database.all(
    `SELECT * FROM across_years WHERE state = 'fail'
     ORDER BY department, scope, fiscal_year, rule, item, how, beside, report_id`,
  );
  const levels = await database.all(
    `SELECT * FROM across_levels WHERE state = 'fail' ORDER BY department, fiscal_year, item, how, report_id`,
  );
  // Only of the departments whose sums fail.
  const units = await database.all(
    `SELECT u.department_report_id, u.unit AS unit_name, f.* FROM level_units u
     JOIN reconciled_figures f ON f.report_id = u.report_id
     WHERE u.department_report_id IN (SELECT report_id FROM across_levels WHERE state = 'fail')
     ORDER BY u.department_report_id, u.unit_no`,
  );
  const departments = await database.all(
    `SELECT * FROM across_departments
     ORDER BY department, fiscal_year, rule, other_department, item, how, report_id, other_report_id`,
  );
  return [...yearFindings(years), ...levelFindings(levels, units), ...besideFindings(departments)];
}

const countsOf = (database: ReadDatabase) =>
  database.all(
    `SELECT report_id, rule, state, CAST(count(*) AS INTEGER) AS checks, min(reason) AS reason
     FROM (SELECT report_id, rule, state, reason FROM across_years
       UNION ALL SELECT report_id, rule, state, reason FROM across_levels) AS judged
     GROUP BY report_id, rule, state`,
  );
