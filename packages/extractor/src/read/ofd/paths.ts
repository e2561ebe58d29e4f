import type { Box } from '@juesuan/schema';
import { type Matrix, transformBox } from '../drawing/matrix.ts';
import { Draw } from '../drawing/model.ts';

/** How many numbers follow each operator of a path. */
const operands: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/**
 * A path (AbbreviatedData) as the numbers of a drawing: S and M move, L draws a line, Q, B and A curves, C closes. What
 * follows something unknown is left out, as a viewer leaves it out.
 *
 * @example
 * pathOf('M 0 0 L 10 0 C'); // [0, 0, 0, 1, 10, 0, 4]
 */
export function pathOf(data: string): number[] {
  const tokens = data.match(/[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? [];
  const path: number[] = [];
  for (let at = 0; at < tokens.length; ) {
    const operator = tokens[at] as string;
    const count = operands[operator];
    if (count === undefined) break;
    const values = tokens.slice(at + 1, at + 1 + count).map(Number);
    if (values.length < count || values.some(Number.isNaN)) break;
    at += 1 + count;
    draw(path, operator, values);
  }
  return path;
}

function draw(path: number[], operator: string, values: readonly number[]): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = values;
  switch (operator) {
    case 'C':
      path.push(Draw.close);
      break;
    case 'L':
      path.push(path.length === 0 ? Draw.move : Draw.line, a, b);
      break;
    case 'Q':
      path.push(Draw.curve, a, b, c, d, c, d);
      break;
    case 'B':
      path.push(Draw.curve, a, b, c, d, e, f);
      break;
    case 'A':
      // Only where it ends counts: an arc is no ruling.
      path.push(Draw.curve, f, g, f, g, f, g);
      break;
    default:
      path.push(Draw.move, a, b);
  }
}

/** The box round a path on the page, and whether the path is that box; `null` for one without a corner. */
export function extentOf(path: readonly number[], m: Matrix): { box: Box; isBox: boolean } | null {
  const xs: number[] = [];
  const ys: number[] = [];
  let bent = false;
  for (let at = 0; at < path.length; ) {
    const operator = path[at];
    const length = operator === Draw.close ? 0 : operator === Draw.curve ? 6 : 2;
    bent ||= operator === Draw.curve;
    at += 1 + length;
    if (length === 0) continue;
    // A curve counts by its end.
    xs.push(path[at - 2] as number);
    ys.push(path[at - 1] as number);
  }
  if (xs.length === 0) return null;
  const [x0, y0, x1, y1] = [least(xs), least(ys), most(xs), most(ys)];
  const onEdge = xs.every((x, i) => (x === x0 || x === x1) && (ys[i] === y0 || ys[i] === y1));
  const level = (m[1] === 0 && m[2] === 0) || (m[0] === 0 && m[3] === 0);
  return { box: transformBox(m, x0, y0, x1, y1), isBox: onEdge && level && !bent && xs.length >= 4 };
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
