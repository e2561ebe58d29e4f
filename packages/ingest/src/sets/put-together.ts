import { dirname, resolve } from 'node:path';
import { setDigest } from '@juesuan/extractor';
import { reportIdOf } from '@juesuan/schema';
import type { Source } from '../inputs/source.ts';
import type { Failure } from '../problem.ts';
import type { FileEvent, Known, SourceRead, SourceReader } from '../source-reader.ts';
import type { Beside, Manifest } from '../store/manifest.ts';
import { atHand, type Wanted } from './at-hand.ts';
import { grouped } from './grouped.ts';
import { Running } from './running.ts';

/** What is said of files that stand together. */
export type SetEvent =
  /** Put together as one report. */
  | {
      place: string;
      status: 'joined';
      files: string[];
      reportId: string;
      department: string;
      year: number | null;
    }
  /** Of one report by what they say, and each is a report of its own all the same: they could not be read together. */
  | { place: string; status: 'failed'; files: string[]; failure: Failure }
  /** Not put together with others that it might be of one report with. */
  | { place: string; status: 'apart'; file: string; reason: 'repeats' | 'unknown'; others: string[] };

/** What {@link putTogether} needs. */
export interface PuttingTogether {
  reader: SourceReader;
  scratch: string;
  onSet(event: SetEvent): void;
  /** For each file that is no report by itself and is of none. */
  onFile(event: FileEvent): void;
}

/** A source that was read, as one that others may be of one report with. */
export function besideOf({ file, path, archive }: Source, sha256: string, event: FileEvent | null): Beside {
  const failed = event?.status === 'failed' ? { failed: event } : {};
  return archive === undefined
    ? { file, sha256, place: dirname(resolve(path)), name: file.slice(dirname(file).length + 1), ...failed }
    : { file, sha256, place: archive, archive, name: file.slice(archive.length + 1), ...failed };
}

/** Was a file read, and is it no report? Then it may be of one all the same, and its failure is not yet known. */
export const mayBePart = ({ sha256, event }: SourceRead): boolean =>
  sha256 !== null && event.status === 'failed' && event.failure.code === 'no-tables';

/**
 * Puts files together that are of one report: the files of one folder, or of one archive, whose department, year and family
 * agree. A report of several files is read as such where the store does not know it; each file is in the manifest afterwards,
 * by itself or as a part. What cannot be read together stays a report a file.
 */
export async function putTogether(manifest: Manifest, options: PuttingTogether): Promise<void> {
  const running = new Running();
  for await (const files of manifest.places()) {
    if (running.isBroken) break;
    const place = new Place(files[0]?.place ?? '', manifest, options);
    await place.putTogether(files, running);
  }
  await running.all();
}

/** Files of one place while they are put together. */
class Place {
  readonly #manifest: Manifest;
  readonly #options: PuttingTogether;
  readonly #place: string;

  constructor(place: string, manifest: Manifest, options: PuttingTogether) {
    this.#place = place;
    this.#manifest = manifest;
    this.#options = options;
  }

  async putTogether(files: readonly Beside[], running: Running): Promise<void> {
    const { reader, onSet } = this.#options;
    const { groups, apart } = await grouped(files, (sha256) => reader.part(sha256));
    for (const one of apart) onSet({ place: this.#place, status: 'apart', ...one });
    const unread = new Map<string, OneReport>();
    for (const parts of groups) {
      const report = await reportOf(parts);
      const known = report === null ? null : await reader.known(report.sha256);
      if (report === null) await this.#keepAlone(parts);
      else if (known === null) unread.set(report.sha256, report);
      else await this.#settle(report, known);
    }
    if (unread.size > 0) await this.#read(files[0]?.archive ?? null, unread, running);
  }

  async #read(archive: string | null, unread: Map<string, OneReport>, running: Running): Promise<void> {
    const { reader, scratch } = this.#options;
    for await (const { wanted, files, done } of atHand({ archive, reports: [...unread.values()] }, scratch)) {
      if (running.isBroken) return;
      const seat = await reader.take();
      const read = reader.readSet(wanted.sha256, files, seat).finally(done);
      const report = unread.get(wanted.sha256);
      unread.delete(wanted.sha256);
      if (report !== undefined) running.add(read.then((outcome) => this.#settle(report, outcome)));
    }
    for (const { copies } of unread.values()) await this.#keepAlone(copies);
  }

  async #settle({ sha256, parts, copies }: OneReport, { failed }: Known): Promise<void> {
    const { onSet, onFile } = this.#options;
    const set = { place: this.#place, files: parts.map(({ name }) => name) };
    if (failed !== null) {
      onSet({ ...set, status: 'failed', failure: failed.failure });
      return this.#keepAlone(copies);
    }
    const reportId = reportIdOf(sha256);
    for (const [i, { name }] of parts.entries())
      for (const { file, failed: held } of copies[i] ?? []) {
        if (held !== undefined) onFile({ file, reportId, status: 'read', milliseconds: held.milliseconds });
        await this.#manifest.add({ file, sha256, part: name });
      }
    onSet({ ...set, status: 'joined', reportId, ...(await this.#named(parts)) });
  }

  async #keepAlone(copies: readonly (readonly Beside[])[]): Promise<void> {
    for (const { file, sha256, failed } of copies.flat()) {
      if (failed !== undefined) this.#options.onFile(failed);
      await this.#manifest.add({ file, sha256 });
    }
  }

  async #named(parts: readonly Beside[]): Promise<{ department: string; year: number | null }> {
    for (const { sha256 } of parts) {
      const part = await this.#options.reader.part(sha256);
      if (part?.department && part.fiscalYear !== null)
        return { department: part.name, year: part.fiscalYear };
    }
    return { department: '', year: null };
  }
}

/** A report of several files: each of them once, and with the files that have its bytes. */
interface OneReport extends Wanted {
  copies: readonly (readonly Beside[])[];
}

/** `null` for a single file. */
async function reportOf(copies: readonly (readonly Beside[])[]): Promise<OneReport | null> {
  if (copies.length < 2) return null;
  const parts = copies.flatMap(([first]) => first ?? []);
  const sha256 = await setDigest(parts.map(({ name, sha256: own }) => ({ file: name, sha256: own })));
  return { sha256, parts, copies };
}
