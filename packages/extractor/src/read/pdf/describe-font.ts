import type { PageFont } from '../drawing/model.ts';

/** Real fonts stay within these; what lies outside is a broken descriptor. Shares of an em. */
const MAX_ASCENT = 1.3;
const MIN_ASCENT = 0.5;
const MIN_DESCENT = -0.6;
const USUAL_ASCENT = 0.8;
const USUAL_DESCENT = -0.2;

/** What is known of a font by its values as pdf.js names them; by why there are none where it could not be loaded. */
export function describeFont(value: unknown): PageFont {
  if (typeof value !== 'object' || value === null) {
    // pdf.js names the file it missed with its folder, which differs from machine to machine.
    const reason = typeof value === 'string' ? value.replace(/\S*[\\/]/g, '') : '';
    const error = reason === '' ? 'the font could not be loaded' : reason;
    return {
      name: '?',
      error,
      unit: 0.001,
      em: 1,
      ascent: USUAL_ASCENT,
      descent: USUAL_DESCENT,
      vertical: false,
    };
  }
  const font = value as Record<string, unknown>;
  const matrix = Array.isArray(font.fontMatrix) ? (font.fontMatrix as number[]) : [];
  const sane =
    Number(font.ascent) >= MIN_ASCENT &&
    Number(font.ascent) <= MAX_ASCENT &&
    Number(font.descent) >= MIN_DESCENT &&
    Number(font.descent) <= 0;
  return {
    name: readableName(String(font.name ?? font.loadedName ?? '?')),
    error: null,
    unit: matrix[0] ? Math.abs(matrix[0]) : 0.001,
    em: font.isType3Font ? type3Em(matrix, font.bbox) : 1,
    ascent: sane ? Number(font.ascent) : USUAL_ASCENT,
    descent: sane ? Number(font.descent) : USUAL_DESCENT,
    vertical: font.vertical === true,
  };
}

/**
 * Most Type 3 fonts are outlines of 512 to 2048 units to the em with a matrix that makes that 1; the others (bitmap
 * fonts) draw in pixels, and their box tells the em.
 */
function type3Em(matrix: readonly number[], bbox: unknown): number {
  const scale = Math.abs(matrix[3] ?? 0.001);
  const thousand = scale * 1000;
  if (thousand > 0.4 && thousand < 2.5) return 1;
  const height = Array.isArray(bbox) ? Math.abs(Number(bbox[3]) - Number(bbox[1])) * scale : 0;
  return height > 0 ? height : thousand;
}

/** Chinese word processors write the font's name in GBK bytes: `ABCDEE+·ÂËÎ` is 仿宋. */
function readableName(name: string): string {
  const plain = name.replace(/^[A-Z]{6}\+/, '');
  const codes = Array.from(plain, (c) => c.charCodeAt(0));
  if (!codes.some((c) => c > 0x7f) || codes.some((c) => c > 0xff)) return plain;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    return plain;
  }
}
