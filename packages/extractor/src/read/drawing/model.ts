/** A path is numbers: each of these, then the coordinates that belong to it. Only glyphs have the quadratic curve, 3. */
export const Draw = { move: 0, line: 1, curve: 2, close: 4 } as const;

export interface Glyph {
  unicode: string;
  /** 1/1000 em, as the font matrix scales it. */
  width: number;
  /** Vertical writing: advance and the offset from the horizontal origin. */
  vmetric: readonly [number, number, number] | null;
  isSpace: boolean;
}

/** What a `showText` shows: glyphs, and kerning in 1/1000 em. */
export type ShownText = readonly (Glyph | number)[];

export interface PageFont {
  /** Name without the subset prefix, for messages only. */
  name: string;
  /** Why there are no glyphs; null for a font that can be read. */
  error: string | null;
  /** Glyph units → text units. */
  unit: number;
  /** Height of an em in text units: 1 but for Type 3 fonts, which choose their own. */
  em: number;
  /** Shares of the em above and below the baseline, always sane. */
  ascent: number;
  descent: number;
  vertical: boolean;
}

/** Annotations that hold text of their own: the value of a form field, a text that someone put on the page. */
export type TextAnnotation = 'field' | 'note';
