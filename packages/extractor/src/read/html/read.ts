import type { Attachment } from '@juesuan/schema';
import type { DetectedContent } from '../../model/grid.ts';
import { BlockWriter } from '../markup/blocks.ts';
import type { PrintedContent, PrintedWords, TextItem } from '../markup/model.ts';
import { tooLarge } from '../markup/too-large.ts';
import { attachmentsIn } from './attachments.ts';
import { contentOf } from './content.ts';
import { decodeHtml } from './decode.ts';
import { parseHtml } from './dom.ts';
import { limits } from './limits.ts';
import { beginsWithMarkup } from './sniff.ts';
import { PageStyles } from './styles/cascade.ts';
import { Visibility } from './visible.ts';

export interface HtmlContent extends DetectedContent {
  /** The program that made the page, as it says in its `generator`; `null` where it does not. */
  producer: string | null;
  /** The files that the page names, never fetched. */
  attachments: Attachment[];
}

/** Reads lines that stand together in a text; `null` where they are nothing but lines. */
export type ReadLines = (lines: readonly string[]) => DetectedContent | null;

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
 * @param readLines reads the lines of a text with tables of HTML in it, as a converter's Markdown is
 * @param lines the most that it may have
 * @throws {ExtractionError} `too-large` where the page passes a limit (size, lines, depth, elements, attributes, spans)
 *
 * @example
 * readHtml(bytes, words).blocks.map((block) => block.type) // ['line', 'line', 'grid', 'line']
 */
export function readHtml(
  source: Uint8Array,
  words: PrintedWords,
  readLines?: ReadLines,
  lines?: number,
): HtmlContent {
  if (source.byteLength > limits.bytes) throw tooLarge({ reason: 'html-bytes', count: source.byteLength });
  const text = decodeHtml(source);
  const { title, nodes, generator } = parseHtml(text);
  const styles = new PageStyles(nodes);
  const seen = new Visibility(styles);
  const writer = new BlockWriter(words, { lines });
  writer.write(contentOf(title, false, seen));
  const isText = !beginsWithMarkup(text);
  const content = contentOf(nodes, isText, seen);
  if (isText && readLines) writeText(content, writer, readLines);
  else writer.write(content);
  if (styles.gaveUp) writer.styleLeftAside();
  return { ...writer.finish(), producer: generator, attachments: attachmentsIn(nodes) };
}

/** Text with tables of HTML in it: the lines between them may be more than lines, the tables are as they are. */
function writeText({ items, asides }: PrintedContent, writer: BlockWriter, readLines: ReadLines): void {
  let lines: TextItem[] = [];
  const writeLines = (): void => {
    const read = readLines(lines.map(({ text }) => text));
    if (read) writer.writeBlocks(read);
    else writer.write({ items: lines, asides: [] });
    lines = [];
  };
  for (const item of items) {
    if (item.type === 'text') lines.push(item);
    else {
      writeLines();
      writer.write({ items: [item], asides: [] });
    }
  }
  writeLines();
  writer.write({ items: [], asides });
}
