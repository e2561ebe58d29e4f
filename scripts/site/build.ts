import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { apiEntries } from './api.ts';
import { documentsOf } from './documents.ts';
import { escaped, page } from './layout.ts';
import { type BrokenLink, brokenLinks } from './links.ts';
import { pageOf } from './paths.ts';
import { isPicture, rendered } from './render.ts';
import { type Entry, indexOf } from './search/tokens.ts';

/** What a site is made of. */
export interface SiteOptions {
  /** The repository. */
  root: string;
  /** Folder of the site; what was in it goes. */
  out: string;
  /** Folder of the API reference, or none. */
  api?: string;
}

/** What was made, and what of it leads nowhere. */
export interface Site {
  pages: number;
  entries: number;
  broken: BrokenLink[];
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** Makes the site: a page for each document and each file that one leads to, the API reference, and the search. */
export async function buildSite({ root, out, api }: SiteOptions): Promise<Site> {
  rmSync(out, { recursive: true, force: true });
  const documents = documentsOf(root);
  const frame = { documents, api: api !== undefined };
  const known = { root, documents: new Set(documents.map(({ path }) => path)) };
  const entries: Omit<Entry, 'id'>[] = [];
  const files = new Set<string>();
  for (const document of documents) {
    const { html, parts, files: named } = rendered(document, known);
    write(out, pageOf(document.path), page({ ...document, html }, frame));
    for (const file of named) files.add(file);
    for (const { id, title, text } of parts)
      entries.push({ url: pageOf(document.path) + (id && `#${id}`), page: document.title, title, text });
  }
  for (const file of files) writeFile(file, { root, out }, frame);
  if (api !== undefined) {
    cpSync(api, join(out, 'api'), { recursive: true });
    entries.push(...apiEntries(api));
  }
  await writeSearch(out, entries);
  return { pages: documents.length, entries: entries.length, broken: brokenLinks(out) };
}

/**
 * A picture as it is, any other file as a page that shows its text, a folder as a page that lists it; what is not there is
 * found with the links.
 */
function writeFile(
  file: string,
  { root, out }: { root: string; out: string },
  frame: Parameters<typeof page>[1],
): void {
  const source = join(root, file);
  if (!existsSync(source)) return;
  if (isPicture(file)) {
    cpSync(source, join(out, file), { recursive: true });
    return;
  }
  const text = statSync(source).isDirectory() ? readdirSync(source).join('\n') : readFileSync(source, 'utf8');
  const path = file.replace(/\/$/, '');
  const html = `<h1>${escaped(path)}</h1><pre><code>${escaped(text)}</code></pre>`;
  write(out, `${path}.html`, page({ path: `${path}.md`, language: 'en', title: path, html }, frame));
}

async function writeSearch(out: string, entries: readonly Omit<Entry, 'id'>[]): Promise<void> {
  const index = indexOf(entries.map((entry, id) => ({ id, ...entry })));
  // A script and no JSON: a page that is opened from a folder may fetch nothing.
  write(out, 'search-index.js', `globalThis.siteIndex = ${JSON.stringify(JSON.stringify(index))};\n`);
  await build({
    input: join(here, 'search/browser.ts'),
    platform: 'browser',
    logLevel: 'silent',
    output: { file: join(out, 'search.js'), format: 'iife', minify: true },
  });
  cpSync(join(here, 'site.css'), join(out, 'site.css'));
}

function write(out: string, path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
