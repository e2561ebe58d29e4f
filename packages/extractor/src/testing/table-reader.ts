import type { PictureReader, SourcePicture } from '../model/picture.ts';
import type { TextRun } from '../model/source.ts';

const cell = (text: string, x: number, y: number, width = 20): TextRun => ({
  text,
  box: { x0: x, y0: y, x1: x + width, y1: y + 10 },
  glyphs: [...text],
  edges: [...text, ''].map((_, k) => x + (width * k) / text.length),
  fontSize: 10,
  baseline: y + 10,
  clip: null,
  certainty: 0.9,
});

/**
 * A reader of pictures that finds a table of two by two on each, and what was asked of it.
 *
 * @param above lines above the table, of each picture in the order in which they are read
 */
export function tableReader(above: readonly (readonly string[])[] = []) {
  const seen: { picture: SourcePicture; page: number; pages: number | undefined }[] = [];
  const ocr: PictureReader = {
    async read(picture, on, _, pages) {
      seen.push({ picture, page: on.number, pages });
      const ruling = { from: 100, to: 300, thickness: 0.5 };
      const rulings = [100, 200, 300].flatMap((position) => [
        { ...ruling, orientation: 'horizontal' as const, position },
        { ...ruling, orientation: 'vertical' as const, position },
      ]);
      const lines = above[seen.length - 1] ?? [];
      const runs = [
        ...lines.map((line, i) => cell(line, 100, 20 + 20 * i, 10 * line.length)),
        cell('项目', 110, 140),
        cell('金额', 210, 140),
        cell('合计', 110, 240),
        cell('1.50', 210, 240),
      ];
      return { page: { ...on, rulings, runs }, diagnostics: [] };
    },
  };
  return { ocr, seen };
}
