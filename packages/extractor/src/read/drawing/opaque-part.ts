/** A part of the unit square that a picture is drawn on: x to the right, y upwards. */
export interface UnitBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A picture without a mask hides all that it is drawn over. */
export const allOfIt: UnitBox = { x0: 0, y0: 0, x1: 1, y1: 1 };

/** Masks of more pixels are not looked into: they are those of scans, which have no text of the page's own under them. */
export const MOST_MASK_PIXELS = 4_000_000;
/** From here on, of 255, no eye sees what is under a pixel. */
const OPAQUE = 250;
/** A picture that is open over more of it than this hides no row of a table: a stamp, a signature. */
const LEAST_SHARE = 0.5;

/**
 * The part of a masked picture that lets nothing through, as programs mask every picture that could be clear: its edges may be
 * soft and its corners round.
 *
 * @param alphaAt of a pixel, rows from the top: 255 hides what is under it
 * @returns `null` where less than half of the picture is such a part
 */
export function opaquePart(
  width: number,
  height: number,
  alphaAt: (pixel: number) => number,
): UnitBox | null {
  const part = { left: 0, top: 0, right: width, bottom: height };
  const isOpen = (x: number, y: number): boolean => alphaAt(y * width + x) < OPAQUE;
  const openIn = (fromX: number, toX: number, fromY: number, toY: number): number => {
    let open = 0;
    for (let y = fromY; y < toY; y++) for (let x = fromX; x < toX; x++) if (isOpen(x, y)) open++;
    return open;
  };
  // Edge by edge, the most open first: what is left is opaque, or has a hole.
  for (;;) {
    const { left, top, right, bottom } = part;
    const [wide, high] = [right - left, bottom - top];
    if (wide * high < LEAST_SHARE * width * height || wide * high === 0) return null;
    const edges = [
      { side: 'left', to: left + 1, open: openIn(left, left + 1, top, bottom) / high },
      { side: 'right', to: right - 1, open: openIn(right - 1, right, top, bottom) / high },
      { side: 'top', to: top + 1, open: openIn(left, right, top, top + 1) / wide },
      { side: 'bottom', to: bottom - 1, open: openIn(left, right, bottom - 1, bottom) / wide },
    ] as const;
    const worst = edges.reduce((most, edge) => (edge.open > most.open ? edge : most));
    if (worst.open === 0) break;
    part[worst.side] = worst.to;
  }
  const { left, top, right, bottom } = part;
  if (openIn(left, right, top, bottom) > 0) return null;
  return { x0: left / width, y0: 1 - bottom / height, x1: right / width, y1: 1 - top / height };
}
