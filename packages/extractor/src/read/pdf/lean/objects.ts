/** A name, without its slash. */
export class Name {
  readonly name: string;

  private constructor(name: string) {
    this.name = name;
  }

  static readonly #known = new Map<string, Name>();

  /** One object for each name that is used again and again. */
  static of(name: string): Name {
    let known = Name.#known.get(name);
    if (known === undefined) {
      known = new Name(name);
      if (Name.#known.size < MOST_NAMES) Name.#known.set(name, known);
    }
    return known;
  }
}

/** A hostile file may have a million names. */
const MOST_NAMES = 10_000;

/** An indirect reference. */
export class Ref {
  readonly num: number;
  readonly gen: number;

  constructor(num: number, gen: number) {
    this.num = num;
    this.gen = gen;
  }
}

/** A word that is no object: an operator, `obj`, the end of an array. */
export class Word {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

export type Dict = ReadonlyMap<string, Value>;

/** A stream: its dictionary and its bytes as they are stored. */
export class Stream {
  readonly dict: Dict;
  readonly raw: Uint8Array;

  constructor(dict: Dict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

/** Strings hold a byte in each character. */
export type Value = number | boolean | string | null | Name | Ref | Dict | Stream | readonly Value[];

export const isDict = (value: unknown): value is Dict => value instanceof Map;
export const isArray = (value: unknown): value is readonly Value[] => Array.isArray(value);
