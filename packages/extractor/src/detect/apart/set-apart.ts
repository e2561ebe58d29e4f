import { type Diagnostic, diagnostic } from '@juesuan/schema';
import { union } from '../../model/geometry.ts';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { usualLooks } from './looks.ts';
import { type Overprint, overprintsOn } from './overprinted.ts';
import { type Candidate, candidates } from './printed-across.ts';
import { repeatedMarks } from './repeated-marks.ts';
import { slantedRuns } from './slanted.ts';
import { straightInStamps } from './stamps.ts';

/** Pages without what is printed across them. */
export interface SortedPages {
  /** In an array of their own. */
  pages: SourcePage[];
  /** Runs of text that are set apart. */
  runs: number;
  /** One for each text that is set apart, with all its places. */
  diagnostics: Diagnostic[];
}

/**
 * Sets watermarks and stamps apart from the content of pages, by what they are: slanted, or unlike the page's text (pale,
 * larger, of another colour, an artifact, a layer) and printed across it. A text that is found across the content in one
 * place is a watermark wherever it stands in the same looks. One that looks like the page's text is known by its repetition.
 * Other texts that are printed on one another stay, with a diagnostic.
 */
export function setApart(pages: readonly SourcePage[]): SortedPages {
  const found = pages.map(onPage);
  const marks = new Set(
    found.flatMap(({ maybe }) => maybe.flatMap(({ key, isAcross }) => (isAcross ? [key] : []))),
  );
  const apart = found.map(
    ({ apart, maybe }) =>
      new Set([...apart, ...maybe.flatMap(({ key, run }) => (marks.has(key) ? [run] : []))]),
  );
  const { pages: left, runs, overprints } = withoutRepeated(without(pages, apart), apart);
  return {
    pages: left,
    runs,
    diagnostics: [
      ...reported(pages, apart),
      ...overprints.flatMap((found, i) => found.map((pair) => overprinted(left[i]?.number ?? null, pair))),
    ],
  };
}

const without = (pages: readonly SourcePage[], apart: readonly ReadonlySet<TextRun>[]): SourcePage[] =>
  pages.map((page, i) =>
    apart[i]?.size ? { ...page, runs: page.runs.filter((run) => !apart[i]?.has(run)) } : page,
  );

/** Adds to `apart` the marks that repetition alone shows; what else is printed on other text is left, and is a doubt. */
function withoutRepeated(pages: SourcePage[], apart: readonly Set<TextRun>[]) {
  const found = pages.map(overprintsOn);
  const marks = found.some(({ length }) => length > 0) ? repeatedMarks(pages, found) : new Set<TextRun>();
  if (marks.size > 0)
    pages.forEach(({ runs }, i) => {
      for (const run of runs) if (marks.has(run)) apart[i]?.add(run);
    });
  return {
    pages: marks.size > 0 ? without(pages, apart) : pages,
    runs: apart.reduce((sum, { size }) => sum + size, 0),
    overprints: found.map((pairs) => pairs.filter(([a, b]) => !marks.has(a) && !marks.has(b))),
  };
}

const overprinted = (page: number | null, [below, above]: Overprint): Diagnostic =>
  diagnostic(
    'text-overprinted',
    'warning',
    { text: below.text, other: above.text },
    { page, line: null, box: union([below.box, above.box]) },
  );

function onPage(page: SourcePage): { apart: TextRun[]; maybe: Candidate[] } {
  const usual = usualLooks(page);
  const slanted = slantedRuns(page, usual);
  const apart = [...slanted, ...straightInStamps(page, slanted, usual)];
  return { apart, maybe: candidates(page, new Set(apart), usual) };
}

/** A text that is set apart, with its first place. */
interface Mark {
  text: string;
  count: number;
  pages: number[];
  first: { page: number; box: TextRun['box'] };
}

function reported(pages: readonly SourcePage[], apart: readonly ReadonlySet<TextRun>[]): Diagnostic[] {
  const marks = new Map<string, Mark>();
  pages.forEach(({ number, runs }, i) => {
    for (const pieces of piecesOf(runs, apart[i] ?? new Set())) {
      const text = pieces.map((piece) => piece.text).join('');
      const mark = marks.get(text) ?? {
        text,
        count: 0,
        pages: [],
        first: { page: number, box: union(pieces.map(({ box }) => box)) },
      };
      mark.count++;
      if (mark.pages.at(-1) !== number) mark.pages.push(number);
      marks.set(text, mark);
    }
  });
  return [...marks.values()].map(({ text, count, pages: on, first }) =>
    diagnostic(
      'text-set-apart',
      'info',
      { text, count, pages: on.map(String) },
      { page: first.page, line: null, box: first.box },
    ),
  );
}

/** Texts as they were drawn: letters of a ring, which stand in runs of their own, are one text. */
function piecesOf(runs: readonly TextRun[], apart: ReadonlySet<TextRun>): TextRun[][] {
  const texts: TextRun[][] = [];
  let before: TextRun | null = null;
  for (const run of runs) {
    if (!apart.has(run)) {
      before = null;
      continue;
    }
    const text = texts.at(-1);
    const goesOn: boolean =
      before?.glyphs.length === 1 &&
      run.glyphs.length === 1 &&
      before.colour === run.colour &&
      before.fontSize === run.fontSize;
    if (text !== undefined && goesOn) text.push(run);
    else texts.push([run]);
    before = run;
  }
  return texts;
}
