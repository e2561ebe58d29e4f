import type { DocumentPicture } from '../../../model/document-picture.ts';
import { isLarge } from '../../container/large-picture.ts';
import {
  allArtRecords,
  art,
  artPicture,
  artRecords,
  artStore,
  shownPicture,
} from '../../container/office-art.ts';
import { viewOf } from '../../container/view.ts';
import type { Bytes } from './bytes.ts';
import type { Piece } from './model.ts';

/** Twentieths of a point in a centimetre. */
const TWIPS = 1440 / 2.54;

/** May a picture be a scanned table? Twips. */
export const isLargeInTwips = (width: number, height: number): boolean =>
  isLarge(width / TWIPS, height / TWIPS);

/** Of the head of a picture: up to its measures and its scales. */
const HEAD = 36;
/** What a picture in the text is, where a shape of OfficeArt draws it: itself, or a link whose name stands before it. */
const shapes: readonly number[] = [0x64, 0x66];
const LINKED = 0x66;

/** The pictures of a document: in the stream of data those in the text, in a store those that shapes show. */
export class Pictures {
  readonly #data: Bytes | null;
  readonly #group: Uint8Array;
  readonly #elsewhere: Uint8Array;
  /** Names by place, in the order in which they were asked for. */
  readonly #names = new Map<string, string>();
  #shown: ReadonlyMap<number, Uint8Array> | null = null;

  /**
   * @param data the stream of the pictures in the text
   * @param group the part that holds the drawing group and the drawings
   * @param document the stream in which the pictures of the store are
   */
  constructor(data: Bytes | null, group: Bytes, document: Bytes) {
    this.#data = data;
    this.#group = group.all;
    this.#elsewhere = document.all;
  }

  /**
   * A picture or an object in the text.
   *
   * @param at its place in the stream of data
   * @param object the program of what is embedded
   */
  at(at: number, object: string | null): Piece {
    if (object !== null) return { type: 'unread', kind: 'object', text: object, large: true };
    const data = this.#data;
    const head = data !== null && at >= 0 && at + HEAD <= data.length ? data.part(at, HEAD) : null;
    const scaled = (size: number, scale: number): number =>
      head === null ? 0 : (head.u16(size) * head.u16(scale)) / 1000;
    const picture = this.#named(`data ${at}`, () => this.#inText(at));
    return {
      type: 'unread',
      kind: 'picture',
      text: '',
      large: isLargeInTwips(scaled(28, 32), scaled(30, 34)),
      picture,
    };
  }

  /** The picture that a shape shows, by the shape's number. */
  ofShape(shape: number): DocumentPicture {
    return this.#named(`shape ${shape}`, () => {
      this.#shown ??= shownBy(this.#group, this.#elsewhere);
      return this.#shown.get(shape) ?? null;
    });
  }

  #named(place: string, bytes: () => Uint8Array | null): DocumentPicture {
    const name = this.#names.get(place) ?? `image${this.#names.size + 1}`;
    this.#names.set(place, name);
    return { name, bytes };
  }

  #inText(at: number): Uint8Array | null {
    const data = this.#data;
    if (data === null || at < 0 || at + HEAD > data.length) return null;
    const end = Math.min(at + data.u32(at), data.length);
    const kind = data.u16(at + 6);
    if (!shapes.includes(kind)) return null;
    const head = at + data.u16(at + 4);
    const from = kind === LINKED && head < end ? head + 1 + data.u8(head) : head;
    if (from >= end) return null;
    for (const record of artRecords(data.all, from, end)) {
      const picture = artPicture(data.all, record);
      if (picture !== null) return picture;
    }
    return null;
  }
}

/** The pictures of all shapes that show one, by the shapes' numbers. */
function shownBy(group: Uint8Array, elsewhere: Uint8Array): Map<number, Uint8Array> {
  const store = artStore(group, elsewhere);
  const shown = new Map<number, Uint8Array>();
  const view = viewOf(group);
  const [drawings] = artRecords(group);
  // Before each drawing stands a byte that says of which story it is.
  for (let at = drawings?.to ?? group.length; at + 1 < group.length; ) {
    const [drawing] = artRecords(group, at + 1);
    if (drawing === undefined || drawing.type !== art.drawing) break;
    let shape = 0;
    for (const record of allArtRecords(group, drawing.from, drawing.to)) {
      if (record.type === art.shapeId && record.from + 4 <= record.to)
        shape = view.getUint32(record.from, true);
      if (record.type !== art.options) continue;
      const picture = store[shownPicture(group, record) - 1];
      if (picture) shown.set(shape, picture);
    }
    at = drawing.to;
  }
  return shown;
}
