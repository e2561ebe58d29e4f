import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../ingest.ts';
import { datasets } from '../rows/index.ts';
import { ruledReport } from '../testing/golden.ts';
import { readHere } from '../testing/read-here.ts';
import { shortReport } from '../testing/short-report.ts';
import { sqliteRows } from '../testing/sqlite.ts';
import { sqlite } from './sqlite-module.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-sqlite-'));
  file = join(folder, 'out.sqlite');
  await write([ruledReport], file);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (inputs: string[], to: string) =>
  ingest(inputs, { to, store: join(folder, 'store'), pool: readHere, ocr: 'never' });

test('every table and column is there, described, with its key', () => {
  for (const { name, columns, key } of datasets) {
    const found = sqliteRows(file, `SELECT name, pk FROM pragma_table_info('${name}')`);
    expect(found.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
    const described = sqliteRows(
      file,
      `SELECT name, description FROM _columns WHERE "table" = '${name}' ORDER BY position`,
    );
    expect(described).toEqual(columns.map(({ name, description }) => ({ name, description })));
    const unique = sqliteRows(
      file,
      `SELECT (SELECT group_concat(i.name) FROM pragma_index_info(l.name) AS i) AS columns
       FROM pragma_index_list('${name}') AS l WHERE "unique"`,
    );
    expect(
      unique.map(({ columns }) => columns),
      name,
    ).toContain(key.join());
  }
  expect(sqliteRows(file, 'PRAGMA foreign_key_check')).toEqual([]);
  const leads = sqliteRows(file, 'SELECT DISTINCT "table" AS parent FROM pragma_foreign_key_list(\'cells\')');
  expect(leads.map(({ parent }) => parent).sort()).toEqual(['reports', 'tables']);
});

test('amounts are exact decimals in text, and numbers in the views', () => {
  const types = sqliteRows(
    file,
    'SELECT DISTINCT typeof(value) AS value, typeof(yuan) AS yuan FROM cells WHERE yuan IS NOT NULL',
  );
  expect(types).toEqual([{ value: 'text', yuan: 'text' }]);
  const [found] = sqliteRows(
    file,
    `SELECT c.raw, c.yuan, n.yuan AS number FROM cells AS c JOIN cells_numbers AS n USING (report_id, table_no, "row", cell)
     WHERE c.canonical_column = 'final.reception'`,
  );
  // 9.72 万元 is printed.
  expect(found).toEqual({ raw: '9.72', yuan: '97200', number: 97200 });
  const [sums] = sqliteRows(
    file,
    `SELECT count(*) AS rows, sum(abs(total - coalesce(basic, 0) - coalesce(project, 0) - coalesce(remitted_to_superior, 0)
       - coalesce(operating, 0) - coalesce(affiliate_subsidy, 0)) < 0.005) AS same FROM expenditure_numbers WHERE name = '合计'`,
  );
  expect(sums).toEqual({ rows: 1, same: 1 });
});

test('keys are kept', () => {
  const database = new sqlite.DatabaseSync(file);
  try {
    expect(() => database.exec('INSERT INTO tables SELECT * FROM tables')).toThrow(/UNIQUE/);
    expect(() => database.exec('DELETE FROM reports')).toThrow(/FOREIGN KEY/);
    expect(() => database.exec('UPDATE facts SET measure = NULL')).toThrow(/NOT NULL/);
  } finally {
    database.close();
  }
});

test('a file that another program writes into is busy and stays as it is', async () => {
  const text = join(folder, 'short.txt');
  await writeFile(text, shortReport());
  const database = new sqlite.DatabaseSync(file);
  database.exec('BEGIN IMMEDIATE');
  try {
    await expect(write([text], file)).rejects.toMatchObject({ code: 'busy', params: { reason: 'open' } });
  } finally {
    database.exec('ROLLBACK');
    database.close();
  }
  expect(sqliteRows(file, 'SELECT count(*) AS n FROM reports')).toEqual([{ n: 1 }]);
}, 30_000);

test('killed while it is written, the file has what it had, and the next run all', {
  timeout: 60_000,
}, async () => {
  const text = join(folder, 'other.txt');
  await writeFile(text, shortReport({ department: '青禾区商务局' }));
  const program = fileURLToPath(new URL('../testing/run-ingest.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--conditions=@juesuan/source', program, file, join(folder, 'store'), text],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
    if (said.includes('load\n')) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  expect(sqliteRows(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  await write([text], file);
  expect(sqliteRows(file, 'SELECT count(*) AS n FROM reports')).toEqual([{ n: 2 }]);
  expect(
    (await readdir(folder)).filter((name) => name.startsWith('.juesuan') || name.includes('-journal')),
  ).toEqual([]);
});

test('a database of another kind is refused', async () => {
  const other = join(folder, 'other.db');
  await writeFile(other, 'a'.repeat(4096));
  await expect(write([ruledReport], other)).rejects.toMatchObject({
    code: 'not-ours',
    params: { reason: 'no-sqlite' },
  });
  expect(await readFile(other, 'utf8')).toBe('a'.repeat(4096));
});

test('nothing is said of a part of Node that is experimental, and all else is', async () => {
  const module = new URL('./sqlite-module.ts', import.meta.url).href;
  const program = `import { sqlite } from '${module}'; new sqlite.DatabaseSync(':memory:'); process.emitWarning('of ours')`;
  const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  expect(stderr).toContain('Warning: of ours');
  expect(stderr).not.toContain('SQLite');
});
