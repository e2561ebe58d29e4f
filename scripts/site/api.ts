import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Entry } from './search/tokens.ts';

/** Characters of a page of the reference that are searched: what it is comes first. */
const SEARCHED = 4_000;

/** The pages of the API reference, as search finds them. */
export const apiEntries = (folder: string): Omit<Entry, 'id'>[] =>
  globSync('**/*.html', { cwd: folder }).map((path) => {
    const { title, text } = mainText(readFileSync(join(folder, path), 'utf8'));
    return { url: `api/${path}`, page: title, title: '', text };
  });

/** The first heading, and the text of the column that holds what the page is about. */
function mainText(html: string): { title: string; text: string } {
  let title = '';
  let text = '';
  const open: string[] = [];
  let column = 0;
  const parser = new Parser({
    onopentag(name, { class: classes = '' }) {
      open.push(name);
      if (column === 0 && /\bcol-content\b/.test(classes)) column = open.length;
    },
    ontext(part) {
      if (column === 0 || open.includes('svg')) return;
      if (open.includes('h1')) title += part;
      else if (text.length < SEARCHED) text += ` ${part}`;
    },
    onclosetag() {
      if (open.length === column) column = 0;
      open.pop();
    },
  });
  parser.end(html);
  return { title: title.replace(/\s+/g, ' ').trim(), text };
}
