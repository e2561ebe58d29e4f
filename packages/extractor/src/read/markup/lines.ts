import type { TextItem } from './model.ts';

const noBreakSpace = '\u{a0}';
const wide = /[\p{Script=Han}\u{3000}-\u{303f}\u{ff00}-\u{ffef}]/u;
/**
 * Marks that print nothing: soft hyphens, zero-width spaces, direction marks, byte order marks in the middle. But a soft hyphen
 * before the first digit of a text breaks no word: fonts map a minus to it.
 */
const unprinted = /\u{ad}(?!\d)|(?<=\S)\u{ad}|[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}\u{feff}]/gu;
/** So many spaces that do not collapse set two pieces of a line apart; fewer only space a word out (合　　计). */
const gap = /(?:[\u{a0}\u{2002}\u{2003} ]{4,}|\u{3000}{3,})/u;

/** Gathers text nodes into printed lines. */
export class LineWriter {
  readonly #items: TextItem[] = [];
  #raw = '';
  #runs = 0;

  /** `keepLines`: line feeds and spaces in the text count as they do in `<pre>`. */
  write(data: string, keepLines: boolean): void {
    if (!keepLines) {
      this.#add(data);
      return;
    }
    data.split(/\r\n?|\n/).forEach((line, i) => {
      if (i > 0) this.breakLine();
      this.#add(line.replace(/[ \t]/g, noBreakSpace));
    });
  }

  /** The text of the line that is not yet ended. */
  get open(): string {
    return collapse(this.#raw);
  }

  #add(data: string): void {
    this.#raw += data;
    if (/\S/.test(data)) this.#runs++;
  }

  breakLine(): void {
    const text = collapse(this.#raw);
    if (text.trim() !== '') {
      const parts = text
        .split(gap)
        .map(printed)
        .filter((part) => part !== '');
      this.#items.push({ type: 'text', text: printed(text), parts, runs: this.#runs });
    }
    this.#raw = '';
    this.#runs = 0;
  }

  /** The lines since the last time this was asked. */
  take(): TextItem[] {
    this.breakLine();
    return this.#items.splice(0);
  }
}

/** Spaces that do not collapse are for the layout; where they are printed, they are spaces. */
const printed = (text: string): string => text.replaceAll(noBreakSpace, ' ').trim();

/**
 * White space as CSS Text 3 collapses it: one space, but none for a line feed between two wide characters, where the
 * source is only wrapped.
 */
function collapse(raw: string): string {
  const text = raw.replace(unprinted, '');
  return text.replace(/[ \t\n\r\f]+/g, (space, offset: number) => {
    if (!/[\n\r]/.test(space)) return ' ';
    return wide.test(text.charAt(offset - 1)) && wide.test(text.charAt(offset + space.length)) ? '' : ' ';
  });
}
