import type { Box } from '@juesuan/schema';
import type { DrawnGlyphs } from './doubled.ts';
import { text } from './limits.ts';
import { pieceOf } from './pieces.ts';
import { type DrawnRun, type RunBuilder, runBox } from './runs.ts';

/** What was painted over a text. */
export type Cover = 'picture' | 'light' | 'dark';

/** Text that something painted later hides. */
export interface CoveredRun {
  run: DrawnRun;
  by: Cover;
  /** Of the picture, or of the filled area. */
  cover: Box;
}

/** Height of the bands in which runs are looked up, in points. */
const BAND = 24;
/** Runs compared with areas, at most, so that a hostile page of areas ends: a full page needs some thousands. */
const MOST_LOOKS = 20_000_000;

/**
 * Takes away text that an opaque area or picture is painted over: how programs correct a figure, and how a figure is made
 * unreadable. What is painted on it afterwards is read.
 */
export class CoveredText {
  readonly covered: CoveredRun[] = [];
  readonly #runs: RunBuilder;
  readonly #glyphs: DrawnGlyphs;
  readonly #bands = new Map<number, Set<DrawnRun>>();
  /** What is left of a run, where some of it was covered. */
  readonly #left = new Map<DrawnRun, DrawnRun[]>();
  #indexed = 0;
  #looks = 0;

  constructor(runs: RunBuilder, glyphs: DrawnGlyphs) {
    this.#runs = runs;
    this.#glyphs = glyphs;
  }

  /** Something opaque is painted: what stands in its box so far is hidden. */
  paint(cover: Box, by: Cover): void {
    this.#runs.finishIn(cover);
    const { painted } = this.#runs;
    for (; this.#indexed < painted.length; this.#indexed++) this.#index(painted[this.#indexed] as DrawnRun);
    if (painted.length === 0 || this.#looks > MOST_LOOKS) return;
    for (let band = bandOf(cover.y0); band <= bandOf(cover.y1); band++) {
      if (this.#looks++ > MOST_LOOKS) return;
      const runs = this.#bands.get(band);
      if (runs === undefined) continue;
      this.#looks += runs.size;
      for (const run of [...runs]) if (touches(run, cover)) this.#cover(run, runs, cover, by);
    }
  }

  /** The runs that can be seen, in the order drawn. */
  visible(): DrawnRun[] {
    const { painted } = this.#runs;
    if (this.#left.size === 0) return painted;
    const rest = (run: DrawnRun): DrawnRun[] => this.#left.get(run)?.flatMap(rest) ?? [run];
    return painted.flatMap(rest);
  }

  #index(run: DrawnRun): void {
    const band = bandOf(middleOf(run, 0)[1]);
    const runs = this.#bands.get(band);
    if (runs === undefined) this.#bands.set(band, new Set([run]));
    else runs.add(run);
    // A run that climbs is looked up where it begins and where it ends.
    const end = bandOf(middleOf(run, run.glyphs.length - 1)[1]);
    if (end === band) return;
    const [low, high] = [Math.min(band, end), Math.min(Math.max(band, end), Math.min(band, end) + 100)];
    for (let other = low; other <= high; other++) {
      const there = this.#bands.get(other);
      if (there === undefined) this.#bands.set(other, new Set([run]));
      else there.add(run);
    }
  }

  #cover(run: DrawnRun, runs: Set<DrawnRun>, cover: Box, by: Cover): void {
    if (this.#left.has(run)) {
      runs.delete(run);
      return;
    }
    const hidden = run.glyphs.map((_, i) => isIn(middleOf(run, i), cover));
    if (!hidden.includes(true)) return;
    const left: DrawnRun[] = [];
    for (let from = 0, to = 1; to <= hidden.length; to++) {
      if (to < hidden.length && hidden[to] === hidden[from]) continue;
      const piece = pieceOf(run, from, to);
      if (piece !== null && hidden[from]) this.covered.push({ run: piece, by, cover });
      else if (piece !== null) left.push(piece);
      from = to;
    }
    this.#left.set(run, left);
    runs.delete(run);
    for (const piece of left) this.#index(piece);
    hidden.forEach((is, i) => {
      if (is) this.#glyphs.forget(run.glyphs[i] ?? '', ...middleOf(run, i), run.size);
    });
  }
}

const bandOf = (y: number): number => Math.floor(Math.max(-1e6, Math.min(y, 1e6)) / BAND);

const touches = (run: DrawnRun, box: Box): boolean => {
  const own = runBox(run);
  return own.x0 < box.x1 && own.x1 > box.x0 && own.y0 < box.y1 && own.y1 > box.y0;
};

const isIn = ([x, y]: readonly [number, number], box: Box): boolean =>
  x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;

/** The middle of a glyph's ink. */
function middleOf(run: DrawnRun, glyph: number): [number, number] {
  const start = run.offsets[glyph] ?? 0;
  const along = (start + Math.min(run.offsets[glyph + 1] ?? run.end, start + run.em)) / 2;
  const up = text.inkMiddle * run.size;
  return [run.x + run.ux * along + run.nx * up, run.y + run.uy * along + run.ny * up];
}
