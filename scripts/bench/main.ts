/**
 * How fast reports are read, and what they cost in memory.
 *
 *   npm run bench -- [--rounds N] [--no-memory] [FILE.pdf…]
 *   npm run bench -- ingest …     thousands of reports into a database: see ingest/main.ts
 *
 * One process reads every file again and again, in turn with bare pdf.js, and prints medians and minima: `operators` is
 * `getOperatorList` of every page, `text+operators` is `getTextContent` and `getOperatorList`, which tools pay that take
 * text and rulings apart; `whole` is `extractReport` with all it does, `read`, `detect` and `recognise` are its steps.
 * All open documents with the same options, bare pdf.js over its own port. `whole ÷ t+o` should stay below 1.0 and
 * `whole ÷ o` at most 1.2. Figures of two versions compare only when they come from one quiet machine: look at `uptime`
 * first. Nothing here fails for being slow.
 */
import { parseArgs } from 'node:util';
import { countPages, measureOnce } from './measure.ts';
import { memoryAfter } from './memory.ts';
import { memoryReport, type Sample, timesReport } from './report.ts';
import { type Source, sources } from './sources.ts';

/** Rounds that are run first and thrown away: the engine compiles what is hot within them. */
const warmUp = 3;
/** Memory is looked at after these: the heap must stay level from the first on, the resident set from the second on. */
const documents = [10, 60, 120];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      rounds: { type: 'string', default: '7' },
      memory: { type: 'boolean', default: true },
    },
  });
  const files = sources(positionals);
  console.log(`Node ${process.versions.node}, ${files.length} files, ${values.rounds} rounds`);
  // First, while the process has held nothing else.
  if (values.memory) console.log(`\n${memoryReport(await memoryAfter(files, documents))}`);
  console.log(`\n${timesReport(await measureAll(files, Number(values.rounds)))}`);
}

async function measureAll(files: readonly Source[], rounds: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { name, bytes } of files)
    samples.push({ name, pages: await countPages({ name, bytes }), rounds: [] });
  for (let round = -warmUp; round < rounds; round++) {
    for (const [i, file] of files.entries()) {
      const times = await measureOnce(file, round + warmUp);
      if (round >= 0) samples[i]?.rounds.push(times);
    }
  }
  return samples;
}

if (process.argv[2] === 'ingest') await import('./ingest/main.ts');
else await main();
