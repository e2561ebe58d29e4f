import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isArchive, mayBeArchive, mayHoldReport, readArchive } from '@juesuan/archives';
import picomatch from 'picomatch';
import { readList } from './list.ts';
import type { Finding, Found, Unusable } from './source.ts';
import { walk } from './walk.ts';

/** A file, which may be an archive, or an input that names none. */
export type FoundFile = { path: string } | Unusable;

/**
 * The sources that the inputs name, one after another: the files of {@link findFiles}, and the reports in those that are
 * archives. No list of them is ever held.
 */
export async function* findSources(
  inputs: Iterable<string> | AsyncIterable<string>,
  finding: Finding = {},
): AsyncGenerator<Found> {
  for await (const found of findFiles(inputs, finding)) {
    if ('error' in found) yield found;
    else yield* sourcesOf(found.path, finding);
  }
}

/**
 * The source that a file is, or those in it where it is an archive.
 *
 * @example
 * for await (const source of sourcesOf('2024.zip')) if ('path' in source) console.log(source.file);
 */
export async function* sourcesOf(
  path: string,
  { onSkipped, ...taking }: Finding = {},
): AsyncGenerator<Found> {
  if (!(await isArchive(path))) {
    yield { file: path, path };
    return;
  }
  const scratch = join(tmpdir(), `juesuan-archives-${randomUUID()}`);
  const wanted = (name: string): boolean => mayHoldReport(name, taking);
  const options = { wanted, scratch, ...(onSkipped && { onSkipped }) };
  try {
    for await (const found of readArchive(path, options))
      yield 'error' in found ? found : { ...found, path: found.file, archive: path };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
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
  finding: Finding = {},
): AsyncGenerator<FoundFile> {
  for await (const input of inputs) {
    if (input.startsWith('@') && !(await exists(input))) yield* findListed(input, finding);
    else yield* findInput(input, finding);
  }
}

async function* findListed(input: string, finding: Finding): AsyncGenerator<FoundFile> {
  try {
    yield* findFiles(readList(input.slice(1)), finding);
  } catch (error) {
    yield { file: input, error };
  }
}

async function* findInput(input: string, { onSkipped, ...taking }: Finding): AsyncGenerator<FoundFile> {
  try {
    const found = await stat(input);
    const mayBeTaken = (path: string): boolean => mayHoldReport(path, taking) || mayBeArchive(path);
    if (found.isDirectory()) yield* findBeneath(input, mayBeTaken, onSkipped);
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
  for await (const found of findBeneath(base, (path) => matches(slashed(path)))) {
    if ('error' in found && found.file === base && isMissing(found.error)) continue;
    any = true;
    yield found;
  }
  if (!any) yield { file: pattern, error: Object.assign(new Error('nothing matches'), { code: 'ENOENT' }) };
}

async function* findBeneath(
  folder: string,
  wanted: (path: string) => boolean,
  onSkipped?: (file: string) => void,
): AsyncGenerator<FoundFile> {
  for await (const entry of walk(folder)) {
    if ('error' in entry || wanted(entry.path)) yield entry;
    else onSkipped?.(entry.path);
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
