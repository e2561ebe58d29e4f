import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { readArchive } from './archive.ts';
import { readList } from './list.ts';
import { type Found, isArchive, mayHoldReport } from './source.ts';
import { walk } from './walk.ts';

/**
 * The sources that the inputs name, one after another: files, folders with all that is beneath them, patterns
 * (`2024/*.pdf`), `@list` files of such names, and archives wherever one stands. No list of them is ever held.
 */
export async function* findSources(inputs: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Found> {
  for await (const input of inputs) {
    if (input.startsWith('@') && !(await exists(input))) yield* findSources(readList(input.slice(1)));
    else yield* findInput(input);
  }
}

async function* findInput(input: string): AsyncGenerator<Found> {
  try {
    const found = await stat(input);
    if (found.isDirectory()) yield* findBeneath(input, () => true);
    else yield* fileOrArchive(input);
  } catch (error) {
    // A name that is there wins over the pattern that it might be.
    if (isMissing(error) && picomatch.scan(slashed(input)).isGlob) yield* findMatching(input);
    else yield { file: input, error };
  }
}

async function* findMatching(pattern: string): AsyncGenerator<Found> {
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
): AsyncGenerator<Found> {
  for await (const entry of walk(folder)) {
    if ('error' in entry) yield entry;
    else if (wanted(entry.path) && (named || mayHoldReport(entry.path) || isArchive(entry.path)))
      yield* fileOrArchive(entry.path);
  }
}

async function* fileOrArchive(path: string): AsyncGenerator<Found> {
  if (isArchive(path)) yield* readArchive(path);
  else yield { file: path, path };
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
