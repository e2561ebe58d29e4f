/** A picture that is too large to be decoded. */
export interface OversizedPicture {
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
}

/** Bytes that are looked at in one piece, and by how much pieces overlap: more than the dictionary of a picture has. */
const PIECE = 1 << 20;
const OVERLAP = 2048;

const dictionary = /\/Subtype\s*\/Image\b/g;
const side = (name: string, text: string): number =>
  Number(new RegExp(`/${name}\\s+(\\d+)`).exec(text)?.[1] ?? 0);

/**
 * Finds a picture of more than so many pixels. pdf.js leaves such a picture out of a page without a word; its dictionary
 * stands in the file as it is written, whatever the file is packed with.
 */
export function oversizedPicture(bytes: Uint8Array, pixels: number): OversizedPicture | null {
  const decoder = new TextDecoder('latin1');
  for (let start = 0; start < bytes.length; start += PIECE) {
    const text = decoder.decode(bytes.subarray(Math.max(0, start - OVERLAP), start + PIECE));
    for (const { index } of text.matchAll(dictionary)) {
      const from = text.lastIndexOf('obj', index);
      const to = text.indexOf('stream', index);
      const entries = text.slice(Math.max(from, index - OVERLAP), to < 0 ? index + OVERLAP : to);
      const [width, height] = [side('Width', entries), side('Height', entries)];
      if (width * height > pixels) return { width, height };
    }
  }
  return null;
}
