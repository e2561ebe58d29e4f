import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mayBePicture } from '@juesuan/archives';
import type { ReportPart } from '@juesuan/extractor';
import { ExtractionError, type OwnListsJson, reportIdOf } from '@juesuan/schema';
import { makeFolder } from '@juesuan/schema/files';
import { type OcrReading, type OcrUse, type ReadingProgress, readingOf } from '@juesuan/threads';
import type { Source } from './inputs/source.ts';
import { type Failure, failureOf, IngestError } from './problem.ts';
import { type Failed, Store } from './store/store.ts';
import { sweepResults } from './store/sweep.ts';
import { answerOf, type ReadingPool, type ReadingSeat } from './thread.ts';
import { resultVersion } from './version.ts';
import type { PartFile, Task } from './worker.ts';

/**
 * What happened to one file; `known` where an earlier run, or the same bytes under another name, had been read. A failure
 * is `passing` where it is of the machine and not of the source: another try may read it.
 */
export type FileEvent =
  | { file: string; reportId: string; status: 'read' | 'known'; milliseconds: number }
  | {
      file: string;
      reportId: string | null;
      status: 'failed';
      failure: Failure;
      passing: boolean;
      milliseconds: number;
    };

/** What a {@link SourceReader} takes. */
export interface SourceReaderOptions extends OwnListsJson {
  /** Folder of the results. */
  store: string;
  /** Folder for unpacked entries of archives; made when the first one comes. */
  scratch: string;
  /** Threads to read in; whoever made them closes them. */
  pool: ReadingPool;
  /** Folder for readings of picture files, which are read again where several are of one report. */
  readings?: string;
  /** What failed for a reason of the machine is not tried again by this reader. */
  once?: boolean;
  /** Whether pages that are pictures are read; where `@juesuan/ocr` is installed if left out. */
  ocr?: OcrUse | OcrReading;
  /** For each page whose picture is being read: that may take seconds. */
  onPage?(file: string, progress: ReadingProgress): void;
}

/**
 * Reads sources into a store: each is hashed, and read in a thread only where the store has no result of these bytes and
 * this version of the library. The result is there whole or not at all, so a reader may be killed at any moment, and
 * any number of them may share a store.
 *
 * @example
 * const pool = readingPool(2);
 * const reader = new SourceReader({ store: 'accounts.store', scratch: tmpdir(), pool });
 * for await (const source of sourcesOf('2024.zip')) if ('path' in source) console.log(await reader.read(source));
 * await pool.close();
 */
export class SourceReader {
  readonly #options: SourceReaderOptions;
  readonly #version: string;
  readonly #store: Store;
  /** Sources that a thread has in hand, so that the same bytes under another name wait for it. */
  readonly #reading = new Map<string, Promise<Known>>();
  readonly #tried = new Set<string>();
  #swept: Promise<void> | null = null;

  constructor(options: SourceReaderOptions) {
    this.#options = options;
    this.#version = resultVersion(options, options.ocr);
    this.#store = new Store(options.store, this.#version);
  }

  /** A seat for the next `read`, which gives it back: to wait before the next source is looked for. */
  take(): Promise<ReadingSeat> {
    return this.#options.pool.take();
  }

  /**
   * Reads one source, or knows it; `sha256` is `null` where the source could not be opened.
   *
   * @throws {ThreadEnded} `closed`, where the threads were closed meanwhile; errors of the disk that holds the store
   */
  async read(source: Source): Promise<SourceRead> {
    return (await this.begin(source, await this.take())).outcome;
  }

  /**
   * Begins to read one source. It comes back once the bytes are at hand, so that an archive whose entry it is may be closed
   * or go on to its next entry, while the outcome is still being made.
   *
   * @param seat of `take`, given back when the outcome is there
   */
  async begin(source: Source, seat: ReadingSeat): Promise<{ outcome: Promise<SourceRead> }> {
    const started = performance.now();
    const temporary = source.unpack === undefined ? null : join(this.#options.scratch, randomUUID());
    const path = temporary ?? source.path;
    const done = async (): Promise<void> => {
      if (temporary !== null) await rm(temporary, { force: true });
      this.#options.pool.giveBack(seat);
    };
    try {
      this.#swept ??= sweepResults(this.#options.store);
      await this.#swept;
      if (temporary !== null) await this.#unpack(source, temporary);
    } catch (error) {
      await done();
      if (!(error instanceof NotUnpacked)) throw error;
      return { outcome: Promise.resolve({ sha256: null, event: unopened(source.file, error.cause) }) };
    }
    return { outcome: this.#outcome(source.file, path, { seat, started }).finally(done) };
  }

  async #outcome(
    file: string,
    path: string,
    { seat, started }: { seat: ReadingSeat; started: number },
  ): Promise<SourceRead> {
    let sha256: string;
    try {
      sha256 = await hashOf(path);
    } catch (error) {
      return { sha256: null, event: unopened(file, error) };
    }
    const { status, failed } = await this.#resultOf(sha256, { name: file, source: path }, seat);
    const event = { file, reportId: reportIdOf(sha256), milliseconds: performance.now() - started };
    return {
      sha256,
      event: failed === null ? { ...event, status } : { ...event, status: 'failed', ...failed },
    };
  }

  async #unpack({ unpack }: Source, target: string): Promise<void> {
    try {
      await makeFolder(this.#options.scratch, 0o700);
      await unpack?.(target);
    } catch (error) {
      throw new NotUnpacked('an entry gave no bytes', { cause: error });
    }
  }

  /**
   * Reads files of one report as that report, or knows it.
   *
   * @param sha256 of the set, as `setDigest` gives it
   * @param seat of `take`, given back when the outcome is there
   */
  async readSet(sha256: string, parts: readonly PartFile[], seat: ReadingSeat): Promise<Known> {
    try {
      const name = parts.map(({ file }) => file).join(', ');
      return await this.#resultOf(sha256, { name, source: parts }, seat);
    } finally {
      this.#options.pool.giveBack(seat);
    }
  }

  /** What is known of a source, or of a set, without reading it. */
  known(sha256: string): Promise<Known | null> {
    return this.#known(sha256);
  }

  /** What a source that was read says of the report that it may be a part of. */
  part(sha256: string): Promise<ReportPart | null> {
    return this.#store.part(sha256);
  }

  async #resultOf(sha256: string, named: NamedSource, seat: ReadingSeat): Promise<Known> {
    const inHand = this.#reading.get(sha256);
    if (inHand !== undefined) return { status: 'known', failed: (await inHand).failed };
    const reading = this.#known(sha256).then((known) => known ?? this.#readOn(seat, sha256, named));
    this.#reading.set(sha256, reading);
    try {
      return await reading;
    } finally {
      this.#reading.delete(sha256);
    }
  }

  async #known(sha256: string): Promise<Known | null> {
    const known = await this.#store.known(sha256);
    if (known === null) return null;
    if (known === 'read') return { status: 'known', failed: null };
    return known.passing && !this.#tried.has(sha256) ? null : { status: 'known', failed: known };
  }

  async #readOn(seat: ReadingSeat, sha256: string, { name, source }: NamedSource): Promise<Known> {
    const { store, once = false, codes, words, corrections, onPage } = this.#options;
    const task = {
      source,
      sha256,
      store,
      version: this.#version,
      ocr: this.#picturesOf(name),
      ...(codes !== undefined && { codes }),
      ...(words !== undefined && { words }),
      ...(corrections !== undefined && { corrections }),
    };
    const watch = onPage && ((progress: ReadingProgress): void => onPage(name, progress));
    const { failed, written } = await answerOf(seat, task, watch);
    if (failed === null) return { status: 'read', failed };
    if (once) this.#tried.add(sha256);
    if (!written) await this.#store.write(sha256, failed);
    return { status: 'read', failed };
  }

  /** How pictures are read: those of picture files not twice. */
  #picturesOf(name: string): OcrReading {
    const { ocr = 'auto', readings } = this.#options;
    const reading = readingOf(ocr);
    return readings !== undefined && mayBePicture(name) ? { cache: readings, ...reading } : reading;
  }
}

/** What is read, and what it is called. */
interface NamedSource {
  name: string;
  source: Task['source'];
}

/** What became of one source; `sha256` is `null` where it gave no bytes. */
export interface SourceRead {
  sha256: string | null;
  event: FileEvent;
}

/** Why an entry of an archive gave no bytes, told from errors of the store. */
class NotUnpacked extends Error {}

/** What became of a source or a set. */
export interface Known {
  status: 'read' | 'known';
  failed: Failed | null;
}

/**
 * What became of an input that gave no bytes: a refused archive stays refused, a disk may come back.
 *
 * @example
 * unopened('2024.zip', error); // { file: '2024.zip', status: 'failed', failure: { code: 'no-permission', … }, … }
 */
export function unopened(file: string, error: unknown): FileEvent & { status: 'failed' } {
  // A source that is refused stays so; a package may be installed.
  const isRefused = error instanceof IngestError || error instanceof ExtractionError;
  const passing = !isRefused || error.code === 'not-installed';
  return { file, reportId: null, status: 'failed', failure: failureOf(error), passing, milliseconds: 0 };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
