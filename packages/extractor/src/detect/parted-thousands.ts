import { hasBlankThousands, hasWideCommas, holdsWholeThousands } from '@juesuan/schema/words';
import type { SourcePage, TextRun } from '../model/source.ts';
import { counts } from '../model/tolerances.ts';
import { isWhite } from './glyph-gaps.ts';

/**
 * A page whose thousands are parted by blanks, or by commas with blanks: the parts of such a number are set side by side, where they
 * stand as columns do. Blanks alone may part columns too: they are of numbers where several texts of the page have them and none
 * parts its thousands otherwise.
 */
export function withThousandsJoined(page: SourcePage): SourcePage {
  const spaced = page.runs.filter(({ text }) => /\S\s\d/u.test(text));
  if (spaced.length === 0) return page;
  const blanks = spaced.filter(({ text }) => hasBlankThousands(text));
  const areNumbers =
    blanks.length >= counts.fewestRows && !page.runs.some(({ text }) => holdsWholeThousands(text));
  const parted = new Set([
    ...spaced.filter(({ text }) => hasWideCommas(text)),
    ...(areNumbers ? blanks : []),
  ]);
  if (parted.size === 0) return page;
  return { ...page, runs: page.runs.map((run) => (parted.has(run) ? withBlanksClosed(run) : run)) };
}

/** The run with blanks that take no room; its last digit stays where it is. */
function withBlanksClosed(run: TextRun): TextRun {
  const edges = [...run.edges];
  for (let i = run.glyphs.length - 1; i >= 0; i--) {
    const width = isWhite(run.glyphs[i]) ? 0 : (run.edges[i + 1] ?? 0) - (run.edges[i] ?? 0);
    edges[i] = (edges[i + 1] ?? 0) - width;
  }
  return { ...run, edges, box: { ...run.box, x0: edges[0] ?? run.box.x0 } };
}
