import type { Box, Location } from '@juesuan/schema';
import { union } from './geometry.ts';

/** One place that holds all of them: the first one's page, its boxes on that page together, the first line or cell. */
export function unionLocation(locations: readonly Location[]): Location {
  const [first] = locations;
  if (!first) return { page: null, line: null, box: null };
  const boxes: Box[] = [];
  for (const { page, box } of locations) if (box && page === first.page) boxes.push(box);
  return { ...first, box: boxes.length > 0 ? union(boxes) : null };
}
