import { isGlyphOfNumber, isMoneyLike } from '@juesuan/schema/words';
import { boxRound, centreX } from '../model/geometry.ts';
import type { Ruling, SourcePage, TextRun } from '../model/source.ts';
import { counts, ems, most } from '../model/tolerances.ts';

const isGlyphOfFigure = ({ glyphs, text }: TextRun): boolean => glyphs.length === 1 && isGlyphOfNumber(text);

/**
 * Puts digits together that are spread over their cell (分散对齐), each a text of its own, as far apart as any of them: one
 * amount, where a point or separators of thousands say that it is one. Where rulings part the columns, they say which digits are
 * of one cell, however far these are apart.
 */
export function withSpreadFigures(page: SourcePage): SourcePage {
  const glyphs = page.runs.filter(isGlyphOfFigure);
  if (glyphs.length < counts.spreadGlyphs) return page;
  const joined = new Map<TextRun, TextRun | null>();
  for (const figure of stretches(glyphs, page.rulings)) {
    if (figure.length < counts.spreadGlyphs || !isMoneyLike(figure.map(({ text }) => text).join('')))
      continue;
    for (const run of figure) joined.set(run, null);
    const [first] = figure;
    if (first) joined.set(first, oneRun(figure));
  }
  if (joined.size === 0) return page;
  return { ...page, runs: page.runs.flatMap((run) => (joined.has(run) ? (joined.get(run) ?? []) : run)) };
}

/** Glyphs of one line and size that stand in equal distances, in one cell. */
function stretches(glyphs: readonly TextRun[], rulings: readonly Ruling[]): TextRun[][] {
  const verticals = rulings.filter(({ orientation }) => orientation === 'vertical');
  // So many are a drawing.
  const slotOf = slots(verticals.length > most.rulings ? [] : verticals);
  const found: TextRun[][] = [];
  let [narrowest, widest] = [Infinity, -Infinity];
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0)) {
    const figure = found.at(-1);
    const last = figure?.at(-1);
    const gap = last ? glyph.box.x0 - last.box.x1 : 0;
    const isNext =
      last?.baseline === glyph.baseline &&
      last.fontSize === glyph.fontSize &&
      gap > 0 &&
      isOneCell(slotOf(last), slotOf(glyph), gap <= ems.spread * glyph.fontSize);
    narrowest = Math.min(narrowest, gap);
    widest = Math.max(widest, gap);
    if (figure && isNext && widest - narrowest <= ems.cellGap * glyph.fontSize) figure.push(glyph);
    else {
      found.push([glyph]);
      [narrowest, widest] = [Infinity, -Infinity];
    }
  }
  return found;
}

/** The cell of a glyph between the verticals of its line, from the left; `null` right or left of them all. */
type Slot = number | null;

const isOneCell = (a: Slot, b: Slot, isNear: boolean): boolean => a === b && (a !== null || isNear);

function slots(verticals: readonly Ruling[]): (glyph: TextRun) => Slot {
  const byLine = new Map<number, readonly number[]>();
  return ({ box, baseline }) => {
    const y = baseline - 1;
    const known = byLine.get(y);
    const borders =
      known ?? verticals.filter(({ from, to }) => from <= y && to >= y).map(({ position }) => position);
    if (!known) byLine.set(y, borders);
    const left = borders.filter((x) => x < centreX(box)).length;
    return left === 0 || left === borders.length ? null : left;
  };
}

const oneRun = (figure: readonly TextRun[]): TextRun => {
  const [first] = figure as [TextRun];
  return {
    ...first,
    text: figure.map(({ text }) => text).join(''),
    glyphs: figure.map(({ text }) => text),
    edges: [...figure.map(({ box }) => box.x0), figure.at(-1)?.box.x1 ?? first.box.x1],
    box: boxRound(figure),
  };
};
