import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { readArchive } from './archive.ts';
import { readList } from './list.ts';
import { type Found, isArchive, mayHoldReport, type Unusable } from './source.ts';
import { walk } from './walk.ts';

/** A file, which may be an archive, or an input that names none. */
export type FoundFile = { path: string } | Unusable;

/**
 * The sources that the inputs name, one after another: the files of {@link findFiles}, and the reports in those that are
 * archives. No list of them is ever held.
 */
export async function* findSources(inputs: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Found> {
  for await (const found of findFiles(inputs)) {
    if ('error' in found) yield found;
    else yield* sourcesOf(found.path);
  }
}

/**
 * The source that a file is, or those in it where it is an archive.
 *
 * @example
 * for await (const source of sourcesOf('2024.zip')) if ('path' in source) console.log(source.file);
 */
export async function* sourcesOf(path: string): AsyncGenerator<Found> {
  if (isArchive(path)) yield* readArchive(path);
  else yield { file: path, path };
}

/**
 * The files that the inputs name, one after another: files, folders with all that is beneath them, patterns
 * (`2024/*.pdf`) and `@list` files of such names.
 *
 * @example
 * for await (const file of findFiles(['2023/', '2024/*.pdf'])) if ('path' in file) console.log(file.path);
 */
export async function* findFiles(
  inputs: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<FoundFile> {
  for await (const input of inputs) {
    if (input.startsWith('@') && !(await exists(input))) yield* findListed(input);
    else yield* findInput(input);
  }
}

async function* findListed(input: string): AsyncGenerator<FoundFile> {
  try {
    yield* findFiles(readList(input.slice(1)));
  } catch (error) {
    yield { file: input, error };
  }
}

async function* findInput(input: string): AsyncGenerator<FoundFile> {
  try {
    const found = await stat(input);
    if (found.isDirectory()) yield* findBeneath(input, () => true);
    else yield { path: input };
  } catch (error) {
    // A name that is there wins over the pattern that it might be.
    if (isMissing(error) && picomatch.scan(slashed(input)).isGlob) yield* findMatching(input);
    else yield { file: input, error };
  }
}

async function* findMatching(pattern: string): AsyncGenerator<FoundFile> {
  const base = picomatch.scan(slashed(pattern)).base || '.';
  const matches = picomatch(slashed(pattern), { dot: false });
  let any = false;
  for await (const found of findBeneath(base, (path) => matches(slashed(path)), true)) {
    if ('error' in found && found.file === base && isMissing(found.error)) continue;
    any = true;
    yield found;
  }
  if (!any) yield { file: pattern, error: Object.assign(new Error('nothing matches'), { code: 'ENOENT' }) };
}

async function* findBeneath(
  folder: string,
  wanted: (path: string) => boolean,
  named = false,
): AsyncGenerator<FoundFile> {
  for await (const entry of walk(folder)) {
    if ('error' in entry) yield entry;
    else if (wanted(entry.path) && (named || mayHoldReport(entry.path) || isArchive(entry.path))) yield entry;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const slashed = (path: string): string =>
  process.platform === 'win32' ? path.replaceAll('\\', '/') : join(path);
