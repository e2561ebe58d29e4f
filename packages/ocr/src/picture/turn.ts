import type { GreyPicture, Turns } from '../model.ts';

/** The picture turned clockwise by quarter turns; the same object where there is nothing to turn. */
export function turned(picture: GreyPicture, turns: Turns): GreyPicture {
  const { width, height, data, dpi } = picture;
  if (turns === 0) return picture;
  if (turns === 2) return { ...picture, data: data.slice().reverse() };
  const out = new Uint8Array(data.length);
  // A row becomes a column: from the right edge (clockwise) or from the bottom of the left one.
  const start = turns === 1 ? height - 1 : (width - 1) * height;
  const [across, down] = turns === 1 ? [height, -1] : [-height, 1];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0, o = start + y * down; x < width; x++, i++, o += across) out[o] = data[i] as number;
  }
  return { width: height, height: width, data: out, dpi };
}
