import { rename, rm, writeFile } from 'node:fs/promises';
import { ownName } from './owner.ts';

/** The end of a name under which a file is still being written. */
export const UNFINISHED = '.tmp';

/**
 * Writes a file under a temporary name beside it and renames it: it is there whole or not at all. Flushed before that, or
 * the name could outlive a power cut and the bytes not.
 */
export async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const temporary = `${path}.${ownName()}${UNFINISHED}`;
  try {
    await writeFile(temporary, content, { flag: 'wx', flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
