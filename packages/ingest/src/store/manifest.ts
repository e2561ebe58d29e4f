import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../problem.ts';
import { shardOf } from './store.ts';

/** A file of the run: with the hash of its bytes, or with the reason why it has none. */
type Listed = { file: string; sha256: string } | { file: string; failure: Failure };

/** A report of the run, and every name that it came under. */
export interface Group {
  sha256: string;
  files: string[];
}

const SHARDS = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

/** Where files stand that could not be opened. */
const UNOPENED = 'unopened';

/**
 * The files of one run, kept on disk in shards by their hash: however many there are, only one shard of 256 is ever in
 * memory, and they come back in an order that does not depend on the order in which they were found or read.
 */
export class Manifest {
  readonly #folder: string;

  constructor(run: string) {
    this.#folder = join(run, 'manifest');
  }

  async add(listed: Listed): Promise<void> {
    const shard = 'sha256' in listed ? shardOf(listed.sha256) : UNOPENED;
    await mkdir(this.#folder, { recursive: true });
    await appendFile(join(this.#folder, shard), `${JSON.stringify(listed)}\n`);
  }

  /** The reports in the order of their hashes, names sorted. */
  async *groups(): AsyncGenerator<Group> {
    for (const shard of SHARDS) {
      const groups = new Map<string, Set<string>>();
      for (const listed of await this.#read(shard)) {
        if (!('sha256' in listed)) continue;
        const files = groups.get(listed.sha256) ?? new Set();
        groups.set(listed.sha256, files.add(listed.file));
      }
      for (const [sha256, files] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
        yield { sha256, files: [...files].sort() };
      }
    }
  }

  /** The files that could not be opened, sorted. */
  async unopened(): Promise<{ file: string; failure: Failure }[]> {
    const byFile = new Map<string, Failure>();
    for (const listed of await this.#read(UNOPENED)) {
      if ('failure' in listed) byFile.set(listed.file, listed.failure);
    }
    return [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, failure]) => ({ file, failure }));
  }

  async #read(shard: string): Promise<Listed[]> {
    const text = await readFile(join(this.#folder, shard), 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }
}
