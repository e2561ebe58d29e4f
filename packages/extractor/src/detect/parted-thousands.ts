import { hyphens } from '@juesuan/schema/words';
import type { SourcePage, TextRun } from '../model/source.ts';
import { counts } from '../model/tolerances.ts';

const partedBy = (separator: string): RegExp =>
  new RegExp(`^[(（]?[${hyphens}]?\\d{1,3}(?:${separator}\\d{3})+\\.\\d{1,2}[)）]?$`, 'u');
/** 7, 306, 541.20: no cell ends with a comma. */
const withCommas = partedBy(',\\s');
const withBlanks = partedBy('\\s');
/** A number whose thousands nothing parts, or commas alone. */
const otherwise = /\d,\d{3}|\d{4}\./u;

/**
 * A page whose thousands are parted by blanks, or by commas with blanks: the parts of such a number are set side by side, where they
 * stand as columns do. Blanks alone may part columns too: they are of numbers where several texts of the page have them and none
 * parts its thousands otherwise.
 */
export function withThousandsJoined(page: SourcePage): SourcePage {
  const areNumbers =
    page.runs.filter(({ text }) => withBlanks.test(text)).length >= counts.fewestRows &&
    !page.runs.some(({ text }) => otherwise.test(text));
  const isParted = ({ text }: TextRun): boolean =>
    withCommas.test(text) || (areNumbers && withBlanks.test(text));
  if (!page.runs.some(isParted)) return page;
  return { ...page, runs: page.runs.map((run) => (isParted(run) ? withBlanksClosed(run) : run)) };
}

/** The run with blanks that take no room; its last digit stays where it is. */
function withBlanksClosed(run: TextRun): TextRun {
  const edges = [...run.edges];
  for (let i = run.glyphs.length - 1; i >= 0; i--) {
    const isBlank = run.glyphs[i]?.trim() === '';
    const width = isBlank ? 0 : (run.edges[i + 1] ?? 0) - (run.edges[i] ?? 0);
    edges[i] = (edges[i + 1] ?? 0) - width;
  }
  return { ...run, edges, box: { ...run.box, x0: edges[0] ?? run.box.x0 } };
}
