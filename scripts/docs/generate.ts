import { globSync, readFileSync } from 'node:fs';
import { root } from '../packages/workspace.ts';
import { auditRulesPage } from './audit-rules.ts';
import { databasePage } from './database.ts';
import { descriptionsFile } from './descriptions.ts';
import { dataDictionary } from './dictionary.ts';
import { docComments } from './doc-comments.ts';
import { formatted } from './formatted.ts';
import { licencesPage } from './licences.ts';

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
    { path: 'docs/data-dictionary.md', text: formatted('page.md', dataDictionary(comments)) },
    { path: 'docs/audit-rules.md', text: formatted('page.md', auditRulesPage()) },
    { path: 'docs/database.md', text: formatted('page.md', databasePage()) },
    { path: 'docs/licences.md', text: formatted('page.md', licencesPage()) },
  ];
}
