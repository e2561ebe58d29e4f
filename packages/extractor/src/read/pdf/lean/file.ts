import { unfilter } from './filters.ts';
import { type Inflate, tooMuch } from './inflate.ts';
import { isSpace, Lexer, latin1 } from './lexer.ts';
import { limits } from './limits.ts';
import { type Dict, isArray, isDict, Name, Ref, Stream, type Value, Word } from './objects.ts';
import { type Entry, type References, readReferences } from './references.ts';
import { refuse } from './refused.ts';

/** An object of its own, with its number. */
interface Numbered {
  num: number;
  generation: number;
  value: Value;
}

interface Packed {
  data: Uint8Array;
  nums: number[];
  offsets: number[];
}

/** The objects of one file, each read when it is first asked for. */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly trailer: Dict;
  readonly #references: References;
  readonly #inflate: Inflate;
  readonly #known = new Map<number, Value>();
  readonly #packed = new Map<number, Packed>();
  readonly #pending = new Set<number>();
  #unpacked = 0;
  /** Bytes of the streams of objects, which are kept. */
  #held = 0;

  /** @throws {Refused} where its tables are not in order, or it is encrypted */
  constructor(bytes: Uint8Array, inflate: Inflate) {
    this.bytes = bytes;
    this.#inflate = inflate;
    if (latin1(bytes, 0, 5) !== '%PDF-') refuse('a header that is not at the start');
    this.#references = { entries: new Map(), trailer: new Map() };
    this.#references = readReferences(this);
    this.trailer = this.#references.trailer;
    if (this.trailer.has('Encrypt')) refuse('encryption');
  }

  lexer(at: number): Lexer {
    if (!(at >= 0 && at < this.bytes.length)) refuse('an object beyond the file');
    return new Lexer(this.bytes, at);
  }

  /** What a value stands for: references are followed. */
  get(value: Value | undefined): Value {
    let found = value ?? null;
    if (!(found instanceof Ref)) return found;
    found = this.fetch(found);
    return found instanceof Ref ? refuse('a reference to a reference') : found;
  }

  dict(value: Value | undefined): Dict | null {
    const found = this.get(value);
    return isDict(found) ? found : null;
  }

  name(value: Value | undefined): string | null {
    const found = this.get(value);
    return found instanceof Name ? found.name : null;
  }

  number(value: Value | undefined): number | null {
    const found = this.get(value);
    return typeof found === 'number' ? found : null;
  }

  array(value: Value | undefined): readonly Value[] | null {
    const found = this.get(value);
    return isArray(found) ? found : null;
  }

  /** The elements of an array, or the one value that stands for it; none for `null`. */
  listed(value: Value | undefined): readonly Value[] {
    const found = this.get(value);
    return isArray(found) ? found : found === null ? [] : [found];
  }

  /** Numbers alone, so many of them; `null` for anything else. */
  numbers(value: Value | undefined, count: number): number[] | null {
    const list = this.array(value);
    if (list === null || list.length !== count) return null;
    const numbers = list.map((one) => this.number(one));
    return numbers.includes(null) ? null : (numbers as number[]);
  }

  fetch({ num, gen }: Ref): Value {
    const known = this.#known.get(num);
    if (known !== undefined) return known;
    const entry = this.#references.entries.get(num);
    if (entry === undefined || entry.kind === 'free') return null;
    if (this.#pending.has(num)) refuse('an object within itself');
    this.#pending.add(num);
    const value = this.#read(num, gen, entry);
    this.#pending.delete(num);
    this.#known.set(num, value);
    return value;
  }

  #read(num: number, gen: number, entry: Exclude<Entry, { kind: 'free' }>): Value {
    if (entry.kind === 'packed') return gen === 0 ? this.#unpack(num, entry) : refuse('a generation of none');
    if (entry.generation !== gen) refuse('another generation than the table has');
    const found = this.objectAt(entry.offset);
    if (found.num !== num || found.generation !== gen) refuse('an object that is not where the table says');
    return found.value;
  }

  /** The object whose number stands at a place. */
  objectAt(offset: number): Numbered {
    const lexer = this.lexer(offset);
    const num = lexer.read(false);
    const generation = lexer.read(false);
    const word = lexer.read(false);
    if (typeof num !== 'number' || typeof generation !== 'number') refuse('no object where one should be');
    if (!(word instanceof Word) || word.word !== 'obj') refuse('no object where one should be');
    const value = lexer.value();
    const end = lexer.read(false);
    if (!(end instanceof Word)) refuse('an object without end');
    if (end.word === 'stream' && isDict(value))
      return { num, generation, value: this.#stream(value, lexer.at) };
    return end.word === 'endobj' ? { num, generation, value } : refuse('an object without end');
  }

  #stream(dict: Dict, from: number): Stream {
    const { bytes } = this;
    let at = from;
    while (bytes[at] === 0x20) at++;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
    else if (bytes[at - 1] !== 13) refuse('a stream that does not begin');
    const length = this.get(dict.get('Length'));
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
      refuse('a stream without length');
    let end = at + length;
    while (end < bytes.length && isSpace(bytes[end])) end++;
    if (latin1(bytes, end, end + 9) !== 'endstream') refuse('a stream of another length');
    return new Stream(dict, bytes.subarray(at, at + length));
  }

  #unpack(num: number, { stream, index }: Entry & { kind: 'packed' }): Value {
    let packed = this.#packed.get(stream);
    if (packed === undefined) {
      packed = this.#openPacked(stream);
      this.#packed.set(stream, packed);
    }
    const { data, nums, offsets } = packed;
    if (nums[index] !== num) refuse('an object that is not where the table says');
    const value = new Lexer(data, offsets[index], offsets[index + 1] ?? data.length).read();
    return value instanceof Word ? refuse('no object where one should be') : value;
  }

  #openPacked(num: number): Packed {
    const stream = this.fetch(new Ref(num, 0));
    if (!(stream instanceof Stream)) refuse('no stream of objects');
    const data = this.data(stream);
    this.#held += data.length;
    if (this.#held > limits.stream) tooMuch(limits.stream);
    const first = this.number(stream.dict.get('First'));
    const count = this.number(stream.dict.get('N'));
    if (first === null || count === null || count > limits.objects) refuse('a damaged stream of objects');
    const lexer = new Lexer(data);
    const nums: number[] = [];
    const offsets: number[] = [];
    let last = 0;
    for (let i = 0; i < count; i++) {
      const [number, offset] = [lexer.read(false), lexer.read(false)];
      if (!Number.isInteger(number) || !Number.isInteger(offset)) refuse('a damaged stream of objects');
      const place = first + (offset as number);
      if (place < last || place > data.length) refuse('a damaged stream of objects');
      last = place;
      nums.push(number as number);
      offsets.push(place);
    }
    return { data, nums, offsets };
  }

  /**
   * A stream's bytes without its filters. They are not kept: most streams are read once.
   *
   * @throws {ExtractionError} `too-large` for more than any report has
   */
  data({ dict, raw }: Stream): Uint8Array {
    if (dict.has('F')) refuse('a stream in another file');
    const filter = this.get(dict.get('Filter'));
    const parameters = this.get(dict.get('DecodeParms') ?? dict.get('DP'));
    let data = raw;
    this.listed(filter).forEach((one, i) => {
      const name = this.name(one) ?? refuse('a filter without name');
      const own = this.get(isArray(filter) && isArray(parameters) ? parameters[i] : parameters);
      if (own !== null && (!isDict(own) || isArray(filter) !== isArray(parameters)))
        refuse('parameters that are none');
      const told = own === null ? null : (key: string) => this.number(own.get(key));
      if (data.length === 0) return;
      if (this.#unpacked > limits.unpacked) refuse('too much to unpack');
      data = unfilter(name, data, told, this.#inflate, limits.stream);
      this.#unpacked += data.length;
    });
    return data;
  }
}
