import { dirname, relative } from 'node:path/posix';

/**
 * Where the page of a document lies in the site.
 *
 * @example
 * pageOf('docs/formats.md'); // 'docs/formats.html'
 * pageOf('README.zh-CN.md'); // 'index.zh-CN.html'
 */
export const pageOf = (document: string): string =>
  document.replace(/(^|\/)README((?:\.[\w-]+)?)\.md$/, '$1index$2.html').replace(/\.md$/, '.html');

/** The address of one file of the site from another. */
export const between = (from: string, to: string): string => relative(dirname(from), to);
