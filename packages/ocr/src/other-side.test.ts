import type { SourcePicture } from '@juesuan/extractor';
import { describe, expect, test } from 'vitest';
import { layOut } from './lines/lay-out.ts';
import { withoutOtherSide } from './other-side.ts';
import { preparePage } from './prepare.ts';
import { alphabet, probabilities, surely } from './testing/probabilities.ts';
import { tablePage, xs, ys } from './testing/table.ts';

const page = tablePage(150).picture;
const plain = preparePage(page);

/** The page with itself, seen in a mirror, as pale as a share of its ink. */
function shining(share: number): SourcePicture {
  const { width, data } = page;
  const seen = data.map((sample, i) => {
    const x = i % width;
    // Its rulings would lie on those of the page.
    const back = data[i - x + ((2 * width - 1 - x + 40) % width)] as number;
    return (sample * (255 - share * (255 - back))) / 255;
  });
  return { ...page, data: seen };
}

/** A recogniser that is sure of all or of nothing, each time it is asked. */
function recogniser(...sure: boolean[]) {
  return {
    alphabet,
    read: async (crops: readonly unknown[]) => {
      const isSure = sure.shift() ?? false;
      return crops.map(() => (isSure ? probabilities(...surely('财政拨款收入')) : probabilities({}, {})));
    },
  };
}

describe('a page whose other side shines through', () => {
  const prepared = preparePage(shining(0.3));

  test('is rid of it where its lines are read in a mirror', async () => {
    const front = await withoutOtherSide(prepared, recogniser(true, false));
    expect(front.level).toBeGreaterThan(100);
    const { rulings, lines } = layOut(front.page);
    const without = layOut(plain);
    expect(rulings).toHaveLength(xs.length + ys.length);
    expect(lines).toHaveLength(without.lines.length);
    for (const [k, { box }] of lines.entries())
      expect(Math.abs(box.x0 - (without.lines[k]?.box.x0 ?? 0))).toBeLessThan(1);
  });

  test('so it is where the sheet stands on its head', async () => {
    expect((await withoutOtherSide(prepared, recogniser(false, true, false))).level).not.toBeNull();
  });

  test('keeps a pale print that can be read as it stands, or nowhere', async () => {
    expect(await withoutOtherSide(prepared, recogniser(true, true))).toEqual({ page: prepared, level: null });
    expect(await withoutOtherSide(prepared, recogniser())).toEqual({ page: prepared, level: null });
  });

  test('is not looked for where all print is dark, or all of it faint', async () => {
    const faint = { ...page, data: page.data.map((sample) => 255 - (255 - sample) * 0.3) };
    for (const one of [plain, preparePage(faint)])
      expect(await withoutOtherSide(one, recogniser(true, false))).toEqual({ page: one, level: null });
  });
});
