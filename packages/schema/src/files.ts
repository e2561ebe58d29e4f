/** What all packages that read and write files share; apart from the records, which are read where there are no files. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Makes a folder and those that it is in. Node's own recursion never ends where the system says of a folder that is there that
 * nothing is: `/proc` says so of all that is to be made in it.
 *
 * @param mode of every folder that is made
 * @throws the system's error, `ENOENT` where the system lets nobody make a folder
 * @example await makeFolder('out/2024', 0o700);
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  if (await made(path, mode)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path), mode);
  if (!(await made(path, mode))) await mkdir(path, mode);
}

/** Whether the folder is there now; false where one that it is to be in is not. */
async function made(path: string, mode: number): Promise<boolean> {
  try {
    await mkdir(path, mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    if (!(await isFolder(path))) throw error;
  }
  return true;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** An entry of a folder, as far as it is asked here: types of Node are not in what other packages read. */
interface FolderEntry {
  name: string;
  parentPath: string;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

/**
 * Is an entry of a folder a file, or a link to one or to nothing? What leads nowhere is read too, to say so; folders may lead in a
 * circle, and a pipe or a device might never end.
 *
 * @example
 * for (const entry of await readdir('2024', { withFileTypes: true })) if (await isFileOrLink(entry)) console.log(entry.name);
 */
export async function isFileOrLink(entry: FolderEntry): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(join(entry.parentPath, entry.name)).then(
    (target) => target.isFile(),
    () => true,
  );
}

/** How {@link writeFileWhole} writes; all of it may be left out. */
interface WholeOptions {
  /** Waits until the disk has the bytes: else the name may outlive a power cut and they not. */
  flush?: boolean;
  /** Stands in the temporary name, so that who finds it knows whose it is; one of its own for each file if left out. */
  writer?: string;
}

/** The end of a name under which {@link writeFileWhole} still writes a file. */
export const UNFINISHED = '.tmp';

/**
 * Writes a file under a temporary name beside it and renames it: a reader sees the whole of it or nothing. Makes the folders that
 * it is in. A signal that ends the process leaves nothing of it either.
 *
 * @throws the system's error; then nothing is left behind
 * @example await writeFileWhole('out/report.json', '{}');
 */
export async function writeFileWhole(
  path: string,
  content: string | Uint8Array,
  { flush = false, writer = randomUUID() }: WholeOptions = {},
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${writer}${UNFINISHED}`);
  const end = onSignal(() => rmSync(temporary, { force: true }));
  try {
    await makeFolder(dirname(path));
    await writeFile(temporary, content, { flag: 'wx', flush });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    end();
  }
}

const cleanings = new Set<() => void>();
const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Cleans up where a signal ends the process, unless the program ends in a way of its own. Signals are listened to while there is
 * something to clean up, and no longer: nobody else's work is kept from ending.
 *
 * @returns ends it: there is nothing to clean up any more
 * @example
 * const end = onSignal(() => rmSync(folder, { recursive: true, force: true }));
 * await fill(folder).finally(end);
 */
export function onSignal(clean: () => void): () => void {
  if (cleanings.size === 0) listen();
  cleanings.add(clean);
  return () => {
    if (cleanings.delete(clean) && cleanings.size === 0) listenNoMore();
  };
}

/**
 * Does work in which no signal could be heard: one that comes meanwhile ends the process at once, as if nobody listened.
 *
 * @example const rows = endedBySignal(() => database.prepare('SELECT * FROM cells').all());
 */
export function endedBySignal<T>(work: () => T): T {
  listenNoMore();
  try {
    return work();
  } finally {
    if (cleanings.size > 0) listen();
  }
}

function listen(): void {
  for (const signal of signals) process.on(signal, cleanUp);
}

function listenNoMore(): void {
  for (const signal of signals) process.off(signal, cleanUp);
}

function cleanUp(signal: (typeof signals)[number]): void {
  if (process.listenerCount(signal) > 1) return;
  for (const clean of cleanings) {
    try {
      clean();
    } catch {
      // The others are cleaned up, and the process ends.
    }
  }
  listenNoMore();
  process.kill(process.pid, signal);
}
