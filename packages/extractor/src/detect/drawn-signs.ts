import { isFigureRun } from '@juesuan/schema/words';
import { union } from '../model/geometry.ts';
import type { Ruling, SourcePage, TextRun } from '../model/source.ts';
import { ems, most } from '../model/tolerances.ts';
import { HeightBands } from './height-bands.ts';

/**
 * A minus may be drawn as a line: a short one right before an amount, at the height of a minus, with nothing else on its level near
 * by. It becomes the sign of that amount.
 */
export function withDrawnSigns(page: SourcePage): SourcePage {
  if (page.rulings.length > most.rulings) return page;
  const level = page.rulings.filter(({ orientation }) => orientation === 'horizontal');
  const longest = Math.max(...page.runs.map(({ fontSize }) => fontSize)) * ems.drawnSign;
  const short = level.filter(({ from, to }) => to - from <= longest);
  if (short.length === 0) return page;
  const near = new HeightBands(page.runs);
  const signOf = new Map<TextRun, Ruling>();
  for (const ruling of short) {
    const figure = figureBehind(ruling, near);
    if (figure && !level.some((other) => other !== ruling && isNextTo(other, ruling, figure.fontSize)))
      signOf.set(figure, ruling);
  }
  if (signOf.size === 0) return page;
  const signs = new Set(signOf.values());
  return {
    ...page,
    runs: page.runs.map((run) => signed(run, signOf.get(run))),
    rulings: page.rulings.filter((ruling) => !signs.has(ruling)),
  };
}

/** The amount without a sign that a line stands right before; nothing where the line stands over or under a text. */
function figureBehind({ from, to, position }: Ruling, near: HeightBands<TextRun>): TextRun | undefined {
  const runs = near.at({ x0: from, x1: to, y0: position, y1: position });
  const isOn = ({ box }: TextRun): boolean =>
    box.x0 < to && box.x1 > from && box.y0 < position && box.y1 > position;
  if (runs.some(isOn)) return undefined;
  return runs.find(({ text, fontSize, baseline, box }) => {
    const [length, gap, up] = [to - from, box.x0 - to, baseline - position].map((by) => by / fontSize);
    return (
      /^\d/u.test(text) &&
      isFigureRun(text) &&
      isBetween(length, ems.drawnSignFrom, ems.drawnSign) &&
      isBetween(gap, 0, ems.drawnSignGap) &&
      isBetween(up, ems.drawnSignLow, ems.drawnSignHigh)
    );
  });
}

const isBetween = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && value >= least && value <= most;

/** A line of dashes has the next one near by. */
const isNextTo = (other: Ruling, { from, to, position }: Ruling, size: number): boolean =>
  Math.abs(other.position - position) < ems.level * size && other.from < to + size && other.to > from - size;

function signed(run: TextRun, sign: Ruling | undefined): TextRun {
  if (!sign) return run;
  const { from, to } = sign;
  return {
    ...run,
    text: `-${run.text}`,
    glyphs: ['-', ...run.glyphs],
    edges: [from, ...run.edges],
    box: union([run.box, { ...run.box, x0: from, x1: to }]),
  };
}
