import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '@juesuan/schema/files';
import { sourcesOf } from '../inputs/find.ts';
import type { Beside } from '../store/manifest.ts';
import type { PartFile } from '../worker.ts';

/** A report of several files whose bytes are to be read. */
export interface Wanted {
  sha256: string;
  parts: readonly Beside[];
}

/** One of {@link Wanted}, with all its bytes at hand; `done` gives back what was unpacked for it. */
export interface AtHand {
  wanted: Wanted;
  files: PartFile[];
  done(): Promise<void>;
}

/**
 * The bytes of reports of one place: files where they are, entries of an archive unpacked in one way through it, each
 * report as soon as its last file comes. What an archive no longer gives is left out.
 */
export async function* atHand(
  place: { archive: string | null; reports: readonly Wanted[] },
  scratch: string,
): AsyncGenerator<AtHand> {
  if (place.archive !== null) {
    yield* unpacked(place.archive, place.reports, scratch);
    return;
  }
  for (const wanted of place.reports) {
    const files = wanted.parts.map(({ name, file }) => ({ file: name, path: file }));
    yield { wanted, files, done: async () => undefined };
  }
}

async function* unpacked(
  archive: string,
  reports: readonly Wanted[],
  scratch: string,
): AsyncGenerator<AtHand> {
  const open = new Map<string, AtHand>();
  for (const wanted of reports) {
    const folder = join(scratch, randomUUID());
    const one = { wanted, files: [], done: () => rm(folder, { recursive: true, force: true }) };
    for (const { file } of wanted.parts) open.set(file, one);
    await makeFolder(folder, 0o700);
    folders.set(one, folder);
  }
  for await (const found of sourcesOf(archive, { pictures: true })) {
    if (open.size === 0) return;
    const one = open.get(found.file);
    const part = one?.wanted.parts.find(({ file }) => file === found.file);
    if (one === undefined || part === undefined || 'error' in found) continue;
    const path = join(folders.get(one) ?? scratch, String(one.files.length));
    open.delete(found.file);
    // It was unpacked before; where it no longer can be, the report never is at hand.
    const isThere = await found.unpack?.(path).then(
      () => true,
      () => false,
    );
    if (isThere !== true) continue;
    one.files.push({ file: part.name, path });
    if (one.files.length === one.wanted.parts.length) yield one;
  }
}

/** Where the files of a report are unpacked. */
const folders = new WeakMap<AtHand, string>();
