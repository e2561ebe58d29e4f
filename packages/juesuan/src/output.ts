import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemError } from './problem.ts';

/** Writes a file under a temporary name beside it and renames it: a reader sees the whole of it or nothing. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await makeFolder(dirname(path));
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw systemError(path, error);
  }
}

/**
 * Makes a folder and those that it is in. Node's own recursion goes on for ever where the system says of a folder that is there
 * that nothing is: `/proc` says so of all that is to be made in it.
 */
async function makeFolder(path: string, isTriedAgain = false): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || isTriedAgain) throw error;
    await makeFolder(dirname(path));
    await makeFolder(path, true);
  }
}
