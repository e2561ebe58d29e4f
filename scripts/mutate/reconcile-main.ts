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
  const missed = await missedAmongRepeated(file, figures);
  for (const { report, what, where } of missed) console.log(`missed: ${report} ${what} (${where})`);
  const found = figures.length - missed.length;
  console.log(`${found} of ${figures.length} found: ${((found / figures.length) * 100).toFixed(1)} %`);
  process.exitCode = found / figures.length < 0.95 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
