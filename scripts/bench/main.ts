/**
 * How fast reports are read, and what they cost in memory.
 *
 *   npm run bench -- [--rounds N] [--no-memory] [FILE.pdf…]
 *   npm run bench -- formats      the same report in each format beside its PDF: also the last part of the first
 *   npm run bench -- start …      what one call of the command costs, beside other versions: see start.ts
 *   npm run bench -- ingest …     thousands of reports into a database: see ingest/main.ts
 *   npm run bench -- reconcile …  thousands of reports compared with one another: see reconcile/main.ts
 *   npm run bench -- growth …     how time and memory grow with pages and runs: see growth/main.ts
 *
 * One process reads every file again and again, in turn with bare pdf.js, and prints medians and minima: `operators` is
 * `getOperatorList` of every page, `text+operators` is `getTextContent` and `getOperatorList`, which tools pay that take
 * text and rulings apart; `whole` is `extractReport` with all it does, `read`, `detect` and `recognise` are its steps, and
 * `by pdf.js` is reading as it is where the lean reader refuses, `PDFium text` the characters and their places alone by
 * PDFium in WASM. All open documents with the same options, bare pdf.js over its own port. `read ÷ t+o` should stay at 0.12
 * and `whole ÷ t+o` at 0.30. Figures of two versions compare only when they come from one quiet machine: look at `uptime`
 * first. Nothing here fails for being slow.
 */
import { parseArgs } from 'node:util';
import { readLean } from '../readers/compare.ts';
import { formatsReport } from './formats.ts';
import { countPages, measureOnce } from './measure.ts';
import { memoryAfter } from './memory.ts';
import { memoryReport, type Sample, timesReport } from './report.ts';
import { type Source, sources } from './sources.ts';
import { benchStart } from './start.ts';

/** Rounds that are run first and thrown away: the engine compiles what is hot within them, short work later than long. */
const warmUp = 8;
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
  console.log(`\nread by the lean reader: ${await shareOf(files)}`);
  console.log(`\n${timesReport(await measureAll(files, Number(values.rounds)))}`);
  if (positionals.length === 0) console.log(`\n${formatsReport()}`);
}

/** How many of the files need no pdf.js, and why the others do. */
async function shareOf(files: readonly Source[]): Promise<string> {
  const refused: string[] = [];
  for (const { name, bytes } of files)
    await readLean(bytes).catch((error: Error) => void refused.push(`${name}: ${error.message}`));
  return [`${files.length - refused.length} of ${files.length}`, ...refused].join('\n  ');
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
else if (process.argv[2] === 'reconcile') await import('./reconcile/main.ts');
else if (process.argv[2] === 'growth') await import('./growth/main.ts');
else if (process.argv[2] === 'start') benchStart(process.argv.slice(3));
else if (process.argv[2] === 'formats') console.log(formatsReport());
else await main();
