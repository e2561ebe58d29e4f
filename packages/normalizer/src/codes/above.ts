import type { Location } from '@juesuan/schema';
import { compareName } from './compare.ts';
import type { ListOptions } from './options.ts';
import { completeCode, type PrintedCode, theOnly } from './whole-code.ts';

/** Two rows belong to one group of columns where they share more than this part of the narrower one's width. */
const SHARED_WIDTH = 0.5;

/** A whole code that was read, and where. */
export interface PlacedCode {
  code: string;
  location: Location;
}

/**
 * The code above a row, which a part of a code completes: the last one read before it in the same group of columns
 * (301 … | 302 … | 307 … side by side).
 *
 * @param before the whole codes of the rows before, in print order
 * @param mixed nothing tells the groups of columns apart: only a 类 under which the row's name fits is above it
 */
export function codeAbove(
  row: PrintedCode & { location: Location },
  before: readonly PlacedCode[],
  mixed: boolean,
  options: ListOptions,
): string | null {
  if (!mixed) return before.findLast(({ location }) => sameGroup(location, row.location))?.code ?? null;
  const classes = new Set(before.map(({ code }) => code.slice(0, 3)));
  const fitting = [...classes].filter((above) => {
    const code = completeCode(row, above, options);
    return code !== null && compareName(code, row.name, options).status === 'match';
  });
  return theOnly(fitting);
}

/** Whether rows have a line and no box, several of them on one line: groups of columns that cannot be told apart. */
export function groupsAreMixed(places: readonly Location[]): boolean {
  const lines = places.filter(({ box, line }) => box === null && line !== null).map(({ line }) => line);
  return new Set(lines).size < lines.length;
}

function sameGroup({ box: a }: Location, { box: b }: Location): boolean {
  if (a === null || b === null) return true;
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return shared > SHARED_WIDTH * Math.min(a.x1 - a.x0, b.x1 - b.x0);
}
