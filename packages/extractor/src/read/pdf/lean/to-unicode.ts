import { tooMuch } from './inflate.ts';
import { END, Lexer } from './lexer.ts';
import { limits } from './limits.ts';
import { isArray, Word } from './objects.ts';
import { refuse } from './refused.ts';

/**
 * The text of each code by a font's `ToUnicode`. Codes without any are left out.
 *
 * @throws {ExtractionError} `too-large` where ranges say the same codes without end
 * @throws {Refused} for anything beside plain entries: names for characters, maps that build upon others, halves of pairs
 */
export function readToUnicode(data: Uint8Array): Map<number, string> {
  const texts = new Map<number, string>();
  const lexer = new Lexer(data);
  const left = { codes: limits.spanned };
  for (;;) {
    const value = lexer.read(false);
    if (value === END) return texts;
    if (!(value instanceof Word)) continue;
    switch (value.word) {
      case 'endcmap':
        return texts;
      case 'beginbfchar':
        readCharacters(lexer, texts);
        break;
      case 'beginbfrange':
        readRanges(lexer, texts, left);
        break;
      case 'usecmap':
      case 'begincidchar':
      case 'begincidrange':
        refuse(`ToUnicode with ${value.word}`);
    }
  }
}

function readCharacters(lexer: Lexer, texts: Map<number, string>): void {
  for (;;) {
    const code = lexer.read(false);
    if (code instanceof Word && code.word === 'endbfchar') return;
    const text = lexer.read(false);
    set(texts, codeOf(code), bytesOf(text));
  }
}

function readRanges(lexer: Lexer, texts: Map<number, string>, left: { codes: number }): void {
  for (;;) {
    const first = lexer.read(false);
    if (first instanceof Word && first.word === 'endbfrange') return;
    const low = codeOf(first);
    const high = codeOf(lexer.read(false));
    const to = lexer.read(false);
    if (high - low > limits.codes) refuse('a ToUnicode without end');
    left.codes -= Math.max(0, high - low);
    if (left.codes < 0) tooMuch(limits.stream);
    if (isArray(to)) {
      for (let i = 0; low + i <= high && i < to.length; i++) set(texts, low + i, bytesOf(to[i]));
      continue;
    }
    let bytes = bytesOf(to);
    for (let code = low; code <= high; code++) {
      set(texts, code, bytes);
      if (code < high) bytes = after(bytes);
    }
  }
}

/** The next text of a range: its last byte counts up and carries into the one before. */
function after(bytes: string): string {
  const last = bytes.length - 1;
  const next = bytes.charCodeAt(last) + 1;
  if (next <= 255) return bytes.slice(0, last) + String.fromCharCode(next);
  const carry = bytes.charCodeAt(last - 1) + 1;
  if (!(carry <= 255)) refuse('a ToUnicode that runs over');
  return `${bytes.slice(0, last - 1)}${String.fromCharCode(carry)}\0`;
}

function set(texts: Map<number, string>, code: number, bytes: string): void {
  const even = bytes.length % 2 === 0 ? bytes : `\0${bytes}`;
  let text = '';
  for (let i = 0; i < even.length; i += 2)
    text += String.fromCharCode(even.charCodeAt(i) * 256 + even.charCodeAt(i + 1));
  if (!text.isWellFormed()) refuse('half a pair in ToUnicode');
  if (texts.size > limits.codes) refuse('a ToUnicode without end');
  texts.set(code, text);
}

const bytesOf = (value: unknown): string =>
  typeof value === 'string' ? value : refuse('a ToUnicode without text');

function codeOf(value: unknown): number {
  if (typeof value !== 'string' || value.length === 0 || value.length > 4)
    refuse('a ToUnicode without codes');
  let code = 0;
  for (let i = 0; i < value.length; i++) code = code * 256 + value.charCodeAt(i);
  return code;
}
