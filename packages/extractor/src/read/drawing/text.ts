import type { Box } from '@juesuan/schema';
import type { Backdrop } from './backdrop.ts';
import { CoveredText } from './covered.ts';
import { DrawnGlyphs } from './doubled.ts';
import { text } from './limits.ts';
import { lengthOf, multiply } from './matrix.ts';
import type { Glyph, PageFont, ShownText } from './model.ts';
import { blankSetting, type DrawnRun, RunBuilder, type Setting, Tally } from './runs.ts';
import { type Colour, lightness, onPaper, type State, TRANSPARENT } from './state.ts';

/** Printed instead of a character that the file does not give, so that the loss shows in the cell itself. */
const LOST = '\ufffd';

const Look = {
  ink: 0,
  blank: 1,
  /** No ink and no width: joiners, byte order marks. */
  nothing: 2,
  privateUse: 3,
  lost: 4,
} as const;
type Look = (typeof Look)[keyof typeof Look];

/** Whether one operator's glyphs are seen; a colour where that depends on the ground under each of them. */
type Ink = 'seen' | 'unseen' | Colour;

/** Follows the text operators of one page: where each glyph stands, whether it can be seen, whether it can be read. */
export class TextReader {
  readonly runs: RunBuilder;
  readonly doubled = new Tally();
  /** The level glyphs of them: what they may be of is known when all is drawn. */
  readonly copies: DrawnRun[] = [];
  /** Operators whose text is missing or partly missing. */
  unreadable = 0;
  /** Glyphs in private use: there is ink and a code, but what it means only the font's maker knows. */
  privateUse = 0;
  /** Operators that gave no glyph at all, and glyphs without a character. */
  lost = 0;
  readonly unreadableFonts = new Set<string>();
  readonly #backdrop: Backdrop;
  readonly #page: Box;
  readonly #drawn = new DrawnGlyphs();
  /** What is painted over text already drawn. */
  readonly covers: CoveredText;
  /** Of the operator that is being shown: written anew for each. */
  readonly #setting: Setting;

  constructor(page: Box, backdrop: Backdrop) {
    this.#page = page;
    this.#backdrop = backdrop;
    this.runs = new RunBuilder(page);
    this.covers = new CoveredText(this.runs, this.#drawn);
    this.#setting = blankSetting(page);
  }

  /**
   * One `showText`: adds its glyphs to the runs and moves the state's pen. `hidden`: a layer that is off, a mask; `apart`: an
   * artifact, a layer that is on.
   */
  show(shown: ShownText, state: State, hidden: boolean, apart: boolean): void {
    const { font } = state;
    if (font === null || font.error !== null) {
      // An empty string in a good font is nothing; in a font that failed, pdf.js gives the same for any string.
      this.#noteUnreadable(font?.error ?? 'no font set');
      this.lost++;
      return;
    }
    // As `multiply` has it, without an array for each operator.
    const { ctm, textMatrix } = state;
    const ax = ctm[0] * textMatrix[0] + ctm[2] * textMatrix[1];
    const ay = ctm[1] * textMatrix[0] + ctm[3] * textMatrix[1];
    const bx = ctm[0] * textMatrix[2] + ctm[2] * textMatrix[3];
    const by = ctm[1] * textMatrix[2] + ctm[3] * textMatrix[3];
    const along = lengthOf(ax, ay);
    const determinant = ax * by - ay * bx;
    const sign = state.fontSize * state.hScale < 0 ? -1 : 1;
    const ux = along > 0 ? (ax / along) * sign : 1;
    const uy = along > 0 ? (ay / along) * sign : 0;
    const flip = (bx * uy - by * ux) * Math.sign(state.fontSize) < 0 ? -1 : 1;
    const unpainted = state.mode === 3 || state.mode === 7;
    const setting = this.#setting;
    const up = state.y + state.rise;
    setting.x = ax * state.x + bx * up + (ctm[0] * textMatrix[4] + ctm[2] * textMatrix[5] + ctm[4]);
    setting.y = ay * state.x + by * up + (ctm[1] * textMatrix[4] + ctm[3] * textMatrix[5] + ctm[5]);
    const stroked = state.mode === 1 || state.mode === 5 || this.#isOutlined(state, setting);
    const alpha = stroked ? state.strokeAlpha : state.fillAlpha;
    const paint = stroked ? state.stroke : state.fill;
    const colour = onPaper(paint, alpha);
    setting.ux = ux;
    setting.uy = uy;
    setting.nx = uy * flip;
    setting.ny = -ux * flip;
    setting.size = along > 0 ? (Math.abs(state.fontSize * determinant) / along) * font.em : 0;
    setting.em = Math.abs(state.fontSize * state.hScale) * along * font.em;
    setting.ascent = font.ascent * setting.size;
    setting.descent = font.descent * setting.size;
    setting.clip = state.clip;
    setting.unpainted = unpainted;
    setting.colour = colour;
    setting.pale =
      lightness(colour) >= text.paleFrom && !unpainted && !this.#backdrop.isDarkAt(setting.x, setting.y);
    setting.apart = apart;
    const unseen =
      hidden ||
      (!unpainted && (alpha < text.minAlpha || paint === TRANSPARENT)) ||
      !(setting.size >= text.minSize && setting.em >= text.minSize);
    const watched = !unseen && !unpainted && this.#backdrop.mayHide(colour);
    const ink: Ink = unseen ? 'unseen' : watched ? colour : 'seen';
    this.runs.begin(setting);
    if (font.vertical) this.#showVertical(shown, state, font, setting, ink);
    else this.#showHorizontal(shown, state, font, setting, along * sign, ink);
  }

  /** Is text filled and stroked, of which the stroke alone is seen: white in black outlines? */
  #isOutlined({ mode, fill, fillAlpha, stroke, strokeAlpha }: State, { x, y }: Setting): boolean {
    if ((mode !== 2 && mode !== 6) || stroke === TRANSPARENT || strokeAlpha < text.minAlpha) return false;
    const isPale = fill === TRANSPARENT || lightness(onPaper(fill, fillAlpha)) >= text.paleFrom;
    return (
      isPale && lightness(onPaper(stroke, strokeAlpha)) < text.paleFrom && !this.#backdrop.isDarkAt(x, y)
    );
  }

  #showHorizontal(
    shown: ShownText,
    state: State,
    font: PageFont,
    setting: Setting,
    scale: number,
    ink: Ink,
  ): void {
    const unit = state.fontSize * font.unit;
    const kern = (-state.fontSize / 1000) * state.hScale;
    const spacing = state.charSpacing * state.hScale * scale;
    const { ux, uy } = setting;
    let pen = 0;
    let flawed = false;
    let copied = this.doubled.count;
    for (let i = 0; i < shown.length; i++) {
      const item = shown[i] as Glyph | number;
      if (typeof item === 'number') {
        pen += item * kern;
        continue;
      }
      const width = item.width * unit * state.hScale;
      const offset = pen * scale;
      const reach = width * scale;
      pen += width + (state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * state.hScale;
      let look = lookOf(item.unicode);
      // Joiners have no width: a glyph that has one is a character that the font calls so, a decimal point perhaps.
      if (look === Look.nothing && Math.abs(reach) >= text.inkEm * setting.em) look = Look.lost;
      if (look === Look.nothing) continue;
      if (look === Look.blank) {
        if (ink !== 'unseen') this.runs.add(setting, item.unicode, offset, reach, true, spacing);
        continue;
      }
      if (look !== Look.ink) flawed = true;
      const half = offset + reach / 2;
      const glyph = this.#sight(
        item,
        look,
        setting,
        setting.x + ux * half,
        setting.y + uy * half,
        reach,
        ink,
      );
      if (glyph !== null) this.runs.add(setting, glyph, offset, Math.max(reach, 0), false, spacing);
      else if (this.doubled.count > copied) {
        copied = this.doubled.count;
        this.#noteCopy(setting, item.unicode, offset, reach);
      }
    }
    state.x += pen;
    if (flawed) this.#noteUnreadable(font.name);
  }

  /** Vertical writing stacks upright glyphs: each is a run of its own, so that a cell's text reads from top to bottom. */
  #showVertical(shown: ShownText, state: State, font: PageFont, setting: Setting, ink: Ink): void {
    const unit = state.fontSize * font.unit;
    const m = multiply(state.ctm, state.textMatrix);
    const along = lengthOf(m[0], m[1]);
    let flawed = false;
    for (const item of shown) {
      if (typeof item === 'number') {
        state.y -= (item * state.fontSize) / 1000;
        continue;
      }
      const [advance, originX, originY] = verticalMetric(item);
      const x = state.x - originX * unit * state.hScale;
      const y = state.y + state.rise - originY * unit;
      state.y += advance * unit + state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
      const look = lookOf(item.unicode);
      if (look === Look.nothing || look === Look.blank) continue;
      if (look !== Look.ink) flawed = true;
      const own: Setting = { ...setting, x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] };
      const reach = Math.abs(item.width * unit * state.hScale * along);
      const half = reach / 2;
      const glyph = this.#sight(item, look, own, own.x + own.ux * half, own.y + own.uy * half, reach, ink);
      if (glyph === null) continue;
      this.runs.finish();
      this.runs.begin(own);
      this.runs.add(own, glyph, 0, reach, false);
      this.runs.finish();
    }
    if (flawed) this.#noteUnreadable(font.name);
  }

  /** The glyph as it is to be read, or null where it is not to be: unseen, or the second of two in one place. */
  #sight(
    item: Glyph,
    look: Look,
    setting: Setting,
    x: number,
    y: number,
    reach: number,
    ink: Ink,
  ): string | null {
    if (look === Look.lost) this.lost++;
    else if (look === Look.privateUse) this.privateUse++;
    const glyph = look === Look.lost ? LOST : item.unicode;
    const middle = (setting.ascent + setting.descent) / 2;
    const midX = x + setting.nx * middle;
    const midY = y + setting.ny * middle;
    if (ink === 'unseen' || (ink !== 'seen' && this.#backdrop.hides(ink, midX, midY))) {
      this.runs.dropped.add(glyph);
      return null;
    }
    const { size, clip } = setting;
    if (
      !setting.unpainted &&
      this.#within(clip, midX, midY, size) &&
      this.#drawn.isCopy(
        glyph,
        midX,
        midY,
        reach,
        size,
        setting.pale,
        isSlanted(setting),
        Math.abs(setting.uy) > Math.abs(setting.ux),
      )
    ) {
      this.doubled.add(glyph);
      return null;
    }
    return glyph;
  }

  #noteCopy(setting: Setting, glyph: string, offset: number, reach: number): void {
    if (setting.ux < text.sameDirection || this.copies.length >= text.mostCopies) return;
    const x = setting.x + setting.ux * offset;
    this.copies.push({ ...setting, x, glyphs: [glyph], offsets: [0], end: reach });
  }

  #noteUnreadable(font: string): void {
    this.unreadable++;
    this.unreadableFonts.add(font);
  }

  /** A glyph that its clip hides must not make a later, visible copy of it look like the second of two. */
  #within(clip: Box, x: number, y: number, size: number): boolean {
    const page = this.#page;
    return (
      x > Math.max(clip.x0, page.x0) - size / 2 &&
      x < Math.min(clip.x1, page.x1) + size / 2 &&
      y > Math.max(clip.y0, page.y0) - size / 2 &&
      y < Math.min(clip.y1, page.y1) + size / 2
    );
  }
}

const isSlanted = ({ ux, uy }: Setting): boolean => Math.max(Math.abs(ux), Math.abs(uy)) < text.sameDirection;

const verticalMetric = (glyph: Glyph): readonly [number, number, number] =>
  glyph.vmetric ?? [-1000, glyph.width / 2, 880];

function lookOf(unicode: string): Look {
  if (unicode.length === 0) return Look.lost;
  const unit = unicode.charCodeAt(0);
  const code = unit >= 0xd800 && unit < 0xdc00 ? (unicode.codePointAt(0) as number) : unit;
  if (code > 0x20 && code < 0x7f) return Look.ink;
  if (code >= 0x3001 && code <= 0xd7ff) return Look.ink;
  if (code === 0x20 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a))
    return Look.blank;
  if (code >= 0x09 && code <= 0x0d) return Look.blank;
  if (code === 0x202f || code === 0x205f || code === 0x2028 || code === 0x2029) return Look.blank;
  if ((code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return Look.nothing;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return Look.lost;
  if (code >= 0xd800 && code <= 0xdfff) return Look.lost;
  if (code === 0xfffd || code === 0xfffe || code === 0xffff) return Look.lost;
  if ((code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000) return Look.privateUse;
  return Look.ink;
}
