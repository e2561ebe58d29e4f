import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractReport, extractTables } from '@juesuan/extractor';
import type { ExtractedTable } from '@juesuan/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOcr, type Ocr } from './index.ts';

/**
 * Pages 4 and 5 of golden/chromium-ruled, scanned by scripts/scans: `--pages 4-4 --preset seal --dpi 150` and so on. Whether
 * something of them is doubtful though it was read rightly: digits whose strokes the fax lost. Where any page will do, the
 * upper two fifths of the second are `typical-top`, which is read in less than half the time.
 */
const scans = [
  ['seal', 'income_expenditure_summary', 4, 150, false],
  ['typical', 'income', 5, 150, false],
  ['fax', 'income_expenditure_summary', 4, 200, true],
] as const;

const bytesOf = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(path, import.meta.url))));
const scan = (name: string): Uint8Array => bytesOf(`./testing/scans/${name}.pdf`);

/** Rows of a table on one page. */
const cellsOf = (table: ExtractedTable | undefined, page: number): unknown[] =>
  (table?.rows ?? [])
    .filter(({ location }) => location.page === page)
    .map(({ name, code, lineNo, cells }) => [
      [lineNo, code, name],
      cells.map(({ label, raw }) => [label, raw]),
    ]);

let ocr: Ocr;
beforeAll(async () => {
  ocr = await createOcr();
});
afterAll(() => ocr.close());

describe.each(scans)('a page scanned as %s', (name, kind, page, dpi, isDoubtful) => {
  test('has the table that was typeset, cell by cell', { timeout: 120_000 }, async () => {
    const typeset = await extractReport(bytesOf('../../../golden/chromium-ruled/source.pdf'));
    const read = await extractReport(scan(name), { ocr });
    const byKind = (tables: readonly ExtractedTable[]) => tables.find((table) => table.kind === kind);
    const truth = cellsOf(byKind(typeset.tables), page);
    expect(truth.length).toBeGreaterThan(10);
    expect(cellsOf(byKind(read.tables), 1)).toEqual(truth);
    expect(read.diagnostics.filter(({ code }) => code === 'page-recognised')).toMatchObject([
      { severity: 'info', params: { dpi, turns: null }, location: { page: 1 } },
    ]);
    const cells = byKind(read.tables)?.rows.flatMap((row) => row.cells) ?? [];
    for (const { raw, source, confidence = 0 } of cells) {
      expect(source).toBe(raw === '' ? undefined : 'ocr');
      if (raw !== '') expect(confidence).toBeGreaterThan(0);
    }
    expect(read.diagnostics.some(({ code }) => code === 'ocr-doubtful')).toBe(isDoubtful);
  });
});

test('reading ends with the reason of its signal', async () => {
  const ended = new AbortController();
  const reading = extractReport(scan('seal'), {
    ocr: {
      read(picture, page, signal) {
        ended.abort(new Error('enough'));
        return ocr.read(picture, page, signal);
      },
    },
    signal: ended.signal,
  });
  await expect(reading).rejects.toThrow('enough');
});

test('without a reader of pictures the page has no text', async () => {
  await expect(extractTables(scan('seal'))).rejects.toMatchObject({ code: 'no-text-layer' });
});

const blankPage = {
  number: 1,
  width: 600,
  height: 840,
  runs: [],
  rulings: [],
  images: [],
  unreadableRuns: 0,
};

test('a blank page is no text, at once', async () => {
  const [width, height] = [1000, 1400];
  const data = new Uint8Array(width * height).fill(250);
  expect(await ocr.read({ width, height, channels: 1, data, dpi: 120 }, blankPage)).toBeNull();
});

test('a page is read in a thread of its own where several are read at a time', {
  timeout: 60_000,
}, async () => {
  const threaded = await createOcr({ pagesAtATime: 2 });
  expect(threaded.pagesAtATime).toBe(2);
  const { tables, diagnostics } = await extractReport(scan('typical-top'), { ocr: threaded });
  await threaded.close();
  expect(tables.map(({ kind, rows }) => [kind, rows.length > 5])).toEqual([['income', true]]);
  expect(diagnostics.filter(({ code }) => code === 'page-recognised')).toHaveLength(1);
});

test('a photograph of soft shapes and hairs is no text', { timeout: 60_000 }, async () => {
  const [width, height] = [900, 1200];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 3) {
      const body = Math.exp(-((x - 450) ** 2 + 0.5 * (y - 700) ** 2) / 60_000);
      const fur = Math.sin(x / 3 + 4 * Math.sin(y / 40)) * Math.sin(y / 7 + x / 90);
      data[i] = 210 - 150 * body + 18 * fur * body;
      data[i + 1] = 190 - 140 * body + 18 * fur * body;
      data[i + 2] = 160 - 120 * body + 14 * fur * body;
    }
  expect(await ocr.read({ width, height, channels: 3, data, dpi: 100 }, blankPage)).toBeNull();
});

test('a picture of noise alone is no text, and costs no more than a look', { timeout: 60_000 }, async () => {
  const [width, height] = [1000, 1400];
  let seed = 1;
  const data = Uint8Array.from({ length: width * height }, () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return seed >> 16;
  });
  expect(await ocr.read({ width, height, channels: 1, data, dpi: 120 }, blankPage)).toBeNull();
});
