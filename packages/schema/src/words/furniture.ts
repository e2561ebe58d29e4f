import { matchKey } from './key.ts';
import { strokes } from './signs.ts';

const beside = `[${strokes}·.]`;
const page = '\\d{1,4}';
const marked = new RegExp(
  `^(?:${beside}+${page}${beside}+|${beside}*(?:第${page}页(?:[/,]?共${page}页)?|第?${page}页?[/,]?共${page}页|共${page}页[/,]?第${page}页|${page}/${page})${beside}*)$`,
  'u',
);
const bare = new RegExp(`^${beside}*(?:${page}|[ivx]{1,6})${beside}*$`, 'iu');
/** Where a table that the page's end cuts continues, or comes from. */
const turnOver = /^[([]?(?:[转接续见][上下前后][页表]|[上下前后][页表]?[转接续][上下前后]?[页表]?)[)\]]?$/u;
/** 1 2 3 are several numbers. */
const parted = /\d\s+\d/u;

/**
 * What a line that holds nothing but the page's number is: `marked` as one (`- 8 -`, `第 8 页`, `第8页 共30页`, `8/30`), `bare`
 * where it may be a row's number or a figure too (`8`, `ii`, `8-`), `null` for any other line. A line that says that a table turns
 * over (`（转下页）`, `接上表`) is `marked` too.
 */
export function pageNumberKind(line: string): 'marked' | 'bare' | null {
  const key = matchKey(line);
  if (marked.test(key) || turnOver.test(key)) return 'marked';
  return bare.test(key) && !parted.test(line) ? 'bare' : null;
}
