import { linesIn } from '../../markup/layout-table.ts';
import type { PrintedWords, TextItem } from '../../markup/model.ts';
import { blocksIn } from './content.ts';
import type { DocumentParts } from './document.ts';
import type { Range } from './model.ts';
import type { Section } from './sections.ts';

/** Lines of captions in one header: more are no captions. */
const MOST_CAPTIONS = 20;

/**
 * What the headers of sections say of their tables: title, mark, department and unit, where the text does not say them. Headers are
 * furniture otherwise, and stand on every page.
 */
export class HeaderCaptions {
  readonly #document: DocumentParts;
  readonly #words: PrintedWords;
  readonly #known = new Map<Range, TextItem[]>();

  constructor(document: DocumentParts, words: PrintedWords) {
    this.#document = document;
    this.#words = words;
  }

  /** The lines that stand above a section. */
  above({ from, to, headers }: Section): TextItem[] {
    const captions = headers.flatMap((header) => this.#captionsIn(header));
    if (captions.length === 0) return [];
    const text = dense(this.#document.text.slice(from, to));
    return captions.filter((line) => !text.includes(dense(line.text)));
  }

  #captionsIn(header: Range): TextItem[] {
    const known = this.#known.get(header);
    if (known) return known;
    const lines = [...blocksIn(this.#document, header)].flatMap(({ items }) => linesIn(items));
    const captions = lines.filter(({ text }) => this.#words.isCaption(text)).slice(0, MOST_CAPTIONS);
    this.#known.set(header, captions);
    return captions;
  }
}

const dense = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, '');
