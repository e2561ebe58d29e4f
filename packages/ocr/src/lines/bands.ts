import type { Patch } from '../picture/components.ts';
import { limits } from './limits.ts';

/** Rows of pixels from `y0` to just above `y1`. */
interface Rows {
  y0: number;
  y1: number;
}

/** Sorts the marks of a field into its lines of text: cut where next to nothing stands. */
export function bandsOf(parts: readonly Patch[], em: number): Patch[][] {
  const rows = joinedPieces(inkedRows(parts, em), em);
  const bands: Patch[][] = rows.map(() => []);
  for (const part of parts) {
    let [best, most] = [0, -Infinity];
    for (const [i, { y0, y1 }] of rows.entries()) {
      const shared = Math.min(part.y1, y1) - Math.max(part.y0, y0);
      if (shared > most) [most, best] = [shared, i];
    }
    bands[best]?.push(part);
  }
  return bands.filter((band) => band.length > 0);
}

/** Stretches of rows that have ink, measured against the most that stands near. */
function inkedRows(parts: readonly Patch[], em: number): Rows[] {
  let [top, bottom] = [Infinity, 0];
  for (const { y0, y1 } of parts) {
    top = Math.min(top, y0);
    bottom = Math.max(bottom, y1);
  }
  const profile = new Float64Array(bottom - top + 1);
  for (const { x0, x1, y0, y1 } of parts)
    for (let y = y0 - top; y < y1 - top; y++) profile[y] = (profile[y] as number) + x1 - x0;
  const near = Math.max(1, Math.round(limits.nearEm * em));
  const peaks = mostNear(profile, near);
  const rows: Rows[] = [];
  let start = -1;
  // The profile ends with an empty row.
  for (let y = 0; y < profile.length; y++) {
    const ink = profile[y] as number;
    const isOn = ink > 0 && ink >= limits.thinRow * (peaks[y] as number);
    if (isOn && start < 0) start = y;
    if (isOn || start < 0) continue;
    rows.push({ y0: start + top, y1: y + top });
    start = -1;
  }
  return rows;
}

/** The largest value within `near` places, for every place. */
function mostNear(values: Float64Array, near: number): Float64Array {
  const out = new Float64Array(values.length);
  // Places whose values fall from the front on: none behind a larger one matters.
  const queue = new Int32Array(values.length);
  let [front, back] = [0, 0];
  for (let i = 0; i < values.length + near; i++) {
    if (i < values.length) {
      while (back > front && (values[queue[back - 1] as number] as number) <= (values[i] as number)) back--;
      queue[back++] = i;
    }
    const at = i - near;
    if (at < 0) continue;
    while ((queue[front] as number) < at - near) front++;
    out[at] = values[queue[front] as number] as number;
  }
  return out;
}

/** 二, 三, 六, ： and = come in pieces. */
function joinedPieces(rows: readonly Rows[], em: number): Rows[] {
  const out = rows.map((one) => ({ ...one }));
  for (let i = 0; i + 1 < out.length; ) {
    const [a, b] = [out[i] as Rows, out[i + 1] as Rows];
    const smaller = Math.min(a.y1 - a.y0, b.y1 - b.y0);
    const isOneLetter =
      b.y0 - a.y1 <= limits.pieceGapEm * em &&
      b.y1 - a.y0 <= limits.pieceHeightEm * em &&
      smaller < limits.pieceEm * em;
    if (!isOneLetter) {
      i++;
      continue;
    }
    out.splice(i, 2, { y0: a.y0, y1: b.y1 });
    i = Math.max(0, i - 1);
  }
  return out;
}
