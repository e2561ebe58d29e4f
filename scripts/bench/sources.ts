import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A PDF in memory: reading the disk is no part of what is measured. */
export interface Source {
  name: string;
  bytes: Uint8Array;
}

/** The named PDFs; without any name the fixtures and, where they are, the reports beside the repository. */
export function sources(files: readonly string[]): Source[] {
  const chosen = files.length > 0 ? files : defaultFiles();
  return chosen.map((file) => ({ name: nameOf(file), bytes: new Uint8Array(readFileSync(file)) }));
}

function defaultFiles(): string[] {
  return [
    ...filesIn(join(root, 'golden'), 'source.pdf'),
    ...filesIn(resolve(root, '../shared/reports'), 'report.pdf'),
  ];
}

/** `<folder>/<any>/<file>`, by name. */
function filesIn(folder: string, file: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name, file))
    .filter((path) => existsSync(path));
}

/** Many PDFs have one name (`source.pdf`): their folders tell them apart. */
const nameOf = (file: string): string => {
  const name = basename(file, '.pdf');
  return ['source', 'report'].includes(name) ? basename(dirname(resolve(file))) : name;
};
