import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  endingOf,
  isArchive,
  mayBeArchive,
  mayBePicture,
  mayHoldReport,
  readArchive,
} from '@juesuan/archives';
import type { SetFile } from '@juesuan/extractor';
import { isFileOrLink } from '@juesuan/schema/files';
import { STANDARD_STREAM } from './input.ts';
import { systemError } from './problem.ts';

/**
 * Files that are read together, to see which are of one report; a folder that holds more holds the reports of many. Pages of a
 * scan that are a file each count as one.
 */
const MOST_FILES = 64;
/** Bytes of them. */
const MOST_BYTES = 256 * 2 ** 20;

/** What a folder or an archive holds: files to read together, what cannot be read, and how many were not taken, by ending. */
export type Contained =
  | { place: string; files: SetFile[] }
  | { place: string; error: unknown }
  | { place: string; skipped: Map<string, number> };

/** Is an input a folder or an archive, and no report? */
export async function isContainer(input: string): Promise<boolean> {
  if (input === STANDARD_STREAM) return false;
  const found = await stat(input).catch(() => null);
  return found !== null && (found.isDirectory() || (await isArchive(input)));
}

/** What is taken from folders and archives. */
export interface Taking {
  /** Pictures, as files that may hold pages of a report. */
  pictures?: boolean;
}

/** A file of a folder or an archive, named as the user would name it, or why there is none. */
export type Member = { file: string; bytes: Uint8Array } | Exclude<Contained, { files: SetFile[] }>;

/** The files of {@link filesIn}, each by itself. */
export async function* membersOf(container: string, taking: Taking): AsyncGenerator<Member> {
  for await (const found of filesIn(container, taking)) {
    if (!('files' in found)) yield found;
    else {
      const within = await naming(found.place);
      for (const { file, bytes } of found.files) yield { file: within(file), bytes };
    }
  }
}

/** How files of a folder or an archive are named. */
export async function naming(place: string): Promise<(name: string) => string> {
  const isFolder = (await stat(place)).isDirectory();
  return (name) => (isFolder ? join(place, name) : `${place}!${name}`);
}

/** The files of a folder, each of its folders and archives by itself, or of an archive. */
export async function* filesIn(container: string, taking: Taking = {}): AsyncGenerator<Contained> {
  if (!(await stat(container)).isDirectory()) return yield* filesOfArchive(container, taking);
  const gathered = new Gathered(container);
  let names: Awaited<ReturnType<typeof namesIn>>;
  try {
    names = await namesIn(container);
  } catch (error) {
    yield { place: container, error: systemError(container, error) };
    return;
  }
  const further: string[] = [];
  for (const { name, isFolder } of names) {
    const path = join(container, name);
    if (isFolder || (mayBeArchive(name) && (await isArchive(path)))) further.push(path);
    // Of what is named an archive and is none, its bytes say what it is.
    else if (!mayHoldReport(name, taking) && !mayBeArchive(name)) gathered.skip(name);
    else {
      try {
        yield* gathered.add({ file: name, bytes: new Uint8Array(await readFile(path)) });
      } catch (error) {
        yield { place: path, error: systemError(path, error) };
      }
    }
  }
  yield* gathered.rest();
  for (const path of further) yield* filesIn(path, taking);
}

/**
 * The files that an input names: itself, or those of a folder and its folders that are taken, in the order in which they are
 * read. An archive is one of them. Nothing is read, and what cannot be listed is left to whoever reads.
 */
export async function* pathsOf(input: string, taking: Taking = {}): AsyncGenerator<string> {
  const isFolder = input !== STANDARD_STREAM && (await stat(input).catch(() => null))?.isDirectory();
  if (!isFolder) yield input;
  else
    for (const { name, isFolder } of await namesIn(input).catch(() => []))
      if (isFolder) yield* pathsOf(join(input, name), taking);
      else if (mayHoldReport(name, taking) || mayBeArchive(name)) yield join(input, name);
}

/** Hidden ones are left out; links to files are followed, those to folders may lead in a circle. */
async function namesIn(folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  const names: { name: string; isFolder: boolean }[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const isFolder = entry.isDirectory();
    if (isFolder || (await isFileOrLink(entry))) names.push({ name: entry.name, isFolder });
  }
  return names.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function* filesOfArchive(archive: string, taking: Taking): AsyncGenerator<Contained> {
  const scratch = join(tmpdir(), `juesuan-archives-${randomUUID()}`);
  const gathered = new Gathered(archive);
  const own = (file: string): string => file.slice(archive.length + 1);
  const onSkipped = (file: string): void => gathered.skip(file);
  try {
    const wanted = (name: string): boolean => mayHoldReport(name, taking);
    for await (const found of readArchive(archive, { wanted, scratch, onSkipped })) {
      if ('error' in found) {
        yield { place: found.file, error: found.error };
        continue;
      }
      const path = `${scratch}-${randomUUID()}`;
      try {
        await found.unpack(path);
        yield* gathered.add({ file: own(found.file), bytes: new Uint8Array(await readFile(path)) });
      } catch (error) {
        // What the system says is of the file that it was unpacked to.
        yield { place: found.file, error: systemError(path, error) };
      } finally {
        await rm(path, { force: true });
      }
    }
    yield* gathered.rest();
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Counts a file that was not taken, by the ending of its name. */
export function countEnding(skipped: Map<string, number>, name: string): void {
  const ending = endingOf(name);
  skipped.set(ending, (skipped.get(ending) ?? 0) + 1);
}

/** What a file counts as. The extractor, which knows of pages, is loaded with the first picture: reading has threads of its own. */
const seriesOf = async (name: string): Promise<string> =>
  (mayBePicture(name) && (await import('@juesuan/extractor')).seriesName(name)) || name;

/** Files of one place until they are too many to be one report's; then each stands alone. */
class Gathered {
  readonly #place: string;
  readonly #skipped = new Map<string, number>();
  #files: SetFile[] = [];
  readonly #series = new Set<string>();
  #bytes = 0;
  #isLarge = false;

  constructor(place: string) {
    this.#place = place;
  }

  skip(name: string): void {
    countEnding(this.#skipped, name);
  }

  async *add(file: SetFile): AsyncGenerator<Contained> {
    this.#files.push(file);
    this.#series.add(await seriesOf(file.file));
    this.#bytes += file.bytes.length;
    this.#isLarge ||= this.#series.size > MOST_FILES || this.#bytes > MOST_BYTES;
    if (this.#isLarge) yield* this.#alone();
  }

  *rest(): Generator<Contained> {
    if (this.#files.length > 0) yield { place: this.#place, files: this.#files };
    if (this.#skipped.size > 0) yield { place: this.#place, skipped: this.#skipped };
  }

  *#alone(): Generator<Contained> {
    const files = this.#files;
    this.#files = [];
    for (const file of files) yield { place: this.#place, files: [file] };
  }
}
