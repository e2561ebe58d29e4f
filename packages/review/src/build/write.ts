import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from '@juesuan/schema/files';
import type { ReviewEntry, ReviewIndex } from '../model.ts';
import { pageAssets } from './assets.ts';
import { documentOf, type ReviewInput } from './document.ts';
import { pageHtml } from './page.ts';
import { givingScript } from './scripts.ts';

/**
 * A folder that a browser opens, filled report by report.
 *
 * @example
 * const folder = new ReviewFolder('review', { version: '0.1.0' });
 * await folder.add({ file: 'report.pdf', name: 'report', bytes, report, audit: auditReport(report) });
 * await folder.end(); // 'review/index.html'
 */
export class ReviewFolder {
  readonly #folder: string;
  readonly #index: ReviewIndex;

  /** @param saves is there a server that takes what a person decides? */
  constructor(folder: string, { version, saves = false }: { version: string; saves?: boolean }) {
    this.#folder = folder;
    this.#index = { version, saves, reports: [] };
  }

  /** Names and files of the reports that were added. */
  get reports(): readonly ReviewEntry[] {
    return this.#index.reports;
  }

  /** Adds a report; the folder can be opened after `end`. */
  async add(input: ReviewInput): Promise<void> {
    const { document, parts } = await documentOf(input);
    const script = `reports/${input.name}.js`;
    await writeAll(this.#folder, [
      ...parts,
      { path: script, script: givingScript(`report.${input.name}`, document) },
    ]);
    const { file, name, department, fiscalYear, view } = document;
    this.#index.reports.push({
      name,
      file,
      department,
      fiscalYear,
      script,
      view,
      parts: parts.map(({ path }) => path),
    });
  }

  /** Writes the page and the list of the reports; gives the page's path. */
  async end(): Promise<string> {
    for (const [path, data] of await pageAssets()) await this.#write(path, data);
    await this.#write('data/index.js', givingScript('index', this.#index));
    const page = 'index.html';
    await this.#write(page, pageHtml(this.#index.saves));
    return join(this.#folder, page);
  }

  #write(name: string, text: string | Uint8Array): Promise<void> {
    return writeFileWhole(join(this.#folder, name), text);
  }
}

/** Writes all of a report's files into the folder, or none. */
export async function writeAll(
  folder: string,
  files: readonly { path: string; script: string }[],
): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, script } of files) {
      await writeFileWhole(join(folder, path), script);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(join(folder, path), { force: true });
    throw error;
  }
}
