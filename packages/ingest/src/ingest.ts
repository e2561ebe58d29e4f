import { createWriteStream, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Language, type OwnLists, ownListsJson } from '@juesuan/schema';
import { onSignal } from '@juesuan/schema/files';
import type { OcrReading, OcrUse, ReadingProgress } from '@juesuan/threads';
import { holdOn } from './hold.ts';
import { findSources } from './inputs/find.ts';
import { readList } from './inputs/list.ts';
import type { ReadingLimits } from './limits.ts';
import { loadResults } from './load.ts';
import { writingError } from './problem.ts';
import { readSources } from './read.ts';
import type { SetEvent } from './sets/put-together.ts';
import { openSink } from './sinks/index.ts';
import type { Mode, Sink } from './sinks/sink.ts';
import { readTarget } from './sinks/target.ts';
import type { FileEvent } from './source-reader.ts';
import { Manifest, type Unopened } from './store/manifest.ts';
import { Store } from './store/store.ts';
import { openRun } from './store/sweep.ts';
import { type IngestSummary, Tally } from './summary.ts';
import { type ReadingPool, readingPool } from './thread.ts';
import { readsPictures, resultVersion } from './version.ts';

/** What {@link ingest} takes besides the inputs. */
export interface IngestOptions extends OwnLists {
  /** `out.duckdb`, `out.sqlite`, `out.xlsx`, `cells.parquet`, `postgresql://…`, `parquet:DIR`, `csv:DIR`, `ndjson:DIR`, `datapackage:DIR`. */
  to: string;
  /**
   * Folder of the results that are kept between runs. If left out, `OUT.store` beside the output, and `juesuan.store` in the
   * working directory for PostgreSQL, which has no place beside it.
   */
  store?: string;
  /** What becomes of the reports that the output holds; `update` if left out. */
  mode?: Mode;
  /** Reports at a time; as many as the machine has processors if left out. */
  threads?: number;
  limits?: Partial<ReadingLimits>;
  /**
   * Threads of one's own instead of `threads` with `limits`, so that calls one after another need not start new ones;
   * whoever made them closes them.
   */
  pool?: ReadingPool;
  /** Of the comments on tables and columns in DuckDB and PostgreSQL; `en` if left out. */
  language?: Language;
  /** Whether pages that are pictures are read; where `@juesuan/ocr` is installed if left out. */
  ocr?: OcrUse | OcrReading;
  /** Before anything is read: the folder in which results are kept. */
  onStore?(folder: string): void;
  /** After the files were counted, before the first is read. */
  onTotal?(files: number): void;
  /** For each page whose picture is being read: that may take seconds. */
  onPage?(file: string, progress: ReadingProgress): void;
  /** After each file. */
  onFile?(event: FileEvent): void;
  /** What became of files that stand together, where some of them are, or might be, of one report. */
  onSet?(event: SetEvent): void;
  /** When all are read and the output is being written. */
  onLoad?(): void;
}

/**
 * Takes reports from files, folders, patterns, archives and lists into a database. Each source is read once, however many
 * names it has and however often this is called: its result is kept in the store under the hash of its bytes and the
 * version of the library. The output is written whole or not at all; the process may be killed at any moment and the call
 * made again. What it holds stays (see {@link Mode}), and so does what in it is not of this library: other tables, views
 * and files. A call that reads no report writes nothing, nor does one with `mode: 'replace'` where an input is not there.
 *
 * @param inputs names; a stream of them is read once, and none of them is kept in memory
 * @throws {IngestError} where the output cannot be written, and then is as it was: `unknown-target`, `not-ours`, `busy`,
 *   `database`, `schema-differs`, `not-kept`, `too-large`, `disk-full`, `read-only`, `not-writable`. A file that cannot be read is a record of `failures` and no error.
 *
 * @example
 * const { reports, failures } = await ingest(['2024/', 'more.zip'], { to: 'accounts.duckdb' });
 */
export async function ingest(
  inputs: Iterable<string> | AsyncIterable<string>,
  {
    to,
    store: storeFolder,
    mode = 'update',
    language = 'en',
    threads = availableParallelism(),
    limits,
    pool,
    codes,
    words,
    corrections,
    ocr = 'auto',
    onStore,
    onTotal,
    onPage,
    onFile,
    onSet,
    onLoad,
  }: IngestOptions,
): Promise<IngestSummary> {
  const target = readTarget(to);
  const own = ownListsJson({ codes, words, corrections });
  const store = resolve(
    storeFolder ?? (target.form === 'postgres' ? 'juesuan.store' : `${target.place}.store`),
  );
  onStore?.(store);
  const run = await openRun(store).catch((error: unknown) => {
    throw writingError(error, store);
  });
  const end = onSignal(() => rmSync(run, { recursive: true, force: true }));
  try {
    // Opened first: a wrong output should not be told after hours of reading.
    const sink = await openSink(target, { run, mode, language });
    try {
      const names = await keptNames(inputs, run);
      if (onTotal !== undefined) onTotal(await countSources(names(), readsPictures(ocr)));
      const manifest = new Manifest(run);
      const tally = new Tally();
      const reading = pool ?? readingPool(threads, limits);
      try {
        await readSources(names, manifest, {
          store,
          scratch: run,
          readings: join(run, 'readings'),
          pool: reading,
          ...own,
          ocr,
          ...(onPage !== undefined && { onPage }),
          onFile: onFile ?? (() => undefined),
          onSet: onSet ?? (() => undefined),
          onSkipped: (file) => tally.skip(file),
        });
      } finally {
        if (pool === undefined) await reading.close();
      }
      const results = new Store(store, resultVersion(own, ocr));
      const unwritten = await reasonNotToWrite(manifest, results, mode);
      if (unwritten !== null) {
        await loadResults(manifest, results, nowhere, tally);
        return { ...tally.summary(), store, output: { written: false, reason: unwritten } };
      }
      if (sink.held !== null)
        await holdOn(sink.held, manifest, { store: results, place: target.place, folder: store });
      onLoad?.();
      const written = await loadResults(manifest, results, sink, tally);
      return { ...tally.summary(), store, output: { written: true, mode, ...written } };
    } finally {
      await sink.close();
    }
  } catch (error) {
    throw writingError(error, target.form === 'postgres' ? store : target.place);
  } finally {
    await rm(run, { recursive: true, force: true });
    end();
  }
}

/** Why the output stays as it is; `null` where there is something to write. */
async function reasonNotToWrite(
  manifest: Manifest,
  store: Store,
  mode: Mode,
): Promise<'no-reports' | 'input-missing' | null> {
  const isMissing = ({ failure }: Unopened): boolean => failure.code === 'not-found';
  if (mode === 'replace' && (await manifest.unopened()).some(isMissing)) return 'input-missing';
  for await (const { sha256 } of manifest.groups()) if ((await store.known(sha256)) === 'read') return null;
  return 'no-reports';
}

/** Takes the records of a run that writes nothing: they are counted all the same. */
const nowhere: Sink = {
  held: null,
  write: async () => undefined,
  finish: async () => ({ reports: 0, superseded: 0 }),
  close: async () => undefined,
};

/** The names on disk, since they are read twice: to count the files and to read them. */
async function keptNames(
  inputs: Iterable<string> | AsyncIterable<string>,
  run: string,
): Promise<() => AsyncIterable<string>> {
  const path = join(run, 'inputs');
  await pipeline(
    Readable.from(inputs, { objectMode: true }),
    async function* (names) {
      for await (const name of names) yield `${name}\n`;
    },
    createWriteStream(path),
  );
  return () => readList(path);
}

async function countSources(names: AsyncIterable<string>, pictures: boolean): Promise<number> {
  let count = 0;
  for await (const _ of findSources(names, { pictures })) count += 1;
  return count;
}
