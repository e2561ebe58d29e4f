import { isFigureRun, isMoneyLike, isNoteMark, isRatio, splitNoteMark } from '@juesuan/schema/words';
import { centreY } from '../model/geometry.ts';
import type { SourcePage, TextRun } from '../model/source.ts';
import { isSpaced } from '../model/spaced-page.ts';
import { ems, shares } from '../model/tolerances.ts';
import { hasHan } from '../words/cell-words.ts';
import { cutRun } from './cut-run.ts';
import { HeightBands } from './height-bands.ts';
import { withoutRuns } from './without-runs.ts';

/** A raised or lowered number or sign that sends the reader to a note, and the text that it stands behind. */
export interface PrintedNoteMark {
  mark: TextRun;
  text: string;
}

/**
 * Takes the marks of notes off a page: a digit in smaller type above or below the baseline of the figure before it is
 * neither its third decimal nor a column of its own. So is a sign of notes behind an amount.
 */
export function withoutNoteMarks(printed: SourcePage): { page: SourcePage; marks: PrintedNoteMark[] } {
  const { page, marks: ofSize } = withMarksCut(printed);
  const { page: clear, marks } = withoutRaisedMarks(page);
  return { page: clear, marks: [...ofSize, ...marks] };
}

/** In the text of a program a mark stands in one run with its amount, 1,204.50①, which ends right of its column by that. */
function withMarksCut(page: SourcePage): { page: SourcePage; marks: PrintedNoteMark[] } {
  const marks: PrintedNoteMark[] = [];
  if (!isSpaced(page)) return { page, marks };
  const runs = page.runs.flatMap((run) => {
    const { text = '' } = /^\D?\d/u.test(run.text) ? (splitNoteMark(run.text) ?? {}) : {};
    if (!isMoneyLike(text)) return [run];
    const from =
      [...run.glyphs.keys()].find((glyph) => run.glyphs.slice(0, glyph).join('').trim() === text) ?? 0;
    const [amount, mark] = [cutRun(run, 0, from), cutRun(run, from, run.glyphs.length)];
    if (!amount || !mark) return [run];
    marks.push({ mark, text });
    return [amount];
  });
  return marks.length > 0 ? { page: { ...page, runs }, marks } : { page, marks };
}

function withoutRaisedMarks(page: SourcePage): { page: SourcePage; marks: PrintedNoteMark[] } {
  const small = page.runs.filter(({ text }) => isNoteMark(text));
  if (small.length === 0) return { page, marks: [] };
  const near = new HeightBands(page.runs);
  const marks = small.flatMap((mark): PrintedNoteMark[] => {
    const host = hostOf(mark, near.at(mark.box), page);
    return host ? [{ mark, text: host.text }] : [];
  });
  return { page: withoutRuns(page, new Set(marks.map(({ mark }) => mark))), marks };
}

const isHost = (text: string): boolean => isFigureRun(text) || isRatio(text) || hasHan(text.slice(-1));

/** The nearest text on the left, where the mark is smaller and off its baseline. */
function hostOf(mark: TextRun, near: readonly TextRun[], page: SourcePage): TextRun | null {
  let host: TextRun | null = null;
  const right = mark.box.x0 + ems.spaceGap * mark.fontSize;
  const middle = centreY(mark.box);
  for (const run of near) {
    const isLeft = run !== mark && run.box.x1 <= right;
    const isBeside = run.box.y0 < middle && run.box.y1 > middle;
    if (isLeft && isBeside && (host === null || run.box.x1 > host.box.x1)) host = run;
  }
  if (host === null || !isHost(host.text)) return null;
  const size = host.fontSize;
  const raised = host.baseline - mark.baseline;
  if (mark.fontSize > shares.noteMark * size || Math.abs(raised) < ems.raised * size) return null;
  const gap = mark.box.x0 - host.box.x1;
  const isHigher = middleOf(host) - middleOf(mark) >= ems.raised * size;
  // Lowered off the baseline, the middle of smaller type is lower still.
  if (gap <= ems.spaceGap * size) return isHigher || raised < 0 ? host : null;
  // A mark set at the end of its cell stands apart. Smaller type of a column of its own is no higher than its neighbours.
  const isApart = isFigureRun(host.text) || isRatio(host.text);
  return isApart && gap <= ems.noteMarkGap * size && (isHigher || shareCell(host, mark, page)) ? host : null;
}

/** The middle of digits, whose height is seven tenths of their type. */
const middleOf = ({ baseline, fontSize }: TextRun): number => baseline - shares.digitMiddle * fontSize;

/** Is a figure's cell ruled on its left, and the mark's on its right or right above or below both, with none between them? */
function shareCell(host: TextRun, mark: TextRun, page: SourcePage): boolean {
  const y = host.baseline - 1;
  const verticals = page.rulings.filter(
    ({ orientation, from, to }) => orientation === 'vertical' && from <= y && to >= y,
  );
  if (verticals.some(({ position }) => position > host.box.x1 && position < mark.box.x0)) return false;
  const isRuled = verticals.some(({ position }) => position <= host.box.x0);
  const rowRule = page.rulings.some(
    ({ orientation, position, from, to }) =>
      orientation === 'horizontal' &&
      from <= host.box.x0 &&
      to >= mark.box.x1 &&
      Math.abs(position - y) <= ems.rowRule * host.fontSize,
  );
  return isRuled && (rowRule || verticals.some(({ position }) => position >= mark.box.x1));
}
