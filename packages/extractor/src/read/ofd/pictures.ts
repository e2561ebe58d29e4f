import type { OfdPackage } from './package.ts';

/** Formats that have no transparency. */
const opaqueFormats: readonly string[] = ['JPG', 'JPEG', 'BMP'];

/** Where a PNG says what its pixels are made of, and the kinds without transparency of their own. */
const PNG_KIND = 25;
const pngKinds: readonly number[] = [0, 2, 3];

/**
 * Whether a picture hides what is under it: of seals and signatures the paper shows through. What is no known format is
 * taken to let it through, so that no text is left out for it.
 */
export function isOpaquePicture(
  container: OfdPackage,
  { location, from, format }: { location: string; from: string; format: string },
): boolean {
  if (opaqueFormats.includes(format)) return true;
  if (format !== 'PNG') return false;
  const bytes = container.bytes(location, from)?.bytes;
  if (bytes === undefined || !pngKinds.includes(bytes[PNG_KIND] ?? -1)) return false;
  // Before the pixels a chunk may name the colours that are transparent.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PNG_HEAD));
  return !head.slice(0, head.indexOf('IDAT') + 1 || PNG_HEAD).includes('tRNS');
}

/** Bytes of a PNG before its pixels, with colour profile and palette. */
const PNG_HEAD = 20_000;
