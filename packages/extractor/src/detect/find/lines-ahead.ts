import { shares } from '../../model/tolerances.ts';
import { isTableCaption } from '../../words/letters.ts';
import type { PageItem } from '../page-items.ts';
import { printedLine } from './printed-line.ts';
import { holdsFigure } from './streams-judged.ts';
import { follows, rowOf } from './untitled.ts';

/** What the lines that follow one another on the page from one of them on may make of it. */
interface LinesAhead {
  /** A caption of a table stands below it, among them or right behind. */
  captionBelow: boolean;
  /** So many lines of columns hold figures that, with as many more as suit, they may be a table's rows. */
  ofFigures: boolean;
}

const nothing: LinesAhead = { captionBelow: false, ofFigures: false };

const known = new WeakMap<readonly PageItem[], readonly LinesAhead[]>();

/** Each line is asked about, and has all others of its page below: so all are looked at once, from the last to the first. */
export function linesAhead(items: readonly PageItem[], from: number): LinesAhead {
  const ahead = known.get(items) ?? lookAhead(items);
  known.set(items, ahead);
  return ahead[from] ?? nothing;
}

function lookAhead(items: readonly PageItem[]): LinesAhead[] {
  const ahead: LinesAhead[] = [];
  /** By how many the lines with figures pass the share that is asked of them, in the best stretch that begins below. */
  let surplus = 0;
  for (let i = items.length - 1; i >= 0; i--) {
    const [item, below] = [items[i], items[i + 1]];
    if (item?.type !== 'line') {
      ahead[i] = nothing;
      continue;
    }
    const row = rowOf(item);
    const goesOn = below?.type === 'line' && follows(item, below);
    const own = row.parts.length < 2 ? 0 : (holdsFigure(row) ? 1 : 0) - shares.regularRows;
    surplus = own + (goesOn ? Math.max(0, surplus) : 0);
    ahead[i] = {
      captionBelow:
        below?.type === 'line' &&
        (isTableCaption(printedLine(below).text) || (goesOn && ahead[i + 1]?.captionBelow === true)),
      // Sums of fractions are a little less or more than they are.
      ofFigures: surplus > -shares.regularRows / 2,
    };
  }
  return ahead;
}
