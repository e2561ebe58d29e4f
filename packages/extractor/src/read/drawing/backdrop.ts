import type { Box } from '@juesuan/schema';
import { sameColour } from '../../model/seen.ts';
import { text } from './limits.ts';
import { type Colour, lightness, WHITE } from './state.ts';

/** Only the latest fills are searched, so that a hostile page cannot make every glyph search millions of them. */
const MAX_FILLS = 5000;

/** Browsers put every box on whole pixels of its own: points by which one may stand out of the box around it. */
const RASTER = 1;

/**
 * What lies under the pen: the filled areas and pictures painted so far, on white paper. It tells white text on a dark
 * header (read) from white text on paper (not read), and a white rule in a shaded header from a white rule on paper.
 */
export class Backdrop {
  readonly #fills: Fill[] = [];
  readonly #colours = new Set<Colour>([WHITE]);

  paint(box: Box, colour: Colour): void {
    if (!(box.x1 > box.x0 && box.y1 > box.y0)) return;
    if (this.#fills.length >= MAX_FILLS) this.#fills.splice(0, MAX_FILLS / 2);
    this.#fills.push({ box, colour });
    if (colour >= 0 && this.#colours.size < 100) this.#colours.add(colour);
  }

  /** False where the colour is unlike every ground of the page: the common case, without a search. */
  mayHide(colour: Colour): boolean {
    if (colour < 0) return false;
    for (const ground of this.#colours) if (sameColour(ground, colour)) return true;
    return false;
  }

  /** The fill on which all of a box stands, if it is no paper and not of the same colour. */
  under(box: Box, colour: Colour): Colour | null {
    const x = (box.x0 + box.x1) / 2;
    const y = (box.y0 + box.y1) / 2;
    const ground = this.#at(x, y);
    if (!ground || sameColour(ground.colour, colour) || sameColour(ground.colour, WHITE)) return null;
    const { x0, x1, y0, y1 } = ground.box;
    const inside =
      box.x0 >= x0 - RASTER && box.x1 <= x1 + RASTER && box.y0 >= y0 - RASTER && box.y1 <= y1 + RASTER;
    return inside ? ground.colour : null;
  }

  /** Whether what is painted at a point is no light ground: a dark fill, a picture. */
  isDarkAt(x: number, y: number): boolean {
    const ground = this.#at(x, y);
    return ground !== undefined && lightness(ground.colour) < text.paleFrom;
  }

  /** Whether a mark of this colour at this point cannot be seen. */
  hides(colour: Colour, x: number, y: number): boolean {
    return sameColour(colour, this.#at(x, y)?.colour ?? WHITE);
  }

  #at(x: number, y: number): Fill | undefined {
    for (let i = this.#fills.length - 1; i >= 0; i--) {
      const fill = this.#fills[i] as Fill;
      const { box } = fill;
      if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) return fill;
    }
    return undefined;
  }
}

interface Fill {
  box: Box;
  colour: Colour;
}
