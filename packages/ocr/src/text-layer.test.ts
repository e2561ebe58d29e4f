import type { PictureReader, SourcePage, TextRun } from '@juesuan/extractor';
import { expect, test } from 'vitest';
import { sourcePoint, unbent } from './picture/placement.ts';
import { withTextLayer } from './text-layer.ts';

const EM = 10;

/** Letters side by side, each half as wide as high. */
const runAt = (text: string, x: number, y: number): TextRun => ({
  text,
  box: { x0: x, y0: y, x1: x + (text.length * EM) / 2, y1: y + EM },
  glyphs: [...text],
  edges: [...text, ''].map((_, k) => x + (k * EM) / 2),
  fontSize: EM,
  baseline: y + EM,
  clip: null,
});

const [width, height, dpi] = [1200, 1600, 144];
const picture = { width, height, channels: 1, data: new Uint8Array(1), dpi } as const;
const pageOf = (runs: TextRun[]): SourcePage => ({
  number: 3,
  width: 600,
  height: 800,
  runs,
  rulings: [],
  images: [],
  unreadableRuns: 0,
});

/** What is said of the numbers of a picture that was read so, by the scanner's own text. */
async function said(read: TextRun[], written: TextRun[], { scale = 1, skew = 0 } = {}) {
  const placement = { ...unbent({ scale, width: width / scale, height: height / scale, turns: 0 }), skew };
  const reader: PictureReader = {
    read: async (_, page) => ({ page: { ...page, runs: read }, diagnostics: [], placement }),
  };
  const reading = await withTextLayer(reader).read(picture, pageOf(written));
  expect(reading?.page.runs).toEqual(read);
  expect(reading).not.toHaveProperty('placement');
  return reading?.diagnostics.map(({ code, params, location }) => [code, params, location?.box]);
}

const amounts = ['12.50', '3,456.78', '0.39', '100.00'].map((text, k) => runAt(text, 100, 100 + 20 * k));
const words = runAt('支出合计', 20, 100);

test('text of the scanner that agrees, in whatever width and however it is cut, says nothing', async () => {
  const line = runAt('支出合计'.padEnd(16, ' ').concat('12.50'), 20, 101);
  const others = [
    runAt('３，４５６．７８', 100, 121),
    runAt('0.39', 101, 139),
    runAt('1', 100, 160),
    runAt('00.00', 105, 160),
  ];
  expect(await said([words, ...amounts], [line, ...others])).toEqual([]);
});

test('another number is a doubt with both readings, and what was read stands', async () => {
  const [, second] = amounts;
  expect(await said(amounts, [runAt('12.50', 100, 100), runAt('3,456.18', 100, 120)])).toEqual([
    ['ocr-doubtful', { reason: 'witness', read: '3,456.78', seen: '3,456.18' }, second?.box],
  ]);
});

test('a page that was scaled and levelled is compared where its letters came from', async () => {
  const [scale, skew] = [2, 0.03];
  const placement = { ...unbent({ scale, width: width / scale, height: height / scale, turns: 0 }), skew };
  const points = 72 / dpi;
  const tilted = amounts.map(({ text, box }) => {
    const at = sourcePoint(placement, box.x0 / points / scale, box.y0 / points / scale);
    return runAt(text, at.x * points, at.y * points);
  });
  // As far off as a line is high, where nothing is levelled.
  expect(Math.abs((tilted[0]?.box.y0 ?? 0) - 100)).toBeGreaterThan(EM / 2);
  expect(await said(amounts, tilted, { scale, skew })).toEqual([]);
});

test('letters without a digit, and no letters at all, are no witness', async () => {
  expect(await said(amounts, [runAt('一', 100, 100), runAt('九九九', 300, 120)])).toEqual([]);
});

test('a layer that is unlike most of the picture is said once', async () => {
  const many = Array.from({ length: 12 }, (_, k) => runAt(`${k}7.25`, 100, 100 + 20 * k));
  const written = many.map(({ text, box }) => runAt(text.replace('7', '1'), box.x0, box.y0));
  expect(await said(many, written)).toEqual([
    ['text-invisible', { reason: 'unlike', count: 12, compared: 12 }, null],
  ]);
});
