import { isFigureRun } from '@juesuan/schema/words';
import { overlap, width } from '../../model/geometry.ts';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { counts, ems, shares } from '../../model/tolerances.ts';
import { HeightBands } from '../height-bands.ts';
import { mergeRulings, type RuledLine } from '../ruled/rulings.ts';
import { core, isLarge, isLongNumber, type UsualLooks } from './looks.ts';

/** A run that by its looks may be printed across the content, and what speaks for that. */
export interface Candidate {
  run: TextRun;
  /** Equal for the copies of one watermark. */
  key: string;
  /** It stands on other text or on rulings, or in the room of several of a table's rows. */
  isAcross: boolean;
}

/**
 * Straight text that is unlike the page's: pale, larger, apart from the content, or in a colour of its own. Amounts are none.
 * By its looks alone none of it is set apart: it must stand across what the page says.
 */
export function candidates(page: SourcePage, apart: ReadonlySet<TextRun>, usual: UsualLooks): Candidate[] {
  const others = page.runs.filter((run) => !apart.has(run));
  const copies = copiesOf(others.filter((run) => looksUnlike(run, usual)));
  const isTile = (run: TextRun): boolean => (copies.get(keyOf(run)) ?? 0) >= counts.tiles;
  // An amount may be grey or red, and stand in several cells; no long number without a point does.
  const unlike = others.filter(
    (run) => looksUnlike(run, usual) && (!isFigureRun(run.text) || (isLongNumber(run.text) && isTile(run))),
  );
  if (unlike.length === 0) return [];
  const figures = others.filter(({ text }) => isFigureRun(text));
  const band = {
    from: Math.min(...figures.map(({ box }) => box.y0)),
    to: Math.max(...figures.map(({ box }) => box.y1)),
  };
  let below: HeightBands<TextRun> | undefined;
  let lines: Lines | undefined;
  const likely = new Set(unlike.filter((run) => isLikely(run, usual)));
  return unlike.map((run) => {
    const { y0, y1 } = core(run);
    const amidRows = figures.length >= 2 && y0 < band.to && y1 > band.from;
    const key = keyOf(run);
    // A title that a watermark is printed on is none itself.
    const onText = (): boolean => {
      below ??= new HeightBands(others);
      return below
        .at(run.box)
        .some(
          (other) => (likely.has(run) || !likely.has(other)) && shareInk(run, other) && keyOf(other) !== key,
        );
    };
    const onLines = (): boolean => {
      lines ??= linesOn(page);
      return crosses(run, lines);
    };
    const large = isLarge(run, usual);
    const isAcross = likely.has(run)
      ? (run.pale === true && ((large && amidRows) || (run.turn !== undefined && isTile(run)))) ||
        onText() ||
        onLines()
      : amidRows &&
        (onText() || (isTile(run) && onLines()) || (large && (onLines() || standsBetweenRows(run, figures))));
    return { run, key, isAcross };
  });
}

function copiesOf(runs: readonly TextRun[]): Map<string, number> {
  const copies = new Map<string, number>();
  for (const run of runs) copies.set(keyOf(run), (copies.get(keyOf(run)) ?? 0) + 1);
  return copies;
}

/** A text as high as rows beside it are apart has figures of several of them at its height: it is in none of their cells. */
function standsBetweenRows(run: TextRun, figures: readonly TextRun[]): boolean {
  const { y0, y1 } = core(run);
  const beside = figures
    .filter((figure) => figure !== run && overlap(y0, y1, core(figure).y0, core(figure).y1) > 0)
    .map(({ baseline }) => baseline)
    .sort((a, b) => a - b);
  const [first, last] = [beside[0], beside.at(-1)];
  return first !== undefined && last !== undefined && last - first > ems.rowsBeside * run.fontSize;
}

/** Looks that few texts of the content have: others are large, or of some colour, for good reason. */
const isLikely = (run: TextRun, usual: UsualLooks): boolean =>
  (run.pale === true && usual.pale) || (run.apart === true && usual.apart);

const looksUnlike = (run: TextRun, usual: UsualLooks): boolean =>
  isLikely(run, usual) || isLarge(run, usual) || (run.colour ?? 0) !== usual.colour;

/** Equal for copies of one text in one look. */
export const keyOf = ({ text, fontSize, turn = 0, colour = 0 }: TextRun): string =>
  `${text}|${Math.round(fontSize * 2)}|${Math.round(turn)}|${colour}`;

/** Whether glyphs of two runs are printed on one another, as no text of one page is by itself. */
function shareInk(a: TextRun, b: TextRun): boolean {
  const [one, other] = [core(a), core(b)];
  const high = Math.min(one.y1 - one.y0, other.y1 - other.y0);
  return (
    overlap(one.y0, one.y1, other.y0, other.y1) > shares.inkHeight * high &&
    overlap(one.x0, one.x1, other.x0, other.x1) > ems.ink * Math.min(a.fontSize, b.fontSize)
  );
}

interface Lines {
  horizontals: readonly RuledLine[];
  verticals: readonly RuledLine[];
}

const linesOn = ({ rulings }: SourcePage): Lines => ({
  horizontals: mergeRulings(rulings, 'horizontal'),
  verticals: mergeRulings(rulings, 'vertical'),
});

/** Whether a ruling goes through a level run: a vertical one within it, a horizontal one through its glyphs. */
function crosses(run: TextRun, { horizontals, verticals }: Lines): boolean {
  if (run.turn !== undefined) return false;
  const { box, fontSize, baseline } = run;
  const inset = ems.ink * fontSize;
  const middle = baseline - fontSize / 2;
  return (
    verticals.some(
      ({ position, from, to }) =>
        position > box.x0 + inset && position < box.x1 - inset && from < middle && to > middle,
    ) ||
    horizontals.some(
      ({ position, from, to }) =>
        position > baseline - ems.crossedTo * fontSize &&
        position < baseline - ems.crossedFrom * fontSize &&
        overlap(from, to, box.x0, box.x1) > width(box) / 2,
    )
  );
}
