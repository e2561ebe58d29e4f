import type { SourcePage, TextRun } from '../model/source.ts';

/** A page without some of its runs; the page itself where there are none. */
export const withoutRuns = (page: SourcePage, out: ReadonlySet<TextRun>): SourcePage =>
  out.size > 0 ? { ...page, runs: page.runs.filter((run) => !out.has(run)) } : page;
