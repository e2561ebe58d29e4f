import type { Piece, Range } from './model.ts';
import { isLargeInTwips, type Pictures } from './pictures.ts';
import type { Plc } from './plc.ts';
import { rangesIn } from './ranges.ts';

/** What is drawn over or beside the text, by the place that it is anchored to ([MS-DOC] 2.8.37, 2.8.32). */
export class Shapes {
  readonly #anchors = new Map<number, Piece[]>();
  readonly #boxes = new Map<number, Range>();
  readonly #taken = new Set<Range>();

  /**
   * @param anchors places with the number and the rectangle of a shape
   * @param pictures what shapes without a text show
   * @param texts texts of boxes with the number of theirs
   */
  constructor(anchors: Plc, texts: Plc, story: Range, pictures: Pictures) {
    const ranges = rangesIn(story, texts);
    texts.data.forEach((data, i) => {
      const isUnused = data.u16(8) !== 0;
      const range = ranges[i];
      if (!isUnused && range && range.from < range.to) this.#boxes.set(data.u32(14), range);
    });
    anchors.data.forEach((data, i) => {
      const at = anchors.positions[i] ?? 0;
      const shape = data.u32(0);
      const range = this.#boxes.get(shape);
      this.#boxes.delete(shape);
      const side = (from: number): number => (data.u32(from + 8) | 0) - (data.u32(from) | 0);
      const piece: Piece = range
        ? { type: 'box', range }
        : {
            type: 'unread',
            kind: 'picture',
            text: '',
            large: isLargeInTwips(side(4), side(8)),
            picture: pictures.ofShape(shape),
          };
      this.#anchors.set(at, [...(this.#anchors.get(at) ?? []), piece]);
    });
  }

  /** What is anchored at a place. */
  at(place: number): Piece[] {
    return this.#anchors.get(place) ?? [];
  }

  /** May the text of a box be read? Once. */
  take(range: Range): boolean {
    if (this.#taken.has(range)) return false;
    this.#taken.add(range);
    return true;
  }

  /** Text boxes without an anchor of their own: they stand in a group of shapes. */
  get others(): readonly Range[] {
    return [...this.#boxes.values()];
  }
}
