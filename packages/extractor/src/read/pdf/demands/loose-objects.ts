import { checkLimit } from '../../../model/check-limit.ts';
import { ENDSTREAM, findBytes } from '../find-bytes.ts';
import { unfilter, unpredict, wholeRows } from '../lean/filters.ts';
import { type Inflate, tooMuch } from '../lean/inflate.ts';
import { isSpace, Lexer, latin1 } from '../lean/lexer.ts';
import { limits } from '../lean/limits.ts';
import { type Dict, isArray, isDict, Name, Ref, Stream, type Value, Word } from '../lean/objects.ts';
import { Refused } from '../lean/refused.ts';
import { limits as asked, LONGEST_OBJECT } from './limits.ts';

/**
 * All objects of a file, in each of their revisions, as they stand in it: also where its tables do not lead to them, and pdf.js
 * will look for them.
 */
export class LooseObjects {
  readonly all: Value[] = [];
  readonly #bytes: Uint8Array;
  readonly #inflate: Inflate;
  readonly #numbered = new Map<number, Value[]>();
  #unpacked = 0;

  /** @throws {ExtractionError} `too-large` where looking for them would have no end */
  constructor(bytes: Uint8Array, inflate: Inflate) {
    this.#bytes = bytes;
    this.#inflate = inflate;
    this.#scan();
    for (const value of [...this.all])
      if (value instanceof Stream && this.name(value.dict.get('Type')) === 'ObjStm') this.#open(value);
  }

  /** All that a value may stand for. */
  each(value: Value | undefined): readonly Value[] {
    if (value instanceof Ref) return this.#numbered.get(value.num) ?? [];
    return value === undefined ? [] : [value];
  }

  /** The largest number that a value may stand for; 0 for none. */
  number(value: Value | undefined): number {
    return this.each(value).reduce<number>(
      (most, one) => (typeof one === 'number' && one > most ? one : most),
      0,
    );
  }

  name(value: Value | undefined): string | null {
    const found = this.each(value).find((one) => one instanceof Name);
    return found instanceof Name ? found.name : null;
  }

  /** All elements of the arrays that a value may stand for. */
  elements(value: Value | undefined): readonly Value[] {
    return this.each(value).flatMap((one) => (isArray(one) ? one : []));
  }

  /** The dictionaries that a value may stand for. */
  dicts(value: Value | undefined): readonly Dict[] {
    return this.each(value).flatMap((one) => (isDict(one) ? [one] : one instanceof Stream ? [one.dict] : []));
  }

  streams(value: Value | undefined): readonly Stream[] {
    return this.each(value).filter((one) => one instanceof Stream);
  }

  /**
   * What a stream unpacks to; `null` where that is not known here.
   *
   * @throws {ExtractionError} `too-large` where it is more than any report's, or all are
   */
  data({ dict, raw }: Stream): Uint8Array | null {
    const listed = (value: Value | undefined): Value[] =>
      this.each(value).flatMap((one) => (isArray(one) ? one : [one]));
    const parameters = listed(dict.get('DecodeParms') ?? dict.get('DP'));
    let data = raw.subarray(0, this.#lengthOf(dict, raw));
    try {
      listed(dict.get('Filter')).forEach((filter, i) => {
        data = unfilter(this.name(filter) ?? '', data, null, this.#inflate, limits.stream);
        this.#unpacked += data.length;
        if (this.#unpacked > limits.unpacked) tooMuch(limits.unpacked);
        data = this.#withoutPredictor(data, this.dicts(parameters[i])[0]);
      });
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
    return data;
  }

  #withoutPredictor(data: Uint8Array, parameters: Dict | undefined): Uint8Array {
    const given = (name: string): number | null =>
      parameters?.has(name) ? this.number(parameters.get(name)) : null;
    return (given('Predictor') ?? 1) > 1 ? unpredict(wholeRows(data, given), given) : data;
  }

  #lengthOf(dict: Dict, raw: Uint8Array): number {
    for (const length of this.each(dict.get('Length'))) {
      if (typeof length !== 'number') continue;
      let end = length;
      while (isSpace(raw[end])) end++;
      if (latin1(raw, end, Math.min(raw.length, end + 9)) === 'endstream') return length;
    }
    const end = findBytes(raw, ENDSTREAM);
    return end < 0 ? raw.length : end;
  }

  #scan(): void {
    const bytes = this.#bytes;
    let unread = 0;
    for (let at = 4; at < bytes.length; at++) {
      if (bytes[at] !== 0x6f || bytes[at + 1] !== 0x62 || bytes[at + 2] !== 0x6a || !isSpace(bytes[at - 1]))
        continue;
      const num = numberBefore(bytes, at);
      if (num === null) continue;
      const lexer = new Lexer(bytes, at + 3, Math.min(bytes.length, at + LONGEST_OBJECT));
      try {
        const value = lexer.value();
        this.#add(num, isDict(value) && isStream(lexer) ? new Stream(value, this.#rawAt(lexer.at)) : value);
        at = lexer.at;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        unread += lexer.at - at;
        checkLimit(unread, asked.unread, { reason: 'asked', kind: 'unread' });
      }
    }
  }

  #rawAt(at: number): Uint8Array {
    const bytes = this.#bytes;
    let from = at;
    while (bytes[from] === 0x20) from++;
    if (bytes[from] === 13) from++;
    if (bytes[from] === 10) from++;
    return bytes.subarray(from);
  }

  #open(stream: Stream): void {
    const data = this.data(stream);
    if (data === null) return;
    const first = this.number(stream.dict.get('First'));
    const heads = new Lexer(data, 0, Math.min(first, data.length));
    try {
      for (let i = Math.min(this.number(stream.dict.get('N')), limits.objects); i > 0; i--) {
        const [num, offset] = [heads.read(false), heads.read(false)];
        if (typeof num !== 'number' || typeof offset !== 'number') return;
        const value = new Lexer(data, first + offset).read();
        if (!(value instanceof Word)) this.#add(num, value);
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  #add(num: number, value: Value): void {
    this.all.push(value);
    const others = this.#numbered.get(num);
    if (others === undefined) this.#numbered.set(num, [value]);
    else others.push(value);
  }
}

function isStream(lexer: Lexer): boolean {
  const back = lexer.at;
  const isNext = lexer.next() === 0x73 && latin1(lexer.bytes, lexer.at, lexer.at + 6) === 'stream';
  lexer.at = isNext ? lexer.at + 6 : back;
  return isNext;
}

/** The number of an object whose `obj` stands here, before which its generation stands too. */
function numberBefore(bytes: Uint8Array, obj: number): number | null {
  const generation = digitsBefore(bytes, obj);
  const number = generation === null ? null : digitsBefore(bytes, generation.from);
  return number?.value ?? null;
}

function digitsBefore(bytes: Uint8Array, end: number): { value: number; from: number } | null {
  let at = end - 1;
  while (isSpace(bytes[at])) at--;
  const last = at;
  while (at >= 0 && (bytes[at] as number) >= 0x30 && (bytes[at] as number) <= 0x39 && last - at < 10) at--;
  return at === last ? null : { value: Number(latin1(bytes, at + 1, last + 1)), from: at + 1 };
}
