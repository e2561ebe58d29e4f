/**
 * npm run reconcile:mutate: of every figure of the family that another year's report repeats, how often a change is found.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '@juesuan/ingest';
import { family } from '../../golden/family/family.ts';
import { writeFamily } from '../../golden/family/render.ts';
import { missedAmongRepeated, repeatedFigures } from '../../packages/ingest/src/testing/repeated.ts';

const folder = mkdtempSync(join(tmpdir(), 'juesuan-mutate-'));
try {
  await writeFamily(family(), join(folder, 'reports'));
  const file = join(folder, 'family.duckdb');
  await ingest([join(folder, 'reports')], { to: file, store: join(folder, 'store') });
  const figures = await repeatedFigures(file);
  const { missed, invented } = await missedAmongRepeated(file, join(folder, 'copies.duckdb'), figures);
  for (const { report, what, table_no, row, cell, fact } of missed)
    console.log(
      `missed: ${report} ${what} (${fact === null ? `table ${table_no}, row ${row}, cell ${cell}` : `fact ${fact}`})`,
    );
  const found = figures.length - missed.length;
  console.log(
    `${found} of ${figures.length} found: ${((found / figures.length) * 100).toFixed(1)} %; ${invented} invented`,
  );
  process.exitCode = found / figures.length < 0.95 || invented > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
