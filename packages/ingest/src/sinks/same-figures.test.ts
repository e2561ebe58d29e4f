import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xlsx from '@e965/xlsx';
import { unguardFormula } from '@juesuan/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../ingest.ts';
import { ruledReport, tabsReport } from '../testing/golden.ts';
import { postgresFolder, rowsOf, startPostgres } from '../testing/postgres.ts';
import { query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import { sqliteRows } from '../testing/sqlite.ts';

/** Two reports as they are, and one whose texts a spreadsheet would run and whose 合计 no double holds. */
let folder: string;
let inputs: string[];
let expected: Record<string, string>[];
const long = '1234567890123456.78';
const names = ['=HYPERLINK("//a.example","合计")', '+1+1', '-2+3', '@SUM(1)'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-figures-'));
  const hostile = join(folder, 'hostile.txt');
  const lines = (await readFile(tabsReport, 'utf8')).split('\n');
  await writeFile(hostile, worsened(lines).join('\n'));
  inputs = [ruledReport, tabsReport, hostile];
  await write(`ndjson:${join(folder, 'ndjson')}`);
  // Decimals and texts stand in NDJSON as the library gives them.
  const records = (await readFile(join(folder, 'ndjson', 'cells.ndjson'), 'utf8')).trim().split('\n');
  expected = sorted(records.map((line) => JSON.parse(line)));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Names of four rows become formulas, and one amount a number of 18 digits. */
function worsened(lines: readonly string[]): string[] {
  const left = [...names];
  let amount = long;
  return lines.map((line) => {
    const fields = line.split('\t');
    if (!/^\d{7}$/.test(fields[0] ?? '')) return line;
    fields[1] = left.shift() ?? fields[1] ?? '';
    if (/^\d/.test(fields[2] ?? '') && amount !== '') {
      fields[2] = amount;
      amount = '';
    }
    return fields.join('\t');
  });
}

const write = (to: string) => ingest(inputs, { to, store: join(folder, 'store'), pool: readHere });

const key = ['report_id', 'table_no', 'row', 'cell'];
const columns = [...key, 'name', 'raw', 'value', 'yuan'];

/** Records as texts, decimals without the zeros at their ends, in the order of their key. */
function sorted(records: readonly Record<string, unknown>[]): Record<string, string>[] {
  const plain = records.map((record) =>
    Object.fromEntries(
      columns.map((name) => {
        const text = String(record[name] ?? '');
        const decimal = (name === 'value' || name === 'yuan') && text.includes('.');
        return [name, decimal ? text.replace(/\.?0+$/, '') : text];
      }),
    ),
  );
  const order = (record: Record<string, string>) => key.map((name) => record[name]?.padStart(12, '0')).join();
  return plain.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** As a reader of a guarded output gets at the printed text. */
const unguarded = (records: readonly Record<string, unknown>[]) =>
  records.map((record) => ({
    ...record,
    name: unguardFormula(String(record.name ?? '')),
    raw: unguardFormula(String(record.raw ?? '')),
  }));

describe('the same figures and texts come back, equal as decimals, from', () => {
  test('the reports themselves: what is asked for is there', () => {
    expect(expected.length).toBeGreaterThan(500);
    expect(expected.map(({ value }) => value)).toContain(long);
    expect(expected.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  test('DuckDB', async () => {
    await write(join(folder, 'out.duckdb'));
    const rows = await query(
      'SELECT *, value::VARCHAR AS value, yuan::VARCHAR AS yuan FROM cells',
      join(folder, 'out.duckdb'),
    );
    expect(sorted(rows)).toEqual(expected);
  });

  test('SQLite', async () => {
    await write(join(folder, 'out.sqlite'));
    expect(sorted(sqliteRows(join(folder, 'out.sqlite'), 'SELECT * FROM cells'))).toEqual(expected);
  });

  test('Parquet', async () => {
    await write(`parquet:${join(folder, 'parquet')}`);
    const rows = await query(
      `SELECT * REPLACE (value::VARCHAR AS value, yuan::VARCHAR AS yuan)
       FROM '${folder}/parquet/cells/**/*.parquet'`,
    );
    expect(sorted(rows)).toEqual(expected);
  });

  test.each(['csv', 'datapackage'])('CSV (%s), which no spreadsheet runs', async (form) => {
    await write(`${form}:${join(folder, form)}`);
    const rows = await query(
      `SELECT * FROM read_csv('${folder}/${form}/cells.csv', all_varchar = true, header = true, quote = '"', escape = '"')`,
    );
    expect(rows.filter(({ name }) => /^[=+@-]/.test(String(name)))).toEqual([]);
    expect(sorted(unguarded(rows))).toEqual(expected);
  });

  test('XLSX, in which nothing is a formula', async () => {
    await write(join(folder, 'out.xlsx'));
    const book = xlsx.read(await readFile(join(folder, 'out.xlsx')), { cellFormula: true });
    const sheet = book.Sheets.cells ?? {};
    expect(Object.values(sheet).filter((cell) => (cell as { f?: string }).f !== undefined)).toEqual([]);
    expect(sorted(unguarded(xlsx.utils.sheet_to_json(sheet)))).toEqual(expected);
  });

  test.skipIf(postgresFolder === null)(
    'PostgreSQL (skipped: none is installed; apt install postgresql)',
    {
      timeout: 60_000,
    },
    async () => {
      const { url, stop } = await startPostgres(postgresFolder ?? '');
      try {
        await write(url);
        expect(sorted(await rowsOf(url, 'SELECT * FROM juesuan.cells'))).toEqual(expected);
      } finally {
        await stop();
      }
    },
  );
});
