import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractReport, type PictureReader, type SourcePicture, type TextRun } from '@juesuan/extractor';
import type { Box } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { createOcr } from './index.ts';

const scan = fileURLToPath(new URL('./testing/scans/typical.pdf', import.meta.url));

/** The upper part of a scanned page: the head of its table, and a few rows. */
async function upperPart(): Promise<SourcePicture> {
  const seen: SourcePicture[] = [];
  const ocr: PictureReader = {
    read: async (picture) => {
      seen.push(picture);
      return null;
    },
  };
  await extractReport(new Uint8Array(readFileSync(scan)), { ocr }).catch(() => null);
  const [whole] = seen;
  if (whole === undefined) throw new Error('the scan has no picture');
  const height = Math.round(0.24 * whole.height);
  return { ...whole, height, data: whole.data.slice(0, height * whole.width * whole.channels) };
}

/** A pen on a picture: strokes of ink between points, in points of the page. */
function penOn({ width, channels, data, dpi }: SourcePicture) {
  return (...line: readonly (readonly [number, number])[]): void => {
    const scale = dpi / 72;
    line.slice(1).forEach(([x1, y1], i) => {
      const [x0 = 0, y0 = 0] = line[i] ?? [];
      const steps = Math.ceil(2 * scale * Math.hypot(x1 - x0, y1 - y0));
      for (let k = 0; k <= steps; k++)
        for (let dot = 0; dot < 9; dot++) {
          const x = Math.round((x0 + ((x1 - x0) * k) / steps) * scale) + (dot % 3) - 1;
          const y = Math.round((y0 + ((y1 - y0) * k) / steps) * scale) + Math.floor(dot / 3) - 1;
          data.fill(40, (y * width + x) * channels, (y * width + x + 1) * channels);
        }
    });
  };
}

const amount = /^[\d,]+\.\d\d$/;

test('a figure that a hand struck out or wrote over is never read in silence', {
  timeout: 60_000,
}, async () => {
  const ocr = await createOcr();
  const picture = await upperPart();
  const page = {
    number: 1,
    width: (picture.width * 72) / picture.dpi,
    height: (picture.height * 72) / picture.dpi,
    runs: [],
    rulings: [],
    images: [],
    unreadableRuns: 0,
  };
  const clean = await ocr.read(picture, page);
  const amounts = clean?.page.runs.filter(({ text }) => amount.test(text)) ?? [];
  expect(amounts.length).toBeGreaterThan(4);
  const [struck, over] = [amounts[1], amounts[4]] as [TextRun, TextRun];
  const pen = penOn(picture);
  const { box: a } = struck;
  const middle = (a.y0 + a.y1) / 2;
  pen([a.x0 - 3, middle + 1], [a.x0 + 9, middle - 1], [a.x1 - 9, middle + 1], [a.x1 + 3, middle - 1]);
  const { box: b } = over;
  for (let x = b.x0; x < b.x1 - 3; x += 4) pen([x, b.y0 - 1], [x + 4, b.y1 + 1], [x + 5, b.y0]);
  const amended = await ocr.read(picture, page);
  await ocr.close();
  const doubts = amended?.diagnostics.filter(({ code }) => code === 'ocr-doubtful') ?? [];
  const touches = (one: Box, other: Box | null | undefined): boolean =>
    other != null && one.x0 < other.x1 && one.x1 > other.x0 && one.y0 < other.y1 && one.y1 > other.y0;
  for (const { box, text } of [struck, over]) {
    const isSaid = doubts.some(({ location }) => touches(box, location?.box));
    expect({ text, isSaid }).toEqual({ text, isSaid: true });
  }
  // The others are read as they were.
  const others = amounts.filter((one) => one !== struck && one !== over).map(({ text }) => text);
  const read = amended?.page.runs.map(({ text }) => text) ?? [];
  expect(others.filter((text) => !read.includes(text))).toEqual([]);
});
