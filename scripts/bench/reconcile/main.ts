/**
 * What reconciling costs as reports become more.
 *
 *   npm run bench -- reconcile [--sizes 1000,10000,100000] [--dir DIR] [--postgres]
 *
 * Makes databases of so many generated reports (some 200 kB each while it is made), reconciles each in processes of their own
 * — all of it, all of it with what is kept for the next run, and again after one figure of one report has changed — and prints
 * time, peak memory and the exponent of growth from each size to the next: 1 is linear. Every tenth copy of the family has one
 * figure that does not agree with last year's report: those and no others must be found, or the exit code is 1; and so it is where
 * what is kept does not give what all gives. Nothing here fails for being slow.
 *
 * With --postgres in a server of its own, which has to be installed; its time and memory are those of the server's processes,
 * which Linux alone tells.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { ingest } from '@juesuan/ingest';
import { family } from '../../../golden/family/family.ts';
import { restated } from '../../../golden/family/planted.ts';
import { writeFamily } from '../../../golden/family/render.ts';
import {
  anotherFigure,
  COPIES_TO_A_CHANGE,
  copyToPostgres,
  writeCopies,
} from '../../../packages/ingest/src/testing/copies.ts';
import { postgresFolder, rowsOf, startPostgres } from '../../../packages/ingest/src/testing/postgres.ts';
import { execute } from '../../../packages/ingest/src/testing/query.ts';
import { lastExponent } from '../growth/exponent.ts';
import type { Measured } from './measured.ts';
import { watched } from './server.ts';

/** The goal in MB, whatever the size. */
const MEMORY = 4096;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    dir: { type: 'string' },
    postgres: { type: 'boolean', default: false },
  },
});
const folder = await mkdtemp(join(values.dir ?? tmpdir(), 'juesuan-bench-'));
try {
  const members = family(restated);
  await writeFamily(members, join(folder, 'reports'));
  const base = join(folder, 'family.duckdb');
  await ingest([join(folder, 'reports')], { to: base, store: join(folder, 'store') });
  console.log(`Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(2)}`);
  const sizes: number[] = [];
  const times: number[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const copies = Math.ceil(size / members.length);
    const file = join(folder, `${copies}.duckdb`);
    await writeCopies(base, file, copies, { changes: true });
    const measured = await (values.postgres ? inPostgres(file) : inDuckDb(file));
    await rm(file);
    sizes.push(measured.whole.reports);
    times.push(measured.whole.processor);
    print(measured, copies, sizes.length > 1 ? lastExponent(sizes, times) : null);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** All reports; all, with what is kept; what a changed report touches, and all once more. */
interface Runs {
  whole: Measured;
  first: Measured;
  changed: Measured;
  wholeAgain: Measured;
}

async function inDuckDb(file: string): Promise<Runs> {
  try {
    return await runs(
      (kept) => measure(file, kept),
      () => execute(file, [anotherFigure()]),
    );
  } finally {
    await rm(file.replace(/\.duckdb$/, '.reconciled.duckdb'), { force: true });
  }
}

async function inPostgres(file: string): Promise<Runs> {
  if (postgresFolder === null) throw new Error('no PostgreSQL is installed: apt install postgresql');
  const { url, stop } = await startPostgres(postgresFolder);
  try {
    await copyToPostgres(file, url);
    const change = async () => void (await rowsOf(url, anotherFigure({ schema: 'juesuan.' })));
    return await runs(async (kept) => {
      const [measured, cost] = await watched(url, () => measure(url, kept));
      return { ...measured, processor: measured.processor + cost.processor, peak: measured.peak + cost.peak };
    }, change);
  } finally {
    await stop();
  }
}

async function runs(one: (kept: boolean) => Promise<Measured>, change: () => Promise<void>): Promise<Runs> {
  const [whole, first] = [await one(false), await one(true)];
  await change();
  const [changed, wholeAgain] = [await one(true), await one(false)];
  return { whole, first, changed, wholeAgain };
}

async function measure(place: string, kept: boolean): Promise<Measured> {
  const args = ['--conditions=@juesuan/source', join(import.meta.dirname, 'run.ts'), place];
  if (kept) args.push('use');
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64e6 });
  return JSON.parse(stdout);
}

function print({ whole, first, changed, wholeAgain }: Runs, copies: number, growth: number | null): void {
  const { reports, findings } = whole;
  const planted = Math.ceil(copies / COPIES_TO_A_CHANGE);
  const isRight = findings.length === planted && findings.every((rule) => rule === 'years-opening-balance');
  const isSame = first.digest === whole.digest && changed.digest === wholeAgain.digest;
  if (!isRight || !isSame) process.exitCode = 1;
  console.log(
    `${reports} reports: ${costOf(whole)}, ${((1000 * whole.processor) / reports).toFixed(2)} ms each` +
      `${growth === null ? '' : `, growth ^${growth.toFixed(2)}`}; ${whole.peak <= MEMORY ? 'within' : 'over'} ${MEMORY} MB; ` +
      `${findings.length} findings of ${planted} planted${isRight ? '' : ': WRONG'}`,
  );
  console.log(`  with what is kept: ${costOf(first)}`);
  console.log(
    `  one report changed: ${costOf(changed)}, ${changed.compared} compared; all again: ${costOf(wholeAgain)}; ${isSame ? 'the same findings' : 'DIFFERS'}`,
  );
}

function costOf({ seconds, processor, peak }: Measured): string {
  return `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processors, peak ${peak.toFixed(0)} MB`;
}
