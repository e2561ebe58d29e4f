import type { GreyPicture } from '../model.ts';

/** Side of the blocks whose paper is measured: inches. */
const BLOCK = 1 / 8;
/** This share of a block is lighter than what counts as its paper. */
const PAPER = 0.25;
/** A block full of ink takes this share of its lightest neighbour's paper. */
const NEIGHBOUR = 0.85;
/** Brightness of even paper, and of the darkest ink of a page that was faint. */
const WHITE = 250;
const BLACK = 25;
/** Paper is never darker: where nothing is light, nothing is paper. */
const DARKEST_PAPER = 24;
/** Share of a page that is ink at least; where it is lighter than `FAINT`, print is stretched to black. */
const INK_SHARE = 0.004;
const FAINT = 60;
/** Lighter than that it is no ink but the paper's own grain. */
const LIGHTEST_INK = 200;

/** Divides by the paper's own brightness, block by block, and stretches faint ink. */
export function evenLit(picture: GreyPicture): GreyPicture {
  const { width, height, data, dpi } = picture;
  const paper = paperOf(picture, Math.max(8, Math.round(dpi * BLOCK)));
  const out = new Uint8Array(data.length);
  const row = new Float32Array(width);
  for (let y = 0, i = 0; y < height; y++) {
    paperOfRow(paper, y, row);
    for (let x = 0; x < width; x++, i++) {
      const even = ((data[i] as number) * WHITE) / (row[x] as number);
      out[i] = Math.min(even, 255);
    }
  }
  stretch(out);
  return { width, height, data: out, dpi };
}

/** The paper's brightness in the middle of each block. */
interface Paper {
  side: number;
  across: number;
  down: number;
  light: Float32Array;
}

function paperOf({ width, height, data }: GreyPicture, side: number): Paper {
  const across = Math.ceil(width / side);
  const down = Math.ceil(height / side);
  const own = new Float32Array(across * down);
  const counts = new Uint32Array(256);
  for (let by = 0; by < down; by++) {
    for (let bx = 0; bx < across; bx++) {
      counts.fill(0);
      const [right, bottom] = [Math.min(width, (bx + 1) * side), Math.min(height, (by + 1) * side)];
      for (let y = by * side; y < bottom; y++) {
        for (let i = y * width + bx * side; i < y * width + right; i++)
          counts[data[i] as number] = (counts[data[i] as number] as number) + 1;
      }
      let left = (right - bx * side) * (bottom - by * side) * PAPER;
      let light = 255;
      for (; light > 0; light--) {
        left -= counts[light] as number;
        if (left <= 0) break;
      }
      own[by * across + bx] = light;
    }
  }
  return { side, across, down, light: lentByNeighbours(own, across, down) };
}

function lentByNeighbours(own: Float32Array, across: number, down: number): Float32Array {
  const out = new Float32Array(own.length);
  for (let by = 0; by < down; by++) {
    for (let bx = 0; bx < across; bx++) {
      let most = 0;
      for (let y = Math.max(0, by - 1); y <= Math.min(down - 1, by + 1); y++) {
        for (let x = Math.max(0, bx - 1); x <= Math.min(across - 1, bx + 1); x++)
          most = Math.max(most, own[y * across + x] as number);
      }
      const i = by * across + bx;
      out[i] = Math.max(own[i] as number, most * NEIGHBOUR, DARKEST_PAPER);
    }
  }
  return out;
}

/** The paper along a row, between the middles of the blocks as straight as the light falls. */
function paperOfRow({ side, across, down, light }: Paper, y: number, out: Float32Array): void {
  const at = Math.max(0, Math.min(down - 1, (y + 0.5) / side - 0.5));
  const top = Math.floor(at) * across;
  const low = Math.min(down - 1, Math.floor(at) + 1) * across;
  const share = at - Math.floor(at);
  const step = 1 / side;
  for (let x = 0, u = 0.5 / side - 0.5; x < out.length; x++, u += step) {
    const v = u < 0 ? 0 : Math.min(u, across - 1);
    const left = Math.floor(v);
    const right = left + 1 < across ? left + 1 : left;
    const a = (light[top + left] as number) * (1 - share) + (light[low + left] as number) * share;
    const b = (light[top + right] as number) * (1 - share) + (light[low + right] as number) * share;
    out[x] = a + (b - a) * (v - left);
  }
}

/** The darkest share of a page is ink: where that is grey it becomes nearly black. */
function stretch(data: Uint8Array): void {
  const counts = new Uint32Array(256);
  for (let i = 0; i < data.length; i++) counts[data[i] as number] = (counts[data[i] as number] as number) + 1;
  let left = data.length * INK_SHARE;
  let ink = 0;
  for (; ink < LIGHTEST_INK; ink++) {
    left -= counts[ink] as number;
    if (left <= 0) break;
  }
  if (ink <= FAINT) return;
  const map = Uint8ClampedArray.from(counts, (_, g) => ((g - ink) * (WHITE - BLACK)) / (WHITE - ink) + BLACK);
  for (let i = 0; i < data.length; i++) data[i] = map[data[i] as number] as number;
}
