import type { Location } from '@juesuan/schema';

/** The source as it is shown: it lights up places, and says which of them a person points at. */
export interface Viewer {
  readonly element: HTMLElement;
  /**
   * Lights up places.
   *
   * @param moves whether the first of them is brought into view
   */
  light(places: readonly Location[], moves: boolean): void;
  /** Draws the marks of the records anew. */
  marks(): void;
  /** Draws a place three times as large; `false` where the source is no picture. */
  crop(place: Location, canvas: HTMLCanvasElement): boolean;
  /** A factor, or `null` for the width that there is. */
  zoom(factor: number | null): void;
}

/** Is a part of the page in view? */
export function isInView(part: DOMRect, scroller: DOMRect): boolean {
  return part.top >= scroller.top && part.bottom <= scroller.bottom;
}
