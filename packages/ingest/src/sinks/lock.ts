import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder, onSignal } from '@juesuan/schema/files';
import { IngestError } from '../problem.ts';
import { isAbandoned, ownName } from '../store/owner.ts';
import { PREFIX, removeBeside } from './place.ts';

/**
 * Holds an output for this process until the lock is released: two runs would each write what the other does not know of.
 * The lock of a process of this machine that has ended is taken over.
 *
 * @throws {IngestError} `busy` where another run holds it
 */
async function lockOutput(place: string): Promise<() => Promise<void>> {
  await makeFolder(dirname(place));
  const lock = join(dirname(place), `${PREFIX}${basename(place)}.lock`);
  const own = ownName();
  await sweep(lock);
  if (!(await taken(lock, own))) {
    await removeAbandoned(lock, place);
    if (!(await taken(lock, own))) throw busy(place, await ownerOf(lock));
  }
  const end = onSignal(() => removeBeside(place));
  return async () => {
    await rm(lock, { recursive: true, force: true });
    end();
  };
}

/**
 * Opens an output that this process holds; what opens it releases it when it is closed.
 *
 * @throws {IngestError} `busy`
 */
export async function openLocked<Opened>(
  place: string,
  open: (release: () => Promise<void>) => Promise<Opened>,
): Promise<Opened> {
  const release = await lockOutput(place);
  try {
    return await open(release);
  } catch (error) {
    await release();
    throw error;
  }
}

/** A folder with its owner's name in it, renamed into its place: it is there whole, and never over another one. */
async function taken(lock: string, own: string): Promise<boolean> {
  const made = `${lock}.${own}`;
  await mkdir(made);
  await writeFile(join(made, own), '');
  try {
    await rename(made, lock);
    return true;
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    if (error instanceof Error && 'code' in error && inTheWay.has(String(error.code))) return false;
    throw error;
  }
}

const inTheWay: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES']);

/** `null` where the lock is gone meanwhile. */
const ownerOf = (lock: string): Promise<string | null> =>
  readdir(lock).then(
    ([owner]) => owner ?? null,
    () => null,
  );

/** Moved before it is looked at once more: of two runs that find it, only one can move it. */
async function removeAbandoned(lock: string, place: string): Promise<void> {
  const owner = await ownerOf(lock);
  if (owner !== null && !isAbandoned(owner)) throw busy(place, owner);
  const moved = `${lock}.${ownName()}`;
  await rename(lock, moved).catch(() => undefined);
  const found = await ownerOf(moved);
  if (found !== null && !isAbandoned(found)) {
    await rename(moved, lock);
    throw busy(place, found);
  }
  await rm(moved, { recursive: true, force: true });
}

/** Locks on their way whose process was killed. */
async function sweep(lock: string): Promise<void> {
  const start = `${basename(lock)}.`;
  for (const name of await readdir(dirname(lock)))
    if (name.startsWith(start) && isAbandoned(name.slice(start.length)))
      await rm(join(dirname(lock), name), { recursive: true, force: true });
}

/** `4711-…@host` is said as `process 4711 of host`. */
const busy = (place: string, owner: string | null): IngestError =>
  new IngestError('busy', {
    reason: 'run',
    place,
    owner: (owner ?? '?').replace(/^(\d+)-[^@]*@(.*)$/, '$1, $2'),
  });
