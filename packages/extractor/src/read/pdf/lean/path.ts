import { Draw } from '../../drawing/model.ts';

const FIRST_STEPS = 256;
/** Steps of a path that is no line and no box. */
const MOST_KEPT = 32;

/** The path that is being drawn, as the walk takes paths: kinds of steps, each before its coordinates, in short floats. */
export class Path {
  #steps = new Float32Array(FIRST_STEPS);
  /** The first so many of the steps. */
  #views: (Float32Array | undefined)[] = [];
  #length = 0;
  /** The box round all of it; curves bulge between their ends. */
  readonly #box = [Infinity, Infinity, -Infinity, -Infinity];
  /** The current point. pdf.js keeps it with the graphics state. */
  x = 0;
  y = 0;

  move(x: number, y: number): void {
    this.#step(Draw.move, x, y);
    this.#reach(x, y);
    this.x = x;
    this.y = y;
  }

  line(x: number, y: number): void {
    this.#step(Draw.line, x, y);
    this.#reach(x, y);
    this.x = x;
    this.y = y;
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#step(Draw.curve, x1, y1);
    const at = this.#reserve(4);
    this.#steps[at] = x2;
    this.#steps[at + 1] = y2;
    this.#steps[at + 2] = x;
    this.#steps[at + 3] = y;
    bulge(this.#box, 0, this.x, x1, x2, x);
    bulge(this.#box, 1, this.y, y1, y2, y);
    this.x = x;
    this.y = y;
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    const right = x + width;
    const top = y + height;
    this.#step(Draw.move, x, y);
    if (width !== 0 && height !== 0) this.#step(Draw.line, right, y);
    this.#step(Draw.line, right, top);
    if (width !== 0 && height !== 0) this.#step(Draw.line, x, top);
    this.close();
    this.#reach(x, y);
    this.#reach(right, top);
    this.x = x;
    this.y = y;
  }

  close(): void {
    const at = this.#reserve(1);
    this.#steps[at] = Draw.close;
  }

  /** Gives the path, and begins a new one: what is given is written over by that. `null` for none. */
  take(withExtent: boolean): { steps: Float32Array; extent: Float32Array | null } | null {
    if (this.#length === 0) return null;
    const box = this.#box;
    const taken = {
      steps: this.#taken(this.#length),
      extent: withExtent ? new Float32Array(box) : null,
    };
    this.#length = 0;
    box[0] = box[1] = Infinity;
    box[2] = box[3] = -Infinity;
    return taken;
  }

  /** Paths of one kind are of one length: lines, boxes. */
  #taken(length: number): Float32Array {
    if (length >= MOST_KEPT) return this.#steps.subarray(0, length);
    const known = this.#views[length] ?? this.#steps.subarray(0, length);
    this.#views[length] = known;
    return known;
  }

  #step(kind: number, x: number, y: number): void {
    const at = this.#reserve(3);
    this.#steps[at] = kind;
    this.#steps[at + 1] = x;
    this.#steps[at + 2] = y;
  }

  /** Room for so many numbers; gives where it begins. */
  #reserve(count: number): number {
    const at = this.#length;
    this.#length += count;
    if (this.#length > this.#steps.length) {
      const wider = new Float32Array(2 * this.#length);
      wider.set(this.#steps);
      this.#steps = wider;
      this.#views = [];
    }
    return at;
  }

  #reach(x: number, y: number): void {
    const box = this.#box;
    if (x < (box[0] as number)) box[0] = x;
    if (x > (box[2] as number)) box[2] = x;
    if (y < (box[1] as number)) box[1] = y;
    if (y > (box[3] as number)) box[3] = y;
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
