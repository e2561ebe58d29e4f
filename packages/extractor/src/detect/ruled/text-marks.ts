import { centreX, centreY, overlap, width } from '../../model/geometry.ts';
import type { Ruling, SourcePage, TextRun } from '../../model/source.ts';
import { ems, most, points, shares } from '../../model/tolerances.ts';
import { HeightBands } from '../height-bands.ts';
import { mergeRulings, type RuledLine } from './rulings.ts';
import { isAtMiddle, struckPieces } from './struck-pieces.ts';

/** A text that a line is drawn through, with what else stands in its cell. */
export interface StruckRun {
  run: TextRun;
  kept: string;
}

/** A page without the lines that belong to its text: underlines are no rulings, and what is struck through is deleted. */
export interface UnmarkedPage {
  page: SourcePage;
  struck: StruckRun[];
}

/** The cell that a line is drawn in, as far as rulings round it tell. */
interface Slot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A line that reaches no vertical, with those left and right of it. */
interface ShortLine {
  ruling: Ruling;
  sides: [number, number] | null;
}

/**
 * Takes the lines under, over and through text from a page's rulings, and the text that is struck through.
 *
 * @param verticals the page's verticals, merged
 */
export function withoutTextMarks(
  printed: SourcePage,
  verticals: readonly RuledLine[] = mergeRulings(printed.rulings, 'vertical'),
): UnmarkedPage {
  const { short, whole } = levelLines(printed, verticals);
  if (short.length === 0) return { page: printed, struck: [] };
  const page = withStruckApart(printed, short);
  const bands = new HeightBands(page.runs);
  const marks = new Set<Ruling>();
  const struck = new Map<TextRun, StruckRun>();
  for (const { ruling, sides } of short) {
    const slot = sides && slotOf(ruling, sides, whole);
    const { from, to, position } = ruling;
    const through = bands
      .at({ x0: from, x1: to, y0: position, y1: position })
      .filter((run) => goesThrough(ruling, run) && (!slot || isWithin(run, slot)));
    const runs = slot ? page.runs.filter((run) => isWithin(run, slot)) : [];
    if (through.length > 0 && (slot || endsWith(ruling, through))) {
      marks.add(ruling);
      const kept = runs.filter((run) => !through.includes(run));
      for (const run of through) struck.set(run, { run, kept: kept.map(({ text }) => text).join('') });
    } else if (slot && isUnderline(ruling, runs)) marks.add(ruling);
  }
  if (marks.size === 0) return { page: printed, struck: [] };
  return {
    page: {
      ...page,
      rulings: page.rulings.filter((ruling) => !marks.has(ruling)),
      runs: page.runs.filter((run) => !struck.has(run)),
    },
    struck: [...struck.values()],
  };
}

/** The level lines of a page: those that reach no vertical, and the others, merged. None of a drawing. */
function levelLines(
  { rulings }: SourcePage,
  verticals: readonly RuledLine[],
): { short: ShortLine[]; whole: RuledLine[] } {
  const level = rulings.filter(({ orientation }) => orientation === 'horizontal');
  if (level.length === 0 || rulings.length > most.rulings) return { short: [], whole: [] };
  const short = level.flatMap((ruling) => {
    const sides = sidesOf(ruling, verticals);
    return sides === 'reached' ? [] : [{ ruling, sides }];
  });
  if (short.length === 0) return { short, whole: [] };
  const isShort = new Set(short.map(({ ruling }) => ruling));
  return {
    short,
    whole: mergeRulings(
      level.filter((ruling) => !isShort.has(ruling)),
      'horizontal',
    ),
  };
}

function withStruckApart(page: SourcePage, short: readonly ShortLine[]): SourcePage {
  const pieces = struckPieces(
    short.map(({ ruling }) => ruling),
    new HeightBands(page.runs),
  );
  return pieces.size === 0 ? page : { ...page, runs: page.runs.flatMap((run) => pieces.get(run) ?? [run]) };
}

/** The verticals left and right of a line that reaches neither of them; null where there are none. */
function sidesOf(
  { position, from, to }: Ruling,
  verticals: readonly RuledLine[],
): [number, number] | 'reached' | null {
  let [left, right] = [-Infinity, Infinity];
  for (const vertical of verticals) {
    if (position < vertical.from - points.touch || position > vertical.to + points.touch) continue;
    const x = vertical.position;
    if (x > from - points.short && x < to + points.short) return 'reached';
    if (x <= from) left = Math.max(left, x);
    else right = Math.min(right, x);
  }
  return Number.isFinite(left) && Number.isFinite(right) ? [left, right] : null;
}

/** The rulings above and below that go from side to side, as this line does not: only beside such it is another thing. */
function slotOf(
  { position }: Ruling,
  [left, right]: readonly [number, number],
  whole: readonly RuledLine[],
): Slot | null {
  let [top, bottom] = [-Infinity, Infinity];
  for (const line of whole) {
    if (line.from > left + points.touch || line.to < right - points.touch) continue;
    if (line.position < position) top = Math.max(top, line.position);
    else bottom = Math.min(bottom, line.position);
  }
  return Number.isFinite(top) && Number.isFinite(bottom) ? { left, right, top, bottom } : null;
}

const isWithin = ({ box }: TextRun, { left, right, top, bottom }: Slot): boolean =>
  centreX(box) > left && centreX(box) < right && centreY(box) > top && centreY(box) < bottom;

/** Whether a line goes through most of a run, at the height of the middle of its glyphs. */
const goesThrough = (line: Ruling, run: TextRun): boolean =>
  isAtMiddle(line, run) &&
  overlap(line.from, line.to, run.box.x0, run.box.x1) >= shares.struck * width(run.box);

/** Whether a line begins and ends where texts do: outside tables a rule may cross a text by chance. */
function endsWith({ from, to }: Ruling, runs: readonly TextRun[]): boolean {
  const [first = 0, last = 0] = [
    Math.min(...runs.map(({ box }) => box.x0)),
    Math.max(...runs.map(({ box }) => box.x1)),
  ];
  const near = ems.underlineEnd * Math.min(...runs.map(({ fontSize }) => fontSize));
  return Math.abs(from - first) <= near && Math.abs(to - last) <= near;
}

/** A line parts rows only where text stands above and below it; one as long as the text right above it parts none either. */
function isUnderline(ruling: Ruling, runs: readonly TextRun[]): boolean {
  const above = runs.filter(({ box }) => centreY(box) < ruling.position);
  const below = runs.filter(({ box }) => centreY(box) > ruling.position);
  if (above.length === 0 || below.length === 0) return true;
  const lowest = Math.max(...above.map(({ baseline }) => baseline));
  const onIt = above.filter(({ baseline, fontSize }) => lowest - baseline <= ems.sameLine * fontSize);
  const near = ems.sameLine * Math.max(...onIt.map(({ fontSize }) => fontSize));
  return ruling.position - lowest <= near && endsWith(ruling, onIt);
}
