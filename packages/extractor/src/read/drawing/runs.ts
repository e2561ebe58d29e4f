import type { Box } from '@juesuan/schema';
import { isGlyphOfNumber } from '@juesuan/schema/words';
import { text } from './limits.ts';
import { intersect } from './matrix.ts';
import type { Colour } from './state.ts';

/** A run along its own baseline, whichever way that goes on the page. */
export interface DrawnRun {
  glyphs: string[];
  /** Distance of every glyph's start from the origin, along the baseline. */
  offsets: number[];
  /** End of the last glyph. */
  end: number;
  /** Start of the baseline on the page. */
  x: number;
  y: number;
  /** Unit vectors along the baseline and towards the glyphs' tops. */
  ux: number;
  uy: number;
  nx: number;
  ny: number;
  size: number;
  /** An em along the baseline. */
  em: number;
  /** Points above (positive) and below (negative) the baseline. */
  ascent: number;
  descent: number;
  clip: Box;
  /** Text rendering mode 3 or 7: nothing is painted. */
  unpainted: boolean;
  /** The paint on white paper. */
  colour: Colour;
  /** Light on a light ground: see {@link TextRun}. */
  pale: boolean;
  apart: boolean;
}

/** Where and how one operator shows its glyphs: what a run must agree on to take them in. */
export type Setting = Omit<DrawnRun, 'glyphs' | 'offsets' | 'end'>;

/** A setting to be written over. All have one shape: what is compared for every glyph must be found at once. */
export const blankSetting = (clip: Box): Setting => ({
  x: 0.5,
  y: 0.5,
  ux: 0.5,
  uy: 0.5,
  nx: 0.5,
  ny: 0.5,
  size: 0.5,
  em: 0.5,
  ascent: 0.5,
  descent: 0.5,
  clip,
  unpainted: false,
  colour: 0,
  pale: false,
  apart: false,
});

/** Collects glyphs into runs: one baseline, one size, one clip, no gap. */
export class RunBuilder {
  readonly painted: DrawnRun[] = [];
  readonly unpainted: DrawnRun[] = [];
  readonly dropped = new Tally();
  readonly #page: Box;
  #run: DrawnRun | null = null;
  /** Of the run that is being written, which has none before it is finished: what is written over has grown once. */
  readonly #glyphs: string[] = [];
  readonly #offsets: number[] = [];
  #count = 0;
  /** Offset in the run of the operator's own zero. */
  #base = 0;
  /** The next glyph is the first of its operator. */
  #seam = false;
  #blanks = 0;
  /** End of the last glyph with ink. */
  #inkEnd = 0;
  /** Before which glyphs of the run its producer moved on, and from where. */
  #moves: { before: number; from: number }[] = [];

  constructor(page: Box) {
    this.#page = page;
  }

  /** Begins an operator. A run that cannot go on in this setting is finished. */
  begin(setting: Setting): void {
    const run = this.#run;
    this.#seam = true;
    this.#base = 0;
    if (run === null) return;
    const dx = setting.x - run.x;
    const dy = setting.y - run.y;
    const fits =
      run.unpainted === setting.unpainted &&
      run.pale === setting.pale &&
      run.apart === setting.apart &&
      run.ux * setting.ux + run.uy * setting.uy >= text.sameDirection &&
      Math.abs(dx * run.nx + dy * run.ny) <= text.baselineEm * run.size &&
      Math.max(run.size, setting.size) <= Math.min(run.size, setting.size) * (1 + text.sizeChange) &&
      sameBox(run.clip, setting.clip);
    if (fits) this.#base = dx * run.ux + dy * run.uy;
    else this.finish();
  }

  /** Adds a glyph in the setting last begun, at a distance from the operator's start; `spacing` is what the operator sets between all its glyphs. White space bridges glyphs but neither opens nor ends a run. */
  add(setting: Setting, glyph: string, offset: number, width: number, blank: boolean, spacing = 0): void {
    if (this.#run !== null) {
      const em = this.#run.em;
      // Digits that are spread over their cell by character spacing are one text. Behind an operator only what stands
      // exactly there: what is anywhere else may be the next cell's.
      const free = this.#base + offset - this.#run.end;
      const spread = !this.#seam || Math.abs(free - spacing) <= text.exactEm * em;
      const gap = spread ? free - Math.max(0, spacing) : free;
      const limit = this.#seam ? text.seamEm : text.gapEm;
      const back = this.#seam ? text.seamEm : text.backEm;
      const far = !blank && this.#blanks > 0 && this.#base + offset - this.#inkEnd > text.blankEm * em;
      if (gap > limit * em || gap < -back * em || far) this.finish();
      else if (!blank && this.#blanks === 0 && gap >= text.wordEm * em)
        this.#moves.push({ before: this.#count, from: this.#run.end });
    }
    this.#seam = false;
    let run = this.#run;
    if (run === null) {
      if (blank) return;
      run = this.#open(setting, offset);
    }
    const start = this.#base + offset;
    this.#glyphs[this.#count] = glyph;
    this.#offsets[this.#count++] = start;
    run.end = start + width;
    if (blank) {
      this.#blanks++;
    } else {
      this.#blanks = 0;
      this.#inkEnd = run.end;
      if (setting.ascent > run.ascent) run.ascent = setting.ascent;
      if (setting.descent < run.descent) run.descent = setting.descent;
    }
  }

  /** Finishes the run that is being written where it reaches into a box. */
  finishIn(box: Box): void {
    if (this.#run === null) return;
    const own = runBox(this.#run);
    if (own.x0 < box.x1 && own.x1 > box.x0 && own.y0 < box.y1 && own.y1 > box.y0) this.finish();
  }

  finish(): void {
    const run = this.#run;
    if (run === null) return;
    this.#run = null;
    if (this.#blanks > 0) run.end = this.#inkEnd;
    const count = this.#count - this.#blanks;
    this.#blanks = 0;
    run.glyphs = this.#glyphs.slice(0, count);
    run.offsets = this.#offsets.slice(0, count);
    if (this.#moves.length > 0) partWords(run, this.#moves.splice(0));
    if (this.#outside(run)) for (const glyph of run.glyphs) this.dropped.add(glyph);
    else (run.unpainted ? this.unpainted : this.painted).push(run);
  }

  #open(setting: Setting, offset: number): DrawnRun {
    const run: DrawnRun = { ...setting, glyphs: none, offsets: none, end: 0 };
    this.#count = 0;
    run.x += setting.ux * offset;
    run.y += setting.uy * offset;
    this.#base = -offset;
    this.#run = run;
    return run;
  }

  /** Text that runs out of its clip is kept whole (a spreadsheet cuts what does not fit); text beyond it is not seen. */
  #outside(run: DrawnRun): boolean {
    const box = runBox(run);
    const seen = intersect(box, intersect(run.clip, this.#page));
    const slackX = Math.min(0.1 * run.size, 0.1 * (box.x1 - box.x0));
    const slackY = Math.min(0.1 * run.size, 0.1 * (box.y1 - box.y0));
    // Written so that a place that is no number counts as outside.
    return !(seen.x1 - seen.x0 >= slackX && seen.y1 - seen.y0 >= slackY);
  }
}

/**
 * Writes the spaces between words that a producer only moved over, as TeX does, in a script that has spaces. Digits that stand
 * apart may be of one figure; glyphs most of which stand apart are spread, and no words.
 */
function partWords({ glyphs, offsets }: DrawnRun, moves: readonly { before: number; from: number }[]): void {
  if (moves.length * 2 > glyphs.length - 1) return;
  for (const { before, from } of moves.toReversed()) {
    const beside = [glyphs[before - 1] ?? '', glyphs[before] ?? ''];
    if (beside.every(isGlyphOfNumber) || withoutSpaces.test(beside.join(''))) continue;
    glyphs.splice(before, 0, ' ');
    offsets.splice(before, 0, from);
  }
}

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

const none: never[] = [];

/** The upright box round the run's glyphs, or round one stretch of them. */
export function runBox(run: DrawnRun, from = 0, to = run.end): Box {
  const ax = run.x + run.ux * from;
  const bx = run.x + run.ux * to;
  const ay = run.y + run.uy * from;
  const by = run.y + run.uy * to;
  const tx = run.nx * run.ascent;
  const dx = run.nx * run.descent;
  const ty = run.ny * run.ascent;
  const dy = run.ny * run.descent;
  return {
    x0: Math.min(ax, bx) + Math.min(tx, dx),
    y0: Math.min(ay, by) + Math.min(ty, dy),
    x1: Math.max(ax, bx) + Math.max(tx, dx),
    y1: Math.max(ay, by) + Math.max(ty, dy),
  };
}

/** Clips are written anew for every cell: equal numbers are an equal clip. Points. */
const SAME_EDGE = 0.01;

const sameBox = (a: Box, b: Box): boolean =>
  a === b ||
  (Math.abs(a.x0 - b.x0) <= SAME_EDGE &&
    Math.abs(a.y0 - b.y0) <= SAME_EDGE &&
    Math.abs(a.x1 - b.x1) <= SAME_EDGE &&
    Math.abs(a.y1 - b.y1) <= SAME_EDGE);

/** Counts glyphs that were left out and keeps the first few to show. */
export class Tally {
  count = 0;
  sample = '';

  add(glyph: string): void {
    this.count++;
    if (this.count <= text.sampleLength) this.sample += glyph;
  }
}
