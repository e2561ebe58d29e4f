import type { Glyph, PageFont, ShownText } from '../../drawing/model.ts';
import { refuse } from './refused.ts';
import type { Tape } from './tape.ts';

/** How a font reads its strings: what each code says, and how wide it is. */
export interface Coding {
  described: PageFont;
  /** Bytes of the code that begins there. @throws {Refused} where none does */
  lengthAt(bytes: Uint8Array, at: number, end: number): number;
  /** @throws {Refused} where that is not sure */
  textOf(code: number): string;
  /** In 1/1000 em, or in the glyph units of a Type 3 font. */
  widthOf(code: number): number;
}

/** Glyphs are kept in pages of so many codes. */
const PAGE = 256;
/** Codes from here on are kept in a map. */
const MOST_PAGED = 65_536;

/** A font as content streams use it. */
export class LeanFont {
  readonly described: PageFont;
  readonly #coding: Coding;
  readonly #pages: ((Glyph | undefined)[] | undefined)[] = [];
  readonly #others = new Map<number, Glyph>();
  /** The one glyph that word spacing applies to. */
  #space: Glyph | null = null;

  constructor(coding: Coding) {
    this.described = coding.described;
    this.#coding = coding;
  }

  /** What the pieces on a tape show. @throws {Refused} for a code without sure text */
  shown(tape: Tape): ShownText {
    const all: (Glyph | number)[] = [];
    for (let i = 0; i < tape.count; i++)
      if (tape.isText(i)) this.#show(tape.bytes, tape.startOf(i), tape.endOf(i), all);
      else all.push(tape.numberAt(i));
    return all;
  }

  #show(bytes: Uint8Array, from: number, to: number, all: (Glyph | number)[]): void {
    for (let at = from; at < to; ) {
      const length = this.#coding.lengthAt(bytes, at, to);
      let code = bytes[at++] as number;
      if (length === 1 && code === SPACE) {
        this.#space ??= this.#make(code, true);
        all.push(this.#space);
        continue;
      }
      for (let i = 1; i < length; i++) code = code * 256 + (bytes[at++] as number);
      all.push(this.#glyph(code));
    }
  }

  #glyph(code: number): Glyph {
    if (code >= MOST_PAGED) {
      const glyph = this.#others.get(code) ?? this.#make(code, false);
      this.#others.set(code, glyph);
      return glyph;
    }
    const page = this.#pages[code >> 8] ?? this.#page(code >> 8);
    const known = page[code & 255];
    if (known !== undefined) return known;
    const glyph = this.#make(code, false);
    page[code & 255] = glyph;
    return glyph;
  }

  #page(number: number): (Glyph | undefined)[] {
    while (this.#pages.length <= number) this.#pages.push(undefined);
    const page = new Array<Glyph | undefined>(PAGE).fill(undefined);
    this.#pages[number] = page;
    return page;
  }

  #make(code: number, isSpace: boolean): Glyph {
    const unicode = this.#coding.textOf(code);
    if (unicode === '') refuse('a glyph without text');
    return { unicode, width: this.#coding.widthOf(code), vmetric: null, isSpace };
  }
}

const SPACE = 0x20;
