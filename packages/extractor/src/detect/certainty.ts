import type { GridCell } from '../model/grid.ts';
import type { TextRun } from '../model/source.ts';

/** What a cell says of its text where that was recognised: as sure as the least sure of its runs. */
export function certaintyOf(runs: readonly TextRun[]): Pick<GridCell, 'certainty'> {
  if (!runs.some(({ certainty }) => certainty !== undefined)) return {};
  const recognised = runs.flatMap(({ certainty }) => certainty ?? []);
  return { certainty: Math.min(...recognised) };
}
