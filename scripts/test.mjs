// `npm test`: sets up, then lint, types and every test, in the order in which a failure is cheapest to see. `npm run
// test:all` takes larger samples where `npm test` takes some. Both end with a line that counts the tests, under those left out.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pnpm, setup } from './setup.mjs';

if (process.argv.includes('--all')) process.env.JUESUAN_ALL = '1';

setup();
pnpm(['run', 'lint']);
pnpm(['run', 'typecheck']);

const folder = mkdtempSync(join(tmpdir(), 'juesuan-test-'));
const file = join(folder, 'results.json');
// Before the process ends, whoever ends it.
process.once('exit', () => {
  closing(file);
  rmSync(folder, { recursive: true, force: true });
});
pnpm(['run', 'vitest', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);

/** The tests that were left out, by the reason that their titles give, then how many there were of each kind. */
function closing(file) {
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.error('no test was run');
    return;
  }
  const left = new Map();
  for (const { assertionResults } of results.testResults) {
    for (const { status, ancestorTitles, title } of assertionResults) {
      if (status === 'passed' || status === 'failed') continue;
      const titles = [...ancestorTitles, title];
      const reason = titles.find((one) => /skipped|=1\)/.test(one)) ?? titles.join(' > ');
      left.set(reason, (left.get(reason) ?? 0) + 1);
    }
  }
  for (const [reason, count] of left) console.log(`left out: ${count} × ${reason}`);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = results;
  console.log(
    `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`,
  );
}
