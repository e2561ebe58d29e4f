import type { Box } from '@juesuan/schema';
import { paper } from '../../model/seen.ts';
import { identity, type Matrix } from './matrix.ts';
import type { PageFont } from './model.ts';

/** `0xrrggbb`; a pattern or shading has no one colour, a transparent paint leaves no mark. */
export type Colour = number;
export const PATTERN: Colour = -1;
export const TRANSPARENT: Colour = -2;
const BLACK: Colour = 0;
export const WHITE: Colour = paper;

/** The graphics state that `save` and `restore` keep, as far as text and lines depend on it. Copied whole by spread. */
export interface State {
  ctm: Matrix;
  /** Page-space box that everything is cut to. Never changed in place: an equal reference is an equal clip. */
  clip: Box;
  lineWidth: number;
  /** Strokes leave gaps. */
  dashed: boolean;
  stroke: Colour;
  fill: Colour;
  strokeAlpha: number;
  fillAlpha: number;
  /** A blend mode lets the ground through. */
  blended: boolean;
  /** A soft mask is set. */
  masked: boolean;
  /** The group that is drawn is itself see-through. */
  seeThrough: boolean;
  /** `clip` is the box of a shape that does not fill it. */
  ragged: boolean;
  font: PageFont | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  rise: number;
  leading: number;
  mode: number;
  textMatrix: Matrix;
  /** Pen and line start in text space. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const initialState = (ctm: Matrix, clip: Box): State => ({
  ctm,
  clip,
  lineWidth: 1,
  dashed: false,
  stroke: BLACK,
  fill: BLACK,
  strokeAlpha: 1,
  fillAlpha: 1,
  blended: false,
  masked: false,
  seeThrough: false,
  ragged: false,
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  rise: 0,
  leading: 0,
  mode: 0,
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** Alpha from which on a paint hides what is under it. */
const OPAQUE = 0.95;

/** Whether what is painted now, in an alpha (a fill's by default), hides all that is under it. */
export const isOpaque = (
  { fillAlpha, blended, masked, seeThrough, ragged }: State,
  alpha = fillAlpha,
): boolean => alpha >= OPAQUE && !blended && !masked && !seeThrough && !ragged;

/** How light a colour is, 0 to 1; 0 for a pattern. */
export const lightness = (colour: Colour): number =>
  colour < 0 ? 0 : (0.299 * (colour >> 16) + 0.587 * ((colour >> 8) & 255) + 0.114 * (colour & 255)) / 255;

/** The colour that a see-through paint gives on white paper. */
export function onPaper(colour: Colour, alpha: number): Colour {
  if (colour < 0 || alpha >= 1) return colour;
  const mix = (channel: number): number => Math.round(channel * alpha + 255 * (1 - alpha));
  return (mix(colour >> 16) << 16) | (mix((colour >> 8) & 255) << 8) | mix(colour & 255);
}
