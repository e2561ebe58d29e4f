import type { Matrix } from '../drawing/matrix.ts';
import type { ShownText } from '../drawing/model.ts';
import { allOfIt, MOST_MASK_PIXELS, opaquePart, type UnitBox } from '../drawing/opaque-part.ts';
import { PATTERN, type State, TRANSPARENT } from '../drawing/state.ts';
import { parseColour } from './colour.ts';
import { type Numbers, type Painting, type PdfDrawing, PdfWalk } from './pdf-walk.ts';
import { type EnginePage, type GraphicsState, Op } from './pdfjs.ts';

/** What of each masked picture lets nothing through, by what its operator says of it. */
export async function solidParts(page: EnginePage): Promise<ReadonlyMap<unknown, UnitBox | null>> {
  const parts = new Map<unknown, UnitBox | null>();
  const { ops, args } = page;
  for (let i = 0; i < ops.length; i++) {
    const [source, width, height] = args[i] ?? none;
    const isMasked = ops[i] === Op.paintImageXObject && hasMask(ops, args, i);
    if (!isMasked || parts.has(source) || number(width) * number(height) > MOST_MASK_PIXELS) continue;
    const pixels = await page.pixels(source, false);
    const alpha = pixels?.step === WITH_ALPHA ? pixels : null;
    parts.set(
      source,
      alpha && opaquePart(alpha.width, alpha.height, (pixel) => alpha.data[pixel * WITH_ALPHA + 3] ?? 0),
    );
  }
  return parts;
}

/** Red, green, blue and how far a pixel hides what is under it. */
const WITH_ALPHA = 4;

/** Walks a page by the list of operators that pdf.js gives of it. */
export function walk(page: EnginePage, solid: ReadonlyMap<unknown, UnitBox | null> = new Map()): PdfDrawing {
  const walker = new PdfWalk(page);
  const { ops, args } = page;
  for (let i = 0; i < ops.length; i++) {
    const a = args[i] ?? none;
    switch (ops[i]) {
      case Op.showText:
        walker.show(a[0] as ShownText);
        break;
      case Op.constructPath: {
        const [paint, [path], extent] = a as unknown as PathArgs;
        walker.path(path ?? null, extent, paintings.get(paint) ?? filled);
        break;
      }
      case Op.clip:
      case Op.eoClip:
        walker.clip();
        break;
      case Op.save:
        walker.save();
        break;
      case Op.restore:
        walker.restore();
        break;
      case Op.transform:
        walker.transform(a as unknown as Matrix);
        break;
      case Op.beginText:
        walker.beginText();
        break;
      case Op.setTextMatrix:
        walker.setTextMatrix(a[0] as Matrix);
        break;
      case Op.moveText:
        walker.moveText(number(a[0]), number(a[1]));
        break;
      case Op.setLeadingMoveText:
        walker.state.leading = number(a[1]);
        walker.moveText(number(a[0]), number(a[1]));
        break;
      case Op.nextLine:
        walker.moveText(0, walker.state.leading);
        break;
      case Op.setLeading:
        walker.state.leading = -number(a[0]);
        break;
      case Op.setFont:
        walker.setFont(page.font(String(a[0])), number(a[1]));
        break;
      case Op.setCharSpacing:
        walker.state.charSpacing = number(a[0]);
        break;
      case Op.setWordSpacing:
        walker.state.wordSpacing = number(a[0]);
        break;
      case Op.setHScale:
        walker.state.hScale = number(a[0]) / 100;
        break;
      case Op.setTextRise:
        walker.state.rise = number(a[0]);
        break;
      case Op.setTextRenderingMode:
        walker.state.mode = number(a[0]);
        break;
      case Op.setLineWidth:
        walker.state.lineWidth = number(a[0]);
        break;
      case Op.setDash:
        walker.state.dashed = isDashed(a[0]);
        break;
      case Op.setFillRGBColor:
        walker.state.fill = parseColour(a[0]);
        break;
      case Op.setStrokeRGBColor:
        walker.state.stroke = parseColour(a[0]);
        break;
      case Op.setFillColorN:
        walker.state.fill = PATTERN;
        break;
      case Op.setStrokeColorN:
        walker.state.stroke = PATTERN;
        break;
      case Op.setFillTransparent:
        walker.state.fill = TRANSPARENT;
        break;
      case Op.setStrokeTransparent:
        walker.state.stroke = TRANSPARENT;
        break;
      case Op.setGState:
        setGraphicsState(walker.state, a[0] as GraphicsState, page);
        break;
      case Op.shadingFill:
        walker.shade();
        break;
      case Op.paintFormXObjectBegin:
        walker.beginForm(a[0] as Matrix | null, a[1] as Numbers | null);
        break;
      case Op.paintFormXObjectEnd:
        walker.endForm();
        break;
      case Op.beginGroup: {
        const group = a[0] as { matrix: Matrix | null; bbox: Numbers | null; smask: unknown };
        walker.beginGroup(group.matrix, group.bbox, Boolean(group.smask));
        break;
      }
      case Op.endGroup:
        walker.endGroup();
        break;
      case Op.beginAnnotation: {
        const type = page.annotation(String(a[0]));
        // Links, marks and stamps of a viewer.
        if (type === null) i = endOfAnnotation(ops, i);
        else walker.beginAnnotation(type, a[1] as Numbers, a[2] as Matrix, a[3] as Matrix);
        break;
      }
      case Op.endAnnotation:
        walker.endAnnotation();
        break;
      case Op.beginMarkedContent:
        walker.mark(tagName(a[0]));
        break;
      case Op.beginMarkedContentProps:
        if (a[0] === 'OC') walker.markLayer(page.shows(a[1]));
        else walker.mark(tagName(a[0]));
        break;
      case Op.endMarkedContent:
        walker.unmark();
        break;
      case Op.paintSolidColorImageMask:
        walker.pixel();
        break;
      case Op.paintImageXObject:
      case Op.paintInlineImageXObject:
        walker.picture(hasMask(ops, args, i) ? (solid.get(a[0]) ?? null) : allOfIt, a[0]);
        break;
      case Op.paintImageMaskXObject:
        walker.stencil(a[0]);
        break;
    }
  }
  for (const note of page.notes) walker.note(note);
  return walker.finish();
}

function endOfAnnotation(ops: ArrayLike<number>, from: number): number {
  let i = from;
  while (i < ops.length && ops[i] !== Op.endAnnotation) i++;
  return i;
}

/** pdf.js hands a tag over as text or as an object with its name. */
const tagName = (tag: unknown): string | undefined =>
  typeof tag === 'string' ? tag : ((tag as { name?: string } | null | undefined)?.name ?? undefined);

/** Operands come from the file: a name or nothing may stand where a number should. */
const number = (operand: unknown): number => (typeof operand === 'number' ? operand : 0);

const isDashed = (lengths: unknown): boolean =>
  Array.isArray(lengths) && lengths.some((length) => length > 0);

const none: readonly unknown[] = [];

type PathArgs = readonly [number, readonly (Numbers | null | undefined)[], Numbers | null];

/** pdf.js takes off the soft mask that is set, right before a picture that brings its own. */
function hasMask(ops: ArrayLike<number>, args: EnginePage['args'], i: number): boolean {
  if (ops[i - 1] !== Op.setGState || ops[i - 2] !== Op.save) return false;
  const [entry, more] = (args[i - 1]?.[0] ?? []) as GraphicsState;
  return more === undefined && entry?.[0] === 'SMask' && entry[1] === false;
}

const painting = (fills: boolean, strokes: boolean, evenOdd = false): Painting => ({
  fills,
  strokes,
  evenOdd,
});
const filled = painting(true, true);
const paintings = new Map<number, Painting>([
  [Op.endPath, painting(false, false)],
  [Op.stroke, painting(false, true)],
  [Op.closeStroke, painting(false, true)],
  [Op.fill, painting(true, false)],
  [Op.eoFill, painting(true, false, true)],
  [Op.fillStroke, filled],
  [Op.closeFillStroke, filled],
  [Op.eoFillStroke, painting(true, true, true)],
  [Op.closeEOFillStroke, painting(true, true, true)],
]);

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
