import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { IngestError } from '../problem.ts';

/** Stands in every folder that this program wrote, and says that it may be replaced. */
const MARK = 'juesuan-output.txt';
const MARK_TEXT = 'Written by `juesuan ingest`, which replaces this folder as a whole.\n';

const PREFIX = '.juesuan-';
const OLD = '.old';

/** A name beside the output, on the same file system, for what will be renamed into its place. */
export async function temporaryBeside(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await sweep(path);
  return join(dirname(path), `${PREFIX}${basename(path)}.${randomUUID()}`);
}

/** Ends what a killed run left beside the output: an old output that was on its way out comes back, the rest goes. */
async function sweep(path: string): Promise<void> {
  const start = `${PREFIX}${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(start) || !/^[\da-f-]{36}(\.old|\.wal)?$/.test(name.slice(start.length))) continue;
    const rest = join(dirname(path), name);
    if (name.endsWith(OLD) && !(await exists(path))) await rename(rest, path);
    else await rm(rest, { recursive: true, force: true });
  }
}

/**
 * A folder is replaced only if it is empty or was written by this program.
 *
 * @throws {IngestError} `not-ours`
 */
export async function checkFolder(folder: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw new IngestError('not-ours', { reason: 'no-folder', place: folder }, { cause: error });
  }
  if (names.length > 0 && !names.includes(MARK)) {
    throw new IngestError('not-ours', { reason: 'folder', place: folder });
  }
}

/** Puts a finished folder in the place of the old one. */
export async function placeFolder(temporary: string, folder: string): Promise<void> {
  await writeFile(join(temporary, MARK), MARK_TEXT);
  const old = `${temporary}${OLD}`;
  if (await exists(folder)) await rename(folder, old);
  await rename(temporary, folder);
  await rm(old, { recursive: true, force: true });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
