import type { Matrix } from '../../drawing/matrix.ts';
import type { Sheet } from '../pdf-walk.ts';
import type { PdfFile } from './file.ts';
import type { Dict } from './objects.ts';
import { boxOf, rotationOf } from './page-tree.ts';
import { refuse } from './refused.ts';

/** Pages without a size are US letter. */
const LETTER = [0, 0, 612, 792];

/** Half of a turn's matrix: the other half flips y. */
const turns: Readonly<Record<number, readonly [number, number, number, number]>> = {
  0: [1, 0, 0, -1],
  90: [0, 1, 1, 0],
  180: [-1, 0, 0, 1],
  270: [0, -1, -1, 0],
};

/** A page's size and the way to it, in the very arithmetic of pdf.js' viewport: sums in another order end elsewhere. */
export function sheetOf(file: PdfFile, page: Dict): Sheet {
  const unit = file.get(page.get('UserUnit'));
  if (unit !== null && unit !== 1) refuse('a page with units of its own');
  const [left, bottom, right, top] = viewOf(file, page) as [number, number, number, number];
  const rotation = rotationOf(file, page);
  const [a, b, c, d] = turns[rotation] ?? refuse('a page that is turned askew');
  const centerX = (right + left) / 2;
  const centerY = (top + bottom) / 2;
  const sideways = a === 0;
  const offsetX = Math.abs(sideways ? centerY - bottom : centerX - left);
  const offsetY = Math.abs(sideways ? centerX - left : centerY - bottom);
  const transform: Matrix = [
    a,
    b,
    c,
    d,
    offsetX - a * centerX - c * centerY,
    offsetY - b * centerX - d * centerY,
  ];
  const [wide, high] = [right - left, top - bottom];
  return sideways ? { width: high, height: wide, transform } : { width: wide, height: high, transform };
}

function viewOf(file: PdfFile, page: Dict): readonly number[] {
  const media = boxOf(file, page, 'MediaBox') ?? LETTER;
  const crop = boxOf(file, page, 'CropBox');
  if (crop === null) return media;
  const view = media.map((side, i) =>
    i < 2 ? Math.max(side, crop[i] as number) : Math.min(side, crop[i] as number),
  );
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  return right > left && top > bottom ? view : refuse('a crop box beside the page');
}
