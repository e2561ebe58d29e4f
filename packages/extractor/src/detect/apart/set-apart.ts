import { type Diagnostic, diagnostic } from '@juesuan/schema';
import { isFigureRun } from '@juesuan/schema/words';
import { boxRound, union } from '../../model/geometry.ts';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { withoutRuns } from '../without-runs.ts';
import { cutTexts, partsOfOne, withCutTextsOnce } from './cut-by-page.ts';
import { usualLooks } from './looks.ts';
import { type Overprint, overprintsOn } from './overprinted.ts';
import { type Candidate, candidates } from './printed-across.ts';
import { repeatedMarks } from './repeated-marks.ts';
import { withoutSheetHeadings } from './sheet-headings.ts';
import { slantedRuns } from './slanted.ts';
import { straightInStamps } from './stamps.ts';

/** What was set apart of pages. */
export interface Apart {
  /** Runs of text that are set apart. */
  runs: number;
  /** One for each text that is set apart, with all its places; then one for each two texts that are printed on one another. */
  diagnostics: Diagnostic[];
}

/** Pages without what is printed across them. */
export interface SortedPages extends Apart {
  /** In an array of their own. */
  pages: SourcePage[];
}

/** A page sorted by itself. */
export interface SortedPage {
  /** Without what is set apart. */
  page: SourcePage;
  apart: PageApart;
}

/** What is apart of a page, and what of it another page may yet show to be a mark. */
export interface PageApart {
  /** Keys of the texts that are found across its content. */
  across: readonly string[];
  /** Keys of those that by their looks may be marks, and are no such texts here. */
  open: readonly string[];
  /** Words are printed on other text: it takes all pages to know whether they are a mark. */
  isOpen: boolean;
  /** Texts of which the page before or behind may show the rest. */
  cut: readonly TextRun[];
  marks: readonly Mark[];
  runs: number;
  /** Of the headings of a sheet, and of texts that are printed on one another. */
  headings: readonly Diagnostic[];
  overprints: readonly Diagnostic[];
}

/**
 * Sets the headings of sheets, watermarks and stamps apart from the content of pages, by what they are: slanted, or unlike the page's text (pale,
 * larger, of another colour, an artifact, a layer) and printed across it. A text that is found across the content in one
 * place is a watermark wherever it stands in the same looks. One that looks like the page's text is known by its repetition.
 * Other texts that are printed on one another stay, with a diagnostic.
 */
export function setApart(printed: readonly SourcePage[]): SortedPages {
  const { pages, ...cut } = withCutTextsOnce(printed);
  const sorted = sortPages(pages);
  return {
    pages: sorted.pages,
    runs: cut.runs + sorted.runs,
    diagnostics: [...cut.diagnostics, ...sorted.diagnostics],
  };
}

function sortPages(pages: readonly SourcePage[]): SortedPages {
  const found = pages.map(onPage);
  const alone = found.map(sortAlone);
  const together = apartTogether(alone.map(({ apart }) => apart));
  return together ? { pages: alone.map(({ page }) => page), ...together } : sortTogether(found);
}

/** Sets apart what the page itself shows to be printed across it. */
export const sortPage = (page: SourcePage): SortedPage => sortAlone(onPage(page));

function sortAlone(found: FoundOnPage): SortedPage {
  const { page, maybe } = found;
  const across = acrossOn(found);
  const apart = withMarks(found, across);
  const left = withoutRuns(page, apart);
  const overprints = overprintsOn(left);
  return {
    page: left,
    apart: {
      across: [...across],
      open: maybe.flatMap(({ key }) => (across.has(key) ? [] : [key])),
      isOpen: overprints.some((pair) => pair.some(({ text }) => !isFigureRun(text))),
      cut: cutTexts(left),
      marks: marksOn(page, apart),
      runs: found.headings.runs + apart.size,
      headings: found.headings.diagnostics,
      overprints: overprints.map((pair) => overprinted(page.number, pair)),
    },
  };
}

/** What pages that were sorted one by one have apart, all together; `null` where one of them shows what is a mark on another. */
export function apartTogether(pages: readonly PageApart[]): Apart | null {
  const across = new Set(pages.flatMap((page) => page.across));
  if (pages.some(({ open, isOpen }) => isOpen || open.some((key) => across.has(key)))) return null;
  if (pages.some(({ cut }, i) => partsOfOne(cut, pages[i + 1]?.cut ?? []).length > 0)) return null;
  return {
    runs: pages.reduce((sum, { runs }) => sum + runs, 0),
    diagnostics: [
      ...pages.flatMap(({ headings }) => headings),
      ...reported(pages.flatMap(({ marks }) => marks)),
      ...pages.flatMap(({ overprints }) => overprints),
    ],
  };
}

/** Pages of which one shows what is a mark on another. */
function sortTogether(found: readonly FoundOnPage[]): SortedPages {
  const pages = found.map(({ page }) => page);
  const marks = new Set(found.flatMap((page) => [...acrossOn(page)]));
  const apart = found.map((page) => withMarks(page, marks));
  const { pages: left, runs, overprints } = withoutRepeated(without(pages, apart), apart);
  return {
    pages: left,
    runs: found.reduce((sum, { headings }) => sum + headings.runs, runs),
    diagnostics: [
      ...found.flatMap(({ headings }) => headings.diagnostics),
      ...reported(pages.flatMap((page, i) => marksOn(page, apart[i] ?? new Set()))),
      ...overprints.flatMap((found, i) => found.map((pair) => overprinted(left[i]?.number ?? null, pair))),
    ],
  };
}

const without = (pages: readonly SourcePage[], apart: readonly ReadonlySet<TextRun>[]): SourcePage[] =>
  pages.map((page, i) => withoutRuns(page, apart[i] ?? new Set()));

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

/** A page with what is surely apart of it, and what may be. */
interface FoundOnPage {
  /** Without the headings of a sheet. */
  page: SourcePage;
  headings: Pick<ReturnType<typeof withoutSheetHeadings>, 'runs' | 'diagnostics'>;
  apart: ReadonlySet<TextRun>;
  maybe: readonly Candidate[];
}

function onPage(source: SourcePage): FoundOnPage {
  const { page, ...headings } = withoutSheetHeadings(source);
  const usual = usualLooks(page);
  const slanted = slantedRuns(page, usual);
  const apart = new Set([...slanted, ...straightInStamps(page, slanted, usual)]);
  return { page, headings, apart, maybe: candidates(page, apart, usual) };
}

/** Keys of the texts that stand across the page's content. */
const acrossOn = ({ maybe }: FoundOnPage): Set<string> =>
  new Set(maybe.flatMap(({ key, isAcross }) => (isAcross ? [key] : [])));

/** What is apart of a page, with its texts that are known to be marks. */
const withMarks = ({ apart, maybe }: FoundOnPage, marks: ReadonlySet<string>): Set<TextRun> =>
  new Set([...apart, ...maybe.flatMap(({ key, run }) => (marks.has(key) ? [run] : []))]);

/** A text that is set apart, with its first place. */
interface Mark {
  text: string;
  page: number;
  box: TextRun['box'];
}

const marksOn = ({ number, runs }: SourcePage, apart: ReadonlySet<TextRun>): Mark[] =>
  piecesOf(runs, apart).map((pieces) => ({
    text: pieces.map((piece) => piece.text).join(''),
    page: number,
    box: boxRound(pieces),
  }));

function reported(marks: readonly Mark[]): Diagnostic[] {
  const places = new Map<string, Mark[]>();
  for (const mark of marks) {
    const others = places.get(mark.text);
    if (others) others.push(mark);
    else places.set(mark.text, [mark]);
  }
  return [...places.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const { text, page, box } = first;
    const pages = [...new Set(all.map((mark) => String(mark.page)))];
    return [
      diagnostic('text-set-apart', 'info', { text, count: all.length, pages }, { page, line: null, box }),
    ];
  });
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
