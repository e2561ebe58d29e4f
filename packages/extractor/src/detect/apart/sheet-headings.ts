import { type Diagnostic, diagnostic } from '@juesuan/schema';
import { boxRound, centreX } from '../../model/geometry.ts';
import type { Ruling, SourcePage, TextRun } from '../../model/source.ts';
import { counts, ems, points } from '../../model/tolerances.ts';
import { withoutRuns } from '../without-runs.ts';

/** A page without the headings of a sheet. */
interface PageOfCells {
  page: SourcePage;
  /** How many runs the headings are. */
  runs: number;
  /** Says that they were set apart. */
  diagnostics: Diagnostic[];
}

/**
 * Sets apart the headings of columns and rows that a spreadsheet's program prints beside its cells, with their rulings: A, B, C
 * … over the cells, 1, 2, 3 … left of them.
 */
export function withoutSheetHeadings(page: SourcePage): PageOfCells {
  const headings = headingsOf(page);
  if (headings === null) return { page, runs: 0, diagnostics: [] };
  const { letters, numbers } = headings;
  const all = [...letters, ...numbers];
  const { runs } = withoutRuns(page, new Set(all));
  const [over, beside] = [boxRound(letters), boxRound(numbers)];
  const top = over.y0 - ems.rowGap * (letters[0]?.fontSize ?? 0);
  const below = [...runs.filter(({ box }) => box.y0 >= over.y1), ...numbers];
  const x = cornerAt(page.rulings, 'vertical', beside.x1, Math.min(...[...runs, ...letters].map(leftOf)));
  const y = cornerAt(page.rulings, 'horizontal', over.y1, Math.min(...below.map(({ box }) => box.y0)));
  const upright = sortRulings(page.rulings, 'vertical', { at: x, from: y, top });
  const level = sortRulings(page.rulings, 'horizontal', { at: y, from: x, top });
  const rulings = [...ofCells(upright, level), ...ofCells(level, upright)];
  const text = [letters, numbers].map((some) => `${some[0]?.text}–${some.at(-1)?.text}`).join(', ');
  const place = { page: page.number, line: null, box: boxRound(all) };
  return {
    page: { ...page, runs, rulings },
    runs: all.length,
    diagnostics: [
      diagnostic('text-set-apart', 'info', { text, count: 1, pages: [String(page.number)] }, place),
    ],
  };
}

/** The letters from the left, the numbers from the top. */
type SheetHeadings = Record<'letters' | 'numbers', TextRun[]>;

/** Where the cells begin: at the first ruling between the headings and their text, or half-way. */
function cornerAt(
  rulings: readonly Ruling[],
  orientation: Ruling['orientation'],
  from: number,
  to: number,
): number {
  const between = rulings.filter(
    (ruling) => ruling.orientation === orientation && ruling.position >= from && ruling.position <= to,
  );
  return between.length > 0 ? Math.min(...between.map(({ position }) => position)) : (from + to) / 2;
}

/** The rulings of one direction: of what stands above the headings, of the cells, of these and the headings in one. */
interface SortedRulings {
  above: readonly Ruling[];
  own: readonly Ruling[];
  /** Where headings and cells meet. */
  shared: readonly Ruling[];
  /** Round both, or through both. */
  crossing: readonly Ruling[];
}

/** Those of the cells are cut where the cells begin; those of headings alone are left out. */
function sortRulings(
  rulings: readonly Ruling[],
  orientation: Ruling['orientation'],
  { at, from, top }: { at: number; from: number; top: number },
): SortedRulings {
  const all = rulings.filter((ruling) => ruling.orientation === orientation);
  const isAbove = ({ position, to }: Ruling): boolean => (orientation === 'horizontal' ? position : to) < top;
  const near = all.filter(
    (ruling) => !isAbove(ruling) && ruling.position >= at - points.snap && ruling.to > from + points.touch,
  );
  const groups = Map.groupBy(near, (ruling): keyof SortedRulings =>
    ruling.position <= at + points.snap ? 'shared' : ruling.from < from - points.touch ? 'crossing' : 'own',
  );
  const cut = (group: keyof SortedRulings): Ruling[] =>
    (groups.get(group) ?? []).map((ruling) => ({ ...ruling, from: Math.max(ruling.from, from) }));
  return { above: all.filter(isAbove), own: cut('own'), shared: cut('shared'), crossing: cut('crossing') };
}

/** Rulings without what is a side of headings alone. Lines through all of a sheet are those of its cells too. */
function ofCells({ above, own, shared, crossing }: SortedRulings, others: SortedRulings): Ruling[] {
  const areSheetLines = crossing.length > 1 && others.crossing.length > 1;
  const sides = [...shared, ...crossing];
  return [
    ...above,
    ...own,
    ...(areSheetLines ? sides : asFarAsMet(sides, [...others.own, ...others.crossing])),
  ];
}

/** Rulings as far as they are those of cells: where other rulings of cells meet them. */
function asFarAsMet(rulings: readonly Ruling[], others: readonly Ruling[]): Ruling[] {
  return rulings.flatMap((ruling) => {
    const met = others.filter(
      ({ from, to }) => from <= ruling.position + points.touch && to >= ruling.position - points.touch,
    );
    const places = met.map(({ position }) => position);
    const from = Math.max(ruling.from, Math.min(...places));
    const to = Math.min(ruling.to, Math.max(...places));
    return from < to ? [{ ...ruling, from, to }] : [];
  });
}

/**
 * The letters stand on a line of their own over all cells, the numbers in a column left of all cells, in type of one size; both
 * count up, with hidden columns and rows left out. A table that counts its own has its title and header above the letters.
 */
function headingsOf({ runs }: SourcePage): SheetHeadings | null {
  const [first] = runs.filter(isLetter).sort(byBaseline);
  if (first === undefined) return null;
  const isLevel = (run: TextRun): boolean => Math.abs(run.baseline - first.baseline) <= points.level;
  const letters = runs.filter(isLevel).sort((a, b) => a.box.x0 - b.box.x0);
  if (!letters.every(isLetter) || !countUp(letters)) return null;
  const over = boxRound(letters);
  const isNumber = ({ text, box, fontSize }: TextRun): boolean =>
    /^[1-9]\d{0,5}$/u.test(text) &&
    box.x1 <= over.x0 &&
    box.y0 >= over.y0 &&
    Math.abs(fontSize - first.fontSize) <= points.rounding * fontSize;
  const [top, ...others] = runs.filter(isNumber).sort(byBaseline);
  if (top === undefined) return null;
  const isStacked = ({ box }: TextRun): boolean => Math.abs(centreX(box) - centreX(top.box)) <= points.level;
  const numbers = [top, ...others.filter(isStacked)];
  const beside = boxRound(numbers);
  const headings = new Set([...letters, ...numbers]);
  const rest = runs.filter((run) => !headings.has(run));
  const isHeading =
    headings.size >= counts.fewestHeadings &&
    countUp(numbers) &&
    rest.filter(({ box }) => box.y1 <= over.y0).length <= counts.headCells &&
    rest.every(
      (run) => run.box.y1 <= over.y0 || run.box.y0 >= beside.y1 || leftOf(run) >= beside.x1 - points.touch,
    );
  return isHeading ? { letters, numbers } : null;
}

/** Where a text begins to be seen: a title goes on from the page with the cells on its left. */
const leftOf = ({ box, clip }: TextRun): number => Math.max(box.x0, clip?.x0 ?? box.x0);

const byBaseline = (a: TextRun, b: TextRun): number => a.baseline - b.baseline;

const isLetter = ({ text }: TextRun): boolean => /^[A-Z]{1,3}$/u.test(text);

/** Each behind the one before: A … Z, AA; 1 … 9, 10. */
const countUp = (headings: readonly TextRun[]): boolean =>
  headings.every(({ text }, i) => {
    const before = headings[i - 1]?.text ?? '';
    return text.length > before.length || (text.length === before.length && text > before);
  });
