import type { Matrix } from '../../drawing/matrix.ts';
import { type Colour, TRANSPARENT } from '../../drawing/state.ts';
import type { Painting, PdfWalk } from '../pdf-walk.ts';
import { type ColourSpace, cmyk, gray, rgb } from './colours.ts';
import type { LeanFont } from './font.ts';
import { setGraphicsState } from './graphics-state.ts';
import { isNumeric, isRegular, Lexer } from './lexer.ts';
import { type Dict, Name, Stream, Word } from './objects.ts';
import { Operands } from './operands.ts';
import { Path } from './path.ts';
import { refuse } from './refused.ts';
import { Resources, type Shared } from './resources.ts';
import { solidPart } from './solid-part.ts';

const painted = (fills: boolean, strokes: boolean, evenOdd = false): Painting => ({
  fills,
  strokes,
  evenOdd,
});
const stroked = painted(false, true);
const filled = painted(true, false);
const both = painted(true, true);
const filledEvenOdd = painted(true, false, true);
const bothEvenOdd = painted(true, true, true);
const notPainted = painted(false, false);

/** What `q` keeps beside the walk's own state. */
export interface Kept {
  font: LeanFont | null;
  fill: ColourSpace | null;
  stroke: ColourSpace | null;
  x: number;
  y: number;
}

/** What a stream is drawn within. */
interface Around {
  /** One more operator is read: a font, or a drawing, that pdf.js counts as several, or another. */
  count(isSeveral: boolean): void;
  /** Draws a form. @param isMask it is the picture of a soft mask */
  form(form: Stream, resources: Dict | null, kept: Kept, isMask: boolean): void;
}

/** The operators of one content stream. */
export class StreamReader {
  readonly #content: Around;
  readonly #shared: Shared;
  readonly #walk: PdfWalk;
  readonly #lexer: Lexer;
  readonly #resources: Resources;
  readonly #dict: Dict | null;
  readonly #operands = new Operands();
  readonly #path = new Path();
  readonly #stack: Kept[] = [];
  #font: LeanFont | null;
  #fill: ColourSpace | null;
  #stroke: ColourSpace | null;
  #marks = 0;
  #count = 0;
  /** The operator by its count that saved the state last, and the one that took a mask off right behind. */
  #savedAt = -1;
  #unmaskedAt = -1;

  constructor(
    content: Around,
    shared: Shared,
    walk: PdfWalk,
    bytes: Uint8Array,
    resources: Dict | null,
    start: Kept,
  ) {
    this.#content = content;
    this.#shared = shared;
    this.#walk = walk;
    this.#lexer = new Lexer(bytes);
    this.#resources = new Resources(shared, resources);
    this.#dict = resources;
    this.#font = start.font;
    this.#fill = start.fill;
    this.#stroke = start.stroke;
    this.#path.x = start.x;
    this.#path.y = start.y;
  }

  /** @throws {Refused} for whatever pdf.js might read otherwise */
  read(): void {
    const lexer = this.#lexer;
    const { bytes } = lexer;
    const operands = this.#operands;
    for (;;) {
      const byte = lexer.next();
      if (byte < 0) break;
      if (isNumeric(byte)) operands.addNumber(lexer.number());
      else if (byte === 0x2f) operands.add(lexer.name());
      else if (byte === 0x28) operands.addText(lexer);
      else if (byte === 0x5b) operands.addList(lexer);
      else if (byte === 0x3c && bytes[lexer.at + 1] !== 0x3c) operands.addText(lexer);
      else if (!isRegular(byte)) {
        const value = lexer.read(false);
        if (value instanceof Word) refuse('a stray mark');
        operands.add(value);
      } else {
        const code = lexer.operator();
        this.#content.count(code === 0x5466 || code === 0x446f);
        this.#operate(code, operands);
        operands.clear();
      }
    }
    this.#end();
  }

  /** Closes what the stream left open. */
  #end(): void {
    for (; this.#marks > 0; this.#marks--) this.#walk.unmark();
    for (let i = this.#stack.length; i > 0; i--) this.#walk.restore();
  }

  /** @param code the operator's letters as a number, a byte each: literals keep the switch cheap */
  #operate(code: number, a: Operands): void {
    const walk = this.#walk;
    const path = this.#path;
    let n: Float64Array;
    this.#count++;
    switch (code) {
      case 0x71: // q
        a.all(0);
        this.#savedAt = this.#count;
        this.#stack.push(this.#kept());
        walk.save();
        break;
      case 0x51: // Q
        a.all(0);
        this.#restore();
        break;
      case 0x636d: // cm
        walk.transform(matrixOf(a));
        break;
      case 0x77: // w
        walk.state.lineWidth = Math.abs(a.number());
        break;
      case 0x64: // d
        this.#dash(a);
        break;
      case 0x4a: // J
      case 0x6a: // j
      case 0x4d: // M
      case 0x69: // i
        a.number();
        break;
      case 0x7269: // ri
        a.name();
        break;
      case 0x6773: // gs
        this.#graphicsState(a.name());
        break;
      case 0x6d: // m
        n = a.all(2);
        path.move(n[0] as number, n[1] as number);
        break;
      case 0x6c: // l
        n = a.all(2);
        path.line(n[0] as number, n[1] as number);
        break;
      case 0x63: // c
        n = a.all(6);
        path.curve(
          n[0] as number,
          n[1] as number,
          n[2] as number,
          n[3] as number,
          n[4] as number,
          n[5] as number,
        );
        break;
      case 0x76: // v
        n = a.all(4);
        path.curve(path.x, path.y, n[0] as number, n[1] as number, n[2] as number, n[3] as number);
        break;
      case 0x79: {
        // y
        n = a.all(4);
        const [x, y] = [n[2] as number, n[3] as number];
        path.curve(n[0] as number, n[1] as number, x, y, x, y);
        break;
      }
      case 0x68: // h
        a.all(0);
        path.close();
        break;
      case 0x7265: // re
        n = a.all(4);
        path.rectangle(n[0] as number, n[1] as number, n[2] as number, n[3] as number);
        break;
      case 0x53: // S
        this.#paint(a, stroked);
        break;
      case 0x73: // s
        path.close();
        this.#paint(a, stroked);
        break;
      case 0x66: // f
      case 0x46: // F
        this.#paint(a, filled);
        break;
      case 0x662a: // f*
        this.#paint(a, filledEvenOdd);
        break;
      case 0x42: // B
        this.#paint(a, both);
        break;
      case 0x422a: // B*
        this.#paint(a, bothEvenOdd);
        break;
      case 0x62: // b
        path.close();
        this.#paint(a, both);
        break;
      case 0x622a: // b*
        path.close();
        this.#paint(a, bothEvenOdd);
        break;
      case 0x6e: // n
        this.#paint(a, notPainted);
        break;
      case 0x57: // W
      case 0x572a: // W*
        a.all(0);
        walk.clip();
        break;
      default:
        if (!this.#text(code, a) && !this.#colour(code, a)) this.#other(code, a);
    }
  }

  #text(code: number, a: Operands): boolean {
    const walk = this.#walk;
    const { state } = walk;
    let n: Float64Array;
    switch (code) {
      case 0x4254: // BT
        a.all(0);
        walk.beginText();
        return true;
      case 0x4554: // ET
        a.all(0);
        return true;
      case 0x5466: // Tf
        if (a.count !== 2) refuse('operands of another kind');
        this.#font = this.#resources.font(a.nameAt(0));
        walk.setFont(this.#font.described, a.numberAt(1));
        return true;
      case 0x5464: // Td
        n = a.all(2);
        walk.moveText(n[0] as number, n[1] as number);
        return true;
      case 0x5444: // TD
        n = a.all(2);
        state.leading = n[1] as number;
        walk.moveText(n[0] as number, n[1] as number);
        return true;
      case 0x546d: // Tm
        walk.setTextMatrix(shortMatrixOf(a));
        return true;
      case 0x542a: // T*
        a.all(0);
        walk.moveText(0, state.leading);
        return true;
      case 0x546a: // Tj
        walk.show(this.#fontInUse().shown(a.text()));
        return true;
      case 0x544a: // TJ
        walk.show(this.#fontInUse().shown(a.list()));
        return true;
      case 0x27: // '
        walk.moveText(0, state.leading);
        walk.show(this.#fontInUse().shown(a.text()));
        return true;
      case 0x22: // "
        walk.moveText(0, state.leading);
        state.wordSpacing = a.numberAt(0);
        state.charSpacing = a.numberAt(1);
        walk.show(this.#fontInUse().shown(a.text(3)));
        return true;
      case 0x5463: // Tc
        state.charSpacing = a.number();
        return true;
      case 0x5477: // Tw
        state.wordSpacing = a.number();
        return true;
      case 0x547a: // Tz
        state.hScale = a.number() / 100;
        return true;
      case 0x544c: // TL
        state.leading = -a.number();
        return true;
      case 0x5472: // Tr
        state.mode = a.number();
        return true;
      case 0x5473: // Ts
        state.rise = a.number();
        return true;
      default:
        return false;
    }
  }

  #colour(code: number, a: Operands): boolean {
    const { state } = this.#walk;
    switch (code) {
      case 0x67: // g
        this.#fill = gray;
        state.fill = colourOf(gray, a);
        return true;
      case 0x47: // G
        this.#stroke = gray;
        state.stroke = colourOf(gray, a);
        return true;
      case 0x7267: // rg
        this.#fill = rgb;
        state.fill = colourOf(rgb, a);
        return true;
      case 0x5247: // RG
        this.#stroke = rgb;
        state.stroke = colourOf(rgb, a);
        return true;
      case 0x6b: // k
        this.#fill = cmyk;
        state.fill = colourOf(cmyk, a);
        return true;
      case 0x4b: // K
        this.#stroke = cmyk;
        state.stroke = colourOf(cmyk, a);
        return true;
      case 0x6373: // cs
        this.#fill = this.#resources.space(a.other(0), a.name());
        return true;
      case 0x4353: // CS
        this.#stroke = this.#resources.space(a.other(0), a.name());
        return true;
      case 0x7363: // sc
        state.fill = colourOf(this.#fill ?? gray, a);
        return true;
      case 0x5343: // SC
        state.stroke = colourOf(this.#stroke ?? gray, a);
        return true;
      case 0x73636e: // scn
        state.fill = namedColourOf(this.#fill, a);
        return true;
      case 0x53434e: // SCN
        state.stroke = namedColourOf(this.#stroke, a);
        return true;
      default:
        return false;
    }
  }

  #other(code: number, a: Operands): void {
    switch (code) {
      case 0x446f: // Do
        this.#draw(a.name());
        break;
      case 0x424d43: // BMC
        this.#marks++;
        this.#walk.mark(a.name());
        break;
      case 0x424443: // BDC
        this.#mark(a);
        break;
      case 0x454d43: // EMC
        a.all(0);
        if (this.#marks === 0) break;
        this.#marks--;
        this.#walk.unmark();
        break;
      case 0x4d50: // MP
        a.name();
        break;
      case 0x4450: // DP
        if (a.count !== 2) refuse('operands of another kind');
        break;
      case 0x4258: // BX
      case 0x4558: // EX
        a.all(0);
        break;
      default:
        refuse(`the operator ${lettersOf(code)}`);
    }
  }

  #kept(): Kept {
    return { font: this.#font, fill: this.#fill, stroke: this.#stroke, x: this.#path.x, y: this.#path.y };
  }

  /** Where a form closes more states than it opened, pdf.js closes the one around it. */
  #restore(): void {
    this.#walk.restore();
    const kept = this.#stack.pop();
    if (kept === undefined) return;
    this.#font = kept.font;
    this.#fill = kept.fill;
    this.#stroke = kept.stroke;
    this.#path.x = kept.x;
    this.#path.y = kept.y;
  }

  #paint(a: Operands, painting: Painting): void {
    a.all(0);
    const taken = this.#path.take(this.#walk.clips);
    this.#walk.path(taken?.steps ?? null, taken?.extent ?? null, painting);
  }

  #dash(a: Operands): void {
    const lengths = a.list(2);
    a.numberAt(1);
    let dashed = false;
    for (let i = 0; i < lengths.count; i++) {
      if (lengths.isText(i)) refuse('dashes that are none');
      if (lengths.numberAt(i) > 0) dashed = true;
    }
    this.#walk.state.dashed = dashed;
  }

  #graphicsState(key: string): void {
    const { file } = this.#shared;
    const entries =
      file.dict(this.#resources.find('ExtGState', key)) ?? refuse('a graphics state that is none');
    if (entries.has('SMask') && this.#savedAt === this.#count - 1) this.#unmaskedAt = this.#count;
    setGraphicsState(file, entries, this.#walk, (form) =>
      this.#content.form(form, this.#dict, this.#kept(), true),
    );
  }

  #mark(a: Operands): void {
    if (a.count !== 2) refuse('operands of another kind');
    const tag = a.nameAt(0);
    const properties = a.other(1);
    this.#marks++;
    if (tag !== 'OC') this.#walk.mark(tag);
    else if (properties instanceof Name)
      this.#walk.markLayer(this.#shared.layers.shows(this.#resources.find('Properties', properties.name)));
    else refuse('a layer that is none');
  }

  #draw(key: string): void {
    const { file, layers } = this.#shared;
    const found = file.get(this.#resources.find('XObject', key));
    if (!(found instanceof Stream)) refuse('an object that is none');
    const { dict } = found;
    const kind = file.name(dict.get('Subtype'));
    if (kind === 'Form') {
      this.#content.form(found, this.#dict, this.#kept(), false);
      return;
    }
    if (kind !== 'Image') refuse(`an object of the kind ${kind}`);
    // So pdf.js takes a mask off for a picture that has one of its own.
    if (this.#unmaskedAt === this.#count - 1) refuse('a picture right behind a mask');
    // pdf.js' mark of the layer hides from the walk that a picture has a mask.
    if (dict.has('OC') && (dict.has('SMask') || dict.has('Mask'))) refuse('a picture with a mask on a layer');
    if (dict.has('OC')) this.#walk.markLayer(layers.shows(dict.get('OC')));
    this.#picture(dict);
    if (dict.has('OC')) this.#walk.unmark();
  }

  /** Pictures are not looked into, but for their masks: where they stand is all that is asked. */
  #picture(dict: Dict): void {
    const { file } = this.#shared;
    const size = [dict.get('Width'), dict.get('Height')].map((side) => file.number(side) ?? 0);
    const [width = 0, height = 0] = size;
    if (!(width > 0 && height > 0 && width * height <= MOST_PIXELS) || dict.has('W') || dict.has('H'))
      refuse('a picture of no size');
    const isStencil = file.get(dict.get('ImageMask')) ?? false;
    if (dict.has('IM') || typeof isStencil !== 'boolean') refuse('a picture that may be a stencil');
    if (!isStencil) {
      this.#walk.picture(solidPart(file, dict));
      return;
    }
    // pdf.js looks into stencils: one opaque pixel is a filled area, and what it cannot unpack is nothing.
    const filters = file.listed(dict.get('Filter'));
    if (width * height === 1 || filters.some((one) => file.name(one) !== 'FlateDecode')) refuse('a stencil');
    this.#walk.stencil();
  }

  #fontInUse(): LeanFont {
    return this.#font ?? refuse('text without font');
  }
}

/** pdf.js leaves larger pictures out. */
const MOST_PIXELS = 100_000_000;

function matrixOf(a: Operands): Matrix {
  const n = a.all(6) as unknown as Matrix;
  return [n[0], n[1], n[2], n[3], n[4], n[5]];
}

/** In short floats, as pdf.js has the matrix of text. */
function shortMatrixOf(a: Operands): Matrix {
  const n = a.all(6) as unknown as Matrix;
  return [
    Math.fround(n[0]),
    Math.fround(n[1]),
    Math.fround(n[2]),
    Math.fround(n[3]),
    Math.fround(n[4]),
    Math.fround(n[5]),
  ];
}

const colourOf = (space: ColourSpace, a: Operands): Colour => space.colourOf(a.all(space.components));

/** Before a space is chosen a pattern's name leaves no mark. */
function namedColourOf(space: ColourSpace | null, a: Operands): Colour {
  if (space === null && a.other(a.count - 1) instanceof Name) return TRANSPARENT;
  return colourOf(space ?? gray, a);
}

function lettersOf(code: number): string {
  let letters = '';
  for (let rest = code; rest > 0; rest = Math.floor(rest / 256))
    letters = String.fromCharCode(rest % 256) + letters;
  return letters;
}
