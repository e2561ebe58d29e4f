import type { PageFont } from '../../drawing/model.ts';
import { describeFont } from '../describe-font.ts';
import type { Assets } from './assets.ts';
import type { PdfFile } from './file.ts';
import { type Extent, extentOfFile, extentOfTrueType } from './font-files.ts';
import { type Dict, Name, Stream, type Value } from './objects.ts';
import { refuse } from './refused.ts';
import { hasOpinionOn, normal, standardFont } from './standard-fonts.ts';

/** A font's name as pdf.js takes it: the descriptor's, unless it is but the beginning of the font's own. */
export function nameOf(file: PdfFile, dict: Dict, descriptor: Dict | null): string {
  const [own, told] = [dict.get('BaseFont'), descriptor?.get('FontName')].map((value) => {
    const name = file.get(value);
    if (name !== null && (!(name instanceof Name) || name.name === '')) refuse('a font name that is none');
    return name?.name ?? null;
  });
  if (!own) return told || refuse('a font without name');
  if (!told || own.startsWith(told)) return own;
  return mayBeKnown(own) ? refuse('a font of two names') : told;
}

/** Of two names pdf.js takes the one that it knows. Its list has, beside those it has an opinion on, names of one word. */
const mayBeKnown = (name: string): boolean => hasOpinionOn(name) || /^\p{L}+$/u.test(normal(name));

/** The file that a font is embedded with; `null` where it is not. */
export function fontFile(file: PdfFile, descriptor: Dict | null): Stream | null {
  const files = ['FontFile', 'FontFile2', 'FontFile3'].flatMap((key) => {
    const found: Value = file.get(descriptor?.get(key));
    if (found !== null && !(found instanceof Stream)) refuse('a font file that is none');
    return found === null ? [] : [found];
  });
  return files.length > 1 ? refuse('two files of one font') : (files[0] ?? null);
}

/** How high a font's letters stand: by its file, else by its descriptor. */
export function describe(
  file: PdfFile,
  name: string,
  descriptor: Dict | null,
  assets: Assets,
  isComposite: boolean,
): PageFont {
  const embedded = fontFile(file, descriptor);
  const byFile = embedded === null ? null : extentOfFile(file.data(embedded));
  // Where pdf.js fails at the file it has heights of its own for these.
  const isTold = ['Ascent', 'Descent'].every((key) => file.number(descriptor?.get(key)) !== null);
  if (embedded !== null && byFile === null && !isTold && hasOpinionOn(name)) refuse('a font of no height');
  const extent = byFile ?? (embedded === null ? extentOfStandard(name, assets, isComposite) : null);
  return describeFont({
    name,
    fontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    ascent: extent?.ascent ?? thousandths(file, descriptor, 'Ascent'),
    descent: extent?.descent ?? thousandths(file, descriptor, 'Descent'),
    vertical: false,
  });
}

function thousandths(file: PdfFile, descriptor: Dict | null, key: string): number {
  const value = file.number(descriptor?.get(key));
  return value === null ? Number.NaN : value / 1000;
}

function extentOfStandard(name: string, assets: Assets, isComposite: boolean): Extent | null {
  const standard = isComposite ? null : standardFont(name);
  if (standard === null) return hasOpinionOn(name) ? refuse('another font in the place of this') : null;
  if (standard.file === null) return null;
  const bytes = assets.font(standard.file);
  return extentOfTrueType(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
