import type { Box, Correction, Location } from '@juesuan/schema';

/** A record that a correction may be about, by what both say of it. */
export interface Candidate {
  table: string;
  row: number | null;
  code: string;
  name: string;
  column: string;
  location: Location;
}

/** Share of their common box that two boxes of one cell cover together. */
const SAME_BOX = 0.5;

/**
 * The record that a correction is about: at its place, and of several there the one with its names. A newer reading may have
 * moved a box or counted rows anew, so neither has to be the very same.
 */
export function recordOf<One extends Candidate>(
  one: Correction,
  candidates: readonly One[],
): One | 'none' | 'several' {
  const there = candidates.filter(({ location }) => isSamePlace(location, one.location));
  for (const narrower of [isNamedAlike, isInSameRow, isReadTheSame]) {
    const [first, ...others] = there.filter((candidate) => narrower(candidate, one));
    if (first !== undefined && others.length === 0) return first;
  }
  const [only, ...others] = there;
  if (only === undefined) return 'none';
  // A box holds one cell, whatever its row and column are called today; a line holds many.
  return others.length === 0 && only.location.line === null ? only : there.length > 1 ? 'several' : 'none';
}

const isNamedAlike = (a: Candidate, b: Correction): boolean =>
  a.table === b.table && a.column === b.column && a.name === b.name && a.code === b.code;

const isInSameRow = (a: Candidate, b: Correction): boolean => isNamedAlike(a, b) && a.row === b.row;

const isReadTheSame = (a: Candidate & { read?: string }, b: Correction): boolean =>
  isNamedAlike(a, b) && a.read === b.read;

function isSamePlace(a: Location, b: Location): boolean {
  if (a.file !== b.file || a.sheet !== b.sheet || a.cell !== b.cell || a.page !== b.page) return false;
  if (a.box && b.box) return overlap(a.box, b.box) >= SAME_BOX;
  return a.line === b.line;
}

/** The common part of two boxes as a share of both together. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  if (width <= 0 || height <= 0) return 0;
  const common = width * height;
  return common / (area(a) + area(b) - common);
}

const area = ({ x0, y0, x1, y1 }: Box): number => (x1 - x0) * (y1 - y0);
