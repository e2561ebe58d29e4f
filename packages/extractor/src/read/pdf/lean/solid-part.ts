import { allOfIt, MOST_MASK_PIXELS, opaquePart, type UnitBox } from '../../drawing/opaque-part.ts';
import type { PdfFile } from './file.ts';
import { type Dict, Stream } from './objects.ts';
import { refuse } from './refused.ts';

/** Pictures are drawn on page after page. */
const known = new WeakMap<Dict, UnitBox | null>();

/**
 * The part of a picture that hides what is under it: all of one without a mask.
 *
 * @throws {Refused} for a mask that only pdf.js unpacks
 */
export function solidPart(file: PdfFile, picture: Dict): UnitBox | null {
  const soft = file.get(picture.get('SMask')) ?? null;
  const mask = soft ?? file.get(picture.get('Mask')) ?? null;
  if (mask === null) return allOfIt;
  if (!(mask instanceof Stream)) return refuse('a mask of colours');
  let part = known.get(mask.dict);
  if (part === undefined) {
    part = maskPart(file, mask, soft === null);
    known.set(mask.dict, part);
  }
  return part;
}

function maskPart(file: PdfFile, mask: Stream, isStencil: boolean): UnitBox | null {
  const { dict } = mask;
  const width = file.number(dict.get('Width')) ?? 0;
  const height = file.number(dict.get('Height')) ?? 0;
  if (!(width > 0 && height > 0) || width * height > MOST_MASK_PIXELS) return null;
  const bits = isStencil ? 1 : file.number(dict.get('BitsPerComponent'));
  const isPlain =
    (bits === 8 || bits === 1) &&
    !dict.has('Decode') &&
    file
      .listed(dict.get('Filter'))
      .every((one) => /^(?:FlateDecode|ASCII85Decode)$/u.test(file.name(one) ?? ''));
  if (!isPlain) return refuse('a mask that is packed otherwise');
  const data = file.data(mask);
  if (bits === 8) return opaquePart(width, height, (pixel) => data[pixel] ?? 0);
  const stride = (width + 7) >> 3;
  // A stencil lets the ground through where it has a one.
  const opaque = isStencil ? 0 : 1;
  return opaquePart(width, height, (pixel) => {
    const x = pixel % width;
    const byte = data[((pixel - x) / width) * stride + (x >> 3)] ?? 1 - opaque;
    return ((byte >> (7 - (x & 7))) & 1) === opaque ? 255 : 0;
  });
}
