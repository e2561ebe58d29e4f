import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { Parser } from 'htmlparser2';

/** A link that leads nowhere. */
export interface BrokenLink {
  page: string;
  link: string;
}

interface Page {
  links: string[];
  ids: ReadonlySet<string>;
}

/** The links of a folder of pages that lead to no file, or to no place in it. Those to other hosts are not followed. */
export function brokenLinks(folder: string): BrokenLink[] {
  const pages = new Map(
    globSync('**/*.html', { cwd: folder }).map((path) => [
      path,
      linksOf(readFileSync(join(folder, path), 'utf8')),
    ]),
  );
  return [...pages].flatMap(([page, { links }]) =>
    links.filter((link) => !leads(link, page, folder, pages)).map((link) => ({ page, link })),
  );
}

function leads(link: string, page: string, folder: string, pages: ReadonlyMap<string, Page>): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(link)) return true;
  const [path = '', fragment = ''] = link.split('#').map(decodeURIComponent);
  const plain = path.replace(/\?.*$/, '');
  const target = plain === '' ? page : join(dirname(page), plain);
  if (!statSync(join(folder, target), { throwIfNoEntry: false })?.isFile()) return false;
  const ids = pages.get(target)?.ids;
  return fragment === '' || ids === undefined || ids.has(fragment);
}

function linksOf(html: string): Page {
  const links: string[] = [];
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const attribute of name === 'a' || name === 'link' ? ['href'] : ['src']) {
        const link = attributes[attribute];
        if (link !== undefined) links.push(link);
      }
      if (attributes.id !== undefined) ids.add(attributes.id);
      if (name === 'a' && attributes.name !== undefined) ids.add(attributes.name);
    },
  });
  parser.end(html);
  return { links, ids };
}
