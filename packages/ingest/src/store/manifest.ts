import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '@juesuan/schema/files';
import { type Failure, writingError } from '../problem.ts';
import type { FileEvent } from '../source-reader.ts';
import { shardOf } from './store.ts';

/** A file of the run: with the hash of its bytes, or with the reason why it has none. */
type Listed = ({ file: string; sha256: string } | { file: string; failure: Failure }) & {
  /** Of an earlier run: the output holds it. */
  held?: true;
  /** Of a report of several files: which of them this is. */
  part?: string;
};

/** A file that was read, before it is known whether others are of its report. */
export interface Beside {
  /** As the user would name it. */
  file: string;
  sha256: string;
  /** The folder or the archive in which files of one report stand together. */
  place: string;
  /** The same, where it is an archive. */
  archive?: string;
  /** Its name there, with `/` between folders. */
  name: string;
  /** Its failure, where it is no report by itself. */
  failed?: FileEvent & { status: 'failed' };
}

/** A report of the run, and every name that it came under. */
export interface Group {
  sha256: string;
  files: string[];
  /** Of these, the names that this run was given. */
  named: string[];
  /** Files that this run put it together from; 1 where it is a file. */
  parts: number;
}

/** A file of the run that gave no bytes. */
export interface Unopened {
  file: string;
  failure: Failure;
  held?: true;
}

const SHARDS = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

/** Before the name of a shard of files that may be of one report. */
const BESIDE = 'beside-';

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
    await this.#append('sha256' in listed ? shardOf(listed.sha256) : UNOPENED, listed);
  }

  /** A file whose report others may be of; it is in no group before it is added by itself, or as a part. */
  async addBeside(beside: Beside): Promise<void> {
    const shard = shardOf(createHash('sha256').update(beside.place).digest('hex'));
    await this.#append(`${BESIDE}${shard}`, beside);
  }

  /** The files that stand together, by their place: each file once, sorted. Those of one place are in memory at a time. */
  async *places(): AsyncGenerator<Beside[]> {
    for (const shard of SHARDS) {
      const places = new Map<string, Map<string, Beside>>();
      for (const beside of await this.#read<Beside>(`${BESIDE}${shard}`)) {
        const files = places.get(beside.place) ?? new Map<string, Beside>();
        places.set(beside.place, files.set(beside.file, beside));
      }
      for (const files of places.values())
        yield [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    }
  }

  async #append(shard: string, record: unknown): Promise<void> {
    await makeFolder(this.#folder);
    // What is written to an open file fails without its name.
    await appendFile(join(this.#folder, shard), `${JSON.stringify(record)}\n`).catch((error: unknown) => {
      throw writingError(error, this.#folder);
    });
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
        const run = all.filter(({ held }) => !held);
        const parts = new Set(run.map(({ part }) => part)).size;
        yield { sha256, files: namesOf(all), named: namesOf(run), parts };
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

  async #read<Recorded = Listed>(shard: string): Promise<Recorded[]> {
    const text = await readFile(join(this.#folder, shard), 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }
}

const namesOf = (all: readonly Listed[]): string[] => [...new Set(all.map(({ file }) => file))].sort();
