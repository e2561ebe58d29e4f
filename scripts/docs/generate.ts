import { auditRulesPage } from './audit-rules.ts';
import { databasePage } from './database.ts';
import { dataDictionary } from './dictionary.ts';
import { formatted } from './formatted.ts';
import { licencesPage } from './licences.ts';
import { namedTypesFile } from './named-types.ts';

/** The files that are made from schemas and packages: path from the repository's root, and what it should hold. */
export function generatedFiles(): { path: string; text: string }[] {
  return [
    { path: 'packages/schema/src/named.ts', text: formatted('named.ts', namedTypesFile()) },
    { path: 'docs/data-dictionary.md', text: formatted('page.md', dataDictionary()) },
    { path: 'docs/audit-rules.md', text: formatted('page.md', auditRulesPage()) },
    { path: 'docs/database.md', text: formatted('page.md', databasePage()) },
    { path: 'docs/licences.md', text: formatted('page.md', licencesPage()) },
  ];
}
