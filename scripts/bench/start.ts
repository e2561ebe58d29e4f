import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from '../packages/workspace.ts';
import { median } from './report.ts';

/** Nine pages. */
const report = `${root}golden/chromium-three-parts/source.pdf`;

const calls: Readonly<Record<string, readonly string[]>> = {
  '--version': ['--version'],
  'extract, 9 pages': ['extract', report],
};

/**
 * What one call of the command costs, from its start to its end: seconds of the processor, all threads.
 *
 *   npm run bench -- start [--rounds N] [JUESUAN.mjs …]
 *
 * Takes what was built here, and beside it the commands of other versions (`bin/juesuan.mjs` of another clone that is built), in
 * turn. The first two calls fill the compile cache and do not count.
 */
export function benchStart(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '7' } },
  });
  const commands = [...positionals, `${root}packages/juesuan/bin/juesuan.mjs`];
  for (const [name, call] of Object.entries(calls)) {
    const seconds = commands.map((): number[] => []);
    for (let round = -2; round < Number(values.rounds); round++)
      commands.forEach((command, i) => {
        const taken = processorSeconds([command, ...call]);
        if (round >= 0) seconds[i]?.push(taken);
      });
    const medians = seconds.map(median);
    medians.forEach((middle, i) => {
      const ratio = middle / (medians[0] ?? middle);
      console.log(`${name}: ${middle.toFixed(3)} s, ${ratio.toFixed(2)} of the first: ${commands[i]}`);
    });
  }
}

/** The shell's own clock: user and system time of the call. */
function processorSeconds(args: readonly string[]): number {
  const script = 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null 2>&1';
  const { stderr } = spawnSync('bash', ['-c', script, process.execPath, ...args], { encoding: 'utf8' });
  return stderr
    .trim()
    .split(' ')
    .reduce((sum, part) => sum + Number(part), 0);
}
