import type { Ruling } from '@juesuan/extractor';
import type { Box } from '@juesuan/schema';
import type { Field, InkLine, PageLayout, PreparedPage, RulingPiece, StrayMark } from '../model.ts';
import type { Patch } from '../picture/components.ts';
import { withoutRulings } from '../rulings/erase.ts';
import { withFaintEnds } from './faint-ends.ts';
import { fieldBoxes, fieldsOf } from './fields.ts';
import { limits } from './limits.ts';
import { linesIn, usualEm } from './lines.ts';
import { marksOf } from './marks.ts';
import { secondLook } from './second-look.ts';
import { unfolded } from './sheet.ts';

/**
 * Finds what stands where on a prepared page: its rulings, the fields between them, and the lines of text within each field
 * and on the open page round them.
 *
 * @example
 * const layout = layOut(preparePage(picture));
 * const crops = layout.lines.map((line) => cropsOf(layout.clean, line));
 */
export function layOut(page: PreparedPage): PageLayout {
  const { grey, pieces, seals, pages } = unfolded(page);
  const { width, height, dpi } = grey;
  const pt = dpi / 72;
  const clean = withoutRulings(grey, pieces);
  const map = fieldsOf(pieces, width, height, pt);
  const marks = marksOf(clean, map);
  const usual = usualEm(marks, pt);
  const lines: InkLine[] = [];
  const strays: StrayMark[] = marks.others.map(({ field, patch }) => strayOf(patch, field, pt));
  const boxes = fieldBoxes(map);
  const isOpen = boxes.map(
    ({ x0, y0, x1, y1 }, id) =>
      id === 0 || (x1 - x0 > limits.frame * map.width && y1 - y0 > limits.frame * map.height),
  );
  for (const [field, letters] of marks.letters.entries()) {
    if (letters.length === 0) continue;
    const found = linesIn(letters, field, isOpen[field] === true, usual, pt);
    const within = isOpen[field] ? null : scaled(boxes[field] as Box, map.cell);
    lines.push(...found.lines.map((line) => (within === null ? line : withFaintEnds(clean, line, within))));
    for (const speck of found.specks) strays.push(strayOf(speck, field, pt));
  }
  const inked = new Set(lines.map(({ field }) => field));
  const fields = boxes.map((raster, id): Field => {
    const box = scaled(raster, map.cell / pt);
    if (id === 0 || inked.has(id)) return { id, box, isBlank: false };
    const { marks: faint, dash } = secondLook(clean, scaled(raster, map.cell), id, usual);
    if (dash !== null) lines.push(dash);
    for (const mark of faint) strays.push(strayOf(mark, id, pt));
    return { id, box, isBlank: dash === null && faint.length === 0 };
  });
  lines.sort((a, b) => a.field - b.field);
  return {
    width: width / pt,
    height: height / pt,
    rulings: [
      ...pieces.horizontal.map((piece) => rulingOf(piece, 'horizontal', pt)),
      ...pieces.vertical.map((piece) => rulingOf(piece, 'vertical', pt)),
    ],
    fields,
    lines,
    strays,
    seals,
    pages,
    em: usual,
    clean,
  };
}

const scaled = ({ x0, y0, x1, y1 }: Box, by: number): Box =>
  x1 > x0 ? { x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by } : { x0: 0, y0: 0, x1: 0, y1: 0 };

const strayOf = ({ area, ...box }: Patch, field: number, pt: number): StrayMark => ({
  field,
  box: scaled(box, 1 / pt),
  ink: area / (pt * pt),
});

const rulingOf = (piece: RulingPiece, orientation: Ruling['orientation'], pt: number): Ruling => ({
  orientation,
  position: piece.position / pt,
  from: piece.from / pt,
  to: piece.to / pt,
  thickness: piece.thickness,
});
