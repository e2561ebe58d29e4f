import { join } from 'node:path';
import { expect, test } from 'vitest';
import { family } from '../../../../golden/family/family.ts';
import { planted } from '../../../../golden/family/planted.ts';
import { writeFamily } from '../../../../golden/family/render.ts';
import { ingest } from '../ingest.ts';
import { temporaryFolder } from '../testing/golden.ts';
import { describeServer, rowsOf } from '../testing/postgres.ts';
import { query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import { reconcile } from './reconcile.ts';

describeServer((server) => {
  test('views and findings are those of DuckDB, row by row', async () => {
    const folder = await temporaryFolder();
    const members = family(planted).filter(
      ({ facts }) => facts.yuanPerUnit === 10_000 && facts.fiscalYear > 2022,
    );
    await writeFamily(members, join(folder, 'reports'));
    const file = join(folder, 'family.duckdb');
    const options = { store: join(folder, 'store'), pool: readHere };
    await ingest([join(folder, 'reports')], { to: file, ...options });
    await ingest([join(folder, 'reports')], { to: server().url, ...options });

    for (const view of ['across_years', 'across_levels', 'across_departments']) {
      const text = (row: object) =>
        JSON.stringify(
          Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]),
        );
      const ofDuckDb = (await query(`SELECT * FROM ${view}`, file)).map(text).sort();
      const rows = await rowsOf(server().url, `SELECT * FROM juesuan.${view}`);
      expect(rows.map(text).sort(), view).toEqual(ofDuckDb);
      if (view !== 'across_departments') expect(ofDuckDb.length, view).toBeGreaterThan(20);
    }
    const [one, other] = [await reconcile(file), await reconcile(server().url)];
    expect(one.findings.length).toBeGreaterThan(5);
    expect(other).toEqual(one);
  }, 120_000);
});
