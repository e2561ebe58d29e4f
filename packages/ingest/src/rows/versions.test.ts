import { expect, test } from 'vitest';
import { withDuckDb } from '../testing/query.ts';
import type { DataRecord } from './dataset.ts';
import { versionsStatement, withVersions } from './versions.ts';

const report = (report_id: string, run: number, more: DataRecord = {}): DataRecord => ({
  report_id,
  run,
  department: '青禾区商务局',
  fiscal_year: 2024,
  family: 'final_accounts',
  kinds: 'income,expenditure',
  published: null,
  title: '青禾区商务局2024年度部门决算',
  version: 1,
  current: true,
  superseded_by: null,
  ...more,
});

/** Reports in an output, and the versions that each group has, the first version first. */
const cases: readonly [what: string, reports: DataRecord[], chains: string[][]][] = [
  ['a later run brought another', [report('b', 1), report('a', 2)], [['b', 'a']]],
  [
    'a unit of the same name is no version of its department, nor one without a cover of the unit',
    [
      report('a', 1),
      report('b', 2, { title: '青禾区商务局（本级）2024年度单位决算' }),
      report('c', 3, { title: null }),
    ],
    [['a', 'c'], ['b']],
  ],
  ['in one run, the greater id', [report('b', 1), report('a', 1)], [['a', 'b']]],
  [
    'where all are dated, the later date of publication, whichever came first',
    [report('a', 1, { published: '2025-09-01' }), report('b', 2, { published: '2025-08-15' })],
    [['b', 'a']],
  ],
  [
    'one without a date: the run counts',
    [report('a', 1, { published: '2025-09-01' }), report('b', 2), report('c', 3, { published: '2025-08' })],
    [['a', 'b', 'c']],
  ],
  [
    'another year, department, family or set of tables is another report',
    [
      report('a', 1),
      report('b', 2, { fiscal_year: 2023 }),
      report('c', 2, { department: '青禾区档案局' }),
      report('d', 2, { family: 'budget' }),
      report('e', 2, { kinds: 'income' }),
    ],
    [['a'], ['b'], ['c'], ['d'], ['e']],
  ],
  [
    'what prints no department, year or table is a version of nothing',
    [
      report('a', 1, { department: null }),
      report('b', 2, { department: null }),
      report('c', 1, { fiscal_year: null }),
      report('d', 2, { fiscal_year: null }),
      report('e', 1, { kinds: null }),
      report('f', 2, { kinds: null }),
    ],
    [['a'], ['b'], ['c'], ['d'], ['e'], ['f']],
  ],
];

/** The chains of `superseded_by`, checked against `version` and `current`. */
function chainsOf(reports: readonly DataRecord[]): string[][] {
  const byId = new Map(reports.map((one) => [one.report_id, one]));
  return reports
    .filter(({ version }) => Number(version) === 1)
    .map((first) => {
      const chain: string[] = [];
      for (
        let one: DataRecord | undefined = first;
        one !== undefined;
        one = byId.get(one.superseded_by ?? '')
      ) {
        chain.push(String(one.report_id));
        expect(Number(one.version)).toBe(chain.length);
        expect(one.current).toBe(one.superseded_by === null);
      }
      return chain;
    })
    .sort();
}

test.each(cases)('%s', (_, reports, chains) => expect(chainsOf(withVersions(reports))).toEqual(chains));

test.each(cases)('in SQL: %s', async (_, reports, chains) => {
  await withDuckDb(':memory:', async (run) => {
    await run(
      `CREATE TABLE reports (report_id TEXT, run BIGINT, department TEXT, fiscal_year INTEGER, family TEXT, kinds TEXT,
         published TEXT, title TEXT, version BIGINT, current BOOLEAN, superseded_by TEXT)`,
    );
    for (const one of reports)
      await run(
        `INSERT INTO reports VALUES (${Object.values(one)
          .map((field) => (typeof field === 'string' ? `'${field}'` : String(field)))
          .join(', ')})`,
      );
    await run(versionsStatement);
    const rows = await run('SELECT * FROM reports ORDER BY report_id');
    expect(chainsOf(rows as DataRecord[])).toEqual(chains);
  });
});
