import { squash } from '@juesuan/schema/words';

/**
 * A printed name without white space and the hyphens that its lines may end in; every other character stays as printed.
 *
 * @example
 * cleanName('基本 支出'); // '基本支出'
 */
export function cleanName(printed: string): string {
  return squash(printed).replaceAll('\u00ad', '');
}
