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
  // One by one: a sheet may have more blocks than a call takes arguments.
  for (const block of more.blocks) whole.blocks.push(block);
  for (const text of more.unplaced) whole.unplaced.push(text);
  for (const found of more.diagnostics) whole.diagnostics.push(found);
  whole.runsInCells += more.runsInCells;
  if (more.runsApart) whole.runsApart = (whole.runsApart ?? 0) + more.runsApart;
}
