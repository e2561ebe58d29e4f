import type { Box, Location } from '@juesuan/schema';
import { extend, nowhere } from './geometry.ts';

/** One place that holds all of them: the first one's page, its boxes on that page together, the first line or cell. */
export function unionLocation(locations: readonly Location[]): Location {
  const [first] = locations;
  if (!first) return { page: null, line: null, box: null };
  let box: Box | null = null;
  for (const one of locations)
    if (one.box && one.page === first.page) {
      box ??= nowhere();
      extend(box, one.box);
    }
  return { ...first, box };
}
