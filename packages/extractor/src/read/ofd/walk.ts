import type { Box } from '@juesuan/schema';
import { attributeOf, childrenOf, textOf, type XmlElement } from '../container/xml.ts';
import { Backdrop } from '../drawing/backdrop.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { text as limitsOfText } from '../drawing/limits.ts';
import { intersect, type Matrix, multiply, transformBox } from '../drawing/matrix.ts';
import type { PageFont } from '../drawing/model.ts';
import { RulingReader } from '../drawing/rulings.ts';
import { initialState, isOpaque, lightness, PATTERN, type State } from '../drawing/state.ts';
import { TextReader } from '../drawing/text.ts';
import { clipped } from './clips.ts';
import { alphaOf } from './colours.ts';
import { MOST_NESTED } from './limits.ts';
import { pathOf } from './paths.ts';
import type { Resources } from './resources.ts';
import { styleOf } from './style.ts';
import { linesOf } from './text.ts';
import { boxOf, flagOf, numberOf, placementOf } from './values.ts';

/** What holds for the objects of one layer, block or composite. */
export interface Surroundings {
  /** Their space → the page, in points. */
  ctm: Matrix;
  clip: Box;
  ragged: boolean;
  alpha: number;
  /** Drawing parameters of the layer, nearest first. */
  params: readonly XmlElement[];
  hidden: boolean;
  /** No part of the page's own content: a watermark. */
  apart: boolean;
  /** Put on the page: only its text is read. */
  annotation: boolean;
  depth: number;
}

/** What walking needs besides the page's own objects. */
export interface Walking {
  resources: Resources;
  /** Asked at every object: whoever must, ends the work. */
  count(): void;
  /** Whether a picture of the resources hides what is under it; `null` where there is no such picture. */
  isOpaque(picture: string): boolean | null;
  /** Told what the page is drawn without, since it is not there. */
  miss(part: string): void;
}

/** Follows the objects of one page in the order in which they are drawn. */
export class PageWalk {
  readonly drawing: Drawing;
  readonly #paper: Box;
  readonly #backdrop = new Backdrop();
  readonly #text: TextReader;
  readonly #lines: RulingReader;
  readonly #images: Box[] = [];
  /** Pictures of the page's own content: their resources, and where the unit square goes, y down. */
  readonly pictures: { id: string; matrix: Matrix }[] = [];
  readonly #solid: Box[] = [];
  readonly #walking: Walking;

  constructor(paper: Box, walking: Walking) {
    this.#paper = paper;
    this.#walking = walking;
    this.#text = new TextReader(paper, this.#backdrop);
    this.#lines = new RulingReader(paper, this.#backdrop, (box, colour) =>
      this.#text.covers.paint(box, lightness(colour) >= limitsOfText.paleFrom ? 'light' : 'dark'),
    );
    this.drawing = {
      text: this.#text,
      lines: this.#lines,
      images: this.#images,
      solid: this.#solid,
      annotated: [],
    };
  }

  /** Draws all that a layer, a block, a composite or an appearance holds. */
  draw(holder: XmlElement, around: Surroundings): void {
    if (around.depth > MOST_NESTED) throw new Error(`graphics are nested more than ${MOST_NESTED} deep`);
    for (const object of childrenOf(holder)) this.#object(object, around);
  }

  /** Draws what was put on the page: its text is read as that of a note. */
  annotate(appearance: XmlElement, around: Surroundings): void {
    this.#text.runs.finish();
    const before = this.#text.runs.painted.length;
    this.draw(appearance, around);
    this.#text.runs.finish();
    this.drawing.annotated.push({ type: 'note', runs: this.#text.runs.painted.slice(before) });
  }

  /** Ends the last run of text. */
  finish(): void {
    this.#text.runs.finish();
  }

  #object(object: XmlElement, around: Surroundings): void {
    switch (object.name) {
      case 'PageBlock':
      case 'Content':
        this.#walking.count();
        this.draw(object, { ...around, depth: around.depth + 1 });
        break;
      case 'TextObject':
        this.#walking.count();
        this.#textObject(object, around);
        break;
      case 'PathObject':
        this.#walking.count();
        this.#pathObject(object, around);
        break;
      case 'ImageObject':
        this.#walking.count();
        this.#imageObject(object, around);
        break;
      case 'CompositeObject':
        this.#walking.count();
        this.#compositeObject(object, around);
        break;
    }
  }

  /** The graphics state of an object: its place, its clips, its colours. */
  #stateOf(object: XmlElement, around: Surroundings): State {
    const ctm = multiply(around.ctm, placementOf(object));
    const outer = multiply(around.ctm, originOf(object));
    const { box, ragged } = clipped({ box: around.clip, ragged: around.ragged }, object, ctm, outer);
    const { fill, stroke, lineWidth, dashed } = styleOf(object, around.params, this.#walking.resources);
    const alpha = around.alpha * alphaOf(object);
    return {
      ...initialState(ctm, box),
      ragged,
      lineWidth,
      dashed,
      fill: fill.colour,
      stroke: stroke.colour,
      fillAlpha: fill.alpha * alpha,
      strokeAlpha: stroke.alpha * alpha,
    };
  }

  #textObject(object: XmlElement, around: Surroundings): void {
    const state = this.#stateOf(object, around);
    state.font = fontOf(this.#walking.resources.font(attributeOf(object, 'Font')));
    state.fontSize = numberOf(object, 'Size') ?? 0;
    state.hScale = numberOf(object, 'HScale') || 1;
    state.mode = modeOf(object, state);
    for (const { matrix, shown, spacing } of linesOf(object)) {
      state.textMatrix = matrix;
      state.charSpacing = spacing / state.hScale;
      state.x = state.y = 0;
      this.#text.show(shown, state, around.hidden, around.apart);
    }
  }

  #pathObject(object: XmlElement, around: Surroundings): void {
    // The border and the ground of a note are no lines of a table.
    if (around.hidden || around.annotation || !flagOf(object, 'Visible', true)) return;
    const data = childrenOf(object, 'AbbreviatedData').map(textOf).join(' ');
    const state = this.#stateOf(object, around);
    state.clip = withinBoundary(object, around, state);
    this.#lines.paint(
      pathOf(data),
      state,
      flagOf(object, 'Fill', false),
      flagOf(object, 'Stroke', true),
      attributeOf(object, 'Rule')?.toLowerCase() === 'even-odd',
    );
  }

  #imageObject(object: XmlElement, around: Surroundings): void {
    if (around.hidden || !flagOf(object, 'Visible', true)) return;
    const id = attributeOf(object, 'ResourceID') ?? '';
    const opaque = this.#walking.isOpaque(id);
    if (opaque === null) return;
    const state = this.#stateOf(object, around);
    const boundary = boxOf(attributeOf(object, 'Boundary'));
    const own = attributeOf(object, 'CTM') === undefined && boundary !== null ? boundary : null;
    const matrix: Matrix =
      own === null
        ? state.ctm
        : multiply(around.ctm, [own.x1 - own.x0, 0, 0, own.y1 - own.y0, own.x0, own.y0]);
    const placed = transformBox(matrix, 0, 0, 1, 1);
    const box = intersect(placed, intersect(state.clip, this.#paper));
    if (!(box.x1 > box.x0 && box.y1 > box.y0)) return;
    this.#images.push(box);
    if (!around.annotation && !around.apart) this.pictures.push({ id, matrix });
    this.#backdrop.paint(box, PATTERN);
    const alpha = around.alpha * alphaOf(object);
    const masked = attributeOf(object, 'ImageMask') !== undefined;
    if (!opaque || masked || around.annotation || around.apart || !isOpaque(state, alpha)) return;
    this.#solid.push(box);
    this.#text.covers.paint(box, 'picture');
  }

  #compositeObject(object: XmlElement, around: Surroundings): void {
    const id = attributeOf(object, 'ResourceID') ?? '';
    const unit = this.#walking.resources.composite(id);
    if (unit === undefined) {
      this.#walking.miss(`CompositeGraphicUnit ${id}`);
      return;
    }
    const { ctm, clip, ragged } = this.#stateOf(object, around);
    this.draw(unit, {
      ...around,
      ctm,
      clip,
      ragged,
      alpha: around.alpha * alphaOf(object),
      params: [...this.#walking.resources.params(attributeOf(object, 'DrawParam')), ...around.params],
      hidden: around.hidden || !flagOf(object, 'Visible', true),
      depth: around.depth + 1,
    });
  }
}

/** Where the origin of an object lies, without what turns and scales it. */
function originOf(object: XmlElement): Matrix {
  const box = boxOf(attributeOf(object, 'Boundary'));
  return [1, 0, 0, 1, box?.x0 ?? 0, box?.y0 ?? 0];
}

/** A path is cut to its boundary. One that is a line's own may have no height or width: half of the line stands out of it. */
function withinBoundary(object: XmlElement, around: Surroundings, { clip, ctm, lineWidth }: State): Box {
  const boundary = boxOf(attributeOf(object, 'Boundary'));
  if (boundary === null || (boundary.x0 === boundary.x1 && boundary.y0 === boundary.y1)) return clip;
  const { x0, x1, y0, y1 } = transformBox(around.ctm, boundary.x0, boundary.y0, boundary.x1, boundary.y1);
  const half = (lineWidth / 2) * Math.max(Math.hypot(ctm[0], ctm[1]), Math.hypot(ctm[2], ctm[3]));
  const [outX, outY] = [x0 === x1 ? half : 0, y0 === y1 ? half : 0];
  return intersect(clip, { x0: x0 - outX, x1: x1 + outX, y0: y0 - outY, y1: y1 + outY });
}

/** As in a PDF: 0 fills, 1 strokes, 2 does both, 3 leaves no mark. Text recognised in a scan is transparent, not painted or not shown. */
function modeOf(object: XmlElement, state: State): number {
  if (!flagOf(object, 'Visible', true)) return 3;
  const fills = flagOf(object, 'Fill', true) && state.fillAlpha >= limitsOfText.minAlpha;
  const strokes = flagOf(object, 'Stroke', false) && state.strokeAlpha >= limitsOfText.minAlpha;
  return fills ? (strokes ? 2 : 0) : strokes ? 1 : 3;
}

const fontOf = (name: string): PageFont => ({
  name,
  error: null,
  unit: 0.001,
  em: 1,
  ascent: 0.88,
  descent: -0.12,
  vertical: false,
});
