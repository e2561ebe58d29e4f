import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { STANDARD_STREAM } from './input.ts';
import { systemError } from './problem.ts';

/** Writes a file under a temporary name beside it and renames it: a reader sees the whole of it or nothing. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw systemError(path, error);
  }
}

/**
 * Hands out the names of one run's outputs: the input's base name, with `-2`, `-3`, … where another input took it.
 * Names that differ only in case count as the same, since some file systems think so.
 *
 * @example
 * const name = outputNames();
 * name('a/report.pdf'); // 'report'
 * name('b/Report.pdf'); // 'Report-2'
 */
export function outputNames(): (file: string) => string {
  const taken = new Set<string>();
  return (file) => {
    const base = file === STANDARD_STREAM ? 'stdin' : basename(file, extname(file));
    for (let n = 1; ; n++) {
      const name = n === 1 ? base : `${base}-${n}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
