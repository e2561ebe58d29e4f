import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import xlsx from '@e965/xlsx';
import { datasets } from '@juesuan/ingest';
import { contentsOf } from '../../packages/ingest/src/testing/golden.ts';
import { query } from '../../packages/ingest/src/testing/query.ts';
import { type Random, randomOf } from '../fuzz/random.ts';

const script = fileURLToPath(new URL('../../packages/ingest/src/testing/run-ingest.ts', import.meta.url));

/** Where a run writes to, in turn: every form of output but the database that brings a server of its own. */
const outputs = [
  ['out.duckdb', ''],
  ['csv', 'csv:'],
  ['parquet', 'parquet:'],
  ['out.xlsx', ''],
  ['ndjson', 'ndjson:'],
  ['datapackage', 'datapackage:'],
] as const;

/** One run that was killed, and what the next one made of it. */
export interface Killed {
  output: string;
  /** From the start of the process, Node's own start included. */
  milliseconds: number;
  /** The last that the run had told. */
  during: string;
  /** Temporary files that the dead process left, and that were there no more after the next run. */
  left: number;
  same: boolean;
}

/**
 * Runs `ingest` in a process of its own, kills it as `kill -9` does at a random moment, runs it again to its end, and
 * compares with a run that nobody killed.
 *
 * @param folder an empty one
 * @param seed the same seed draws the same shares of a run's time; what a process does by then is its own affair
 */
export async function killAtRandom(
  folder: string,
  inputs: readonly string[],
  { seed, times, print }: { seed: number; times: number; print(killed: Killed): void },
): Promise<Killed[]> {
  const random = randomOf(seed, 0);
  const all: Killed[] = [];
  const clean = new Map<string, CleanRun>();
  for (let i = 0; i < times; i++) {
    const [name, form] = outputs[(seed + i) % outputs.length] ?? outputs[0];
    const known = clean.get(name) ?? (await cleanRun(folder, name, form, inputs));
    clean.set(name, known);
    const own = join(folder, `killed-${i}`);
    const run = { to: `${form}${join(own, name)}`, store: join(own, 'store') };
    const { after, during } = await killed(run, inputs, known.milliseconds, random);
    const before = await leftIn(own);
    await finished(run.to, run.store, inputs);
    const rest = await leftIn(own);
    const same = rest.length === 0 && isDeepStrictEqual(await contentOf(join(own, name)), known.content);
    const one = { output: name, milliseconds: after, during, left: before.length, same };
    print(one);
    all.push(one);
    await rm(own, { recursive: true, force: true });
  }
  return all;
}

/** What a run gives that nobody killed, and how long it takes. */
interface CleanRun {
  milliseconds: number;
  content: unknown;
}

async function cleanRun(
  folder: string,
  name: string,
  form: string,
  inputs: readonly string[],
): Promise<CleanRun> {
  const own = join(folder, `clean-${name}`);
  const milliseconds = await finished(`${form}${join(own, name)}`, join(own, 'store'), inputs);
  const content = await contentOf(join(own, name));
  await rm(own, { recursive: true, force: true });
  return { milliseconds, content };
}

/** Runs to the end; gives the time that it took. */
async function finished(to: string, store: string, inputs: readonly string[]): Promise<number> {
  const started = performance.now();
  const [code] = await once(start(to, store, inputs), 'exit');
  if (code !== 0) throw new Error(`the run to ${to} ended with ${code}`);
  return performance.now() - started;
}

/**
 * Starts a run and kills its process as `kill -9` does, at the first line that begins with a word.
 *
 * @returns the signal that ended it; `null` where it came to its own end before
 */
export async function killAtLine(
  { to, store }: { to: string; store: string },
  inputs: readonly string[],
  word: string,
): Promise<NodeJS.Signals | null> {
  const child = start(to, store, inputs);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
    if (said.split('\n').some((line) => line.startsWith(word))) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'exit');
  return signal;
}

/** Kills at a moment between the start and the end of a run; a run that was quicker than the clean one is done again. */
async function killed(
  { to, store }: { to: string; store: string },
  inputs: readonly string[],
  whole: number,
  random: Random,
): Promise<{ after: number; during: string }> {
  for (;;) {
    const after = Math.round(whole * random.next());
    const child = start(to, store, inputs);
    let said = 'starting';
    child.stdout.on('data', (chunk: Buffer) => {
      said = String(chunk).trim().split('\n').at(-1) ?? said;
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    const [, signal] = await once(child, 'exit');
    clearTimeout(timer);
    if (signal === 'SIGKILL') return { after, during: said };
    await rm(store, { recursive: true, force: true });
    await rm(to.replace(/^\w+:/, ''), { recursive: true, force: true });
  }
}

const start = (to: string, store: string, inputs: readonly string[]) =>
  spawn(process.execPath, ['--conditions=@juesuan/source', script, to, store, ...inputs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** What no finished run leaves: files of its own, and outputs on their way. */
async function leftIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => /(^|\/)runs\/[^/]+$|\.tmp$|(^|\/)\.juesuan-[^/]+$/.test(name));
}

/** The bytes of a folder's files, every record of a database, every cell of a workbook. */
export async function contentOf(output: string): Promise<unknown> {
  if ((await stat(output)).isDirectory()) return contentsOf(output);
  if (output.endsWith('.xlsx')) return xlsx.read(await readFile(output), { dense: true }).Sheets;
  return Promise.all(datasets.map(({ name }) => query(`SELECT * FROM "${name}" ORDER BY ALL`, output)));
}
