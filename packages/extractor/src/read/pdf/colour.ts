import { type Colour, PATTERN } from '../drawing/state.ts';

/** pdf.js turns gray, CMYK, Lab and indexed colours into `#rrggbb`; anything else it may hand over is no plain colour. */
export function parseColour(value: unknown): Colour {
  const hex = /^#([\da-f]{6})$/i.exec(String(value))?.[1];
  return hex === undefined ? PATTERN : Number.parseInt(hex, 16);
}
