import type { Box } from '@juesuan/schema';
import type { GreyPicture, PreparedPage, RulingPiece } from '../model.ts';
import { patchesOf } from '../picture/components.ts';
import { limits } from './limits.ts';

/** A page, or the two pages of a sheet one below the other. */
export interface Sheet extends Pick<PreparedPage, 'grey' | 'pieces' | 'seals'> {
  pages: 1 | 2;
}

/**
 * Puts the right one of two pages on a sheet below the left one, so that each is read from its top to its bottom. Two pages
 * have paper between them from edge to edge, no ruling across it, and text on both sides; and the sheet is either as wide
 * as two pages are, or has rulings on both sides.
 */
export function unfolded({ grey, pieces, seals }: PreparedPage): Sheet {
  const one: Sheet = { grey, pieces, seals, pages: 1 };
  const { width, height, dpi } = grey;
  if (width < limits.sheetRatio * height) return one;
  const fold = foldOf(grey);
  if (fold === null || pieces.horizontal.some(({ from, to }) => from < fold && to > fold)) return one;
  const least = (limits.sheetRuling * dpi) / 72;
  const isRuled = (isRight: boolean): boolean =>
    pieces.horizontal.some(({ from, to }) => to - from > least && from > fold === isRight);
  if ((width * 72) / dpi < limits.sheetWidth && !(isRuled(false) && isRuled(true))) return one;
  if (Math.min(inkedRows(grey, 0, fold), inkedRows(grey, fold, width)) < limits.sheetInked * height)
    return one;
  const side = Math.max(fold, width - fold);
  const along = (piece: RulingPiece, x: number, y: number): RulingPiece => ({
    ...piece,
    from: piece.from + x,
    to: piece.to + x,
    position: piece.position + y,
  });
  return {
    grey: stacked(grey, fold, side),
    pieces: {
      horizontal: pieces.horizontal.map((h) => (h.from > fold ? along(h, -fold, height) : h)),
      // Along a vertical one is down.
      vertical: pieces.vertical.map((v) => (v.position > fold ? along(v, height, -fold) : v)),
    },
    seals: seals.map((box) => below(box, (fold * 72) / dpi, (height * 72) / dpi)),
    pages: 2,
  };
}

/** The middle of the widest stretch of columns about the middle that are paper from top to bottom. */
function foldOf({ width, height, data, dpi }: GreyPicture): number | null {
  const [from, to] = [Math.round(limits.foldFrom * width), Math.round(limits.foldTo * width)];
  const strip = to - from;
  const mask = new Uint8Array(strip * height);
  for (let y = 0, o = 0; y < height; y++)
    for (let x = 0, i = y * width + from; x < strip; x++, i++, o++)
      mask[o] = (data[i] as number) < limits.ink ? 1 : 0;
  const inked = new Uint8Array(strip);
  for (const { x0, y0, x1, y1, area } of patchesOf(mask, strip, height)) {
    const isSpeck = area < (limits.smallest * dpi * limits.smallest * dpi) / 72 ** 2;
    // The shadow of the fold itself.
    const isFold = y1 - y0 > height / 2 && x1 - x0 < limits.foldWidth * width;
    if (!isSpeck && !isFold) inked.fill(1, x0, x1);
  }
  const middle = Math.round(width / 2) - from;
  let [best, widest, run] = [0, 0, 0];
  for (let k = 0; k < strip; k++) {
    run = inked[k] === 0 ? run + 1 : 0;
    if (run > widest) [widest, best] = [run, k];
  }
  if (widest < limits.foldWidth * width) return null;
  const isMiddle = middle > best - widest && middle < best;
  return from + (isMiddle ? middle : Math.round(best - widest / 2));
}

/** Rows that have ink between two columns. */
function inkedRows({ width, height, data }: GreyPicture, from: number, to: number): number {
  let rows = 0;
  for (let y = 0; y < height; y++) {
    for (let i = y * width + from; i < y * width + to; i++) {
      if ((data[i] as number) >= limits.ink) continue;
      rows++;
      break;
    }
  }
  return rows;
}

function stacked({ width, height, data, dpi }: GreyPicture, fold: number, side: number): GreyPicture {
  const out = new Uint8Array(side * height * 2).fill(255);
  for (let y = 0; y < height; y++) {
    out.set(data.subarray(y * width, y * width + fold), y * side);
    out.set(data.subarray(y * width + fold, (y + 1) * width), (height + y) * side);
  }
  return { width: side, height: height * 2, data: out, dpi };
}

const below = ({ x0, y0, x1, y1 }: Box, fold: number, height: number): Box =>
  (x0 + x1) / 2 < fold
    ? { x0, y0, x1, y1 }
    : { x0: x0 - fold, y0: y0 + height, x1: x1 - fold, y1: y1 + height };
