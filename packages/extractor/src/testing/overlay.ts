import { type Matrix, multiply } from '../read/drawing/matrix.ts';
import type { PageFont } from '../read/drawing/model.ts';
import { type EngineDocument, type EnginePage, Op } from '../read/pdf/pdfjs.ts';

/** Text printed on a page for tests: points from the bottom left of the page as it is shown, degrees against the clock. */
export interface Overprint {
  text: string;
  x: number;
  y: number;
  size: number;
  turn?: number;
  /** `#rrggbb` */
  colour?: string;
  alpha?: number;
}

const font: PageFont = {
  name: 'Overprint',
  error: null,
  unit: 0.001,
  em: 1,
  ascent: 0.88,
  descent: -0.12,
  vertical: false,
};
const FONT = 'overprint';

type Operation = readonly [op: number, args: readonly unknown[] | null];

/** A page with text printed on it, below or above what it draws itself: real pages become dirty ones. */
export function overprinted(
  page: EnginePage,
  texts: readonly Overprint[],
  where: 'below' | 'above',
): EnginePage {
  const own: Operation[] = Array.from(page.ops, (op, i) => [op, page.args[i] ?? null]);
  const open = own.reduce((depth, [op]) => depth + (op === Op.save ? 1 : op === Op.restore ? -1 : 0), 0);
  const closing = Array.from({ length: Math.max(open, 0) + 1 }, (): Operation => [Op.restore, null]);
  const whole: Operation[] = [[Op.save, null], ...own, ...closing];
  const drawn = texts.flatMap((text) => operationsOf(text, page));
  const operations = where === 'below' ? [...drawn, ...whole] : [...whole, ...drawn];
  return {
    ...page,
    ops: operations.map(([op]) => op),
    args: operations.map(([, args]) => args),
    font: (id) => (id === FONT ? font : page.font(id)),
    shows: (layer) => page.shows(layer),
    release: () => {},
  };
}

function operationsOf(
  { text, x, y, size, turn = 0, colour = '#000000', alpha = 1 }: Overprint,
  page: EnginePage,
): Operation[] {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const glyphs = [...text].map((unicode) => ({
    unicode,
    width: /[!-~]/.test(unicode) ? 500 : 1000,
    vmetric: null,
    isSpace: unicode === ' ',
  }));
  const upright: Matrix = [1, 0, 0, -1, 0, page.height];
  return [
    [Op.save, null],
    [Op.transform, multiply(inverse(page.transform), upright)],
    [Op.setFillRGBColor, [colour]],
    [Op.setGState, [[['ca', alpha]]]],
    [Op.beginText, null],
    [Op.setFont, [FONT, size]],
    [Op.setTextMatrix, [[cos, sin, -sin, cos, x, y]]],
    [Op.showText, [glyphs]],
    [Op.restore, null],
  ];
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}

/** Every page of an open document; they stay readable until it is closed. */
export const pagesOf = (document: EngineDocument): Promise<EnginePage[]> =>
  Promise.all(Array.from({ length: document.pageCount }, (_, i) => document.page(i + 1)));
