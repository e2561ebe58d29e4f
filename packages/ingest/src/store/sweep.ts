import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, UNFINISHED } from '@juesuan/schema/files';
import { isAbandoned, ownName } from './owner.ts';
import { partsOf, resultsOf } from './store.ts';

/** A folder for what one run needs and nobody after it; those of runs that were killed are swept away. */
export async function openRun(store: string): Promise<string> {
  const runs = join(store, 'runs');
  await makeFolder(runs);
  for (const name of await readdir(runs)) {
    if (isAbandoned(name)) await rm(join(runs, name), { recursive: true, force: true });
  }
  const run = join(runs, ownName());
  await mkdir(run);
  return run;
}

/** Takes out of a store what processes of this machine were writing when they were killed; no finished result is touched. */
export async function sweepResults(store: string): Promise<void> {
  for (const kept of [resultsOf(store), partsOf(store)])
    for (const shard of await namesIn(kept)) {
      const folder = join(kept, shard);
      for (const name of await namesIn(folder)) {
        if (!name.endsWith(UNFINISHED)) continue;
        const owner = writer.exec(name.slice(0, -UNFINISHED.length))?.[0];
        if (owner !== undefined && isAbandoned(owner)) await rm(join(folder, name), { force: true });
      }
    }
}

/** Who writes, at the end of the name of what is being written. */
const writer = /\d+-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}@.*$/;

/** None where there is no such folder: another process may be making it, or the store is new. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
