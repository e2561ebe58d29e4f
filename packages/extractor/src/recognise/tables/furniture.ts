import { pageNumberKind } from '@juesuan/schema/words';
import type { Block, LineBlock } from '../../model/grid.ts';
import { runningHeads, type StandingLine } from '../../words/running-head.ts';

/**
 * Tells page furniture: page numbers, and running heads that stand at the same height with the same words on several
 * pages. A table's title, unit or department that repeats is no furniture.
 */
export function isFurniture(blocks: readonly Block[]): (line: LineBlock) => boolean {
  const isRunningHead = runningHeads(
    blocks.flatMap((block) => (block.type === 'line' ? (standing(block) ?? []) : [])),
  );
  return (line) => {
    if (line.furniture || pageNumberKind(line.text) !== null) return true;
    const placed = standing(line);
    return placed !== null && isRunningHead(placed);
  };
}

function standing({ text, location: { page, box } }: LineBlock): StandingLine | null {
  return page === null || !box ? null : { text, page, y0: box.y0 };
}
