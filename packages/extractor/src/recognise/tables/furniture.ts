import { pageNumberKind } from '@juesuan/schema/words';
import type { Block, LineBlock } from '../../model/grid.ts';
import { counts, points } from '../../model/tolerances.ts';
import { isCaptionLine } from '../../words/caption.ts';
import { matchKey } from '../../words/key.ts';
import { isPieceOfTitle } from '../../words/title.ts';

/**
 * Tells page furniture: page numbers, and running heads that stand at the same height with the same words on several
 * pages. A table's title, unit or department that repeats is no furniture.
 */
export function isFurniture(blocks: readonly Block[]): (line: LineBlock) => boolean {
  const seen = new Map<string, Set<number>>();
  const keyOf = (line: LineBlock): string | null => {
    const { page, box } = line.location;
    if (page === null || !box) return null;
    return `${Math.round(box.y0 / points.sameHeight)}|${matchKey(line.text).replace(/\d+/g, '#')}`;
  };
  for (const block of blocks) {
    if (block.type !== 'line') continue;
    const key = keyOf(block);
    if (key === null || block.location.page === null) continue;
    const pages = seen.get(key) ?? new Set();
    pages.add(block.location.page);
    seen.set(key, pages);
  }
  return (line) => {
    if (pageNumberKind(line.text) !== null) return true;
    const key = keyOf(line);
    if (key === null || (seen.get(key)?.size ?? 0) < counts.runningHead) return false;
    return !isCaptionLine(line.text) && !isPieceOfTitle(line.text);
  };
}
