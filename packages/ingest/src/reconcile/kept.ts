import { createHash } from 'node:crypto';
import { MARK } from '../sinks/relations.ts';
import { quoted } from '../sinks/sql.ts';
import { libraryVersion } from '../version.ts';
import { type ReadDatabase, readColumns } from './source.ts';
import { comparingViews } from './views.ts';

/** Years are compared by these, and by what is known of reports. */
const comparedTables = ['cells', 'facts', 'explained_breaks'] as const;

/** Tables of which the records of the needed reports alone are read. */
const narrowed = ['cells', 'facts'] as const;

/** What is kept from run to run, each with the report that it is of. */
const keptTables = ['report_prints', 'reconciled_figures', 'year_findings', 'year_counts'] as const;
type KeptTable = (typeof keptTables)[number];

/** A record that is the same has the same sum, however its rows are ordered. */
const printOf = ({ base, hashed }: ReadDatabase, table: (typeof comparedTables)[number]): string =>
  `(SELECT report_id, count(*) || ':' || sum(${hashed(readColumns[table].map(quoted))}) AS print
    FROM ${base(table)} GROUP BY report_id) AS ${quoted(table)}`;

const printsQuery = (database: ReadDatabase): string =>
  `SELECT r.*, ${comparedTables.map((table) => `${quoted(table)}.print AS ${table}_print`).join(', ')}
    FROM reconciled_reports r ${comparedTables
      .map((table) => `LEFT JOIN ${printOf(database, table)} ON ${quoted(table)}.report_id = r.report_id`)
      .join(' ')}`;

const ofTouched = 'report_id IN (SELECT report_id FROM touched_reports)';
const ofOthers = `report_id NOT IN (SELECT report_id FROM touched_reports)
  AND report_id IN (SELECT report_id FROM reconciled_reports)`;

/** Where what was found is kept, and why it could not be. */
export interface KeptPlace {
  /** A file, or a schema of the server. */
  place: string;
  /** A sentence; `null` where it is kept. */
  problem: string | null;
}

/** Which reports are compared in this run: all, or those that differ from what an earlier run kept. */
export class Kept {
  readonly #database: ReadDatabase;
  /** Before the names of the tables; `null` where none are kept. */
  readonly #schema: string | null;
  /** Whether what is kept was made by the same statements, and is to be used. */
  readonly #isUsed: boolean;
  #problem: string | null = null;

  private constructor(database: ReadDatabase, schema: string | null, isUsed: boolean) {
    this.#database = database;
    this.#schema = schema;
    this.#isUsed = isUsed;
  }

  /** @param renew nothing that is kept is used, and all of it is written anew */
  static async open(database: ReadDatabase, renew: boolean): Promise<Kept> {
    const { keeping } = database;
    if (keeping === null) return new Kept(database, null, false);
    let isThere: boolean;
    try {
      isThere = await keeping.open();
    } catch (error) {
      const kept = new Kept(database, null, false);
      kept.#problem = sentenceOf(error);
      return kept;
    }
    const isUsed =
      isThere && !renew && (await madeBy(database, keeping.schema)) === (await makerOf(database));
    return new Kept(database, keeping.schema, isUsed);
  }

  /**
   * Behind `reconciled_reports`: finds what has changed, and leaves in `cells` and `facts` only what that is compared by.
   *
   * @returns how many reports are compared
   */
  async touch(): Promise<number> {
    const database = this.#database;
    if (this.#schema !== null) await database.make('report_prints', printsQuery(database));
    if (!this.#isUsed) return countOf(database, 'reconciled_reports');
    await database.make(
      'changed_reports',
      `SELECT DISTINCT report_id FROM (SELECT * FROM report_prints
         EXCEPT SELECT * FROM ${this.#schema}.report_prints) AS changed`,
    );
    await database.make(
      'touched_reports',
      `SELECT report_id FROM reconciled_reports WHERE report_id IN (SELECT report_id FROM changed_reports)
         OR prior_report_id IN (SELECT report_id FROM changed_reports)`,
    );
    await database.make(
      'needed_reports',
      `SELECT report_id FROM touched_reports
       UNION SELECT prior_report_id FROM reconciled_reports WHERE prior_report_id IS NOT NULL AND ${ofTouched}`,
    );
    for (const table of narrowed)
      await database.make(
        table,
        `SELECT report_id, ${readColumns[table].map(quoted).join(', ')} FROM ${database.base(table)}
         WHERE report_id IN (SELECT report_id FROM needed_reports)`,
      );
    return countOf(database, 'touched_reports');
  }

  /** Makes a table of what a query gives of the reports that are compared, and of what is kept of the others. */
  make(table: KeptTable, query: string): Promise<void> {
    return this.#database.make(
      table,
      this.#isUsed
        ? `SELECT * FROM (${query}) AS compared WHERE ${ofTouched}
           UNION ALL SELECT * FROM ${this.#schema}.${table} WHERE ${ofOthers}`
        : query,
    );
  }

  /** Keeps what the tables hold now; what cannot be written is no error of what was compared. */
  async save(): Promise<KeptPlace | null> {
    const { keeping } = this.#database;
    if (keeping === null) return null;
    if (this.#schema !== null)
      await keeping.save(await this.#statements(this.#schema)).catch((error: unknown) => {
        this.#problem = sentenceOf(error);
      });
    return { place: keeping.place, problem: this.#problem };
  }

  async #statements(schema: string): Promise<string[]> {
    if (this.#isUsed)
      return keptTables.flatMap((table) => [
        `DELETE FROM ${schema}.${table} WHERE NOT (${ofOthers})`,
        `INSERT INTO ${schema}.${table} SELECT * FROM ${table} WHERE ${ofTouched}`,
      ]);
    return [
      ...[...keptTables, 'made_by'].map((table) => `DROP TABLE IF EXISTS ${schema}.${table}`),
      ...keptTables.map((table) => `CREATE TABLE ${schema}.${table} AS SELECT * FROM ${table}`),
      `CREATE TABLE ${schema}.made_by AS SELECT '${await makerOf(this.#database)}' AS maker`,
      `COMMENT ON TABLE ${schema}.made_by IS '${MARK}what \`reconcile\` keeps from run to run; it may be deleted'`,
    ];
  }
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function countOf(database: ReadDatabase, table: string): Promise<number> {
  const [row] = await database.all(`SELECT CAST(count(*) AS INTEGER) AS records FROM ${table}`);
  return Number(row?.records);
}

/** What made the kept tables. */
async function madeBy(database: ReadDatabase, schema: string): Promise<unknown> {
  const [row] = await database.all(`SELECT maker FROM ${schema}.made_by`);
  return row?.maker;
}

/** What kept results depend on besides the reports: the library, its statements and the functions of the database. */
async function makerOf(database: ReadDatabase): Promise<string> {
  const [row] = await database.all('SELECT version() AS version');
  const statements = [printsQuery(database), ...comparingViews.map(({ query }) => query)];
  return createHash('sha256')
    .update(JSON.stringify([libraryVersion(), row?.version, statements]))
    .digest('hex');
}
