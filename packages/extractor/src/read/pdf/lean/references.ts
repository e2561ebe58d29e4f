import { type Lexer, latin1 } from './lexer.ts';
import { limits } from './limits.ts';
import { type Dict, isArray, isDict, Stream, type Value, Word } from './objects.ts';
import { refuse } from './refused.ts';

/** A file whose tables are being read: what they stand on, before there are any objects. */
export interface Unlisted {
  bytes: Uint8Array;
  lexer(at: number): Lexer;
  objectAt(offset: number): { value: Value };
  data(stream: Stream): Uint8Array;
}

/** Where an object stands. */
export type Entry =
  | { kind: 'free' }
  | { kind: 'at'; offset: number; generation: number }
  | { kind: 'packed'; stream: number; index: number };

/** All cross-references of a file, tables and streams, the newest first. */
export interface References {
  entries: Map<number, Entry>;
  /** The newest trailer. */
  trailer: Dict;
}

/** Far enough from the end for what servers append. */
const TAIL = 1024;
const free: Entry = { kind: 'free' };

/** @throws {Refused} where any of them is not as it should be */
export function readReferences(file: Unlisted): References {
  const entries = new Map<number, Entry>();
  const queue = [startOf(file.bytes)];
  const seen = new Set<number>();
  let trailer: Dict | null = null;
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) refuse('tables that lead to each other');
    seen.add(at);
    if (seen.size > limits.sections) refuse('too many revisions');
    const lexer = file.lexer(at);
    const isTable = lexer.next() === 0x78;
    const dict = isTable ? readTable(lexer, entries) : readStream(file, at, entries);
    trailer ??= dict;
    const also = isTable ? dict.get('XRefStm') : undefined;
    const previous = dict.get('Prev');
    for (const next of [also, previous]) {
      if (next === undefined) continue;
      if (typeof next !== 'number' || !Number.isInteger(next)) refuse('a way to no table');
      queue.push(next);
    }
  }
  const zero = entries.get(0);
  if (zero !== undefined && zero.kind !== 'free') refuse('a first object in use');
  return { entries, trailer: trailer as Dict };
}

function startOf(bytes: Uint8Array): number {
  const tail = latin1(bytes, Math.max(0, bytes.length - TAIL), bytes.length);
  const start = /^startxref\s+(\d+)\s/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))))?.[1];
  return start === undefined ? refuse('no way to the tables') : Number(start);
}

function readTable(lexer: Lexer, entries: Map<number, Entry>): Dict {
  if (wordOf(lexer) !== 'xref') refuse('no table where one should be');
  for (;;) {
    const first = lexer.read(false);
    if (first instanceof Word) {
      if (first.word !== 'trailer') refuse('a table without trailer');
      break;
    }
    const count = lexer.read(false);
    if (!isCount(first) || !isCount(count) || first + count > limits.objects) refuse('a damaged table');
    for (let i = 0; i < count; i++) {
      const offset = lexer.read(false);
      const generation = lexer.read(false);
      const kind = wordOf(lexer);
      if (!isCount(offset) || !isCount(generation)) refuse('a damaged table');
      // Some producers number from 1 and mean 0.
      if (kind === 'f' && i === 0 && first === 1) refuse('a table counted from 1');
      if (kind !== 'n' && kind !== 'f') refuse('a damaged table');
      if (entries.has(first + i)) continue;
      entries.set(first + i, kind === 'n' && offset > 0 ? { kind: 'at', offset, generation } : free);
    }
  }
  const trailer = lexer.read();
  return isDict(trailer) ? trailer : refuse('a table without trailer');
}

function readStream(file: Unlisted, at: number, entries: Map<number, Entry>): Dict {
  const stream = file.objectAt(at).value;
  if (!(stream instanceof Stream)) refuse('no table where one should be');
  const { dict } = stream;
  const widths = dict.get('W');
  const ranges = dict.get('Index') ?? [0, dict.get('Size') ?? null];
  if (!isArray(widths) || widths.length !== 3 || !widths.every(isCount)) refuse('a damaged table');
  if (!isArray(ranges) || ranges.length % 2 !== 0 || !ranges.every(isCount)) refuse('a damaged table');
  const [kindWidth, offsetWidth, restWidth] = widths as [number, number, number];
  if (Math.max(...(widths as number[])) > 6) refuse('a damaged table');
  const data = file.data(stream);
  const size = kindWidth + offsetWidth + restWidth;
  let pos = 0;
  for (let k = 0; k < ranges.length; k += 2) {
    const [first, count] = [ranges[k] as number, ranges[k + 1] as number];
    if (first + count > limits.objects) refuse('too many objects');
    for (let i = 0; i < count; i++) {
      if (pos + size > data.length) refuse('a damaged table');
      const kind = kindWidth === 0 ? 1 : numberAt(data, pos, kindWidth);
      const offset = numberAt(data, pos + kindWidth, offsetWidth);
      const rest = numberAt(data, pos + kindWidth + offsetWidth, restWidth);
      pos += size;
      if (kind > 2) refuse('a damaged table');
      if (entries.has(first + i)) continue;
      entries.set(first + i, entryOf(kind, offset, rest));
    }
  }
  return dict;
}

function numberAt(data: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + (data[at + i] as number);
  return value;
}

function entryOf(kind: number, offset: number, rest: number): Entry {
  if (kind === 0 || offset === 0) return free;
  return kind === 1
    ? { kind: 'at', offset, generation: rest }
    : { kind: 'packed', stream: offset, index: rest };
}

function wordOf(lexer: Lexer): string | null {
  const value = lexer.read(false);
  return value instanceof Word ? value.word : null;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
