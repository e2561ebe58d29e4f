/**
 * Reads thousands of damaged and hostile inputs and looks that each gives a typed error or a valid report.
 *
 *   node --conditions=@juesuan/source scripts/fuzz/main.ts [--seed N] [--count N] [--source NAME]… [--minutes N]
 *     [--timeout SECONDS] [--memory MB] [--threads N]
 *   node --conditions=@juesuan/source scripts/fuzz/main.ts --seed N --index N [--write FILE]
 *
 * The same seed gives the same inputs on every machine. `--index` reads one of them alone and prints its outcome; a
 * `--source` must be repeated as it was. Exit 1 where an input gave anything else, with what to run to see it again.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isolatedReader } from 'juesuan';
import { type Input, makeInput } from './input.ts';
import { judge, type Verdict } from './judge.ts';
import { sources } from './sources.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10000' },
    source: { type: 'string', multiple: true },
    minutes: { type: 'string', default: '30' },
    timeout: { type: 'string', default: '3' },
    memory: { type: 'string', default: '512' },
    threads: { type: 'string', default: '2' },
    index: { type: 'string' },
    write: { type: 'string' },
  },
});
const seed = Number(values.seed);
const threads = Number(values.threads);
const chosen = sources().filter(({ name }) => values.source === undefined || values.source.includes(name));
const again = (index: number): string =>
  ['--seed', seed, ...(values.source ?? []).flatMap((name) => ['--source', name]), '--index', index].join(
    ' ',
  );

/** Inputs handed out one by one, until there are enough or the time is over. */
function* inputs(): Generator<Input> {
  if (values.index !== undefined) {
    yield makeInput(chosen, seed, Number(values.index));
    return;
  }
  const end = performance.now() + Number(values.minutes) * 60_000;
  for (let index = 0; index < Number(values.count) && performance.now() < end; index++)
    yield makeInput(chosen, seed, index);
}

async function main(): Promise<void> {
  if (chosen.length === 0)
    throw new Error(
      `sources are ${sources()
        .map(({ name }) => name)
        .join(', ')}`,
    );
  const reader = isolatedReader(
    { milliseconds: Number(values.timeout) * 1_000, megabytes: Number(values.memory) },
    threads,
  );
  const start = performance.now();
  const verdicts: Verdict[] = [];
  let strays = 0;
  process.on('unhandledRejection', (reason) => {
    strays++;
    console.error('unhandled rejection:', reason);
  });
  const queue = inputs();
  const work = async (): Promise<void> => {
    for (const input of queue) {
      if (values.write !== undefined) writeFileSync(values.write, input.bytes);
      const verdict = await judge(reader, input);
      verdicts.push(verdict);
      if (verdict.failure !== null)
        console.error(
          `#${verdict.index} ${verdict.name}: ${verdict.outcome}: ${verdict.failure}\n  see it again: ${again(verdict.index)}`,
        );
      else if (verdict.outcome.endsWith('ended)'))
        console.error(`#${verdict.index} ${verdict.name}: ${verdict.outcome}`);
      if (verdicts.length % 1_000 === 0)
        console.error(`${verdicts.length} inputs, ${((performance.now() - start) / 1_000).toFixed(0)} s`);
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  await reader.close();
  const seconds = (performance.now() - start) / 1_000;
  console.log(tableOf(verdicts, seed, seconds, process.resourceUsage().maxRSS / 1_024));
  if (strays > 0 || verdicts.some(({ failure }) => failure !== null)) process.exitCode = 1;
}

await main();
