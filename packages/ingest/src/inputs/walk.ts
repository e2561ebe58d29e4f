import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFileOrLink } from '@juesuan/schema/files';
import type { Unusable } from './source.ts';

/**
 * The files beneath a folder. Hidden ones are left out, links to files are followed, those to folders are not: they may
 * lead in a circle. A link that leads nowhere is a file that cannot be read.
 */
export async function* walk(folder: string): AsyncGenerator<{ path: string } | Unusable> {
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) yield* walk(path);
      else if (await isFileOrLink(entry)) yield { path };
    }
  } catch (error) {
    yield { file: folder, error };
  }
}
