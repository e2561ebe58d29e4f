import { matchKey } from '@juesuan/schema/words';
import { counts, points } from '../model/tolerances.ts';
import { isCaptionLine } from './caption.ts';
import { isPieceOfTitle } from './title.ts';

/** A line of text and where it stands. */
export interface StandingLine {
  text: string;
  page: number;
  /** Top of the line: points from the page's top. */
  y0: number;
}

/**
 * Tells running heads among lines: the same words, whatever their numbers, at the same height of several pages. What names a
 * table, its unit or its department is none, however often it repeats.
 *
 * @param enough on so many pages
 */
export function runningHeads(
  lines: Iterable<StandingLine>,
  enough: number = counts.runningHead,
): (line: StandingLine) => boolean {
  const pages = new Map<string, Set<number>>();
  for (const line of lines) {
    const key = keyOf(line);
    const seen = pages.get(key);
    if (seen) seen.add(line.page);
    else pages.set(key, new Set([line.page]));
  }
  return (line) =>
    (pages.get(keyOf(line))?.size ?? 0) >= enough && !isCaptionLine(line.text) && !isPieceOfTitle(line.text);
}

const keyOf = ({ text, y0 }: StandingLine): string =>
  `${Math.round(y0 / points.sameHeight)}|${matchKey(text).replace(/\d+/g, '#')}`;
