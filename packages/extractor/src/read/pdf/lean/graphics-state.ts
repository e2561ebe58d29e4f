import type { State } from '../../drawing/state.ts';
import type { PdfWalk } from '../pdf-walk.ts';
import type { PdfFile } from './file.ts';
import { type Dict, isArray, isDict, Name, Stream, type Value } from './objects.ts';
import { refuse } from './refused.ts';

/** Blend modes that let nothing of the ground through. */
const plain = ['Normal', 'Compatible'];
const blends =
  'Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  );
/** Entries that change no text and no line. */
const ignored = 'Type LC LJ ML RI FL OP op OPM BG BG2 UCR UCR2 HT SM SA AIS TK'.split(' ');

/**
 * Sets what an entry of `ExtGState` says.
 *
 * @param drawMask draws the picture that a soft mask is made of
 * @throws {Refused} for entries of another kind, and fonts
 */
export function setGraphicsState(
  file: PdfFile,
  entries: Dict,
  walk: PdfWalk,
  drawMask: (form: Stream) => void,
): void {
  const set: Partial<State> = {};
  for (const [key, raw] of entries) {
    const value = file.get(raw);
    const number = (): number => (typeof value === 'number' ? value : refuse(`${key} that is no number`));
    if (ignored.includes(key)) continue;
    if (key === 'LW') set.lineWidth = Math.abs(number());
    else if (key === 'CA') set.strokeAlpha = number();
    else if (key === 'ca') set.fillAlpha = number();
    else if (key === 'D') set.dashed = isDashed(file, value);
    else if (key === 'BM') set.blended = isBlended(value);
    else if (key === 'SMask') {
      const form = maskOf(file, value);
      if (form !== null) drawMask(form);
      set.masked = form !== null;
    } else if (key === 'TR' || key === 'TR2') {
      if (!(value instanceof Name)) refuse('a transfer function');
    } else refuse(`the graphics state ${key}`);
  }
  // All at once: the picture of a mask is drawn in the state before.
  Object.assign(walk.state, set);
}

function isDashed(file: PdfFile, value: Value): boolean {
  const [lengths] = isArray(value) ? value.map((one) => file.get(one)) : [];
  if (!isArray(lengths) || lengths.some((length) => typeof length !== 'number'))
    return refuse('dashes that are none');
  return (lengths as number[]).some((length) => length > 0);
}

function isBlended(value: Value): boolean {
  if (!(value instanceof Name)) return refuse('a way to blend that has no name');
  if (plain.includes(value.name)) return false;
  return blends.includes(value.name) || refuse(`the way to blend ${value.name}`);
}

/** The picture of a soft mask; `null` for none. */
function maskOf(file: PdfFile, value: Value): Stream | null {
  if (value instanceof Name && value.name === 'None') return null;
  if (!isDict(value)) return refuse('a soft mask that is none');
  const form = file.get(value.get('G'));
  const transfer = file.get(value.get('TR'));
  if (!(form instanceof Stream) || file.name(value.get('S')) === null)
    return refuse('a soft mask that is none');
  if (transfer !== null && !(transfer instanceof Name)) refuse('a transfer function');
  return form;
}
