import type { Box } from '@juesuan/schema';
import { Backdrop } from '../drawing/backdrop.ts';
import type { AnnotatedRuns, Drawing } from '../drawing/drawing.ts';
import { text as limitsOfText, lines } from '../drawing/limits.ts';
import { identity, intersect, type Matrix, multiply, transformBox } from '../drawing/matrix.ts';
import { Draw, type PageFont, type ShownText, type TextAnnotation } from '../drawing/model.ts';
import type { UnitBox } from '../drawing/opaque-part.ts';
import { RulingReader } from '../drawing/rulings.ts';
import { type Colour, initialState, isOpaque, lightness, PATTERN, type State } from '../drawing/state.ts';
import { TextReader } from '../drawing/text.ts';
import { noteSet, type PlainNote } from './annotations.ts';
import { MAX_STATE_DEPTH, StatesNested } from './limits.ts';

/** What a page draws, and where its pictures are. */
export interface PdfDrawing extends Drawing {
  pictures: DrawnPicture[];
}

/** A picture that a page draws, to be asked for by what its operator says of it. */
export interface DrawnPicture {
  matrix: Matrix;
  clip: Box;
  source: unknown;
  /** The colour that is painted through a stencil; `null` for a picture of its own colours. */
  stencil: Colour | null;
}

/** What a reader says of a page before it draws anything. */
export interface Sheet {
  width: number;
  height: number;
  /** Default user space → page space: y flipped, /Rotate and crop box applied. */
  transform: Matrix;
}

export type Numbers = ArrayLike<number>;

/** How a path is painted; one that only clips is painted in no way. */
export interface Painting {
  fills: boolean;
  strokes: boolean;
  evenOdd: boolean;
}

/**
 * Reads everything a page draws in one pass. Whichever reader interprets the content tells it each operator as it comes:
 * pdf.js by its list (`walk.ts`), the lean reader out of the content stream itself.
 */
export class PdfWalk {
  /** The graphics state, for operators that only set a value of it. Another object after each save and restore. */
  state: State;
  readonly #paper: Box;
  readonly #transform: Matrix;
  readonly #backdrop = new Backdrop();
  readonly #text: TextReader;
  readonly #rulings: RulingReader;
  readonly #images: Box[] = [];
  readonly #solid: Box[] = [];
  readonly #pictures: DrawnPicture[] = [];
  readonly #stack: State[] = [];
  // Layers that are switched off and the pictures that soft masks are made of draw nothing on the page.
  readonly #marks: Mark[] = [];
  readonly #groups: boolean[] = [];
  #hidden = 0;
  #apart = 0;
  #clipNext = false;
  readonly #annotated: AnnotatedRuns[] = [];
  /** The annotation that is being drawn, where its text is read, and how much was drawn before it. */
  #annotation: { type: TextAnnotation; runs: number; depth: number } | null = null;

  constructor({ width, height, transform }: Sheet) {
    this.#paper = { x0: 0, y0: 0, x1: width, y1: height };
    this.#transform = transform;
    this.#text = new TextReader(this.#paper, this.#backdrop);
    this.#rulings = new RulingReader(this.#paper, this.#backdrop, (box, colour) =>
      this.#text.covers.paint(box, lightness(colour) >= limitsOfText.paleFrom ? 'light' : 'dark'),
    );
    this.state = initialState(transform, this.#paper);
  }

  /** All that was drawn; nothing more may be told afterwards. */
  finish(): PdfDrawing {
    this.#text.runs.finish();
    return {
      text: this.#text,
      lines: this.#rulings,
      images: this.#images,
      solid: this.#solid,
      pictures: this.#pictures,
      annotated: this.#annotated,
    };
  }

  /** @throws {StatesNested} */
  save(): void {
    if (this.#stack.length >= MAX_STATE_DEPTH) throw new StatesNested();
    this.#stack.push({ ...this.state });
  }

  restore(): void {
    const saved = this.#stack.pop();
    if (saved !== undefined) this.state = saved;
  }

  transform(matrix: Matrix): void {
    this.state.ctm = multiply(this.state.ctm, matrix);
  }

  show(shown: ShownText): void {
    this.#text.show(shown, this.state, this.#hidden > 0, this.#apart > 0);
  }

  beginText(): void {
    this.setTextMatrix([1, 0, 0, 1, 0, 0]);
  }

  setTextMatrix(matrix: Matrix): void {
    const { state } = this;
    state.textMatrix = matrix;
    state.x = state.y = state.lineX = state.lineY = 0;
  }

  moveText(x: number, y: number): void {
    const { state } = this;
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  }

  setFont(font: PageFont | null, size: number): void {
    this.state.font = font;
    this.state.fontSize = size;
  }

  /** The next path is a clip as well. */
  clip(): void {
    this.#clipNext = true;
  }

  /** Whether the next path will clip: only then its extent is asked for. */
  get clips(): boolean {
    return this.#clipNext;
  }

  /** @param extent the box round the path: x0, y0, x1, y1; `null` with an empty path */
  path(path: Numbers | null, extent: Numbers | null, { fills, strokes, evenOdd }: Painting): void {
    const { state } = this;
    if (this.#clipNext) {
      // The clip counts from the next mark on, but whatever this path paints lies inside it anyway.
      this.#clipTo(extent === null ? nowhere : boxOf(state.ctm, extent));
      if (path === null || !isRectangle(path)) state.ragged = true;
      this.#clipNext = false;
    }
    if (path === null || this.#hidden > 0) return;
    if (this.#annotation === null) {
      if (fills || strokes) this.#rulings.paint(path, state, fills, strokes, evenOdd);
      // The border of a field is no line of a table, but its ground hides what it is drawn over.
    } else if (fills) this.#rulings.cover(path, state);
  }

  /** The whole of the clip is filled with a gradient. */
  shade(): void {
    if (this.#hidden === 0) this.#backdrop.paint(this.state.clip, PATTERN);
  }

  /**
   * A picture on the unit square.
   *
   * @param solid the part of it that its own mask lets nothing through
   * @param source what its pixels can be asked for by
   */
  picture(solid: UnitBox | null, source: unknown = null, isStencil = false): void {
    if (this.#hidden > 0) return;
    const { state } = this;
    const shown = intersect(state.clip, this.#paper);
    const box = intersect(transformBox(state.ctm, 0, 0, 1, 1), shown);
    if (!(box.x1 > box.x0 && box.y1 > box.y0)) return;
    this.#images.push(box);
    const stencil = isStencil ? state.fill : null;
    this.#pictures.push({ matrix: state.ctm, clip: state.clip, source, stencil });
    this.#backdrop.paint(box, PATTERN);
    if (solid === null || !isOpaque(state)) return;
    const hiding = intersect(transformBox(state.ctm, solid.x0, solid.y0, solid.x1, solid.y1), shown);
    this.#solid.push(hiding);
    this.#text.covers.paint(hiding, 'picture');
  }

  /** A stencil that the fill colour is painted through; a thin one is a line. */
  stencil(source: unknown = null): void {
    if (this.#hidden === 0 && isThin(transformBox(this.state.ctm, 0, 0, 1, 1))) this.pixel();
    else this.picture(null, source, true);
  }

  /** One opaque pixel, stretched: a filled rectangle by another name. */
  pixel(): void {
    if (this.#hidden === 0) this.#rulings.paint(unitSquare, this.state, true, false, false);
  }

  beginForm(matrix: Matrix | null, box: Numbers | null): void {
    this.save();
    if (matrix) this.transform(matrix);
    if (box) this.#clipTo(boxOf(this.state.ctm, box));
  }

  endForm(): void {
    this.restore();
  }

  /** @param mask the group is the picture of a soft mask */
  beginGroup(matrix: Matrix | null, box: Numbers | null, mask: boolean): void {
    this.save();
    const { state } = this;
    this.#groups.push(mask);
    if (state.fillAlpha < 1 || state.blended || state.masked) state.seeThrough = true;
    if (mask) this.#hidden++;
    // The form inside the group brings the matrix again, but not the box.
    if (box) this.#clipTo(boxOf(matrix ? multiply(state.ctm, matrix) : state.ctm, box));
  }

  endGroup(): void {
    this.restore();
    if (this.#groups.pop()) this.#hidden--;
  }

  beginAnnotation(type: TextAnnotation, rect: Numbers, transform: Matrix, matrix: Matrix): void {
    this.#text.runs.finish();
    this.#annotation = { type, runs: this.#text.runs.painted.length, depth: this.#stack.length };
    this.save();
    this.state = initialState(this.#transform, this.#paper);
    this.#clipTo(boxOf(this.state.ctm, rect));
    this.state.ctm = multiply(multiply(this.state.ctm, transform), matrix);
  }

  endAnnotation(): void {
    if (this.#annotation === null) return;
    this.#text.runs.finish();
    const { type, runs, depth } = this.#annotation;
    this.#annotated.push({ type, runs: this.#text.runs.painted.slice(runs) });
    this.#stack.length = Math.min(this.#stack.length, depth + 1);
    this.restore();
    this.#annotation = null;
  }

  /** A text that was put on the page without a look: set from the top of its box on, as viewers do. */
  note({ lines, rect: [x0 = 0, y0 = 0, x1 = 0, y1 = 0], size, colour, ground }: PlainNote): void {
    const rect = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)] as const;
    this.beginAnnotation('note', rect, identity, identity);
    const { state } = this;
    if (ground !== null) {
      state.fill = ground;
      this.#rulings.cover(pathOf(rect), state);
    }
    state.fill = colour;
    this.setFont(noteSet.font, size);
    lines.forEach((line, i) => {
      this.setTextMatrix([1, 0, 0, 1, rect[0] + noteSet.margin, rect[3] - (1 + i * noteSet.leading) * size]);
      this.show(noteSet.shown(line));
    });
    this.endAnnotation();
  }

  /** Content marked with a tag. */
  mark(tag: string | undefined): void {
    this.#mark({ off: false, apart: tag === 'Artifact' });
  }

  /** Content on a layer. */
  markLayer(shown: boolean): void {
    this.#mark({ off: !shown, apart: true });
  }

  unmark(): void {
    const entry = this.#marks.pop();
    if (entry?.off) this.#hidden--;
    if (entry?.apart) this.#apart--;
  }

  #mark(entry: Mark): void {
    this.#marks.push(entry);
    if (entry.off) this.#hidden++;
    if (entry.apart) this.#apart++;
  }

  #clipTo(box: Box): void {
    this.state.clip = intersect(this.state.clip, box);
  }
}

/** What a marked stretch of content is: on a layer that is off, or apart from the page's content. */
interface Mark {
  off: boolean;
  apart: boolean;
}

const pathOf = ([x0, y0, x1, y1]: readonly [number, number, number, number]): number[] => {
  const { move, line, close } = Draw;
  return [move, x0, y0, line, x1, y0, line, x1, y1, line, x0, y1, close];
};
const unitSquare = pathOf([0, 0, 1, 1]);

/** An empty clip path lets nothing through. */
const nowhere: Box = { x0: 0, y0: 0, x1: -1, y1: -1 };

const boxOf = (m: Matrix, box: Numbers): Box =>
  transformBox(m, box[0] as number, box[1] as number, box[2] as number, box[3] as number);

const isThin = (box: Box): boolean => Math.min(box.x1 - box.x0, box.y1 - box.y0) <= lines.maxFill;

/** Whether a path is one box, seen straight: any other clip lets less through than its box. */
function isRectangle(path: Numbers): boolean {
  const corners: number[] = [];
  for (let i = 0; i < path.length; i += 3) {
    if (path[i] === Draw.close) break;
    if (path[i] !== Draw.move && path[i] !== Draw.line) return false;
    if (i > 0 && path[i] === Draw.move) return false;
    corners.push(path[i + 1] as number, path[i + 2] as number);
  }
  if (corners.length < 8 || corners.length > 10) return false;
  const [x0, y0, x1, y1, x2, y2, x3, y3] = corners as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return (
    (x0 === x1 && y1 === y2 && x2 === x3 && y3 === y0) || (y0 === y1 && x1 === x2 && y2 === y3 && x3 === x0)
  );
}
