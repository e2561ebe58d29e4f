import type { SourcePage } from '../../packages/extractor/src/model/source.ts';
import { foldRadicals } from '../../packages/schema/src/words/radicals.ts';
import { readLean } from './compare.ts';
import { readPdfium, type Seen, type SeenPage } from './pdfium.ts';

/** Points by which PDFium may have a glyph elsewhere. */
const NEAR = 0.05;
/** Glyphs by which the turn of a page is found. */
const SAMPLE = 200;

/** What PDFium says of the glyphs that the lean reader gives. */
export interface Testimony {
  glyphs: number;
  /** The same character within {@link NEAR}. */
  confirmed: number;
  /** The first that are not. */
  others: string[];
}

/**
 * Looks each glyph of level text up among PDFium's characters: a third reader, which shares no line with the other two.
 * Characters are compared by what they stand for: PDFium gives 入 for the radical of the same look.
 *
 * @throws {Refused} where the lean reader leaves the file to pdf.js
 */
export async function testify(bytes: Uint8Array): Promise<Testimony> {
  const { pages } = await readLean(bytes);
  const seen = await readPdfium(bytes);
  const all: Testimony = { glyphs: 0, confirmed: 0, others: [] };
  for (const [i, page] of pages.entries()) {
    const glyphs = glyphsOf(page);
    const places = inPlaces(glyphs, seen[i] ?? { width: 0, height: 0, characters: [] });
    const strange = glyphs.filter((glyph) => !stands(glyph, places));
    all.glyphs += glyphs.length;
    all.confirmed += glyphs.length - strange.length;
    for (const { character, x, y } of strange.slice(0, 3 - all.others.length))
      all.others.push(`page ${page.number}: ${character} at ${x}, ${y}`);
  }
  return all;
}

const meaning = (character: string): string => foldRadicals(character.normalize('NFKC'));

function glyphsOf({ runs }: SourcePage): Seen[] {
  return runs
    .filter(({ turn }) => turn === undefined)
    .flatMap(({ glyphs, edges, baseline }) =>
      glyphs.map((glyph, i) => ({ character: meaning(glyph), x: edges[i] ?? 0, y: baseline })),
    )
    .filter(({ character }) => character.trim() !== '' && [...character].length === 1);
}

type Places = ReadonlyMap<string, readonly Seen[]>;

/** PDFium's characters by what they are, on the page turned as the reader has turned it. */
function inPlaces(glyphs: readonly Seen[], { width, height, characters }: SeenPage): Places {
  const turns: ((one: Seen) => [number, number])[] = [
    ({ x, y }) => [x, y],
    ({ x, y }) => [height - y, x],
    ({ x, y }) => [width - x, height - y],
    ({ x, y }) => [y, width - x],
  ];
  const turned = turns.map((turn) => {
    const places = new Map<string, Seen[]>();
    for (const one of characters) {
      const [x, y] = turn(one);
      const character = meaning(one.character);
      const there = places.get(character);
      if (there === undefined) places.set(character, [{ character, x, y }]);
      else there.push({ character, x, y });
    }
    return places;
  });
  const sample = glyphs.slice(0, SAMPLE);
  const found = turned.map((places) => sample.filter((glyph) => stands(glyph, places)).length);
  return turned[found.indexOf(Math.max(...found))] ?? new Map();
}

const stands = ({ character, x, y }: Seen, places: Places): boolean =>
  places.get(character)?.some((one) => Math.abs(one.x - x) <= NEAR && Math.abs(one.y - y) <= NEAR) ?? false;
