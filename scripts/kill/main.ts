/**
 * Kills `ingest` at random moments and looks that the next run makes of it what a run makes that nobody killed.
 *
 *   npm run kill -- [--times N] [--seed N] [FILE…]
 *
 * Exit 1 where an output differs, or where something of a killed run is left. Without a seed one is drawn, and printed.
 */
import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { golden } from '../../packages/ingest/src/testing/golden.ts';
import { killAtRandom } from './kill.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});
const inputs = positionals.length > 0 ? positionals : defaultInputs();
const folder = await mkdtemp(join(tmpdir(), 'juesuan-kill-'));
try {
  console.log(`seed ${values.seed}, ${values.times} moments, ${inputs.length} files`);
  const all = await killAtRandom(folder, inputs, {
    seed: Number(values.seed),
    times: Number(values.times),
    print: ({ output, milliseconds, during, left, same }) =>
      console.log(
        `${output.padEnd(12)} killed after ${String(milliseconds).padStart(5)} ms (${during}), ${left} left: ${same ? 'as a clean run' : 'DIFFERS'}`,
      ),
  });
  const same = all.filter((one) => one.same).length;
  console.log(`${same} of ${all.length} as a clean run`);
  if (same < all.length) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** A dozen fixtures, so that most of a run is reading and writing and not the start of a process. */
function defaultInputs(): string[] {
  const reports = globSync(join(golden, '*', 'source.*')).sort();
  return [...reports.slice(0, 12), ...globSync(join(golden, 'bad', '*.pdf')).sort()];
}
