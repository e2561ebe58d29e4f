import { type Dict, Name, Ref, type Value, Word } from './objects.ts';
import { refuse } from './refused.ts';

/** Kinds of bytes. */
const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = SPACE;
for (const mark of '()<>[]{}/%') kinds[mark.charCodeAt(0)] = DELIMITER;

const digits = new Int8Array(256).fill(-1);
for (let i = 0; i < 10; i++) digits[48 + i] = i;
for (let i = 0; i < 6; i++) digits[65 + i] = digits[97 + i] = 10 + i;

/** Arrays and dictionaries within each other; more than this are none of a report's. */
const MOST_NESTED = 100;

export const END = new Word('');
const CLOSE_ARRAY = new Word(']');
const CLOSE_DICT = new Word('>>');
const words = new Map<string, Word>();
/** Names as they were read last, by a number that their bytes give. */
const names = new Array<Name | undefined>(256);

/**
 * Takes PDF's objects out of bytes. What pdf.js would mend or guess at (a number without digits, a name with a wrong escape,
 * a string without end) is refused.
 */
export class Lexer {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
  #nested = 0;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** Moves behind white space and comments; gives the byte there, -1 at the end. */
  next(): number {
    const { bytes, end } = this;
    let at = this.at;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (kinds[byte] === SPACE) continue;
      if (byte !== 0x25) {
        this.at = at;
        return byte;
      }
      while (at + 1 < end && bytes[at + 1] !== 10 && bytes[at + 1] !== 13) at++;
    }
    this.at = end;
    return -1;
  }

  /** The next object, or the word that stands there. `refs`: whether `1 0 R` is a reference. */
  read(refs = true): Value | Word {
    const byte = this.next();
    if (byte < 0) return END;
    if (isNumeric(byte)) {
      const number = this.number();
      return refs && Number.isInteger(number) && number >= 0 ? this.#refOr(number) : number;
    }
    switch (byte) {
      case 0x2f:
        return this.name();
      case 0x28:
        return this.string();
      case 0x3c:
        return this.bytes[this.at + 1] === 0x3c ? this.#dict(refs) : this.hex();
      case 0x5b:
        return this.#array(refs);
      case 0x5d:
        this.at++;
        return CLOSE_ARRAY;
      case 0x3e:
        if (this.bytes[this.at + 1] !== 0x3e) refuse('a stray mark');
        this.at += 2;
        return CLOSE_DICT;
      default:
        return kinds[byte] === DELIMITER ? refuse('a stray mark') : this.#word();
    }
  }

  /** The next object, where only one may stand. */
  value(refs = true): Value {
    const value = this.read(refs);
    return value instanceof Word ? refuse(`a word where an object should be: ${value.word}`) : value;
  }

  /** The number that begins here. Its value is pdf.js' to the last bit: digits first, then one division. */
  number(): number {
    const { bytes, end } = this;
    let at = this.at;
    let sign = 1;
    let byte = bytes[at] as number;
    if (byte === 0x2d || byte === 0x2b) {
      if (byte === 0x2d) sign = -1;
      byte = ++at < end ? (bytes[at] as number) : 0;
    }
    let value = 0;
    let divisor = 0;
    let count = 0;
    for (;;) {
      if (byte >= 48 && byte <= 57) {
        value = value * 10 + byte - 48;
        if (divisor !== 0) divisor *= 10;
        count++;
      } else if (byte === 0x2e && divisor === 0) divisor = 1;
      else break;
      if (++at >= end) break;
      byte = bytes[at] as number;
    }
    if (count === 0 || (at < end && (byte === 0x2d || byte === 0x2e || byte === 0x2b)))
      refuse('a malformed number');
    this.at = at;
    return sign * (divisor > 1 ? value / divisor : value);
  }

  /** The operator that begins here: its letters as a number, a byte each. @throws {Refused} for a longer word */
  operator(): number {
    const { bytes, end } = this;
    const from = this.at;
    let code = 0;
    let at = from;
    while (at < end && kinds[bytes[at] as number] === REGULAR) code = code * 256 + (bytes[at++] as number);
    this.at = at;
    return at - from > LONGEST_OPERATOR
      ? refuse(`the operator ${latin1(bytes, from, Math.min(at, from + 20))}`)
      : code;
  }

  name(): Name {
    const { bytes, end } = this;
    const start = ++this.at;
    let at = start;
    let sum = 0;
    let escaped = false;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (kinds[byte] !== REGULAR) break;
      if (byte === 0x23) escaped = true;
      sum = (sum * 31 + byte) & 0xffff;
    }
    this.at = at;
    // The few names of a page's fonts and marks come again and again.
    const recent = names[sum % names.length];
    if (recent !== undefined && isAt(recent.name, bytes, start, at)) return recent;
    const text = latin1(bytes, start, at);
    if (!escaped) {
      const name = Name.of(text);
      names[sum % names.length] = name;
      return name;
    }
    if (/#(?![\da-f]{2})/i.test(text)) refuse('a malformed name');
    return Name.of(text.replaceAll(/#(..)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
  }

  string(): string {
    const { bytes, end } = this;
    const start = this.at + 1;
    let at = start;
    // Most strings are plain: nothing in them needs looking at.
    while (at < end && bytes[at] !== 0x29 && bytes[at] !== 0x28 && bytes[at] !== 0x5c) at++;
    if (bytes[at] === 0x29 && at < end) {
      this.at = at + 1;
      return latin1(bytes, start, at);
    }
    let text = latin1(bytes, start, at);
    let depth = 1;
    while (at < end) {
      const byte = bytes[at++] as number;
      if (byte === 0x5c) {
        this.at = at;
        text += this.#escape();
        at = this.at;
        continue;
      }
      if (byte === 0x28) depth++;
      else if (byte === 0x29 && --depth === 0) {
        this.at = at;
        return text;
      }
      text += String.fromCharCode(byte);
    }
    return this.#endless();
  }

  /** Whoever reads on past what cannot be read has looked at all of it. */
  #endless(): never {
    this.at = this.end;
    return refuse('a string without end');
  }

  /**
   * Writes the bytes of the string that begins here, in brackets of either kind.
   *
   * @returns where they end; more than there is room for are counted and not written
   */
  bytesInto(into: Uint8Array, from: number): number {
    return this.bytes[this.at] === 0x28 ? this.#textInto(into, from) : this.#hexInto(into, from);
  }

  #textInto(into: Uint8Array, from: number): number {
    const { bytes, end } = this;
    let at = this.at + 1;
    let to = from;
    let depth = 1;
    while (at < end) {
      const byte = bytes[at++] as number;
      if (byte === 0x5c) {
        this.at = at;
        const escaped = this.#escape();
        if (escaped !== '') into[to++] = escaped.charCodeAt(0);
        at = this.at;
        continue;
      }
      if (byte === 0x28) depth++;
      else if (byte === 0x29 && --depth === 0) {
        this.at = at;
        return to;
      }
      into[to++] = byte;
    }
    return this.#endless();
  }

  #hexInto(into: Uint8Array, from: number): number {
    const { bytes, end } = this;
    let at = this.at + 1;
    let to = from;
    let high = -1;
    while (at < end) {
      const byte = bytes[at++] as number;
      const digit = digits[byte] as number;
      if (digit >= 0) {
        if (high < 0) high = digit;
        else {
          into[to++] = high * 16 + digit;
          high = -1;
        }
      } else if (byte === 0x3e) {
        this.at = at;
        if (high >= 0) into[to++] = high * 16;
        return to;
      } else if (kinds[byte] !== SPACE) refuse('a malformed hexadecimal string');
    }
    return this.#endless();
  }

  #escape(): string {
    const { bytes } = this;
    const byte = bytes[this.at++] as number;
    if (byte >= 48 && byte <= 55) {
      let code = byte - 48;
      for (let i = 0; i < 2; i++) {
        const digit = (bytes[this.at] as number) - 48;
        if (!(digit >= 0 && digit <= 7)) break;
        code = code * 8 + digit;
        this.at++;
      }
      return code > 255 ? refuse('a code beyond a byte') : String.fromCharCode(code);
    }
    if (byte === 13) {
      if (bytes[this.at] === 10) this.at++;
      return '';
    }
    if (byte === 10) return '';
    return escapes.get(byte) ?? String.fromCharCode(byte);
  }

  hex(): string {
    const { bytes, end } = this;
    let at = this.at + 1;
    let text = '';
    let high = -1;
    while (at < end) {
      const byte = bytes[at++] as number;
      if (byte === 0x3e) {
        this.at = at;
        return high < 0 ? text : text + String.fromCharCode(high * 16);
      }
      if (kinds[byte] === SPACE) continue;
      const digit = digits[byte] as number;
      if (digit < 0) refuse('a malformed hexadecimal string');
      if (high < 0) high = digit;
      else {
        text += String.fromCharCode(high * 16 + digit);
        high = -1;
      }
    }
    return this.#endless();
  }

  #refOr(number: number): number | Ref {
    const { bytes, end } = this;
    const back = this.at;
    let at = back;
    while (at < end && kinds[bytes[at] as number] === SPACE) at++;
    if (at === back || !isDigit(bytes[at])) return number;
    let generation = 0;
    while (at < end && isDigit(bytes[at])) generation = generation * 10 + (bytes[at++] as number) - 48;
    const gap = at;
    while (at < end && kinds[bytes[at] as number] === SPACE) at++;
    const follows = at + 1 < end ? kinds[bytes[at + 1] as number] : SPACE;
    if (at === gap || bytes[at] !== 0x52 || follows === REGULAR) return number;
    this.at = at + 1;
    return new Ref(number, generation);
  }

  #array(refs: boolean): readonly Value[] {
    this.at++;
    if (++this.#nested > MOST_NESTED) refuse('objects nested too deep');
    const list: Value[] = [];
    for (;;) {
      const value = this.read(refs);
      if (value === CLOSE_ARRAY) break;
      if (value instanceof Word) refuse('an array that is not closed');
      list.push(value);
    }
    this.#nested--;
    return list;
  }

  #dict(refs: boolean): Dict {
    this.at += 2;
    if (++this.#nested > MOST_NESTED) refuse('objects nested too deep');
    const dict = new Map<string, Value>();
    for (;;) {
      const key = this.read(refs);
      if (key === CLOSE_DICT) break;
      if (!(key instanceof Name)) refuse('a dictionary without keys');
      const value = this.value(refs);
      // Which of two values counts is for nobody to say.
      if (dict.has(key.name)) refuse('a key that comes twice');
      dict.set(key.name, value);
    }
    this.#nested--;
    return dict;
  }

  #word(): Word | boolean | null {
    const { bytes, end } = this;
    const start = this.at;
    let at = start;
    while (at < end && kinds[bytes[at] as number] === REGULAR) at++;
    this.at = at;
    if (at - start > LONGEST_WORD) refuse('a word that is no operator');
    const text = latin1(bytes, start, at);
    if (text === 'true') return true;
    if (text === 'false') return false;
    if (text === 'null') return null;
    let word = words.get(text);
    if (word === undefined) {
      word = new Word(text);
      if (words.size < MOST_WORDS) words.set(text, word);
    }
    return word;
  }
}

const LONGEST_OPERATOR = 3;
/** `endcodespacerange` is the longest that files need. */
const LONGEST_WORD = 40;
const MOST_WORDS = 1000;

const escapes = new Map([
  [0x6e, '\n'],
  [0x72, '\r'],
  [0x74, '\t'],
  [0x62, '\b'],
  [0x66, '\f'],
]);

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

/** Whether a number begins with this byte: a digit, a sign, a point. */
export const isNumeric = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || byte === 0x2d || byte === 0x2e || byte === 0x2b;

export const isSpace = (byte: number | undefined): boolean => byte !== undefined && kinds[byte] === SPACE;
export const isRegular = (byte: number): boolean => kinds[byte] === REGULAR;

function isAt(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== bytes[from + i]) return false;
  return true;
}

/** Bytes as characters, one each. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}
