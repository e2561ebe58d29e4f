import type { Piece, Range } from './model.ts';
import { isLarge } from './pictures.ts';
import type { Plc } from './plc.ts';

/** What is drawn over or beside the text, by the place that it is anchored to ([MS-DOC] 2.8.37, 2.8.32). */
export class Shapes {
  readonly #anchors = new Map<number, Piece[]>();
  readonly #boxes = new Map<number, Range>();

  /**
   * @param anchors places with the number and the rectangle of a shape
   * @param texts texts of boxes with the number of theirs
   */
  constructor(anchors: Plc, texts: Plc, story: Range) {
    texts.data.forEach((data, i) => {
      const isUnused = data.u16(8) !== 0;
      const from = Math.min(story.to, story.from + (texts.positions[i] ?? 0));
      const to = Math.min(story.to, story.from + (texts.positions[i + 1] ?? 0));
      if (!isUnused && from < to) this.#boxes.set(data.u32(14), { from, to });
    });
    anchors.data.forEach((data, i) => {
      const at = anchors.positions[i] ?? 0;
      const shape = data.u32(0);
      const range = this.#boxes.get(shape);
      this.#boxes.delete(shape);
      const side = (from: number): number => (data.u32(from + 8) | 0) - (data.u32(from) | 0);
      const piece: Piece = range
        ? { type: 'box', range }
        : { type: 'unread', kind: 'picture', text: '', large: isLarge(side(4), side(8)) };
      this.#anchors.set(at, [...(this.#anchors.get(at) ?? []), piece]);
    });
  }

  /** What is anchored at a place. */
  at(place: number): Piece[] {
    return this.#anchors.get(place) ?? [];
  }

  /** Text boxes without an anchor of their own: they stand in a group of shapes. */
  get others(): readonly Range[] {
    return [...this.#boxes.values()];
  }
}
