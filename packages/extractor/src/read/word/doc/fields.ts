import type { Range } from './model.ts';

const BEGIN = 0x13;
const SEPARATE = 0x14;
const END = 0x15;

/** Where a story stands among its fields: the result of a field is text, its code is not. */
export class FieldState {
  readonly #text: string;
  /** The end of each field that has one: of one without, everything behind would be its code. */
  readonly #whole: ReadonlySet<number>;
  readonly #open: { from: number; state: 'code' | 'result'; object: string | null }[] = [];
  #codes = 0;

  constructor(text: string, range: Range) {
    this.#text = text;
    this.#whole = wholeFields(text, range);
  }

  get isShown(): boolean {
    return this.#codes === 0;
  }

  /** What is embedded here, by the name of its program; `null` where nothing is. */
  get object(): string | null {
    return this.#open.at(-1)?.object ?? null;
  }

  /** Passes a mark of a field; `false` for any other character. */
  pass(at: number, code: number): boolean {
    if (code < BEGIN || code > END) return false;
    if (!this.#whole.has(at)) return true;
    if (code === BEGIN) {
      this.#open.push({ from: at + 1, state: 'code', object: this.object });
      this.#codes++;
      return true;
    }
    const field = this.#open.at(-1);
    if (field?.state === 'code') {
      field.state = 'result';
      field.object =
        embedded.exec(this.#text.slice(field.from, Math.min(at, field.from + 100)))?.[1] ?? field.object;
      this.#codes--;
    }
    if (code === END) this.#open.pop();
    return true;
  }
}

const embedded = /^\s*(?:EMBED|LINK)\s+(\S+)/iu;

/** The marks of fields that have both a beginning and an end. */
function wholeFields(text: string, { from, to }: Range): Set<number> {
  const whole = new Set<number>();
  const open: number[][] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === BEGIN) open.push([at]);
    else if (code === SEPARATE) open.at(-1)?.push(at);
    else if (code === END) {
      const marks = open.pop();
      // An end without a beginning ends nothing.
      if (marks) for (const mark of [...marks, at]) whole.add(mark);
    }
  }
  return whole;
}
