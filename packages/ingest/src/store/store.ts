import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Failure } from '../problem.ts';
import type { ReportRecords } from '../rows/index.ts';

/** Why a source gave no records. */
export interface Failed {
  failure: Failure;
  /** Of the machine and not of the source: tried again by the next run. */
  passing: boolean;
}

/** What became of one source. */
export type Result = { records: ReportRecords } | Failed;

/** Names of results are hex digits; the first two make the folder, so that no folder has a hundred thousand files. */
export const shardOf = (sha256: string): string => sha256.slice(0, 2);

const READ = 'json.gz';
const FAILED = 'failed.json';

/** The results of one version of the library, in files named after the SHA-256 of their sources. */
export class Store {
  readonly #folder: string;
  readonly #version: string;

  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /** What is known of a source without opening its records; `null` if nothing. */
  async known(sha256: string): Promise<'read' | Failed | null> {
    if (await isFile(this.#file(sha256, READ))) return 'read';
    return this.#failed(sha256);
  }

  /** The result of a source; `null` if there is none, or none that can be read, which is then out of the way. */
  async read(sha256: string): Promise<Result | null> {
    const file = this.#file(sha256, READ);
    if (!(await isFile(file))) return this.#failed(sha256);
    try {
      return { records: JSON.parse((await promisify(gunzip)(await readFile(file))).toString('utf8')) };
    } catch {
      await rm(file, { force: true });
      return null;
    }
  }

  /** Writes a result under a temporary name and renames it: it is there whole or not at all. */
  async write(sha256: string, result: Result): Promise<void> {
    await mkdir(join(this.#folder, 'results', shardOf(sha256)), { recursive: true });
    if ('failure' in result) await writeWhole(this.#file(sha256, FAILED), JSON.stringify(result));
    else await writeWhole(this.#file(sha256, READ), await promisify(gzip)(JSON.stringify(result.records)));
  }

  async #failed(sha256: string): Promise<Failed | null> {
    try {
      return JSON.parse(await readFile(this.#file(sha256, FAILED), 'utf8'));
    } catch {
      return null;
    }
  }

  #file(sha256: string, ending: string): string {
    return join(this.#folder, 'results', shardOf(sha256), `${sha256}.${this.#version}.${ending}`);
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Flushed before it is renamed, or the name could outlive a power cut and the bytes not. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx', flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * A folder for what one run needs and nobody after it, named after the process so that those of runs that were killed are
 * known and swept away.
 */
export async function openRun(store: string): Promise<string> {
  const runs = join(store, 'runs');
  await mkdir(runs, { recursive: true });
  for (const name of await readdir(runs)) {
    if (!isAlive(Number(name.split('-')[0]))) await rm(join(runs, name), { recursive: true, force: true });
  }
  const run = join(runs, `${process.pid}-${randomUUID()}`);
  await mkdir(run);
  return run;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
