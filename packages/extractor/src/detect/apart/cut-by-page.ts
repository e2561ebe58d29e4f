import { type Diagnostic, diagnostic } from '@juesuan/schema';
import { shortened } from '../../model/asides.ts';
import { boxRound } from '../../model/geometry.ts';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { points } from '../../model/tolerances.ts';
import { withoutRuns } from '../without-runs.ts';

/** Pages without the smaller parts of texts that the ends of pages cut. */
interface WholeTexts {
  pages: readonly SourcePage[];
  /** How many parts are left out. */
  runs: number;
  diagnostics: Diagnostic[];
}

/**
 * A spreadsheet prints a cell that the end of a page cuts on both pages, each time clipped to what is of that page: the text on
 * the cut is drawn twice, and is one. It stays where more of it is seen.
 */
export function withCutTextsOnce(pages: readonly SourcePage[]): WholeTexts {
  const cut = pages.map(cutTexts);
  const out = pages.map((): TextRun[] => []);
  for (const [i, runs] of cut.entries())
    for (const [above, below] of partsOfOne(runs, cut[i + 1] ?? []))
      if (seen(above) > seen(below)) out[i + 1]?.push(below);
      else out[i]?.push(above);
  return {
    pages: pages.map((page, i) => withoutRuns(page, new Set(out[i]))),
    runs: out.flat().length,
    diagnostics: pages.flatMap(({ number }, i) => (out[i]?.length ? [reported(number, out[i])] : [])),
  };
}

/** The texts of a page that their clips cut at the head or at the foot. */
export const cutTexts = ({ runs }: SourcePage): TextRun[] =>
  runs.filter((run) => isCutAbove(run) !== isCutBelow(run));

/** The parts of texts that the end of a page cuts: on that page and on the next. */
export const partsOfOne = (cut: readonly TextRun[], next: readonly TextRun[]): [TextRun, TextRun][] =>
  cut.flatMap((above) => {
    const below = isCutBelow(above) ? next.find((run) => isCutAbove(run) && areOne(above, run)) : undefined;
    return below ? [[above, below]] : [];
  });

const isCutBelow = ({ clip, box }: TextRun): boolean => clip !== null && box.y1 - clip.y1 > points.level;
const isCutAbove = ({ clip, box }: TextRun): boolean => clip !== null && clip.y0 - box.y0 > points.level;

/** How much of a text's height its clip leaves, in points. */
const seen = ({ clip, box }: TextRun): number =>
  Math.min(box.y1, clip?.y1 ?? box.y1) - Math.max(box.y0, clip?.y0 ?? box.y0);

/** The same text in the same place across the page, of which both pages together show all, and nothing twice. */
const areOne = (above: TextRun, below: TextRun): boolean =>
  above.text === below.text &&
  Math.abs(above.box.x0 - below.box.x0) <= points.level &&
  Math.abs(seen(above) + seen(below) - (above.box.y1 - above.box.y0)) <= points.level;

function reported(page: number, out: readonly TextRun[]): Diagnostic {
  const count = out.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  const sample = shortened(out.map(({ text }) => text).join(' '));
  const location = { page, line: null, box: boxRound(out) };
  return diagnostic('text-doubled', 'info', { count, sample }, location);
}
