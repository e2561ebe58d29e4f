import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { type PictureReader, readPdf, type TextRun } from '@juesuan/extractor';
import { type Cell, type Corrections, Report, type Row, type Table } from '@juesuan/schema';
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

/** What a person found to be printed in a cell. */
const correctionsOf = (
  sha256: string,
  { table, row, cell }: { table: Table; row: Row; cell: Cell },
  printed: string,
): Corrections => ({
  source: { sha256, file: 'scan.pdf' },
  corrections: [
    {
      verdict: printed === cell.raw ? 'right' : 'corrected',
      record: 'cell',
      table: table.title,
      row: row.row,
      code: row.code,
      name: row.name,
      column: cell.label,
      read: cell.raw,
      printed,
      location: cell.location,
    },
  ],
});

test('what a person said of a figure is never chosen otherwise, nor doubted', async () => {
  const { ocr, read } = await misreading();
  const scan = await fileOf('packages/ocr/src/testing/scans/typical.pdf');
  const asRead = await readReport(scan, { ocr });
  const [at] = asRead.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.raw === read ? [{ table, row, cell }] : [])),
    ),
  );
  if (at === undefined) throw new Error('the figure is not there');
  const saying = async (figure: string): Promise<Report> => {
    const corrections = correctionsOf(asRead.source.sha256, at, figure);
    return readReport(scan, { ocr, ocrRepair: true, corrections: [corrections] });
  };
  const cellOf = ({ tables }: Report) =>
    tables
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .find(({ location }) => isDeepStrictEqual(location, at.cell.location));
  // It is printed wrong, says the person, or is something else again.
  for (const figure of [read, '1.25']) {
    const report = await saying(figure);
    expect(cellOf(report)).toMatchObject({
      raw: figure,
      value: figure.replaceAll(',', ''),
      source: 'reviewer',
    });
    const doubts = report.diagnostics.filter(({ code, params }) =>
      code === 'ocr-chosen' || code === 'ocr-doubtful'
        ? JSON.stringify(params).includes(`"${figure}"`)
        : false,
    );
    expect(doubts).toEqual([]);
  }
});
