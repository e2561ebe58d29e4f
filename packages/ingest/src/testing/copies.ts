import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readDatasets, readTables } from '../reconcile/source.ts';
import { copyRecords, SCHEMA } from '../sinks/postgres.ts';
import { MARK } from '../sinks/relations.ts';
import { columnList, tableDefinition } from '../sinks/sql.ts';
import { type RunSql, withDuckDb } from './query.ts';

/** Letters of the names of places: three of them are more places than anyone has copies. */
const letters = '云澜青禾江川湖岭桥台林泉石沙松柏梅兰竹菊东南西北春秋冬夏金玉龙凤虎马羊鹿鹤雁鹏燕'.split('');

/** In one copy of so many, one figure does not agree with last year's report. */
export const COPIES_TO_A_CHANGE = 10;

const letterAt = (place: number): string =>
  `substr('${letters.join('')}', CAST((copy // ${letters.length ** place}) % ${letters.length} AS INTEGER) + 1, 1)`;

const place = [0, 1, 2].map(letterAt).join(' || ');

const named = (text: string): string =>
  `replace(replace(${text}, '云江省', ${place} || '省'), '澜川市', ${place} || '市')`;

/** 年初结转和结余 of a unit whose department has another unit without a report of the year: one finding and no other. */
const isChanged = `copy % ${COPIES_TO_A_CHANGE} = 0 AND kind = 'income_expenditure_summary' AND name = '年初结转和结余'
  AND canonical_column = 'income.amount' AND printed.report_id IN (SELECT report_id FROM family.main.reports
    WHERE department LIKE '%政务服务中心' AND fiscal_year = 2023)`;

/**
 * What is added to the amounts of a copy, in 元: a million for each copy and unit, so that what agreed agrees, years and
 * sums and rounding with them, and no two copies have amounts in common.
 */
const added = '(copy * 1000000 * (SELECT units FROM units WHERE units.report_id = printed.report_id))';

const unitsOf = `CREATE TEMP TABLE units AS SELECT r.report_id, CASE WHEN r.title LIKE '%部门决算%' THEN count(*) ELSE 1 END AS units
  FROM family.main.reports r JOIN family.main.covered_units u ON u.report_id = r.report_id GROUP BY r.report_id, r.title`;

const perUnit = `CASE unit WHEN '万元' THEN 10000 ELSE 1 END`;

/** What is another in each copy of the family, where so much is added to its cells; all else is as it was read. */
const replacedBy = (moved: string): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const value = `CAST(value + (${moved}) / ${perUnit} AS DECIMAL(38, 10))`;
  return {
    reports: { title: named('title'), sha256: `sha256(sha256 || ':' || copy)` },
    covered_units: { unit: named('unit') },
    cells: {
      yuan: `CAST(yuan + ${moved} AS DECIMAL(38, 4))`,
      value,
      raw: `CASE WHEN value IS NULL THEN raw ELSE CAST(CAST(${value} AS DECIMAL(38, 2)) AS TEXT) END`,
    },
    facts: {
      value: `CASE WHEN measure IN ('决算数', '上年决算数') AND unit IN ('元', '万元')
        THEN CAST(value + ${added} / ${perUnit} AS DECIMAL(38, 10)) ELSE value END`,
    },
  };
};

/**
 * A database of so many copies of another's reports, of the tables that reconciliation reads, row by row in SQL: departments of
 * other places with other amounts, whose years and levels agree as far as those of the first do.
 *
 * @param family a DuckDB file that `ingest` wrote
 * @param changes in every tenth copy one figure does not agree
 */
export async function writeCopies(
  family: string,
  file: string,
  copies: number,
  { changes }: { changes: boolean },
): Promise<void> {
  const replaced = replacedBy(changes ? `${added} + CASE WHEN ${isChanged} THEN 100000 ELSE 0 END` : added);
  const write = async (run: RunSql): Promise<void> => {
    await run(`ATTACH '${family}' AS family (READ_ONLY)`);
    await run(unitsOf);
    const tables = await run(
      `SELECT table_name AS name, comment FROM duckdb_tables() WHERE database_name = 'family'`,
    );
    for (const { name, comment } of tables.filter((table) =>
      readTables.some((read) => read === table.name),
    )) {
      const columns = await run(
        `SELECT column_name AS name FROM duckdb_columns()
         WHERE database_name = 'family' AND table_name = '${name}' ORDER BY column_index`,
      );
      const selected = columns.map(
        ({ name: of }) => `${copied(String(name), String(of), replaced)} AS "${of}"`,
      );
      await run(
        `CREATE TABLE "${name}" AS SELECT ${selected.join(', ')}
         FROM range(${copies}) AS copies(copy), family.main."${name}" AS printed`,
      );
      await run(`COMMENT ON TABLE "${name}" IS '${String(comment).replaceAll("'", "''")}'`);
    }
  };
  await withDuckDb(file, write, { memory_limit: '2GB' });
}

/** The id of a report in a copy. */
export const copiedId = (report: string, copy: string): string =>
  `substr(md5(${report} || ':' || ${copy}), 1, 12)`;

function copied(table: string, column: string, replaced: ReturnType<typeof replacedBy>): string {
  if (column === 'report_id') return copiedId('report_id', 'copy');
  if (column === 'department') return named('department');
  return replaced[table]?.[column] ?? `"${column}"`;
}

/** Changes a figure of one report that the report of the year after repeats. */
export const anotherFigure = ({
  schema = '',
  report = `(SELECT min(report_id) FROM ${schema}reports WHERE fiscal_year = 2023)`,
}: {
  schema?: string;
  report?: string;
} = {}): string =>
  `UPDATE ${schema}cells SET yuan = yuan + 70000 WHERE name = '年末结转和结余' AND kind = 'income_expenditure_summary'
   AND report_id = ${report}`;

/** The same tables in the schema of a PostgreSQL server in which they are not yet, with keys and comments as `ingest` makes them. */
export async function copyToPostgres(file: string, url: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-copy-'));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const copy = async (run: RunSql): Promise<void> => {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    await client.query(`SET search_path TO ${SCHEMA}`);
    for (const dataset of readDatasets) {
      const csv = join(folder, `${dataset.name}.csv`);
      await run(`COPY (SELECT ${columnList(dataset)} FROM "${dataset.name}") TO '${csv}' (HEADER)`);
      await client.query(`CREATE TABLE "${dataset.name}" (${tableDefinition(dataset, [])})`);
      await client.query(`COMMENT ON TABLE "${dataset.name}" IS '${MARK}${dataset.name}'`);
      await copyRecords(client, `"${dataset.name}"`, dataset, csv);
      await rm(csv);
    }
    for (const table of readTables) await client.query(`ANALYZE "${table}"`);
  };
  try {
    await withDuckDb(file, copy, { access_mode: 'READ_ONLY' });
  } finally {
    await client.end();
    await rm(folder, { recursive: true, force: true });
  }
}
