import { Draw } from '../../drawing/model.ts';

/** The path that is being drawn, as the walk takes paths: kinds of steps, each before its coordinates. */
export class Path {
  readonly #steps: number[] = [];
  /** The box round the curves alone, which bulge between their ends. */
  #curves: number[] | null = null;
  /** The current point. pdf.js keeps it with the graphics state. */
  x = 0;
  y = 0;

  move(x: number, y: number): void {
    this.#steps.push(Draw.move, x, y);
    this.x = x;
    this.y = y;
  }

  line(x: number, y: number): void {
    this.#steps.push(Draw.line, x, y);
    this.x = x;
    this.y = y;
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#steps.push(Draw.curve, x1, y1, x2, y2, x, y);
    this.#curves ??= [Infinity, Infinity, -Infinity, -Infinity];
    bulge(this.#curves, 0, this.x, x1, x2, x);
    bulge(this.#curves, 1, this.y, y1, y2, y);
    this.x = x;
    this.y = y;
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    const [right, top] = [x + width, y + height];
    if (width === 0 || height === 0) this.#steps.push(Draw.move, x, y, Draw.line, right, top, Draw.close);
    else
      this.#steps.push(
        Draw.move,
        x,
        y,
        Draw.line,
        right,
        y,
        Draw.line,
        right,
        top,
        Draw.line,
        x,
        top,
        Draw.close,
      );
    this.x = x;
    this.y = y;
  }

  close(): void {
    this.#steps.push(Draw.close);
  }

  /** The path in short floats, as pdf.js has it; `null` for none. A new one begins. */
  take(withExtent: boolean): { steps: Float32Array; extent: Float32Array | null } | null {
    if (this.#steps.length === 0) return null;
    const steps = Float32Array.from(this.#steps);
    const extent = withExtent ? this.#extent() : null;
    this.#steps.length = 0;
    this.#curves = null;
    return { steps, extent };
  }

  #extent(): Float32Array {
    const box = this.#curves?.slice() ?? [Infinity, Infinity, -Infinity, -Infinity];
    const steps = this.#steps;
    for (let i = 0; i < steps.length; ) {
      const kind = steps[i];
      if (kind === Draw.move || kind === Draw.line) {
        reach(box, 0, steps[i + 1] as number);
        reach(box, 1, steps[i + 2] as number);
      }
      i += kind === Draw.close ? 1 : kind === Draw.curve ? 7 : 3;
    }
    return Float32Array.from(box);
  }
}

function reach(box: number[], axis: 0 | 1, value: number): void {
  if (value < (box[axis] as number)) box[axis] = value;
  if (value > (box[axis + 2] as number)) box[axis + 2] = value;
}

/** How far a Bézier curve goes along one axis: to its ends, and to where it turns between them. */
function bulge(box: number[], axis: 0 | 1, from: number, first: number, second: number, to: number): void {
  reach(box, axis, from);
  reach(box, axis, to);
  const a = 3 * (-from + 3 * (first - second) + to);
  const b = 6 * (from - 2 * first + second);
  const c = 3 * (first - from);
  const turns: number[] = [];
  if (Math.abs(a) < TINY) {
    if (Math.abs(b) >= TINY) turns.push(-c / b);
  } else {
    const inner = b * b - 4 * c * a;
    if (inner < 0) return;
    const root = Math.sqrt(inner);
    turns.push((-b + root) / (2 * a), (-b - root) / (2 * a));
  }
  for (const t of turns) {
    if (t <= 0 || t >= 1) continue;
    const left = 1 - t;
    const square = t * t;
    reach(box, axis, left * (left * (left * from + 3 * t * first) + 3 * square * second) + square * t * to);
  }
}

const TINY = 1e-12;
