import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ReportPart } from '@juesuan/extractor';
import { writeFileWhole } from '@juesuan/schema/files';
import type { Failure } from '../problem.ts';
import type { ReportRecords } from '../rows/index.ts';
import { ownName } from './owner.ts';

/** Why a source gave no records. */
export interface Failed {
  failure: Failure;
  /** Of the machine and not of the source: tried again by the next run. */
  passing: boolean;
  /** Where the result could not be written into the store: what the system said, and of which path. */
  system?: { code: string; path: string };
}

/** What became of one source. */
export type Result = { records: ReportRecords } | Failed;

/** Names of results are hex digits; the first two make the folder, so that no folder has a hundred thousand files. */
export const shardOf = (sha256: string): string => sha256.slice(0, 2);

/** Where a store keeps them. */
export const resultsOf = (store: string): string => join(store, 'results');

/** Where a store keeps what sources say of the reports that they may be parts of. */
export const partsOf = (store: string): string => join(store, 'parts');

const READ = 'json.gz';
const FAILED = 'failed.json';
const PART = 'json';

/** The results of one version of the library, in files named after the SHA-256 of their sources. */
export class Store {
  readonly #folder: string;
  readonly #version: string;

  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /** What is known of a source without opening its records; `null` if nothing. */
  async known(sha256: string): Promise<'read' | Failed | null> {
    if (await isFile(this.#file(sha256, READ))) return 'read';
    return this.#failed(sha256);
  }

  /** The result of a source; `null` if there is none, or none that can be read, which is then out of the way. */
  async read(sha256: string): Promise<Result | null> {
    const file = this.#file(sha256, READ);
    if (!(await isFile(file))) return this.#failed(sha256);
    try {
      return { records: JSON.parse((await promisify(gunzip)(await readFile(file))).toString('utf8')) };
    } catch {
      await rm(file, { force: true });
      return null;
    }
  }

  /** Writes a result under a temporary name and renames it: it is there whole or not at all. */
  async write(sha256: string, result: Result): Promise<void> {
    if ('failure' in result) await writeWhole(this.#file(sha256, FAILED), JSON.stringify(result));
    else await writeWhole(this.#file(sha256, READ), await packed(JSON.stringify(result.records)));
  }

  /** What a source says of the report that it may be a part of; `null` where that is not known. */
  async part(sha256: string): Promise<ReportPart | null> {
    return readJson<ReportPart>(this.#partFile(sha256));
  }

  /** To be written before the result, so that no result is without it. */
  async writePart(sha256: string, part: ReportPart): Promise<void> {
    await writeWhole(this.#partFile(sha256), JSON.stringify(part));
  }

  #failed(sha256: string): Promise<Failed | null> {
    return readJson<Failed>(this.#file(sha256, FAILED));
  }

  #partFile(sha256: string): string {
    return join(partsOf(this.#folder), shardOf(sha256), `${sha256}.${this.#version}.${PART}`);
  }

  #file(sha256: string, ending: string): string {
    return join(resultsOf(this.#folder), shardOf(sha256), `${sha256}.${this.#version}.${ending}`);
  }
}

/** Flushed, and under a name by which what a killed process was writing is swept away. */
const writeWhole = (path: string, content: string | Buffer): Promise<void> =>
  writeFileWhole(path, content, { flush: true, writer: ownName() });

async function readJson<Kept>(file: string): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Quickly rather than small: at the default level this takes a tenth of the time of reading a report. */
const packed = (text: string): Promise<Buffer> => promisify(gzip)(text, { level: 1 });

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
