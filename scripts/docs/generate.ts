import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { descriptionsFile } from './descriptions.ts';
import { dataDictionary } from './dictionary.ts';
import { docComments } from './doc-comments.ts';
import { licencesPage } from './licences.ts';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** Where the schemas and their doc comments stand. */
const sources = [
  'records/*.ts',
  'codes/entry.ts',
  'catalogue/kinds.ts',
  'catalogue/forms.ts',
  'export/r*.ts',
];

/** The files that are made from schemas and packages: path from the repository's root, and what it should hold. */
export function generatedFiles(): { path: string; text: string }[] {
  const folder = `${root}packages/schema/src/`;
  const comments = docComments(
    sources
      .flatMap((pattern) => globSync(`${folder}${pattern}`).sort())
      .map((path) => readFileSync(path, 'utf8')),
  );
  return [
    {
      path: 'packages/schema/src/export/descriptions.ts',
      text: formatted('descriptions.ts', descriptionsFile(comments)),
    },
    { path: 'docs/data-dictionary.md', text: dataDictionary(comments) },
    { path: 'docs/licences.md', text: licencesPage() },
  ];
}

/** As the formatter writes it, so that formatting a generated file does not change it. */
function formatted(name: string, text: string): string {
  const biome = `${root}node_modules/.bin/biome`;
  const { status, stdout, stderr, error } = spawnSync(biome, ['format', `--stdin-file-path=${name}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
  if (status !== 0) throw error ?? new Error(`biome format: ${stderr}`);
  return stdout;
}
