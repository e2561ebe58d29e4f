import type { Box } from '@juesuan/schema';
import { Backdrop } from '../drawing/backdrop.ts';
import type { AnnotatedRuns, Drawing } from '../drawing/drawing.ts';
import { text as limitsOfText, lines } from '../drawing/limits.ts';
import { intersect, type Matrix, multiply, transformBox } from '../drawing/matrix.ts';
import { Draw, type ShownText, type TextAnnotation } from '../drawing/model.ts';
import { RulingReader } from '../drawing/rulings.ts';
import {
  type Colour,
  initialState,
  isOpaque,
  lightness,
  PATTERN,
  type State,
  TRANSPARENT,
} from '../drawing/state.ts';
import { TextReader } from '../drawing/text.ts';
import { parseColour } from './colour.ts';
import { MAX_STATE_DEPTH } from './limits.ts';
import { type EnginePage, type GraphicsState, Op } from './pdfjs.ts';

/** What a page draws, and where its pictures are. */
interface PdfDrawing extends Drawing {
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

/** Reads everything a page draws in one pass over its operators. */
export function walk(page: EnginePage): PdfDrawing {
  const paper: Box = { x0: 0, y0: 0, x1: page.width, y1: page.height };
  const backdrop = new Backdrop();
  const text = new TextReader(paper, backdrop);
  const rulings = new RulingReader(paper, backdrop, (box, colour) =>
    text.covers.paint(box, lightness(colour) >= limitsOfText.paleFrom ? 'light' : 'dark'),
  );
  const images: Box[] = [];
  const solid: Box[] = [];
  const pictures: DrawnPicture[] = [];
  const { ops, args } = page;

  let state: State = initialState(page.transform, paper);
  const stack: State[] = [];
  // Layers that are switched off and the pictures that soft masks are made of draw nothing on the page.
  const marks: Mark[] = [];
  const groups: boolean[] = [];
  let hidden = 0;
  let apart = 0;
  let clipNext = false;
  const annotated: AnnotatedRuns[] = [];
  /** The annotation that is being drawn, where its text is read, and how much was drawn before it. */
  let annotation: { type: TextAnnotation; runs: number; depth: number } | null = null;

  const save = (): void => {
    if (stack.length >= MAX_STATE_DEPTH)
      throw new Error(`graphics states are nested ${MAX_STATE_DEPTH} deep`);
    stack.push({ ...state });
  };
  const restore = (): void => {
    const saved = stack.pop();
    if (saved !== undefined) state = saved;
  };
  const clipTo = (box: Box): void => {
    state.clip = intersect(state.clip, box);
  };
  const mark = (entry: Mark): void => {
    marks.push(entry);
    if (entry.off) hidden++;
    if (entry.apart) apart++;
  };
  const unmark = (): void => {
    const entry = marks.pop();
    if (entry?.off) hidden--;
    if (entry?.apart) apart--;
  };
  const picture = (opaque: boolean, source: unknown, isStencil = false): void => {
    if (hidden > 0) return;
    const box = intersect(transformBox(state.ctm, 0, 0, 1, 1), intersect(state.clip, paper));
    if (!(box.x1 > box.x0 && box.y1 > box.y0)) return;
    images.push(box);
    const stencil = isStencil ? state.fill : null;
    pictures.push({ matrix: state.ctm, clip: state.clip, source, stencil });
    backdrop.paint(box, PATTERN);
    if (!opaque || !isOpaque(state)) return;
    solid.push(box);
    text.covers.paint(box, 'picture');
  };
  const moveLine = (x: number, y: number): void => {
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  };

  for (let i = 0; i < ops.length; i++) {
    const a = args[i] ?? none;
    switch (ops[i]) {
      case Op.showText:
        text.show(a[0] as ShownText, state, hidden > 0, apart > 0);
        break;
      case Op.constructPath: {
        const [paint, [path], extent] = a as unknown as PathArgs;
        if (clipNext) {
          // The clip counts from the next mark on, but whatever this path paints lies inside it anyway.
          clipTo(extent === null ? nowhere : boxOf(state.ctm, extent));
          if (path == null || !isRectangle(path)) state.ragged = true;
          clipNext = false;
        }
        // The border and the ground of a field are no lines of a table.
        if (path != null && hidden === 0 && paint !== Op.endPath && annotation === null) {
          rulings.paint(path, state, filling(paint), stroking(paint), evenOdd(paint));
        }
        break;
      }
      case Op.clip:
      case Op.eoClip:
        clipNext = true;
        break;
      case Op.save:
        save();
        break;
      case Op.restore:
        restore();
        break;
      case Op.transform:
        state.ctm = multiply(state.ctm, a as unknown as Matrix);
        break;
      case Op.beginText:
        state.textMatrix = [1, 0, 0, 1, 0, 0];
        state.x = state.y = state.lineX = state.lineY = 0;
        break;
      case Op.setTextMatrix:
        state.textMatrix = a[0] as Matrix;
        state.x = state.y = state.lineX = state.lineY = 0;
        break;
      case Op.moveText:
        moveLine(number(a[0]), number(a[1]));
        break;
      case Op.setLeadingMoveText:
        state.leading = number(a[1]);
        moveLine(number(a[0]), number(a[1]));
        break;
      case Op.nextLine:
        moveLine(0, state.leading);
        break;
      case Op.setLeading:
        state.leading = -number(a[0]);
        break;
      case Op.setFont:
        state.font = page.font(String(a[0]));
        state.fontSize = number(a[1]);
        break;
      case Op.setCharSpacing:
        state.charSpacing = number(a[0]);
        break;
      case Op.setWordSpacing:
        state.wordSpacing = number(a[0]);
        break;
      case Op.setHScale:
        state.hScale = number(a[0]) / 100;
        break;
      case Op.setTextRise:
        state.rise = number(a[0]);
        break;
      case Op.setTextRenderingMode:
        state.mode = number(a[0]);
        break;
      case Op.setLineWidth:
        state.lineWidth = number(a[0]);
        break;
      case Op.setDash:
        state.dashed = isDashed(a[0]);
        break;
      case Op.setFillRGBColor:
        state.fill = parseColour(a[0]);
        break;
      case Op.setStrokeRGBColor:
        state.stroke = parseColour(a[0]);
        break;
      case Op.setFillColorN:
        state.fill = PATTERN;
        break;
      case Op.setStrokeColorN:
        state.stroke = PATTERN;
        break;
      case Op.setFillTransparent:
        state.fill = TRANSPARENT;
        break;
      case Op.setStrokeTransparent:
        state.stroke = TRANSPARENT;
        break;
      case Op.setGState:
        setGraphicsState(state, a[0] as GraphicsState, page);
        break;
      case Op.shadingFill:
        if (hidden === 0) backdrop.paint(state.clip, PATTERN);
        break;
      case Op.paintFormXObjectBegin: {
        const [matrix, box] = a as unknown as [Matrix | null, Numbers | null];
        save();
        if (matrix) state.ctm = multiply(state.ctm, matrix);
        if (box) clipTo(boxOf(state.ctm, box));
        break;
      }
      case Op.paintFormXObjectEnd:
        restore();
        break;
      case Op.beginGroup: {
        const group = a[0] as { matrix: Matrix | null; bbox: Numbers | null; smask: unknown };
        save();
        groups.push(Boolean(group.smask));
        if (state.fillAlpha < 1 || state.blended || state.masked) state.seeThrough = true;
        if (group.smask) hidden++;
        // The form inside the group brings the matrix again, but not the box.
        if (group.bbox)
          clipTo(boxOf(group.matrix ? multiply(state.ctm, group.matrix) : state.ctm, group.bbox));
        break;
      }
      case Op.endGroup:
        restore();
        if (groups.pop()) hidden--;
        break;
      case Op.beginAnnotation: {
        const type = page.annotation(String(a[0]));
        if (type === null) {
          // Links, marks and stamps of a viewer.
          i = endOfAnnotation(ops, i);
          break;
        }
        text.runs.finish();
        annotation = { type, runs: text.runs.painted.length, depth: stack.length };
        save();
        const [, rect, transform, matrix] = a as unknown as [string, Numbers, Matrix, Matrix];
        state = initialState(page.transform, paper);
        clipTo(boxOf(state.ctm, rect));
        state.ctm = multiply(multiply(state.ctm, transform), matrix);
        break;
      }
      case Op.endAnnotation: {
        if (annotation === null) break;
        text.runs.finish();
        const { type, runs, depth } = annotation;
        annotated.push({ type, runs: text.runs.painted.slice(runs) });
        stack.length = Math.min(stack.length, depth + 1);
        restore();
        annotation = null;
        break;
      }
      case Op.beginMarkedContent:
        mark({ off: false, apart: isArtifact(a[0]) });
        break;
      case Op.beginMarkedContentProps: {
        const layer = a[0] === 'OC';
        mark({ off: layer && !page.shows(a[1]), apart: layer || isArtifact(a[0]) });
        break;
      }
      case Op.endMarkedContent:
        unmark();
        break;
      case Op.paintSolidColorImageMask:
        // One opaque pixel, stretched: a filled rectangle by another name.
        if (hidden === 0) rulings.paint(unitSquare, state, true, false, false);
        break;
      case Op.paintImageXObject:
      case Op.paintInlineImageXObject:
        picture(!hasMask(ops, args, i), a[0]);
        break;
      case Op.paintImageMaskXObject:
        if (hidden === 0 && isThin(transformBox(state.ctm, 0, 0, 1, 1))) {
          rulings.paint(unitSquare, state, true, false, false);
        } else {
          picture(false, a[0], true);
        }
        break;
    }
  }
  text.runs.finish();
  return { text, lines: rulings, images, solid, pictures, annotated };
}

function endOfAnnotation(ops: ArrayLike<number>, from: number): number {
  let i = from;
  while (i < ops.length && ops[i] !== Op.endAnnotation) i++;
  return i;
}

/** What a marked stretch of content is: on a layer that is off, or apart from the page's content. */
interface Mark {
  off: boolean;
  apart: boolean;
}

/** pdf.js hands a tag over as text or as an object with its name. */
const isArtifact = (tag: unknown): boolean =>
  (typeof tag === 'object' ? (tag as { name?: unknown } | null)?.name : tag) === 'Artifact';

/** Operands come from the file: a name or nothing may stand where a number should. */
const number = (operand: unknown): number => (typeof operand === 'number' ? operand : 0);

const isDashed = (lengths: unknown): boolean =>
  Array.isArray(lengths) && lengths.some((length) => length > 0);

const none: readonly unknown[] = [];

type Numbers = ArrayLike<number>;
type PathArgs = readonly [number, readonly (Numbers | null | undefined)[], Numbers | null];

const unitSquare = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4];

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

/** pdf.js takes off the soft mask that is set, right before a picture that brings its own. */
function hasMask(ops: ArrayLike<number>, args: EnginePage['args'], i: number): boolean {
  if (ops[i - 1] !== Op.setGState || ops[i - 2] !== Op.save) return false;
  const [entry, more] = (args[i - 1]?.[0] ?? []) as GraphicsState;
  return more === undefined && entry?.[0] === 'SMask' && entry[1] === false;
}

const filling = (op: number): boolean => op !== Op.stroke && op !== Op.closeStroke;
const stroking = (op: number): boolean => op !== Op.fill && op !== Op.eoFill;
const evenOdd = (op: number): boolean =>
  op === Op.eoFill || op === Op.eoFillStroke || op === Op.closeEOFillStroke;

function setGraphicsState(state: State, entries: GraphicsState, page: EnginePage): void {
  for (const [key, value] of entries) {
    if (key === 'LW') state.lineWidth = Number(value);
    else if (key === 'D') state.dashed = isDashed((value as readonly unknown[] | null)?.[0]);
    else if (key === 'CA') state.strokeAlpha = Number(value);
    else if (key === 'ca') state.fillAlpha = Number(value);
    else if (key === 'BM') state.blended = value !== 'source-over';
    else if (key === 'SMask') state.masked = value === true;
    else if (key === 'Font') {
      const [font, size] = value as [string, unknown];
      state.font = page.font(font);
      state.fontSize = Number(size);
    }
  }
}
