import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readReport } from 'juesuan';
import { funding, type IdentifiedReport, indicators } from 'juesuan/format';
import { parseCsv } from 'juesuan/golden';
import { scoreGoals } from './goals.ts';

/**
 * Scores the self-evaluation forms of the example report against hand-checked truth: money and indicators by the shared
 * scorer, goals by `scoreGoals`. Prints the scores and what is missing; says so and ends where the reports are not there.
 *
 *   node --conditions=@juesuan/source scripts/score/parts.ts [how many misses to list]
 */
const root = resolve(import.meta.dirname, '../..');
const shared = resolve(root, '../shared');
const example = join(shared, 'reports/jilin-commerce-2024');
const scorer = join(shared, 'tools/score-parts.mjs');
const listed = process.argv[2] ?? '10';

async function main(): Promise<void> {
  if (!existsSync(example) || !existsSync(scorer)) {
    console.log('the example report is not there (../shared/reports): nothing to score');
    return;
  }
  const file = join(example, 'report.txt');
  const report = await readReport(readFileSync(file));
  const identified: IdentifiedReport = { id: 'example', file, report };
  score('funding', 'performance_money.csv', funding.before(false) + funding.body(identified));
  score('indicators', 'performance.csv', indicators.before(false) + indicators.body(identified));
  const goals = scoreGoals(parseCsv(readFileSync(join(example, 'goals.csv'), 'utf8')), report.forms);
  for (const miss of goals.missing.slice(0, Number(listed))) console.log(`missing: ${miss}`);
  console.log(`goals ${goals.right}/${goals.all}`);
}

function score(mode: 'funding' | 'indicators', truth: string, csv: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-score-'));
  try {
    const file = join(folder, `${mode}.csv`);
    writeFileSync(file, csv);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [scorer, mode, join(example, truth), file, listed],
      {
        encoding: 'utf8',
      },
    );
    process.stdout.write(stdout + stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
