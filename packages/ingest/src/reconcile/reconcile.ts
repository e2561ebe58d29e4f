import { type ReconcileRule, reconcileRules } from './catalogue.ts';
import { confirmDepartments, type DepartmentName, offeredDepartments } from './departments.ts';
import { besideFindings, levelFindings, type ReconcileFinding, yearFindings } from './findings.ts';
import { Kept, type KeptPlace } from './kept.ts';
import { outcomesOf, type ReconcileOutcome } from './outcomes.ts';
import { type ReadDatabase, withDatabase } from './source.ts';
import { comparingViews } from './views.ts';

/** What {@link reconcile} takes besides the database. */
export interface ReconcileOptions {
  /** Names of departments of which a person has said whether they are one. */
  departments?: readonly DepartmentName[];
  /**
   * `use`: only reports that differ from those of an earlier run are compared, with those of the years beside them, and what
   * was found is kept for the next run, in `NAME.reconciled.duckdb` beside a DuckDB file and in the schema
   * `juesuan_reconciled` of PostgreSQL. `renew`: all are compared, and it is kept. Left out, nothing is kept or used. What is
   * found is the same in all three.
   */
  kept?: 'use' | 'renew';
}

/** What reports say of one another. */
export interface Reconciliation {
  reports: number;
  findings: ReconcileFinding[];
  /** One for every report and rule. */
  outcomes: ReconcileOutcome[];
  /** Departments that may be one under two names. */
  offered: DepartmentName[];
  /** Reports that this run compared itself; of the others, what an earlier one found was kept. */
  compared: number;
  /** Where what was found is kept, and why it could not be; `null` where nothing is. */
  kept: KeptPlace | null;
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
  { departments = [], kept: use }: ReconcileOptions = {},
): Promise<Reconciliation> {
  return withDatabase(place, { keeps: use !== undefined }, async (database) => {
    await confirmDepartments(database, departments);
    const kept = await Kept.open(database, use === 'renew');
    const compared = await compare(database, kept);
    const reports = await database.all(
      'SELECT report_id, department, fiscal_year FROM reconciled_reports ORDER BY department, scope, fiscal_year',
    );
    return {
      reports: reports.length,
      findings: await findingsOf(database),
      outcomes: outcomesOf(reports, await countsOf(database), judgedRules),
      offered: await offeredDepartments(database, departments),
      compared,
      kept: await kept.save(),
    };
  });
}

/**
 * Makes a table of every view: each is read by several of those behind it. Years are what costs time; levels and departments
 * are compared by the figures of all reports.
 */
async function compare(database: ReadDatabase, kept: Kept): Promise<number> {
  let compared = 0;
  for (const { name, query } of comparingViews) {
    if (name === 'reconciled_figures') await kept.make(name, query);
    else await database.make(name, query);
    if (name === 'reconciled_reports') compared = await kept.touch();
  }
  await kept.make('year_findings', `SELECT * FROM across_years WHERE state = 'fail'`);
  await kept.make('year_counts', counted('across_years'));
  return compared;
}

/** What is only worth a look has no outcome. */
const judgedRules = (Object.keys(reconcileRules) as ReconcileRule[]).filter(
  (rule) => reconcileRules[rule].severity !== 'info',
);

async function findingsOf(database: ReadDatabase): Promise<ReconcileFinding[]> {
  const years = await database.all(
    `SELECT * FROM year_findings
     ORDER BY department, scope, fiscal_year, rule, item, how, beside, report_id, page, line, raw, prior_page, prior_line`,
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
  database.all(`SELECT * FROM year_counts UNION ALL ${counted('across_levels')}`);

const counted = (view: string): string =>
  `SELECT report_id, rule, state, CAST(count(*) AS INTEGER) AS checks, min(reason) AS reason
   FROM ${view} GROUP BY report_id, rule, state`;
