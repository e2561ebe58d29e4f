import type { Bytes } from './bytes.ts';
import type { Piece } from './model.ts';

/** A picture so wide and high may be a scanned table; a seal or an emblem is smaller. Twips. */
const large = { width: 4536, height: 2268 } as const;
export const isLarge = (width: number, height: number): boolean =>
  width >= large.width && height >= large.height;

/** Of the head of a picture: up to its measures and its scales. */
const HEAD = 36;

/**
 * A picture or an object in the text, which is not read.
 *
 * @param at its place in the stream of data
 * @param object the program of what is embedded
 */
export function pictureAt(data: Bytes | null, at: number, object: string | null): Piece {
  if (object !== null) return { type: 'unread', kind: 'object', text: object, large: true };
  const head = data !== null && at >= 0 && at + HEAD <= data.length ? data.part(at, HEAD) : null;
  const scaled = (size: number, scale: number): number =>
    head === null ? 0 : (head.u16(size) * head.u16(scale)) / 1000;
  return { type: 'unread', kind: 'picture', text: '', large: isLarge(scaled(28, 32), scaled(30, 34)) };
}
