import type { DetectedContent } from '../../model/grid.ts';
import { BlockWriter } from './blocks.ts';
import { contentOf } from './content.ts';
import { decodeHtml } from './decode.ts';
import { parseHtml } from './dom.ts';
import { limits } from './limits.ts';
import type { PrintedWords } from './model.ts';
import { beginsWithMarkup } from './sniff.ts';
import { PageStyles } from './styles/cascade.ts';
import { tooLarge } from './too-large.ts';
import { Visibility } from './visible.ts';

export interface HtmlContent extends DetectedContent {
  /** The program that made the page, as it says in its `generator`; `null` where it does not. */
  producer: string | null;
}

/**
 * A web page, or a spreadsheet or a document saved as one, to grids and lines in reading order.
 *
 * Tables that only lay out the page are taken apart; the others are grids of strategy `markup`, their spans as marked up
 * and repaired where they overlap. Everything else that the page prints is a line for each block element and `<br>`,
 * after the page's title (what the window's tab shows) as the first line.
 *
 * `location.line` is the place in print order, from 1: every line of text counts one and every row of a table counts
 * one. It is not the line of the source, which says nothing in a page without line feeds. There is no page and no box.
 *
 * @param source the bytes of the file, in any encoding that Chinese pages have
 * @param words tell a table of data from one that lays out the page
 * @throws {ExtractionError} `too-large` where the page passes a limit (size, depth, elements, attributes, spans)
 *
 * @example
 * readHtml(bytes, words).blocks.map((block) => block.type) // ['line', 'line', 'grid', 'line']
 */
export function readHtml(source: Uint8Array, words: PrintedWords): HtmlContent {
  if (source.byteLength > limits.bytes) throw tooLarge({ reason: 'html-bytes', count: source.byteLength });
  const text = decodeHtml(source);
  const { title, nodes, generator } = parseHtml(text);
  const styles = new PageStyles(nodes);
  const seen = new Visibility(styles);
  const writer = new BlockWriter(words);
  writer.write(contentOf(title, false, seen));
  writer.write(contentOf(nodes, !beginsWithMarkup(text), seen));
  if (styles.gaveUp) writer.styleLeftAside();
  return { ...writer.finish(), producer: generator };
}
