import { isDigits } from '@juesuan/schema/words';
import { width } from '../../model/geometry.ts';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { characters, degrees, ems, shares } from '../../model/tolerances.ts';

/** What most of a page's text looks like, glyph by glyph. */
export interface UsualLooks {
  fontSize: number;
  colour: number;
  /** Glyphs on level and upright baselines. */
  straight: number;
  /** Whether paleness, or being apart from the content, tells anything on this page. */
  pale: boolean;
  apart: boolean;
}

/** The looks of most of a page's text. */
export function usualLooks({ runs }: SourcePage): UsualLooks {
  const sizes = new Map<number, number>();
  const colours = new Map<number, number>();
  let [all, straight, pale, apart] = [0, 0, 0, 0];
  // A watermark may be on a page more often than all the rest: it counts once.
  const unlike = new Set<string>();
  for (const run of runs) {
    if (run.pale || run.apart || run.turn !== undefined) {
      const key = `${run.text}|${run.fontSize}|${run.turn}|${run.colour}`;
      if (unlike.has(key)) continue;
      unlike.add(key);
    }
    const glyphs = run.glyphs.length;
    all += glyphs;
    if (!isSlanted(run)) straight += glyphs;
    if (run.pale) pale += glyphs;
    if (run.apart) apart += glyphs;
    sizes.set(run.fontSize, (sizes.get(run.fontSize) ?? 0) + glyphs);
    colours.set(run.colour ?? 0, (colours.get(run.colour ?? 0) ?? 0) + glyphs);
  }
  return {
    fontSize: medianOf(sizes, all),
    colour: mostOf(colours),
    straight,
    pale: pale * 2 <= all,
    apart: apart * 2 <= all,
  };
}

function medianOf(sizes: ReadonlyMap<number, number>, all: number): number {
  let before = 0;
  for (const [size, glyphs] of [...sizes].sort(([a], [b]) => a - b)) {
    before += glyphs;
    if (before * 2 >= all) return size;
  }
  return 0;
}

const mostOf = (counts: ReadonlyMap<number, number>): number =>
  [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];

/** Whether a run stands neither level nor upright: never a cell's text, but that of a turned header. */
export function isSlanted({ turn }: TextRun): boolean {
  if (turn === undefined) return false;
  const off = ((turn % degrees.quarter) + degrees.quarter) % degrees.quarter;
  return off > degrees.slanted && off < degrees.quarter - degrees.slanted;
}

export const isLarge = (run: TextRun, usual: UsualLooks): boolean =>
  run.fontSize > shares.printedAcross * usual.fontSize;

/** Whether a text is a number as stamps and watermarks have it: of an account, a telephone, a stamp; none of an amount. */
export const isLongNumber = (text: string): boolean =>
  isDigits(text.trim()) && text.trim().length >= characters.digitsOfStamp;

/** Where the glyphs of a level run have their ink: without the room above and below, so that neighbouring lines share nothing. */
export function core(run: TextRun): { x0: number; x1: number; y0: number; y1: number } {
  const { box, baseline, fontSize } = run;
  if (run.turn !== undefined || width(box) <= 0) return box;
  return { x0: box.x0, x1: box.x1, y0: baseline - ems.inkHeight * fontSize, y1: baseline };
}
