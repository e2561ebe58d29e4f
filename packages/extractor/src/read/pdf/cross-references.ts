/**
 * Whether a file's cross-reference tables lead to its objects. pdf.js rebuilds a table that it cannot read at all, but where
 * an entry leads beside its object it leaves the object out: a page comes out empty, or as an older revision has it.
 * Reference streams are left to pdf.js.
 */
export function hasDamagedReferences(bytes: Uint8Array): boolean {
  const file = new Bytes(bytes);
  const start = file.startOfReferences();
  // Objects behind the last mark are of a revision whose own table is lost.
  if (start === null || file.endsInObjects()) return true;
  const checked = new Set<number>();
  const seen = new Set<number>();
  let at: number | null = start;
  while (at !== null && !seen.has(at) && seen.size < MOST_TABLES) {
    seen.add(at);
    const table = file.tableAt(at);
    // A stream of references (or the object that one should be): its entries are packed.
    if (table === null) return !file.isObjectAt(at);
    for (const { number, generation, offset } of table.entries) {
      // A newer revision's entry stands for the object, whatever older ones say.
      if (checked.has(number)) continue;
      checked.add(number);
      if (!file.isObjectAt(offset, number, generation)) return true;
    }
    at = table.previous;
  }
  return false;
}

/**
 * The file with the way to its tables lost: they begin at its first byte, it says, so that its objects are found by looking
 * through it. The marks themselves stay, for they end the tables.
 */
export function withoutReferences(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  const tail = Math.max(0, copy.length - TAIL);
  const last = [...latin1(copy.subarray(tail)).matchAll(START)].at(-1);
  if (last === undefined) return withTrailer(copy);
  const [mark, digits = ''] = last;
  const end = tail + last.index + mark.length;
  copy.fill(ZERO, end - digits.length, end);
  return copy;
}

/** A file cut in its table, with what stood behind it: which object the others hang on. */
function withTrailer(bytes: Uint8Array): Uint8Array {
  const root = [...latin1(bytes).matchAll(CATALOG)].at(-1)?.[1];
  if (root === undefined) return bytes;
  const trailer = new TextEncoder().encode(`\ntrailer\n<</Root ${root} R>>\nstartxref\n0\n%%EOF\n`);
  const whole = new Uint8Array(bytes.length + trailer.length);
  whole.set(bytes);
  whole.set(trailer, bytes.length);
  return whole;
}

/** The number and the generation of the object that all others hang on. */
const CATALOG = /(\d+ \d+) obj(?:(?!endobj)[\s\S])*?\/Type\s*\/Catalog\b/g;

const START = /startxref\s+(\d+)/g;
const ZERO = 0x30;
/** Enough for the mark, a number and the end mark, and what servers append. */
const TAIL = 4096;
const HEAD = 1024;
/** A line of a table: ten digits, five digits, a letter and the line's end. */
const ENTRY = 20;
/** The same without its end. */
const LINE = 18;
const SPACE = 0x20;
const IN_USE = 0x6e;
const FREE = 0x66;
const LONGEST_TRAILER = 8192;

/** More are none of a report's, and would only cost time. */
const MOST_TABLES = 100;
const MOST_ENTRIES = 500_000;

interface Entry {
  number: number;
  generation: number;
  offset: number;
}

interface Line {
  offset: number;
  generation: number;
  isFree: boolean;
}

interface Table {
  entries: Entry[];
  /** Where the table of the revision before begins. */
  previous: number | null;
}

/** A file looked into at places: what a PDF says of places counts from its header. */
class Bytes {
  readonly #bytes: Uint8Array;
  readonly #header: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#header = Math.max(0, latin1(bytes.subarray(0, HEAD)).indexOf('%PDF-'));
  }

  #text(from: number, length: number): string {
    const start = from + this.#header;
    return latin1(this.#bytes.subarray(start, start + length));
  }

  /** The lines of one section, and where the last of them ends. A file may have many thousands: they are read byte by byte. */
  #linesAt(from: number, count: number): { lines: Line[]; end: number } {
    const bytes = this.#bytes;
    const lines: Line[] = [];
    const stop = Math.min(bytes.length, from + this.#header + count * ENTRY);
    let end = from;
    for (let at = from + this.#header; at + LINE <= stop && lines.length < count; ) {
      const kind = bytes[at + LINE - 1];
      const offset = kind === IN_USE || kind === FREE ? digitsAt(bytes, at, 10) : -1;
      const generation = offset < 0 || bytes[at + 10] !== SPACE ? -1 : digitsAt(bytes, at + 11, 5);
      if (generation < 0 || bytes[at + 16] !== SPACE) {
        at++;
        continue;
      }
      lines.push({ offset, generation, isFree: kind === FREE });
      at += LINE;
      end = at - this.#header;
    }
    return { lines, end };
  }

  startOfReferences(): number | null {
    const found = [...latin1(this.#bytes.subarray(-TAIL)).matchAll(START)].at(-1);
    return found === undefined ? null : Number(found[1]);
  }

  endsInObjects(): boolean {
    const tail = latin1(this.#bytes.subarray(-TAIL));
    return /\s\d+ \d+ obj\b[\s\S]*\bendobj\b/.test(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  }

  isObjectAt(offset: number, number?: number, generation?: number): boolean {
    const found = /^\s*(\d+)\s+(\d+)\s+obj/.exec(this.#text(offset, 40));
    return (
      found !== null &&
      (number === undefined || Number(found[1]) === number) &&
      (generation === undefined || Number(found[2]) === generation)
    );
  }

  /** The table at a place, without entries of free objects; `null` where none begins there. */
  tableAt(offset: number): Table | null {
    const mark = /^\s*xref\s+/.exec(this.#text(offset, 32));
    if (mark === null) return null;
    const entries: Entry[] = [];
    let at = offset + mark[0].length;
    for (;;) {
      const section = /^\s*(\d+)\s+(\d+)\s+/.exec(this.#text(at, 48));
      if (section === null || Number(section[2]) > MOST_ENTRIES) break;
      at += section[0].length;
      const [first, count] = [Number(section[1]), Number(section[2])];
      const { lines, end } = this.#linesAt(at, count);
      // Some producers number the first section from 1, and mean 0: the entry that heads the free ones tells.
      const shift = first === 1 && lines[0]?.isFree && lines[0].generation === 65_535 ? 1 : 0;
      lines.forEach(({ offset, generation, isFree }, i) => {
        if (!isFree) entries.push({ number: first + i - shift, generation, offset });
      });
      at = end;
    }
    const previous = /\/Prev\s+(\d+)/.exec(this.#text(at, LONGEST_TRAILER).split('startxref')[0] ?? '')?.[1];
    return { entries, previous: previous === undefined ? null : Number(previous) };
  }
}

/** The number that so many digits are; below zero where they are none. */
function digitsAt(bytes: Uint8Array, at: number, count: number): number {
  let number = 0;
  for (let i = at; i < at + count; i++) {
    const digit = (bytes[i] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const decoder = new TextDecoder('latin1');
const latin1 = (bytes: Uint8Array): string => decoder.decode(bytes);
