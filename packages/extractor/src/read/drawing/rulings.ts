import type { Box } from '@juesuan/schema';
import { sameColour } from '../../model/seen.ts';
import type { Ruling } from '../../model/source.ts';
import type { Backdrop } from './backdrop.ts';
import { type DrawnRuling, joinDashes } from './dashes.ts';
import { lines, text } from './limits.ts';
import { intersect, lengthOf, type Matrix, round } from './matrix.ts';
import { Draw } from './model.ts';
import { type Colour, isOpaque, onPaper, type State, TRANSPARENT, WHITE } from './state.ts';

/** One part of a path in page space. */
interface Figure {
  /** x, y, x, y, … of the corners; a curve counts by its end. There may be others behind them. */
  points: number[];
  /** So many of the points are this figure's. */
  length: number;
  closed: boolean;
  /** Indices in `points` of the corners that a curve leads to; null for straight figures. */
  bends: Set<number> | null;
  box: Box;
}

/** Follows the paths of one page: which straight lines can be seen, and which areas are grounds. */
export class RulingReader {
  /** Shapes with curves: a page of these and no text has its text drawn as outlines. */
  curved = 0;
  /** Areas in a colour other than the paper's, in the order drawn; none of those behind the most that are kept. */
  readonly shadings: Box[] = [];
  readonly #backdrop: Backdrop;
  readonly #page: Box;
  readonly #drawn: DrawnRuling[] = [];
  readonly #seen = { horizontal: new Drawn(), vertical: new Drawn() };
  readonly #figures = new Figures();
  #dots = 0;

  readonly #hide: (box: Box, colour: Colour) => void;

  /** @param hide asked for every area that hides what is under it */
  constructor(page: Box, backdrop: Backdrop, hide: (box: Box, colour: Colour) => void = () => {}) {
    this.#page = page;
    this.#backdrop = backdrop;
    this.#hide = hide;
  }

  /** Every visible ruling, in the order drawn; borders of dots and dashes follow, each as one. */
  rulings(): Ruling[] {
    return joinDashes(this.#drawn);
  }

  paint(path: ArrayLike<number>, state: State, fills: boolean, strokes: boolean, evenOdd: boolean): void {
    const figures = this.#figures.of(path, state.ctm);
    if (fills && state.fill !== TRANSPARENT && state.fillAlpha >= text.minAlpha) {
      const hides = state.fill >= 0 && isOpaque(state) && standApart(figures);
      this.#fill(figures, onPaper(state.fill, state.fillAlpha), state.clip, evenOdd, hides);
    }
    if (strokes && state.stroke !== TRANSPARENT && state.strokeAlpha >= text.minAlpha) {
      this.#stroke(figures, onPaper(state.stroke, state.strokeAlpha), state);
    }
  }

  /** Areas that hide what they are painted over, and are no part of the page's own lines and grounds. */
  cover(path: ArrayLike<number>, state: State): void {
    if (state.fill < 0 || !isOpaque(state)) return;
    for (const figure of this.#figures.of(path, state.ctm)) {
      const { box } = figure;
      if (areaOf(figure) < lines.coverShare * (box.x1 - box.x0) * (box.y1 - box.y0)) continue;
      const area = intersect(box, state.clip);
      this.#backdrop.paint(area, state.fill);
      this.#hide(area, state.fill);
    }
  }

  #fill(figures: readonly Figure[], colour: Colour, clip: Box, evenOdd: boolean, hides: boolean): void {
    /** Not painted yet: the next figure may stand in it and make it a border. */
    let outer: Figure | null = null;
    for (const figure of figures) {
      if (outer !== null && isFrame(outer, figure, evenOdd)) {
        this.#frame(outer.box, figure.box, colour, clip);
        outer = null;
        continue;
      }
      if (outer !== null) this.#area(outer, colour, clip, hides);
      outer = figure;
    }
    if (outer !== null) this.#area(outer, colour, clip, hides);
  }

  /** A filled figure is a line where it is thin, a ground for what comes later where it is not. */
  #area(figure: Figure, colour: Colour, clip: Box, hides: boolean): void {
    const { box } = figure;
    const wide = box.x1 - box.x0;
    const high = box.y1 - box.y0;
    if (Math.min(wide, high) > lines.maxFill) {
      if (figure.bends !== null) this.curved++;
      const share = areaOf(figure) / (wide * high);
      if (share < lines.groundShare) return;
      const ground = this.#backdrop.under(box, colour);
      const area = intersect(box, clip);
      this.#backdrop.paint(area, colour);
      if (share >= lines.coverShare) this.#shade(area, colour);
      if (hides && share >= lines.coverShare) this.#hide(area, colour);
      if (ground !== null) this.#outline(box, ground, clip);
      return;
    }
    if (figure.bends !== null && Math.max(wide, high) <= lines.maxFill) return;
    this.bar(box, colour, clip);
  }

  #shade(area: Box, colour: Colour): void {
    if (colour < 0 || sameColour(colour, WHITE) || this.shadings.length >= lines.mostShadings) return;
    const box = intersect(area, this.#page);
    if (box.x1 > box.x0 && box.y1 > box.y0) this.shadings.push(box);
  }

  /** A thin box as a line along its longer side; a square dot may belong to a dotted line of either way. */
  bar(box: Box, colour: Colour, clip: Box): void {
    const wide = box.x1 - box.x0;
    const high = box.y1 - box.y0;
    const dot = Math.max(wide, high) < lines.dotShape * Math.min(wide, high) ? this.#dots++ : undefined;
    if (wide >= high || dot !== undefined) {
      this.#add('horizontal', (box.y0 + box.y1) / 2, box.x0, box.x1, high, colour, clip, dot);
    }
    if (high > wide || dot !== undefined) {
      this.#add('vertical', (box.x0 + box.x1) / 2, box.y0, box.y1, wide, colour, clip, dot);
    }
  }

  /** A box laid on a ground: what is left of the ground between such boxes is seen as rulings, as in web pages of old. */
  #outline({ x0, x1, y0, y1 }: Box, ground: Colour, clip: Box): void {
    for (const y of [y0, y1]) this.#add('horizontal', y, x0, x1, lines.gap, ground, clip);
    for (const x of [x0, x1]) this.#add('vertical', x, y0, y1, lines.gap, ground, clip);
  }

  /** A border drawn as one box inside another, the space between them filled. */
  #frame(outer: Box, inner: Box, colour: Colour, clip: Box): void {
    const sides: Box[] = [
      { ...outer, y1: inner.y0 },
      { ...outer, y0: inner.y1 },
      { ...outer, x1: inner.x0 },
      { ...outer, x0: inner.x1 },
    ];
    for (const side of sides) {
      const thin = Math.min(side.x1 - side.x0, side.y1 - side.y0);
      if (thin > 0 && thin <= lines.maxFill) this.bar(side, colour, clip);
    }
  }

  #stroke(figures: readonly Figure[], colour: Colour, state: State): void {
    const m = state.ctm;
    // A line's own direction does not scale its width: the other one does.
    const acrossX = state.lineWidth * lengthOf(m[0], m[2]);
    const acrossY = state.lineWidth * lengthOf(m[1], m[3]);
    for (const { points, length, closed, bends } of figures) {
      const last = closed && length > 4 ? length : length - 2;
      for (let i = 0; i < last; i += 2) {
        if (bends?.has(i + 2)) continue;
        const x0 = points[i] as number;
        const y0 = points[i + 1] as number;
        const next = i + 2 < length ? i + 2 : 0;
        const x1 = points[next] as number;
        const y1 = points[next + 1] as number;
        const wide = Math.abs(x1 - x0);
        const high = Math.abs(y1 - y0);
        if (high <= wide * lines.slope) {
          const box = {
            x0: Math.min(x0, x1),
            x1: Math.max(x0, x1),
            y0: Math.min(y0, y1),
            y1: Math.max(y0, y1),
          };
          if (acrossY > lines.maxStroke) this.#band(widen(box, 0, acrossY / 2), colour, state);
          else this.#add('horizontal', (y0 + y1) / 2, box.x0, box.x1, acrossY, colour, state.clip);
        } else if (wide <= high * lines.slope) {
          const box = {
            x0: Math.min(x0, x1),
            x1: Math.max(x0, x1),
            y0: Math.min(y0, y1),
            y1: Math.max(y0, y1),
          };
          if (acrossX > lines.maxStroke) this.#band(widen(box, acrossX / 2, 0), colour, state);
          else this.#add('vertical', (x0 + x1) / 2, box.y0, box.y1, acrossX, colour, state.clip);
        }
      }
    }
  }

  /** A stroke too thick for a ruling is an area: a ground for what comes later, and it hides what it is drawn over. */
  #band(box: Box, colour: Colour, state: State): void {
    const area = intersect(box, state.clip);
    this.#backdrop.paint(area, colour);
    if (state.stroke >= 0 && !state.dashed && isOpaque(state, state.strokeAlpha)) this.#hide(area, colour);
  }

  #add(
    orientation: Ruling['orientation'],
    position: number,
    from: number,
    to: number,
    thickness: number,
    colour: Colour,
    clip: Box,
    dot?: number,
  ): void {
    const page = this.#page;
    const level = orientation === 'horizontal';
    const slack = thickness / 2 + lines.clipSlack;
    const low = Math.max(level ? clip.y0 : clip.x0, level ? page.y0 : page.x0) - slack;
    const high = Math.min(level ? clip.y1 : clip.x1, level ? page.y1 : page.x1) + slack;
    if (!(position >= low && position <= high)) return;
    const start = Math.max(from, level ? clip.x0 : clip.y0, level ? page.x0 : page.y0);
    const end = Math.min(to, level ? clip.x1 : clip.y1, level ? page.x1 : page.y1);
    if (!(end - start >= lines.minLength)) return;
    if (this.#backdrop.mayHide(colour) && this.#merges(level, position, start, end, thickness, colour))
      return;
    const ruling: DrawnRuling = {
      orientation,
      position: round(position),
      from: round(start),
      to: round(end),
      thickness: round(thickness),
    };
    if (dot !== undefined) ruling.dot = dot;
    const same = this.#seen[orientation].findOrAdd(ruling);
    if (same === null) this.#drawn.push(ruling);
    else same.thickness = Math.max(same.thickness, ruling.thickness);
  }

  /** Whether the line has the colour of its ground on both sides all along: a white line on paper. */
  #merges(
    level: boolean,
    position: number,
    from: number,
    to: number,
    thickness: number,
    colour: Colour,
  ): boolean {
    const away = thickness / 2 + lines.groundDistance;
    for (const share of [0.25, 0.5, 0.75]) {
      const along = from + (to - from) * share;
      for (const across of [position - away, position + away]) {
        if (!this.#backdrop.hides(colour, level ? along : across, level ? across : along)) return false;
      }
    }
    return true;
  }
}

/** Rulings of one orientation by their place, in hundredths of a point; strings for keys would cost more than all else. */
class Drawn {
  readonly #byPosition = new Map<number, Map<number, Ruling>>();

  /** The ruling that was drawn in the same place before; remembers this one where there is none. */
  findOrAdd(ruling: Ruling): Ruling | null {
    const { position, from, to } = ruling;
    let row = this.#byPosition.get(position);
    if (row === undefined) {
      row = new Map();
      this.#byPosition.set(position, row);
    }
    // Exact up to pages of 600,000 pt.
    const extent = Math.round(from * 100) * 2 ** 26 + Math.round(to * 100);
    const same = row.get(extent);
    if (same !== undefined) return same;
    row.set(extent, ruling);
    return null;
  }
}

/**
 * Splits paths into their figures and moves them to page space. The figures of a path are written over by the next one's:
 * a page has thousands of paths, and none of their figures is kept.
 */
class Figures {
  readonly #figures: Figure[] = [];
  readonly #list: Figure[] = [];

  of(path: ArrayLike<number>, m: Matrix): readonly Figure[] {
    const list = this.#list;
    let count = 0;
    let open = false;
    for (let i = 0; i < path.length; ) {
      const kind = path[i];
      if (kind === Draw.close) {
        const closing = list[count - 1];
        if (closing !== undefined) closing.closed = true;
        i++;
        continue;
      }
      if (kind !== Draw.move && kind !== Draw.line && kind !== Draw.curve) break;
      const at = kind === Draw.curve ? i + 5 : i + 1;
      const px = path[at] as number;
      const py = path[at + 1] as number;
      const x = m[0] * px + m[2] * py + m[4];
      const y = m[1] * px + m[3] * py + m[5];
      if (kind === Draw.move || !open) {
        list[count] = this.#begin(count, x, y);
        count++;
        open = true;
      }
      const figure = list[count - 1] as Figure;
      addCorner(figure, x, y);
      if (kind === Draw.curve) {
        figure.bends ??= new Set();
        figure.bends.add(figure.length - 2);
      }
      i = at + 2;
    }
    list.length = count;
    return list;
  }

  #begin(index: number, x: number, y: number): Figure {
    const known = this.#figures[index];
    if (known === undefined) {
      const box = { x0: x, y0: y, x1: x, y1: y };
      const figure: Figure = { points: [], length: 0, closed: false, bends: null, box };
      if (index < MOST_KEPT) this.#figures.push(figure);
      return figure;
    }
    known.length = 0;
    known.closed = false;
    known.bends = null;
    known.box.x0 = known.box.x1 = x;
    known.box.y0 = known.box.y1 = y;
    return known;
  }
}

/** Figures that are kept to be written over. */
const MOST_KEPT = 64;

function addCorner(figure: Figure, x: number, y: number): void {
  const { points, box } = figure;
  points[figure.length++] = x;
  points[figure.length++] = y;
  if (x < box.x0) box.x0 = x;
  if (x > box.x1) box.x1 = x;
  if (y < box.y0) box.y0 = y;
  if (y > box.y1) box.y1 = y;
}

/** The area that the corners enclose (shoelace), without a sign. */
const areaOf = (figure: Figure): number => Math.abs(signedArea(figure));

function signedArea({ points, length }: Figure): number {
  let twice = 0;
  for (let i = 0; i < length; i += 2) {
    const next = i + 2 < length ? i + 2 : 0;
    twice +=
      (points[i] as number) * (points[next + 1] as number) -
      (points[next] as number) * (points[i + 1] as number);
  }
  return twice / 2;
}

/** Whether two figures are a border: one box inside the other, and the fill rule leaves the inner one open. */
function isFrame(outer: Figure, inner: Figure, evenOdd: boolean): boolean {
  const a = outer.box;
  const b = inner.box;
  if (outer.bends !== null || inner.bends !== null) return false;
  if (Math.min(b.x1 - b.x0, b.y1 - b.y0) <= lines.maxFill) return false;
  if (b.x0 < a.x0 || b.x1 > a.x1 || b.y0 < a.y0 || b.y1 > a.y1) return false;
  return evenOdd || signedArea(outer) * signedArea(inner) < 0;
}

/** Whether no figure of a path can be a hole in another. */
function standApart(figures: readonly Figure[]): boolean {
  if (figures.length === 1) return true;
  if (figures.length > lines.coverFigures) return false;
  return figures.every(({ box: a }) =>
    figures.every(({ box: b }) => a === b || a.x0 < b.x0 || a.x1 > b.x1 || a.y0 < b.y0 || a.y1 > b.y1),
  );
}

const widen = (box: Box, x: number, y: number): Box => ({
  x0: box.x0 - x,
  y0: box.y0 - y,
  x1: box.x1 + x,
  y1: box.y1 + y,
});
