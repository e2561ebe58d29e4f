/**
 * How fast `ingest` is, what a second thread brings, and whether memory grows with the number of reports.
 *
 *   npm run bench -- ingest [--size N] [--small N] [--to FORM] [--dir DIR]
 *
 * Makes N distinct copies of the fixtures (2,000; `--small`: 500) and ingests them three times, each in a process of its
 * own that runs the built packages: the small number with two threads, all with two threads, all with one. Peak memory of
 * the second run should be at most 15 % above that of the first, and it should be at least 1.7 times as fast as the third:
 * on two quiet cores, so look at `uptime` first; processor time also compares on a busy one. Nothing here fails for being slow; failed reports do (exit code 1).
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { makeCopies } from './copies.ts';
import type { Measured } from './measured.ts';

/** Goals: times that two threads are faster than one, and growth of the peak. */
const goals = { speedUp: 1.7, growth: 0.15 } as const;

const script = join(import.meta.dirname, 'run.ts');

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    size: { type: 'string', default: '2000' },
    small: { type: 'string' },
    to: { type: 'string', default: 'duckdb' },
    dir: { type: 'string' },
  },
});
const size = Number(values.size);
const small = Number(values.small ?? size / 4);

const folder = await mkdtemp(join(values.dir ?? tmpdir(), 'juesuan-bench-'));
try {
  const bytes = await makeCopies(join(folder, 'reports'), 0, small);
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(2)}, ` +
      `${size} reports of ${(bytes / small / 1000).toFixed(0)} kB each, to ${values.to}`,
  );
  const few = await run(small, 2);
  await makeCopies(join(folder, 'reports'), small, size);
  const two = await run(size, 2);
  const one = await run(size, 1);
  const speedUp = one.whole / two.whole;
  const growth = two.peak / few.peak - 1;
  console.log(
    `two threads ÷ one: ${speedUp.toFixed(2)} (reading alone ${(one.read / two.read).toFixed(2)}), ` +
      `goal ≥ ${goals.speedUp}: ${met(speedUp >= goals.speedUp)}`,
  );
  console.log(
    `peak at ${size} against ${small}: ${growth < 0 ? '−' : '+'}${Math.abs(100 * growth).toFixed(1)} %, ` +
      `goal ≤ ${100 * goals.growth} %: ${met(growth <= goals.growth)}`,
  );
  console.log(`load ${loadavg()[0]?.toFixed(2)} at the end`);
  if ([few, two, one].some(({ failures }) => failures > 0)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function run(reports: number, threads: number): Promise<Measured> {
  const own = join(folder, `${reports}-${threads}`);
  const to = values.to === 'duckdb' ? join(own, 'out.duckdb') : `${values.to}:${join(own, 'out')}`;
  const args = [script, join(folder, 'reports'), to, join(own, 'store'), String(threads)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64e6 });
  const measured: Measured = JSON.parse(stdout);
  await rm(own, { recursive: true, force: true });
  console.log(line(threads, measured));
  return measured;
}

function line(
  threads: number,
  { reports, failures, first, read, whole, cpu, busy, peakReading, peak }: Measured,
): string {
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
  return (
    `${threads} ${threads === 1 ? 'thread, ' : 'threads,'} ${reports} reports, ${failures} failed: ` +
    `${(reports / (whole / 1000)).toFixed(2)} reports/s, ${(cpu / reports).toFixed(0)} ms of processor each, peak ${peak.toFixed(0)} MB (${peakReading.toFixed(0)} while reading); ` +
    `${seconds(whole)}, of them ${seconds(first)} to the first, ${seconds(whole - read)} to write the output; ` +
    `main thread ${(100 * busy).toFixed(0)} % busy while reading`
  );
}

function met(is: boolean): string {
  return is ? 'met' : 'missed';
}
