import type { DetectedContent, LineBlock } from '../../model/grid.ts';
import { splitLines } from './lines.ts';

/**
 * Text whose cells stand in reading order, as lines alone: its prose is prose, and no columns are guessed for the rest.
 * Locations have the 1-based line and neither page nor box.
 */
export function readPlainLines(text: string): DetectedContent {
  const blocks = splitLines(text).flatMap((printed, index): LineBlock[] => {
    const line = printed.replaceAll('\f', '').trim();
    if (line === '') return [];
    return [
      {
        type: 'line',
        text: line,
        location: { page: null, line: index + 1, box: null },
        parts: line.split(/\s{2,}/u).map((part) => ({ text: part, box: null })),
        runs: 1,
        fontSize: null,
      },
    ];
  });
  return { blocks, runsInCells: 0, unplaced: [], diagnostics: [] };
}
