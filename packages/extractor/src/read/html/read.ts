import { type Diagnostic, ExtractionError, type Location } from '@juesuan/schema';
import { joinLines } from '../../grid/lines.ts';
import type { Block, DetectedContent, LineBlock, TableGrid } from '../../model/grid.ts';
import { contentOf } from './content.ts';
import { decodeHtml } from './decode.ts';
import { parseHtml } from './dom.ts';
import { linesIn, TableJudge } from './layout-table.ts';
import { limits } from './limits.ts';
import type { Item, MarkupRow, MarkupTable, TextItem } from './model.ts';
import { placeCells } from './place.ts';
import { beginsWithMarkup } from './sniff.ts';
import { cutStacked } from './stacked.ts';
import { tooLarge } from './too-large.ts';

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
 * @throws {ExtractionError} `too-large` where the page passes a limit (size, depth, elements, attributes, spans)
 *
 * @example
 * readHtml(bytes).blocks.map((block) => block.type) // ['line', 'line', 'grid', 'line']
 */
export function readHtml(source: Uint8Array): HtmlContent {
  if (source.byteLength > limits.bytes) throw tooLarge(`${source.byteLength} bytes`);
  const text = decodeHtml(source);
  const { nodes, title, generator } = parseHtml(text);
  const writer = new BlockWriter();
  writer.write(contentOf(titleFirst, !beginsWithMarkup(text)));
}
