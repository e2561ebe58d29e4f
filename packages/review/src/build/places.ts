import type { Box, Location } from '@juesuan/schema';
import type { ReviewRecord } from '../model.ts';

/** Points by which two boxes of one cell may differ. */
const NEAR = 1;
/** What stands in a cell may be so much larger: ink goes over the edge. */
const HARDLY_LESS = 1.25;

/** Finds the record that stands at a place, or that a title, a row and a column name. */
export class Places {
  readonly #records: readonly ReviewRecord[];
  readonly #byPlace = new Map<string, number[]>();
  readonly #byName = new Map<string, number>();

  constructor(records: readonly ReviewRecord[], titleOf: (record: ReviewRecord) => string) {
    this.#records = records;
    for (const [i, record] of records.entries()) {
      const key = placeKey(record.location);
      const at = this.#byPlace.get(key);
      if (at === undefined) this.#byPlace.set(key, [i]);
      else at.push(i);
      const name = nameKey(titleOf(record), record.row, record.column);
      if (!this.#byName.has(name)) this.#byName.set(name, i);
    }
  }

  /** @param raw tells records of one line apart */
  at(location: Location, raw?: string): number | null {
    const found = (this.#byPlace.get(placeKey(location)) ?? []).filter((i) => this.#isAt(i, location));
    const same = raw === undefined ? undefined : found.find((i) => this.#records[i]?.raw === raw);
    if (same !== undefined) return same;
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** The one cell in which something smaller stands: a line of text that was recognised in it. */
  around(location: Location): number | null {
    const { box } = location;
    if (box === null) return null;
    const found = (this.#byPlace.get(placeKey(location)) ?? []).filter((i) => {
      const record = this.#records[i];
      return record?.kind === 'cell' && record.location.box !== null && isWithin(box, record.location.box);
    });
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  named(title: string, row: number | null, column: string): number | null {
    return this.#byName.get(nameKey(title, row, column)) ?? null;
  }

  #isAt(i: number, { box }: Location): boolean {
    const own = this.#records[i]?.location.box;
    if (!own || !box) return !own && !box;
    return (['x0', 'y0', 'x1', 'y1'] as const).every((edge) => Math.abs(own[edge] - box[edge]) <= NEAR);
  }
}

/** Is the middle of a box within another that is hardly smaller? The middle of a whole table is in some cell, too. */
function isWithin(box: Box, cell: Box): boolean {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const inside = x >= cell.x0 && x <= cell.x1 && y >= cell.y0 && y <= cell.y1;
  return (
    inside &&
    box.y1 - box.y0 <= HARDLY_LESS * (cell.y1 - cell.y0) &&
    widthOf(box) <= HARDLY_LESS * widthOf(cell)
  );
}

const widthOf = ({ x0, x1 }: Box): number => x1 - x0;

const nameKey = (title: string, row: number | null, column: string): string =>
  [title, row, column].join('\n');

const placeKey = ({ file, page, line, sheet, cell }: Location): string =>
  [file, page, line, sheet, cell].join('\n');
