import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { access, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '@juesuan/schema/files';
import { IngestError } from '../problem.ts';
import { datasets } from '../rows/index.ts';

/** Stands in every folder that this program wrote, and says which of its files may be replaced. */
const MARK = 'juesuan-output.txt';
const MARK_TEXT =
  'Written by `juesuan ingest`, which replaces these and leaves all else in this folder alone:';

/** Begins the name of whatever stands beside an output for a time. */
export const PREFIX = '.juesuan-';
const OLD = '.old';

/** A name beside the output, on the same file system, for what will be renamed into its place. */
export async function temporaryBeside(path: string): Promise<string> {
  await makeFolder(dirname(path));
  await sweep(path);
  return join(dirname(path), `${PREFIX}${basename(path)}.${randomUUID()}`);
}

/** Ends what a killed run left beside the output: an old output that was on its way out comes back, the rest goes. */
async function sweep(path: string): Promise<void> {
  const start = `${PREFIX}${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(start) || !/^[\da-f-]{36}(\.old|\.wal|-journal)?$/.test(name.slice(start.length)))
      continue;
    const rest = join(dirname(path), name);
    if (!name.endsWith(OLD)) await rm(rest, { recursive: true, force: true });
    else if (await exists(path)) await removeOld(rest, path);
    else await rename(rest, path);
  }
}

/** Takes away what this run, which holds the output, has beside it, its lock too: a signal ends the process. */
export function removeBeside(path: string): void {
  const start = `${PREFIX}${basename(path)}.`;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(start) && /^(lock|[\da-f-]{36}(\.wal|-\w+)?)$/.test(name.slice(start.length)))
      rmSync(join(dirname(path), name), { recursive: true, force: true });
}

/**
 * A folder is written into only if it is empty or was written by this program, in the same form, and has no other files
 * of the names that are needed.
 *
 * @param own what the form writes into it, without the mark
 * @throws {IngestError} `not-ours`
 */
export async function checkFolder(folder: string, form: string, own: readonly string[]): Promise<void> {
  const names = await namesIn(folder);
  if (names.length > 0 && !names.includes(MARK))
    throw new IngestError('not-ours', { reason: 'folder', place: folder });
  if (names.length === 0) return;
  const written = await writtenInto(folder);
  // A folder that an earlier version wrote says not what; its files say it.
  if (written.form !== null && written.form !== form)
    throw new IngestError('not-ours', { reason: 'form', place: folder, form: written.form });
  const foreign = own.find((name) => names.includes(name) && !written.names.has(name));
  if (foreign !== undefined)
    throw new IngestError('not-ours', { reason: 'file-name', place: join(folder, foreign) });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new IngestError('not-ours', { reason: 'no-folder', place: folder }, { cause: error });
  }
}

/** Names that 1.0.0 wrote into a folder, whose mark has no list of them. */
const unlisted = datasets.flatMap(({ name }) => [name, `${name}.csv`, `${name}.ndjson`]);

/** What the mark of a folder says. */
async function writtenInto(folder: string): Promise<{ form: string | null; names: ReadonlySet<string> }> {
  const lines = (await readFile(join(folder, MARK), 'utf8').catch(() => '')).split('\n').slice(1);
  const [form = '', ...names] = lines.filter((line) => line !== '');
  return form === ''
    ? { form: null, names: new Set([MARK, 'datapackage.json', ...unlisted]) }
    : { form: form.replace(/^form: /, ''), names: new Set([MARK, ...names]) };
}

/**
 * Puts a finished folder in the place of the old one. What in the old one is not ours moves over; killed in between, the
 * next run moves the rest.
 */
export async function placeFolder(temporary: string, folder: string, form: string): Promise<void> {
  const names = (await readdir(temporary)).sort();
  await writeFile(join(temporary, MARK), `${[MARK_TEXT, `form: ${form}`, ...names].join('\n')}\n`);
  const old = `${temporary}${OLD}`;
  if (await exists(folder)) await rename(folder, old);
  await rename(temporary, folder);
  if (await exists(old)) await removeOld(old, folder);
}

async function removeOld(old: string, folder: string): Promise<void> {
  const { names } = await writtenInto(old);
  for (const name of await readdir(old))
    if (!names.has(name)) await rename(join(old, name), join(folder, name));
  await rm(old, { recursive: true, force: true });
}

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
