import { describe, expect, test } from 'vitest';
import { extractTables as onEdge } from './edge.ts';
import { extractTables } from './node.ts';
import { drawRun } from './testing/draw.ts';
import { latin, line, makePdf } from './testing/pdf.ts';
import { drawTable } from './testing/table.ts';

const rows = [
  [
    { text: 'Region', rows: 2 },
    { text: 'Farms', columns: 2 },
  ],
  ['2021', '2022'],
  ['North', '118', '121'],
  ['South', '94', '90'],
];

/** A page of 842 pt in Helvetica, drawn whole. */
function page(y: number): string {
  const { runs, rulings } = drawTable(rows, { y, widths: [90, 70, 70], header: 2 });
  return [
    ...[drawRun('Holdings of the province', 50, y - 30), ...runs].map((run) =>
      latin(run.box.x0, 842 - run.baseline, run.fontSize, run.text),
    ),
    ...rulings.map(({ orientation, position, from, to }) =>
      orientation === 'horizontal'
        ? line(from, 842 - position, to, 842 - position)
        : line(position, 842 - from, position, 842 - to),
    ),
  ].join('');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const pdf = makePdf([page(100), latin(50, 700, 10, 'No table here.'), page(200)]);

describe.each([
  ['Node', extractTables],
  ['edge', onEdge],
])('in %s', (_, extract) => {
  test('tables with page, box, strategy, spans and text', async () => {
    const tables = await extract(pdf);
    expect(tables).toMatchObject([
      { page: 1, rows: 4, columns: 3, strategy: 'ruled' },
      { page: 3, rows: 4, columns: 3, strategy: 'ruled' },
    ]);
    const [first] = tables;
    expect(Math.round(first?.box?.x1 ?? 0)).toBe(280);
    expect(first?.cells.map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan])).toEqual([
      ['Region', 2, 1],
      ['Farms', 1, 2],
      ...['2021', '2022', 'North', '118', '121', 'South', '94', '90'].map((text) => [text, 1, 1]),
    ]);
    expect(first?.cells[0]).toMatchObject({ page: 1, lines: ['Region'] });
    expect(Math.round(first?.cells[0]?.box?.y1 ?? 0)).toBe(136);
  });

  test('some pages of the file', async () => {
    expect((await extract(pdf, { pages: { first: 2, last: 3 } })).map(({ page }) => page)).toEqual([3]);
    expect(await extract(pdf, { pages: { first: 2, last: 2 } })).toEqual([]);
    await expect(extract(pdf, { pages: { first: 4, last: 9 } })).rejects.toThrow(RangeError);
    await expect(extract(pdf, { pages: { first: 3, last: 2 } })).rejects.toThrow(RangeError);
  });

  test('a web page and a text with tabs', async () => {
    const html = `<!doctype html><table><tr><th>Region<th>2021<th>2022<tr><td>North<td>118<td>121</table>`;
    for (const source of [html, 'Region\t2021\t2022\nNorth\t118\t121\n'])
      expect(await extract(utf8(source))).toMatchObject([
        {
          page: null,
          box: null,
          strategy: expect.stringMatching(/markup|delimited/),
          cells: ['Region', '2021', '2022', 'North', '118', '121'].map((text) => ({ text })),
        },
      ]);
  });

  test('running text has none; what is no document is an error', async () => {
    expect(await extract(utf8('Only words.\nAnd some more of them.\n'))).toEqual([]);
    await expect(extract(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0))).rejects.toMatchObject({
      code: 'damaged',
    });
    await expect(extract(utf8('<?xml version="1.0"?><a/>'))).rejects.toMatchObject({
      code: 'unsupported-format',
    });
  });
});

test('what was unclear is heard of', async () => {
  const codes: string[] = [];
  // In font F5, whose characters nobody knows.
  const unreadable = makePdf([`${page(100)}BT /F5 10 Tf 50 60 Td <0041004200430044> Tj ET\n`]);
  const tables = await extractTables(unreadable, { onDiagnostic: ({ code }) => codes.push(code) });
  expect(tables).toHaveLength(1);
  expect(codes).toContain('font-unreadable');
});
