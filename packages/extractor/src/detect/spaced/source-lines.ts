import type { Location } from '@juesuan/schema';
import type { DetectedContent, LineBlock } from '../../model/grid.ts';
import { withPlaces } from '../../model/place-in-file.ts';
import { lineOf, type SpacedPage } from '../../model/spaced-page.ts';
import { runningHeads, type StandingLine } from '../../words/running-head.ts';

const standing = ({ text, location: { page, box } }: LineBlock): StandingLine[] =>
  page === null || !box ? [] : [{ text, page, y0: box.y0 }];

/** Places on the pages that a layout text was laid out on, as lines of that text: a text source has no pages. */
export function onSourceLines(content: DetectedContent, pages: readonly SpacedPage[]): DetectedContent {
  const place = (location: Location): Location => {
    const page = pages.find(({ number }) => number === location.page);
    const line = page && location.box ? lineOf(page, (location.box.y0 + location.box.y1) / 2) : null;
    return { page: null, line, box: null };
  };
  const isRunningHead = runningHeads(
    content.blocks.flatMap((block) => (block.type === 'line' ? standing(block) : [])),
  );
  const blocks = content.blocks.map((block) => {
    if (block.type === 'grid') return { ...block, columnEdges: null };
    return standing(block).some(isRunningHead) ? { ...block, furniture: true as const } : block;
  });
  return withPlaces({ ...content, blocks }, place);
}
