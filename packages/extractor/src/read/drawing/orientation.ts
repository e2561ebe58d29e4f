import type { Box } from '@juesuan/schema';
import type { Ruling } from '../../model/source.ts';
import { text } from './limits.ts';
import { round } from './matrix.ts';
import type { DrawnRun } from './runs.ts';

/** Quarter turns that bring most of a page's text upright. */
export type Turns = 0 | 1 | 2 | 3;

/** Turns points, boxes, rulings and runs of one page by quarters, clockwise. */
export interface Turn {
  turns: Turns;
  width: number;
  height: number;
  point(x: number, y: number): readonly [number, number];
  direction(x: number, y: number): readonly [number, number];
}

/**
 * Finds how a page is drawn: a wide table is often drawn sideways on an upright page without saying so in /Rotate. A
 * stamp or a watermark across the page neither turns it nor keeps it from that, however often it is repeated; most of the
 * glyphs on level and upright baselines tell.
 */
export function orientationOf(runs: readonly DrawnRun[]): Turns {
  const glyphs = glyphsBy(runs);
  const isMixed = Object.values(glyphs).filter((count) => count > 0).length > 1;
  const { 0: level, ...turned } = isMixed ? glyphsBy(eachOnce(runs)) : glyphs;
  const all = level + turned[1] + turned[2] + turned[3];
  for (const turns of [1, 2, 3] as const) if (turned[turns] > text.sidewaysShare * all) return turns;
  return 0;
}

function glyphsBy(runs: readonly DrawnRun[]): Record<Turns, number> {
  const glyphs: Record<Turns, number> = { 0: 0, 1: 0, 2: 0, 3: 0 };
  for (const run of runs) {
    const turns = turnsOf(run);
    if (turns !== null) glyphs[turns] += run.glyphs.length;
  }
  return glyphs;
}

function turnsOf({ ux, uy }: DrawnRun): Turns | null {
  if (Math.abs(ux) >= text.sameDirection) return ux > 0 ? 0 : 2;
  return Math.abs(uy) >= text.sameDirection ? (uy > 0 ? 3 : 1) : null;
}

const eachOnce = (runs: readonly DrawnRun[]): DrawnRun[] => [
  ...new Map(runs.map((run) => [`${turnsOf(run)}|${run.glyphs.join('')}`, run])).values(),
];

export function turnPage(turns: Turns, width: number, height: number): Turn {
  switch (turns) {
    case 0:
      return { turns, width, height, point: (x, y) => [x, y], direction: (x, y) => [x, y] };
    case 1: // text runs up
      return {
        turns,
        width: height,
        height: width,
        point: (x, y) => [height - y, x],
        direction: (x, y) => [-y, x],
      };
    case 2:
      return {
        turns,
        width,
        height,
        point: (x, y) => [width - x, height - y],
        direction: (x, y) => [-x, -y],
      };
    case 3: // text runs down
      return {
        turns,
        width: height,
        height: width,
        point: (x, y) => [y, width - x],
        direction: (x, y) => [y, -x],
      };
  }
}

export function turnBox(turn: Turn, box: Box): Box {
  const [ax, ay] = turn.point(box.x0, box.y0);
  const [bx, by] = turn.point(box.x1, box.y1);
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
}

export function turnRun(turn: Turn, run: DrawnRun): DrawnRun {
  if (turn.turns === 0) return run;
  const [x, y] = turn.point(run.x, run.y);
  const [ux, uy] = turn.direction(run.ux, run.uy);
  const [nx, ny] = turn.direction(run.nx, run.ny);
  return { ...run, x, y, ux, uy, nx, ny, clip: turnBox(turn, run.clip) };
}

export function turnRuling(turn: Turn, ruling: Ruling): Ruling {
  if (turn.turns === 0) return ruling;
  const { orientation, position, from, to, thickness } = ruling;
  const level = orientation === 'horizontal';
  const box = turnBox(turn, {
    x0: level ? from : position,
    x1: level ? to : position,
    y0: level ? position : from,
    y1: level ? position : to,
  });
  const nowLevel = turn.turns === 2 ? level : !level;
  return {
    orientation: nowLevel ? 'horizontal' : 'vertical',
    position: round(nowLevel ? box.y0 : box.x0),
    from: round(nowLevel ? box.x0 : box.y0),
    to: round(nowLevel ? box.x1 : box.y1),
    thickness,
  };
}
