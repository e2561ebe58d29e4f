/**
 * How time and memory grow with the size of a source.
 *
 *   npm run bench -- growth [--rounds N] [--only WORD]
 *
 * Makes sources of growing size (pages, pages of one table, runs on a page) and prints what each stage of reading them
 * costs in processor time of the thread, the least of the rounds, with the exponent of its growth: of a line through all
 * sizes, and from the last size but one to the last. 1 is linear; the goal is at most 1.1. Then the memory of a page: the peak of processes
 * that read and keep nothing but the report. Nothing here fails for being slow.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { exponent, lastExponent } from './exponent.ts';
import { type Costs, costsOf, stages } from './measure.ts';
import { type Growth, growths } from './sources.ts';

const goal = 1.1;
/** Pages of the two documents whose peaks are compared. */
const memorySizes = [100, 1000] as const;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { rounds: { type: 'string', default: '3' }, only: { type: 'string', default: '' } },
});
const rounds = Number(values.rounds);

// What is hot is compiled before anything is measured.
for (const { make, sizes } of growths) for (let i = 0; i < 4; i++) await costsOf(make(sizes[0] ?? 10));
for (const growth of growths.filter(({ name }) => name.includes(values.only)))
  print(growth, await costs(growth));
if ('memory'.includes(values.only) || values.only === '') await printMemory();

async function costs({ sizes, make }: Growth): Promise<Costs[]> {
  const least: Costs[] = [];
  const sources = sizes.map(make);
  for (let round = 0; round < rounds; round++)
    for (const [i, bytes] of sources.entries()) {
      const now = await costsOf(bytes);
      const before = least[i] ?? now;
      least[i] = Object.fromEntries(
        stages.map((stage) => [stage, Math.min(before[stage], now[stage])]),
      ) as Costs;
    }
  return least;
}

function print({ name, unit, sizes }: Growth, measured: readonly Costs[]): void {
  const cells = (title: string, figures: readonly string[]): string =>
    title.padEnd(12) + figures.map((figure) => figure.padStart(10)).join('');
  console.log(`\n${name}: ms of the thread`);
  console.log(cells('', [...sizes.map((size) => `${size} ${unit}`), 'exponent', 'last step']));
  const rows = [
    ...stages.map((stage) => [stage, measured.map((costs) => costs[stage])] as const),
    ['all', measured.map((costs) => stages.reduce((sum, stage) => sum + costs[stage], 0))] as const,
  ];
  for (const [title, times] of rows) {
    const [fitted, last] = [exponent(sizes, times), lastExponent(sizes, times)];
    const met =
      title === 'all'
        ? Math.max(fitted, last) <= goal
          ? `  goal ${goal}: met`
          : `  goal ${goal}: missed`
        : '';
    console.log(
      cells(title, [...times.map((ms) => ms.toFixed(0)), fitted.toFixed(2), last.toFixed(2)]) + met,
    );
  }
}

async function printMemory(): Promise<void> {
  const peaks: number[] = [];
  for (const size of memorySizes) {
    const args = ['--conditions=@juesuan/source', join(import.meta.dirname, 'peak.ts'), String(size)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    peaks.push(Number(stdout));
  }
  const [few = 0, many = 0] = peaks;
  const perPage = (many - few) / (memorySizes[1] - memorySizes[0]);
  console.log(
    `\nmemory: peak ${few.toFixed(0)} MB with ${memorySizes[0]} pages, ${many.toFixed(0)} MB with ${memorySizes[1]}: ${perPage.toFixed(2)} MB a page`,
  );
}
