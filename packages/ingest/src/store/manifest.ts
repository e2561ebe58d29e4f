import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../problem.ts';
import { shardOf } from './store.ts';

/** A file of the run: with the hash of its bytes, or with the reason why it has none. */
type Listed = ({ file: string; sha256: string } | { file: string; failure: Failure }) & {
  /** Of an earlier run: the output holds it. */
  held?: true;
};

/** A report of the run, and every name that it came under. */
export interface Group {
  sha256: string;
  files: string[];
  /** Of these, the names that this run was given. */
  named: string[];
}

/** A file of the run that gave no bytes. */
export interface Unopened {
  file: string;
  failure: Failure;
  held?: true;
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
      const groups = new Map<string, Listed[]>();
      for (const listed of await this.#read(shard)) {
        if (!('sha256' in listed)) continue;
        groups.set(listed.sha256, [...(groups.get(listed.sha256) ?? []), listed]);
      }
      for (const [sha256, all] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
        yield { sha256, files: namesOf(all), named: namesOf(all.filter(({ held }) => !held)) };
      }
    }
  }

  /** The files that could not be opened, sorted. */
  async unopened(): Promise<Unopened[]> {
    const byFile = new Map<string, Unopened>();
    for (const listed of await this.#read(UNOPENED)) {
      if ('failure' in listed) byFile.set(listed.file, listed);
    }
    return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  async #read(shard: string): Promise<Listed[]> {
    const text = await readFile(join(this.#folder, shard), 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }
}

const namesOf = (all: readonly Listed[]): string[] => [...new Set(all.map(({ file }) => file))].sort();
