import type { Glyph, PageFont, ShownText } from '../../drawing/model.ts';
import { refuse } from './refused.ts';

/** What one code of a string shows. */
export interface Code {
  code: number;
  /** Bytes it is written with. */
  length: number;
}

/** How a font reads its strings: what each code says, and how wide it is. */
export interface Coding {
  described: PageFont;
  /** @throws {Refused} where no code begins there */
  codeAt(bytes: string, at: number): Code;
  /** @throws {Refused} where that is not sure */
  textOf(code: number): string;
  /** In 1/1000 em, or in the glyph units of a Type 3 font. */
  widthOf(code: number): number;
}

/** Strings that are kept with their glyphs: programs that write letter by letter show the same few again and again. */
const MOST_KEPT = 5_000;
const LONGEST_KEPT = 64;

/** A font as content streams use it. */
export class LeanFont {
  readonly described: PageFont;
  readonly #coding: Coding;
  /** By the code, doubled, and one more where word spacing applies. */
  readonly #glyphs = new Map<number, Glyph>();
  readonly #kept = new Map<string, readonly Glyph[]>();

  constructor(coding: Coding) {
    this.described = coding.described;
    this.#coding = coding;
  }

  shown(bytes: string): readonly Glyph[] {
    const kept = this.#kept.get(bytes);
    if (kept !== undefined) return kept;
    const glyphs: Glyph[] = [];
    for (let at = 0; at < bytes.length; ) {
      const { code, length } = this.#coding.codeAt(bytes, at);
      at += length;
      glyphs.push(this.#glyph(code, length === 1 && code === 0x20));
    }
    if (bytes.length <= LONGEST_KEPT && this.#kept.size < MOST_KEPT) this.#kept.set(bytes, glyphs);
    return glyphs;
  }

  /** Strings with kerning between them. */
  spaced(parts: readonly unknown[]): ShownText {
    if (parts.length === 1 && typeof parts[0] === 'string') return this.shown(parts[0]);
    const all: (Glyph | number)[] = [];
    for (const part of parts) {
      if (typeof part === 'number') all.push(part);
      else if (typeof part === 'string') for (const glyph of this.shown(part)) all.push(glyph);
      else refuse('text that is no text');
    }
    return all;
  }

  #glyph(code: number, isSpace: boolean): Glyph {
    const key = code * 2 + (isSpace ? 1 : 0);
    let glyph = this.#glyphs.get(key);
    if (glyph === undefined) {
      const unicode = this.#coding.textOf(code);
      if (unicode === '') refuse('a glyph without text');
      glyph = { unicode, width: this.#coding.widthOf(code), vmetric: null, isSpace };
      this.#glyphs.set(key, glyph);
    }
    return glyph;
  }
}
