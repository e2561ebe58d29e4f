import type { Box } from '@juesuan/schema';
import { type Colour, sameColour, WHITE } from './state.ts';

/** Only the latest fills are searched, so that a hostile page cannot make every glyph search millions of them. */
const MAX_FILLS = 5000;

/**
 * What lies under the pen: the filled areas and pictures painted so far, on white paper. It tells white text on a dark
 * header (read) from white text on paper (not read), and a white rule in a shaded header from a white rule on paper.
 */
export class Backdrop {
  readonly #fills: { box: Box; colour: Colour }[] = [];
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

  /** Whether a mark of this colour at this point cannot be seen. */
  hides(colour: Colour, x: number, y: number): boolean {
    for (let i = this.#fills.length - 1; i >= 0; i--) {
      const fill = this.#fills[i];
      if (fill === undefined) break;
      const { box } = fill;
      if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) return sameColour(colour, fill.colour);
    }
    return sameColour(colour, WHITE);
  }
}
