import type { Bytes } from './bytes.ts';

/** Positions, and between each two of them a piece of data ([MS-DOC] 2.2.2). */
export interface Plc {
  /** One more than the pieces of data. */
  positions: readonly number[];
  data: readonly Bytes[];
}

export const noPlc: Plc = { positions: [], data: [] };

/** @param size of each piece of data, in bytes */
export function readPlc(bytes: Bytes, size: number): Plc {
  if (bytes.length < 4) return noPlc;
  const count = Math.floor((bytes.length - 4) / (4 + size));
  const positions = Array.from({ length: count + 1 }, (_, i) => bytes.u32(4 * i));
  const data = Array.from({ length: count }, (_, i) => bytes.part(4 * (count + 1) + size * i, size));
  return { positions, data };
}
