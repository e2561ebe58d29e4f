import { isCurrency, isFigureRun, isLoneSign } from '@juesuan/schema/words';
import { union } from '../model/geometry.ts';
import type { SourcePage, TextRun } from '../model/source.ts';
import { ems } from '../model/tolerances.ts';

/**
 * Spreadsheets set the sign of an amount, or its currency's, at the left border of the cell and the digits at the right one.
 * A sign that stands alone is put before the figure behind it, where both are in one cell.
 */
export function withSignsJoined(page: SourcePage): SourcePage {
  const signs = page.runs.filter(({ text }) => isLoneSign(text));
  if (signs.length === 0) return page;
  const figures = page.runs.filter(({ text }) => isFigureRun(text) && /^\d/u.test(text.trim()));
  /** The figure of each sign that has one, and what becomes of the figure. */
  const figureOf = new Map<TextRun, TextRun>();
  const joined = new Map<TextRun, TextRun>();
  for (const sign of signs.sort((a, b) => b.box.x0 - a.box.x0)) {
    const next = nextOnLine(sign, page.runs);
    const figure = next && (figureOf.get(next) ?? next);
    if (!figure || !figures.includes(figure) || !isOneCell(sign, figure, page, figures)) continue;
    figureOf.set(sign, figure);
    joined.set(figure, before(sign, joined.get(figure) ?? figure));
  }
  if (joined.size === 0) return page;
  const runs = page.runs.flatMap((run) => (figureOf.has(run) ? [] : (joined.get(run) ?? run)));
  return { ...page, runs };
}

function nextOnLine(sign: TextRun, runs: readonly TextRun[]): TextRun | null {
  let next: TextRun | null = null;
  for (const run of runs) {
    const isOnLine = Math.abs(run.baseline - sign.baseline) <= ems.lower * sign.fontSize;
    if (run !== sign && isOnLine && run.box.x0 >= sign.box.x1 - ems.atJoint * sign.fontSize)
      if (run.box.x0 < (next?.box.x0 ?? Infinity)) next = run;
  }
  return next;
}

function isOneCell(sign: TextRun, figure: TextRun, page: SourcePage, figures: readonly TextRun[]): boolean {
  const y = sign.baseline - 1;
  const at = page.rulings
    .filter(({ orientation, from, to }) => orientation === 'vertical' && from <= y && to >= y)
    .map(({ position }) => position);
  if (at.some((x) => x > sign.box.x0 && x < figure.box.x0)) return false;
  const far = figure.box.x0 - sign.box.x1 > ems.signGap * sign.fontSize;
  if (isCurrency(sign.text)) return !far;
  // A stroke may as well be the dash of the column on the left: it is a sign at its cell's border, or over other digits of the column.
  const currency = page.runs.find(
    (run) =>
      isCurrency(run.text) &&
      Math.abs(run.baseline - sign.baseline) <= ems.lower * sign.fontSize &&
      run.box.x1 <= sign.box.x0 &&
      sign.box.x0 - run.box.x1 <= ems.signGap * sign.fontSize,
  );
  if (currency && !far && !at.some((x) => x > currency.box.x0 && x < sign.box.x0)) return true;
  const border = Math.max(...at.filter((x) => x <= sign.box.x0));
  const isAtBorder =
    sign.box.x0 - border <= ems.atBorder * sign.fontSize && at.some((x) => x >= figure.box.x1);
  return isAtBorder || figures.some((other) => other !== figure && covers(other, sign, figure));
}

/** Does another figure end where this one does, and begin no farther right than the sign? */
const covers = (other: TextRun, sign: TextRun, figure: TextRun): boolean =>
  Math.abs(other.box.x1 - figure.box.x1) <= ems.atJoint * figure.fontSize &&
  other.box.x0 <= sign.box.x0 + ems.atJoint * figure.fontSize;

/** One run of two, with the space between them as what the sign leaves of its extent. */
const before = (sign: TextRun, figure: TextRun): TextRun => ({
  ...figure,
  text: sign.text + figure.text,
  glyphs: [...sign.glyphs, ...figure.glyphs],
  edges: [...sign.edges.slice(0, -1), ...figure.edges],
  box: union([sign.box, figure.box]),
});
