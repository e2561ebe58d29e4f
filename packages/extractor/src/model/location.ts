import type { Location } from '@juesuan/schema';
import { union } from './geometry.ts';

/** One place that holds all of them: the first one's page, its boxes on that page together, the first line or cell. */
export function unionLocation(locations: readonly Location[]): Location {
  const [first] = locations;
  if (!first) return { page: null, line: null, box: null };
  const boxes = locations.filter(({ page }) => page === first.page).flatMap(({ box }) => (box ? [box] : []));
  return { ...first, box: boxes.length > 0 ? union(boxes) : null };
}
