import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../ingest.ts';
import { golden } from '../testing/golden.ts';
import { postgresFolder, rowsOf, startPostgres, type TestServer } from '../testing/postgres.ts';
import { query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import { views } from './views.ts';

/** Departments, with the report that is current and the 分 of its unit of money; what it prints is in its truth. */
const departments = [
  ['云江省政务服务和招商促进厅', 'chromium-ruled', 1_000_000n],
  ['澜川市青禾区城市运行管理局', 'html-web', 100n],
] as const;

/** The first department's report once more, from another producer: another version of it. */
const older = 'text-tabs';

/** What a truth says of one cell. */
interface Printed {
  table: string;
  code: string;
  name: string;
  column: string;
  value: string;
}

let folder: string;
let database: string;
let server: TestServer | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-views-'));
  database = join(folder, 'out.duckdb');
  const runs = [[older], departments.map(([, fixture]) => fixture)];
  if (postgresFolder !== null) server = await startPostgres(postgresFolder);
  for (const to of [database, ...(server === null ? [] : [server.url])])
    for (const fixtures of runs) {
      const inputs = fixtures.map((name) => join(golden, name));
      await ingest(inputs, { to, store: join(folder, 'store'), pool: readHere });
    }
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The amounts that a report prints, in 分. */
async function printedIn(fixture: string, unit: bigint) {
  const path = join(golden, fixture, 'truth.csv');
  const rows = (await query(
    `SELECT * FROM read_csv('${path}', all_varchar = true, header = true)`,
  )) as unknown as Printed[];
  return (is: (printed: Printed) => boolean): string | null => {
    const [found] = rows.filter((row) => is(row) && row.value !== null);
    if (found === undefined) return null;
    const [whole = '', fraction = ''] = found.value.split('.');
    return String((BigInt(whole + fraction.padEnd(2, '0')) * unit) / 100n);
  };
}

/** Where a person finds what a kind of table comes to. */
const totals: readonly [kind: string, is: (printed: Printed) => boolean][] = [
  [
    'income_expenditure_summary',
    (p) => p.table === '收入支出决算总表' && p.name === '总计' && p.column === '支出/金额',
  ],
  ['income', (p) => p.table === '收入决算表' && p.name === '合计' && p.column === '本年收入合计'],
  ['expenditure', (p) => p.table === '支出决算表' && p.name === '合计' && p.column === '本年支出合计'],
  [
    'appropriation_summary',
    (p) => p.table.startsWith('财政拨款收入支出决算总表') && p.name === '总计' && p.column === '支出/合计',
  ],
  ['three_public', (p) => p.table.includes('三公') && p.column === '决算数/合计'],
];

describe.each(departments)('%s', (department, fixture, unit) => {
  const of = `department = '${department}' AND fiscal_year = 2024`;

  test('kind_totals: the totals that are printed, and nothing added to them', async () => {
    const printed = await printedIn(fixture, unit);
    const rows = await query(
      `SELECT kind, (yuan * 100)::BIGINT::TEXT AS cents, reports::INT AS reports FROM kind_totals WHERE ${of}`,
      database,
    );
    const read = new Map(rows.map(({ kind, cents }) => [kind, cents]));
    for (const [kind, is] of totals) {
      expect(printed(is), kind).not.toBeNull();
      expect(read.get(kind), kind).toBe(printed(is));
    }
    // The older version of the first report is not added.
    expect(new Set(rows.map(({ reports }) => reports))).toEqual(new Set([1]));
  });

  test('kind_totals: the rows of subjects that have none beneath them add up to what is printed', async () => {
    const rows = await query(
      `SELECT kind, yuan = leaf_yuan AS same FROM kind_totals WHERE leaf_yuan IS NOT NULL AND ${of}`,
      database,
    );
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows.filter(({ same }) => same !== true)).toEqual([]);
  });

  test('column_totals: every total as it is printed', async () => {
    const printed = await printedIn(fixture, unit);
    const [row] = await query(
      `SELECT (yuan * 100)::BIGINT::TEXT AS cents FROM column_totals
       WHERE kind = 'income_expenditure_summary' AND name = '本年收入合计' AND ${of}`,
      database,
    );
    expect(row?.cents).toBe(
      printed((p) => p.table === '收入支出决算总表' && p.name === '本年收入合计' && p.column === '收入/金额'),
    );
  });

  test.each([
    ['expenditure_by_subject', '支出决算表', '本年支出合计'],
    ['general_public_by_subject', '一般公共预算财政拨款支出决算表', '本年支出/合计'],
  ])('%s: its leaves, and its 类, add up to the printed 合计', async (view, table, column) => {
    const printed = await printedIn(fixture, unit);
    const total = printed((p) => p.table === table && p.name === '合计' && p.column === column);
    const [row] = await query(
      `SELECT (sum(total) FILTER (is_leaf) * 100)::BIGINT::TEXT AS leaves,
         (sum(total) FILTER (level = '类') * 100)::BIGINT::TEXT AS classes FROM ${view} WHERE ${of}`,
      database,
    );
    expect(total).not.toBeNull();
    expect(row).toEqual({ leaves: total, classes: total });
  });

  test('three_public_by_department: as printed', async () => {
    const printed = await printedIn(fixture, unit);
    const rows = await query(
      `SELECT (budget_total * 100)::BIGINT::TEXT AS budget, (final_total * 100)::BIGINT::TEXT AS final
       FROM three_public_by_department WHERE ${of}`,
      database,
    );
    const is = (column: string) => (p: Printed) => p.table.includes('三公') && p.column === column;
    expect(rows).toEqual([{ budget: printed(is('预算数/合计')), final: printed(is('决算数/合计')) }]);
  });
});

test('functional_totals: the sum of the 类 of the departments', async () => {
  const [row] = await query(
    `SELECT (SELECT sum(total) FROM functional_totals WHERE fiscal_year = 2024) =
       (SELECT sum(yuan) FROM kind_totals WHERE kind = 'general_public_expenditure') AS same,
       (SELECT total FROM functional_totals WHERE subject_code = '201')::TEXT AS general`,
    database,
  );
  // 一般公共服务支出 of the first department, in 元; the other prints none.
  expect(row).toEqual({ same: true, general: '78309100.0000' });
});

test('code_names_by_year and findings_by_rule count current reports alone', async () => {
  const [row] = await query('SELECT max(reports)::INT AS reports FROM code_names_by_year', database);
  expect(row).toEqual({ reports: 2 });
  const [all] = await query('SELECT count(*)::INT AS reports FROM reports', database);
  expect(all).toEqual({ reports: 3 });
  await query('SELECT * FROM findings_by_rule', database);
});

test.skipIf(postgresFolder === null)('PostgreSQL gives the same rows', async () => {
  for (const { name } of views) {
    const own = await query(`SELECT * FROM ${name}`, database);
    const theirs = await rowsOf(server?.url ?? '', `SELECT * FROM juesuan.${name}`);
    expect(texts(theirs), name).toEqual(texts(own));
  }
});

/** Records as texts in one order: the two clients give counts as other types, decimals with other zeros. */
const texts = (rows: readonly Record<string, unknown>[]): string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row).map(([key, field]) => [
          key,
          field === null
            ? null
            : String(field)
                .replace(/(\.\d*?)0+$/, '$1')
                .replace(/\.$/, ''),
        ]),
      ),
    )
    .sort();
