import { writeFileWhole as write } from '@juesuan/schema/files';
import { systemError } from './problem.ts';

/**
 * Writes a file whole or not at all, and the folders that it is in.
 *
 * @throws {CommandError} `not-found`, `disk-full`, … with the file's path
 */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await write(path, content);
  } catch (error) {
    throw systemError(path, error);
  }
}
