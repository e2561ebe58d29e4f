import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document of the repository that becomes a page. */
export interface Document {
  /** From the root of the repository. */
  path: string;
  text: string;
  language: 'en' | 'zh';
  /** Its first heading. */
  title: string;
}

const patterns = [
  'README*.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/*.md',
  'docs/zh/*.md',
  'examples/*/README.md',
  'golden/README.md',
  'packages/*/README.md',
];

/** The READMEs, what is in docs/, and what the packages and examples say of themselves. */
export const documentsOf = (root: string): Document[] =>
  patterns.flatMap((pattern) =>
    globSync(pattern, { cwd: root })
      .toSorted()
      .map((path) => readDocument(root, path)),
  );

function readDocument(root: string, path: string): Document {
  const text = readFileSync(join(root, path), 'utf8');
  const language = /\.zh-CN\.md$|\/zh\//.test(path) ? 'zh' : 'en';
  return { path, text, language, title: /^# (.+)$/m.exec(text)?.[1] ?? path };
}
