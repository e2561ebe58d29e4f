import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { Report } from '@juesuan/schema';
import { readReport } from 'juesuan';
import { readPage } from '../pages/read.ts';
import { scoredSources } from '../sources.ts';

const besideCheckout = resolve(import.meta.dirname, '../../../../shared');

/** A document whose findings were judged. */
export interface AuditInput {
  /** `golden/ID`, `reports/ID`, or the folder and name of a text without its ending: `pages/some-bureau-2020`. */
  id: string;
  read(): Promise<Report>;
}

/** Folders of documents beside the checkout, with the names in them that are audited. */
const folders: readonly { name: string; path: string; files: RegExp }[] = [
  { name: 'pages', path: 'reports/pages', files: /\.txt$/u },
  { name: 'cases-text', path: 'cases-text', files: /\.(?:txt|html)$/u },
  { name: 'cases-files', path: 'cases-files', files: /^facts\.html$/u },
];

/** Every fixture and whatever lies beside the checkout, with the folders that do not. */
export async function auditInputs(
  shared = besideCheckout,
): Promise<{ inputs: AuditInput[]; absent: string[] }> {
  const reports = (await scoredSources(join(shared, 'reports'))).map(({ name, file }) => ({
    id: name,
    read: () => readReport(new Uint8Array(readFileSync(file))),
  }));
  const absent = folders
    .filter(({ path }) => !existsSync(join(shared, path)))
    .map(({ path }) => join(shared, path));
  const texts = folders.flatMap(({ name, path, files }) => {
    const folder = join(shared, path);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => files.test(file))
      .sort()
      .map((file) => ({
        id: `${name}/${basename(file, extname(file))}`,
        read: () => readText(folder, file),
      }));
  });
  return { inputs: [...texts, ...reports], absent };
}

/** A text is read whether or not it has tables. */
const readText = async (folder: string, file: string): Promise<Report> =>
  (await readPage(readFileSync(join(folder, file), 'utf8'))).report;
