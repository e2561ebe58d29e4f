/**
 * What reconciling costs as reports become more.
 *
 *   npm run bench -- reconcile [--sizes 1000,10000,100000] [--dir DIR]
 *
 * Makes databases of so many generated reports (some 200 kB each while it is made), reconciles each in a process of its own,
 * and prints time, peak memory and the exponent of growth from each size to the next: 1 is linear. Every tenth
 * copy of the family has one figure that does not agree with last year's report: those and no others must be found, or the
 * exit code is 1. Nothing here fails for being slow.
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
import { COPIES_TO_A_CHANGE, writeCopies } from '../../../packages/ingest/src/testing/copies.ts';
import { lastExponent } from '../growth/exponent.ts';
import type { Measured } from './measured.ts';

/** The goal in MB, whatever the size. */
const MEMORY = 4096;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { sizes: { type: 'string', default: '1000,10000,100000' }, dir: { type: 'string' } },
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
    const measured = await measure(base, copies);
    sizes.push(measured.reports);
    times.push(measured.processor);
    print(measured, copies, sizes.length > 1 ? lastExponent(sizes, times) : null);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(base: string, copies: number): Promise<Measured> {
  const file = join(folder, `${copies}.duckdb`);
  await writeCopies(base, file, copies, { changes: true });
  const args = ['--conditions=@juesuan/source', join(import.meta.dirname, 'run.ts'), file];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64e6 });
  await rm(file);
  return JSON.parse(stdout);
}

function print(
  { reports, findings, seconds, processor, peak }: Measured,
  copies: number,
  growth: number | null,
): void {
  const planted = Math.ceil(copies / COPIES_TO_A_CHANGE);
  const right = findings.length === planted && findings.every((rule) => rule === 'years-opening-balance');
  if (!right) process.exitCode = 1;
  console.log(
    `${reports} reports: ${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processors, ${((1000 * processor) / reports).toFixed(2)} ms each` +
      `${growth === null ? '' : `, growth ^${growth.toFixed(2)}`}; peak ${peak.toFixed(0)} MB (${peak <= MEMORY ? 'within' : 'over'} ${MEMORY}); ` +
      `${findings.length} findings of ${planted} planted${right ? '' : ': WRONG'}`,
  );
}
