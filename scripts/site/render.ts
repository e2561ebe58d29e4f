import { statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Document } from './documents.ts';
import { between, pageOf } from './paths.ts';

/** A part of a page under one heading, as search finds it. */
export interface Part {
  /** Of the heading; empty for what stands before the first. */
  id: string;
  title: string;
  text: string;
}

/** A document as it is shown. */
export interface Rendered {
  html: string;
  parts: Part[];
  /** Files of the repository that it leads to and that are no documents, by their path. */
  files: string[];
}

/** Where the links of a document may lead. */
export interface Known {
  root: string;
  documents: ReadonlySet<string>;
}

const markdown = new MarkdownIt({ html: true, linkify: false });

/** A document as HTML: headings have ids, links to documents and files of the repository lead to their pages. */
export function rendered({ path, text }: Document, known: Known): Rendered {
  const tokens = markdown.parse(text, {});
  const ids = new Map<string, number>();
  const parts: Part[] = [{ id: '', title: '', text: '' }];
  const files: string[] = [];
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (token.type === 'heading_open' && next !== undefined) {
      const id = unique(slug(plainText(next)), ids);
      token.attrSet('id', id);
      parts.push({ id, title: plainText(next), text: '' });
    } else if (tokens[i - 1]?.type !== 'heading_open') {
      const part = parts.at(-1);
      if (part !== undefined) part.text += token.type === 'inline' ? ` ${plainText(token)}` : codeOf(token);
    }
    for (const child of token.children ?? []) files.push(...leadOn(child, path, known));
  }
  return { html: markdown.renderer.render(tokens, markdown.options, {}), parts, files };
}

const plainText = ({ children, content }: Token): string =>
  children === null ? content : children.map((child) => child.content).join('');

const codeOf = (token: Token): string => (token.type === 'fence' ? ` ${token.content}` : '');

/** As the hosts of repositories make them. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

function unique(id: string, ids: Map<string, number>): string {
  const seen = ids.get(id) ?? 0;
  ids.set(id, seen + 1);
  return seen === 0 ? id : `${id}-${seen}`;
}

/** Gives a link or a picture its address in the site; the files that have to be in it. */
function leadOn(token: Token, from: string, { root, documents }: Known): string[] {
  const name = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : null;
  const address = name && token.attrGet(name);
  if (name === null || !address || /^(?:[a-z]+:|#|\/\/)/i.test(address)) return [];
  const [file = '', fragment] = decodeURI(address).split('#');
  const named = normalize(join(dirname(from), file));
  const isFolder = statSync(join(root, named), { throwIfNoEntry: false })?.isDirectory() === true;
  const readme = join(named, 'README.md');
  const target = isFolder && documents.has(readme) ? readme : named;
  const page = documents.has(target)
    ? pageOf(target)
    : isPicture(target)
      ? target
      : `${target.replace(/\/$/, '')}.html`;
  token.attrSet(
    name,
    encodeURI(between(pageOf(from), page)) + (fragment === undefined ? '' : `#${fragment}`),
  );
  return documents.has(target) ? [] : [target];
}

/** Shown as it is; other files are shown as text. */
export const isPicture = (file: string): boolean => /\.(?:svg|png|jpe?g|gif|webp)$/i.test(file);
