import type { BodyLine } from './body-line.ts';
import { bodyRows } from './body-rows.ts';

/** The rows of a body, each line that is a panel one of its own. */
export function rowsAroundPanels(
  lines: readonly BodyLine[],
  panels: ReadonlySet<number>,
  rowsOf: (lines: readonly BodyLine[]) => BodyLine[][] = bodyRows,
): BodyLine[][] {
  const rows: BodyLine[][] = [];
  let from = 0;
  for (const at of [...panels, lines.length]) {
    rows.push(...rowsOf(lines.slice(from, at)));
    const panel = lines[at];
    if (panel) rows.push([{ ...panel, parts: panel.parts.map((part) => ({ ...part, across: true })) }]);
    from = at + 1;
  }
  return rows;
}
