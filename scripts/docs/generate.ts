import type { Language } from '@juesuan/schema';
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
    ...bilingual('data-dictionary.md', dataDictionary),
    ...bilingual('audit-rules.md', auditRulesPage),
    ...bilingual('database.md', databasePage),
    { path: 'docs/licences.md', text: formatted('page.md', licencesPage()) },
  ];
}

/** A page in English and, in docs/zh/, in Chinese. */
const bilingual = (name: string, page: (language: Language) => string): { path: string; text: string }[] => [
  { path: `docs/${name}`, text: formatted('page.md', page('en')) },
  { path: `docs/zh/${name}`, text: formatted('page.md', page('zh')) },
];
