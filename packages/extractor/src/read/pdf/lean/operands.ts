import type { Lexer } from './lexer.ts';
import { Name, type Value } from './objects.ts';
import { refuse } from './refused.ts';
import { Tape } from './tape.ts';

/** Operands of one operator. No operator has more, but for colours of as many inks. */
const MOST = 32;

/** What stands in the place of an operand that is on the tape: no other operand is kept as a string. */
type Taped = 'text' | 'list';

/**
 * The operands of one operator as they come: numbers in an array of their own, text and lists on a tape, anything else as it
 * is. One object for all operators of a stream, so that reading them leaves no garbage.
 */
export class Operands {
  count = 0;
  /** By their place; what stands in the places of others is of an operator before. */
  readonly numbers = new Float64Array(MOST);
  /** The pieces of the one operand that is text, or a list of text and numbers. */
  readonly tape = new Tape();
  readonly #others: (Value | Taped)[] = [];
  /** A bit for each place that holds no number. */
  #notNumbers = 0;
  /** One of them is on the tape. */
  #isTaped = false;

  clear(): void {
    this.count = 0;
    if (this.#notNumbers === 0) return;
    this.#notNumbers = 0;
    this.#isTaped = false;
    this.tape.clear();
  }

  addNumber(value: number): void {
    if (this.count >= MOST) refuse('too many operands');
    this.numbers[this.count++] = value;
  }

  add(value: Value): void {
    if (typeof value === 'number') this.addNumber(value);
    else this.#addOther(value);
  }

  /** The text that begins at the lexer's place. */
  addText(lexer: Lexer): void {
    this.#addTaped('text');
    this.tape.readText(lexer);
  }

  /** The array that begins there. */
  addList(lexer: Lexer): void {
    const from = lexer.at;
    if (!this.#isTaped && this.tape.readList(lexer)) this.#addTaped('list');
    else {
      lexer.at = from;
      this.#addOther(lexer.value(false));
    }
  }

  #addTaped(kind: Taped): void {
    if (this.#isTaped) refuse('operands of another kind');
    this.#addOther(kind);
    this.#isTaped = true;
  }

  #addOther(value: Value | Taped): void {
    if (this.count >= MOST) refuse('too many operands');
    this.#notNumbers |= 1 << this.count;
    this.#others[this.count++] = value;
  }

  isNumber(place: number): boolean {
    return (this.#notNumbers & (1 << place)) === 0;
  }

  /** The numbers, where the operator has so many operands and all are numbers. @throws {Refused} */
  all(count: number): Float64Array {
    if (this.count !== count) refuse('operands of another number');
    if (this.#notNumbers !== 0) refuse('operands of another kind');
    return this.numbers;
  }

  /** The only operand, a number. @throws {Refused} */
  number(): number {
    if (this.count !== 1 || this.#notNumbers !== 0) refuse('operands of another kind');
    return this.numbers[0] as number;
  }

  /** The only operand, a name. @throws {Refused} */
  name(): string {
    return this.count === 1 ? this.nameAt(0) : refuse('operands of another kind');
  }

  /** @throws {Refused} where another kind of operand stands there */
  nameAt(place: number): string {
    const name = this.other(place);
    return name instanceof Name ? name.name : refuse('operands of another kind');
  }

  /** @throws {Refused} where another kind of operand stands there */
  numberAt(place: number): number {
    if (place >= this.count || !this.isNumber(place)) refuse('operands of another kind');
    return this.numbers[place] as number;
  }

  /** What stands in a place and is no number; for what is on the tape its kind. */
  other(place: number): Value {
    return place < this.count && !this.isNumber(place) ? (this.#others[place] ?? null) : null;
  }

  /** The tape with the text that is the last of so many operands. @throws {Refused} */
  text(count = 1): Tape {
    return this.#taped('text', count - 1, count);
  }

  /** The tape with the list of text and numbers that is the first of so many operands. @throws {Refused} */
  list(count = 1): Tape {
    return this.#taped('list', 0, count);
  }

  #taped(kind: Taped, place: number, count: number): Tape {
    if (this.count !== count || !this.#isTaped || this.other(place) !== kind)
      refuse('operands of another kind');
    return this.tape;
  }
}
