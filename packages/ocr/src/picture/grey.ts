import type { SourcePicture } from '@juesuan/extractor';
import type { GreyPicture } from '../model.ts';

/** By how much red must stand over green and blue for ink to be a seal's. */
const RED = 24;
/** Side of the blocks that the red ink is counted in: inches. */
const BLOCK = 1 / 12;
/** Share of a block that must be red for the block to be part of a seal. */
const RED_SHARE = 0.06;

/** How much of each block of a picture is a seal's ink. */
export interface RedBlocks {
  /** Pixels. */
  side: number;
  /** Blocks. */
  width: number;
  height: number;
  /** 1 where a block has red ink. */
  red: Uint8Array;
}

/** Brightness, and where the picture has colour the red ink of seals lifted off to the paper or to the print under it. */
export function greyOf(picture: SourcePicture): { grey: GreyPicture; seals: RedBlocks | null } {
  const { width, height, channels, data, dpi } = picture;
  if (channels === 1) return { grey: { width, height, data, dpi }, seals: null };
  const out = new Uint8Array(width * height);
  const side = Math.max(2, Math.round(dpi * BLOCK));
  const across = Math.ceil(width / side);
  const down = Math.ceil(height / side);
  const counts = new Uint32Array(across * down);
  for (let y = 0, i = 0, o = 0; y < height; y++) {
    const row = Math.floor(y / side) * across;
    for (let x = 0; x < width; x++, i += 3, o++) {
      const r = data[i] as number;
      const g = data[i + 1] as number;
      const b = data[i + 2] as number;
      const brightness = (r * 77 + g * 150 + b * 29) >> 8;
      const red = r - Math.max(g, b);
      if (red <= RED) {
        out[o] = brightness;
        continue;
      }
      // Ink that takes only green and blue leaves what red light sees: the paper, or the print under the seal.
      const lifted = r + (red >> 1);
      out[o] = lifted > 255 ? 255 : Math.max(lifted, brightness);
      const block = row + Math.floor(x / side);
      counts[block] = (counts[block] as number) + 1;
    }
  }
  const red = Uint8Array.from(counts, (count) => (count > RED_SHARE * side * side ? 1 : 0));
  return {
    grey: { width, height, data: out, dpi },
    seals: red.includes(1) ? { side, width: across, height: down, red } : null,
  };
}
