import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type PictureReader, readPdf, type TextRun } from '@juesuan/extractor';
import { Report } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { readReport } from './node.ts';

const fileOf = (path: string): Promise<Uint8Array> =>
  readFile(fileURLToPath(new URL(`../../../${path}`, import.meta.url))).then(
    (bytes) => new Uint8Array(bytes),
  );

/** The page of income as a recogniser might read it that takes the last digit of the first amount for another. */
async function misreading(): Promise<{ ocr: PictureReader; printed: string; read: string }> {
  const range = { first: 5, last: 5 };
  const { pages } = await readPdf(await fileOf('golden/chromium-ruled/source.pdf'), { pages: range });
  const [typeset] = pages;
  const at = typeset?.runs.findIndex(({ text }) => /^[\d,]+\.\d\d$/.test(text)) ?? -1;
  const printed = typeset?.runs[at]?.text ?? '';
  const read = printed.slice(0, -1) + ((Number(printed.at(-1)) + 3) % 10);
  const runs = (typeset?.runs ?? []).map(
    (run, k): TextRun =>
      k === at ? { ...run, text: read, glyphs: [...read], certainty: 0.6 } : { ...run, certainty: 1 },
  );
  const location = { page: 1, line: null, box: runs[at]?.box ?? null };
  const others = [{ text: printed, share: 0.3 }];
  return {
    printed,
    read,
    ocr: {
      read: async (_, page) => ({
        page: { ...page, ...typeset, number: page.number, runs, images: [] },
        diagnostics: [],
        unsure: [{ location, read, share: 0.6, others }],
      }),
    },
  };
}

test('a sum chooses among the readings of a scan where that is asked for, and only then', async () => {
  const { ocr, printed, read } = await misreading();
  expect(printed).not.toBe(read);
  const scan = await fileOf('packages/ocr/src/testing/scans/typical.pdf');
  const asRead = await readReport(scan, { ocr });
  const repaired = await readReport(scan, { ocr, ocrRepair: true });
  const cellOf = (report: Report) =>
    report.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).find(({ raw }) => raw === read);
  expect(cellOf(asRead)?.value).toBe(read.replaceAll(',', ''));
  expect(asRead.diagnostics.map(({ code }) => code)).not.toContain('ocr-chosen');
  expect(cellOf(repaired)).toMatchObject({ value: printed.replaceAll(',', ''), confidence: 0.3 });
  expect(repaired.diagnostics.filter(({ code }) => code === 'ocr-chosen')).toMatchObject([
    { params: { read, chosen: printed } },
  ]);
  Report.parse(JSON.parse(JSON.stringify(repaired)));
});
