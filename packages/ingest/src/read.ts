import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findSources } from './inputs/find.ts';
import type { Source } from './inputs/source.ts';
import type { ReadingLimits } from './limits.ts';
import { Pool } from './pool/pool.ts';
import type { Seat } from './pool/seat.ts';
import { type Failure, failureOf } from './problem.ts';
import { reportId } from './rows/common.ts';
import type { Manifest } from './store/manifest.ts';
import { Store } from './store/store.ts';

/** What happened to one file; `known` where an earlier run, or the same bytes under another name, had been read. */
export type FileEvent =
  | { file: string; reportId: string; status: 'read' | 'known'; milliseconds: number }
  | { file: string; reportId: string | null; status: 'failed'; failure: Failure; milliseconds: number };

export interface ReadOptions {
  /** Folder of the results. */
  store: string;
  /** Folder of this run. */
  run: string;
  version: string;
  threads: number;
  limits: ReadingLimits;
  onFile(event: FileEvent): void;
}

/** Finds, hashes and reads the sources; afterwards every file of the manifest with a hash has a result in the store. */
export async function readSources(
  inputs: () => AsyncIterable<string>,
  manifest: Manifest,
  options: ReadOptions,
): Promise<void> {
  const pool = new Pool(options.threads, options.limits);
  const reader = new Reader(manifest, options);
  const pending = new Set<Promise<void>>();
  let broken: { error: unknown } | null = null;
  try {
    for await (const found of findSources(inputs())) {
      if (broken !== null) break;
      if ('error' in found) {
        await reader.unopened(found.file, found.error);
        continue;
      }
      const seat = await pool.take();
      const done: Promise<void> = reader
        .read(found, seat)
        .catch((error: unknown) => {
          broken ??= { error };
        })
        .finally(() => {
          pool.giveBack(seat);
          pending.delete(done);
        });
      pending.add(done);
      // An archive is open only while its entries come.
      if (found.unpack !== undefined) await reader.unpacked.catch(() => undefined);
    }
    await Promise.all(pending);
  } finally {
    await pool.close();
  }
  rethrow(broken);
}

function rethrow(broken: { error: unknown } | null): void {
  if (broken !== null) throw broken.error;
}

interface Reading {
  status: 'read' | 'known';
  failure: Failure | null;
}

class Reader {
  readonly #manifest: Manifest;
  readonly #options: ReadOptions;
  readonly #store: Store;
  /** Sources that a thread has in hand, so that the same bytes under another name wait for it. */
  readonly #reading = new Map<string, Promise<Reading>>();
  /** Sources that failed in this run for a reason of the machine: not tried twice in one run. */
  readonly #tried = new Set<string>();
  /** Until the last entry of an archive is on disk. */
  unpacked: Promise<void> = Promise.resolve();

  constructor(manifest: Manifest, options: ReadOptions) {
    this.#manifest = manifest;
    this.#options = options;
    this.#store = new Store(options.store, options.version);
  }

  async unopened(file: string, error: unknown): Promise<void> {
    const failure = failureOf(error);
    await this.#manifest.add({ file, failure });
    this.#options.onFile({ file, reportId: null, status: 'failed', failure, milliseconds: 0 });
  }

  async read(source: Source, seat: Seat): Promise<void> {
    const started = performance.now();
    const temporary = source.unpack === undefined ? null : join(this.#options.run, randomUUID());
    try {
      let sha256: string;
      try {
        if (temporary !== null && source.unpack !== undefined) {
          this.unpacked = source.unpack(temporary);
          await this.unpacked;
        }
        sha256 = await hashOf(temporary ?? source.path);
      } catch (error) {
        await this.unopened(source.file, error);
        return;
      }
      const { status, failure } = await this.#resultOf(sha256, temporary ?? source.path, source.file, seat);
      await this.#manifest.add({ file: source.file, sha256 });
      const event = {
        file: source.file,
        reportId: reportId(sha256),
        milliseconds: performance.now() - started,
      };
      this.#options.onFile(failure === null ? { ...event, status } : { ...event, status: 'failed', failure });
    } finally {
      if (temporary !== null) await rm(temporary, { force: true });
    }
  }

  async #resultOf(sha256: string, path: string, file: string, seat: Seat): Promise<Reading> {
    const inHand = this.#reading.get(sha256);
    if (inHand !== undefined) return { status: 'known', failure: (await inHand).failure };
    const reading = this.#known(sha256).then((known) => known ?? this.#readOn(seat, sha256, path, file));
    this.#reading.set(sha256, reading);
    try {
      return await reading;
    } finally {
      this.#reading.delete(sha256);
    }
  }

  async #known(sha256: string): Promise<Reading | null> {
    const known = await this.#store.known(sha256);
    if (known === null) return null;
    if (known === 'read') return { status: 'known', failure: null };
    return known.passing && !this.#tried.has(sha256) ? null : { status: 'known', failure: known.failure };
  }

  async #readOn(seat: Seat, sha256: string, path: string, file: string): Promise<Reading> {
    const { store, version } = this.#options;
    const { failure, written } = await seat.run({ path, file, sha256, store, version });
    if (failure !== null) this.#tried.add(sha256);
    if (failure !== null && !written) await this.#store.write(sha256, { failure, passing: true });
    return { status: 'read', failure };
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
