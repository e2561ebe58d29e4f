import type { DetectedContent } from './grid.ts';

/** Nothing yet, for {@link appendContent}. */
export const noContent = (): DetectedContent => ({
  blocks: [],
  runsInCells: 0,
  unplaced: [],
  diagnostics: [],
});

/** Puts what was found in another part of a source behind what was found so far. */
export function appendContent(whole: DetectedContent, more: DetectedContent): void {
  whole.blocks.push(...more.blocks);
  whole.unplaced.push(...more.unplaced);
  whole.diagnostics.push(...more.diagnostics);
  whole.runsInCells += more.runsInCells;
  if (more.runsApart) whole.runsApart = (whole.runsApart ?? 0) + more.runsApart;
}
