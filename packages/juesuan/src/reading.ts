import { availableParallelism } from 'node:os';
import type { OwnWordsInput } from '@juesuan/schema';
import { isContainer, pathsOf } from './containers.ts';
import type { Engine } from './engine.ts';
import type { Talk } from './io.ts';
import { openReader, type ReaderOptions } from './open-reader.ts';
import { readAll } from './read-ahead.ts';
import type { InputRead } from './read-inputs.ts';
import { type Loudness, ReadingLog } from './reading-log.ts';

/** The reading of a command's inputs. */
export interface Reading {
  /** Several inputs, or one that holds several. */
  isMany: boolean;
  /** The files that are known of, archives as one: what is in a folder is, before it is read. */
  paths: readonly string[];
  log: ReadingLog;
  /** The words that it is done with besides the catalogue's. */
  words: OwnWordsInput | undefined;
  /** What became of each input, in their order; to be read once. */
  reads: AsyncIterable<InputRead>;
  /** Ends the threads, and the line on the terminal. */
  close(): Promise<void>;
}

/**
 * Opens what reads the inputs, one per processor at a time where they are several.
 *
 * @returns `null` where an option asks for what is not there, which is stated
 */
export async function openReading(
  files: readonly string[],
  options: ReaderOptions & Loudness,
  { io, engine }: { io: Talk; engine: Engine },
): Promise<Reading | null> {
  const isMany = files.length > 1 || (await Promise.all(files.map(isContainer))).includes(true);
  const threads = options.threads ?? (isMany ? availableParallelism() : 1);
  const reader = await openReader(engine, { ...options, threads }, io);
  if (reader === null) return null;
  const paths: string[] = [];
  for (const file of files) for await (const path of pathsOf(file, reader)) paths.push(path);
  const { quiet = false, verbose = false } = options;
  const log = new ReadingLog(io, { named: paths.length, isMany, quiet, verbose });
  return {
    isMany,
    paths,
    log,
    words: reader.words,
    reads: readAll(files, { reader, io, threads, named: paths.length, log }),
    close: async () => {
      log.clear();
      await reader.close();
    },
  };
}
