import { type Bytes, damaged } from './bytes.ts';
import type { Piece } from './pieces.ts';
import { readPlc } from './plc.ts';
import { type Prl, readPrls } from './sprm.ts';

/** Bytes of the stream that have the same properties, and what these change. */
interface Run {
  from: number;
  to: number;
  /** Of a paragraph: its style. */
  style: number;
  prls: readonly Prl[];
}

/** A part of the text with one set of properties; positions of characters. */
export interface Formatted {
  from: number;
  to: number;
  style: number;
  prls: readonly Prl[];
  /** What the piece of the text changes on top. */
  changes: readonly Prl[];
}

const PAGE = 512;

/** Runs of the pages that a table of them names, by their place in the stream; each page once ([MS-DOC] 2.8.5, 2.8.6). */
export function readRuns(document: Bytes, table: Bytes, kind: 'character' | 'paragraph'): Run[] {
  const pages = new Set(readPlc(table, 4).data.map((page) => page.u32(0) & 0x3fffff));
  const runs: Run[] = [];
  for (const page of pages) runs.push(...readPage(document.part(page * PAGE, PAGE), kind));
  return runs.sort((a, b) => a.from - b.from);
}

function readPage(page: Bytes, kind: 'character' | 'paragraph'): Run[] {
  const count = page.u8(PAGE - 1);
  const size = kind === 'character' ? 1 : 13;
  if (4 * (count + 1) + size * count >= PAGE) throw damaged(kind === 'character' ? 'ChpxFkp' : 'PapxFkp');
  return Array.from({ length: count }, (_, i) => {
    const place = 2 * page.u8(4 * (count + 1) + size * i);
    return {
      from: page.u32(4 * i),
      to: page.u32(4 * (i + 1)),
      ...(kind === 'character' ? readCharacters(page, place) : readParagraph(page, place)),
    };
  });
}

const plain = { style: 0, prls: [] as readonly Prl[] };

const readCharacters = (page: Bytes, place: number): Pick<Run, 'style' | 'prls'> =>
  place === 0 ? plain : { style: 0, prls: readPrls(page.part(place + 1, page.u8(place))) };

function readParagraph(page: Bytes, place: number): Pick<Run, 'style' | 'prls'> {
  if (place === 0) return plain;
  const words = page.u8(place);
  const [from, length] = words > 0 ? [place + 1, 2 * words - 1] : [place + 2, 2 * page.u8(place + 1)];
  if (length < 2) return plain;
  return { style: page.u16(from), prls: readPrls(page.part(from + 2, length - 2)) };
}

/** The text as runs format it, without a hole: every character in one part, in the order of the text. */
export function formatText(pieces: readonly Piece[], runs: readonly Run[]): Formatted[] {
  const parts: Formatted[] = [];
  for (const { from, to, at, width, prls: changes } of pieces) {
    const end = at + (to - from) * width;
    let index = lastFrom(runs, at);
    for (let place = at; place < end; ) {
      while (index + 1 < runs.length && (runs[index + 1]?.from ?? 0) <= place) index++;
      const run = runs[index];
      const isIn = run !== undefined && run.from <= place && place < run.to;
      const next = runs[index + 1]?.from ?? end;
      // A run that ends within a character of two bytes ends behind it.
      const until = Math.min(end, isIn ? run.to : next);
      const characters = Math.max(1, Math.ceil((until - place) / width));
      const first = from + (place - at) / width;
      const { style, prls } = isIn ? run : plain;
      parts.push({ from: first, to: Math.min(to, first + characters), style, prls, changes });
      place += characters * width;
    }
  }
  return parts;
}

/** Index of the last run that begins at or before a place; -1 before all of them. */
export function lastFrom(runs: readonly { from: number }[], place: number): number {
  let low = -1;
  let high = runs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.from ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
