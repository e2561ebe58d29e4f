import { describe, expect, test } from 'vitest';
import { extractTables } from './node.ts';
import { latin, line, makePdf } from './testing/pdf.ts';

/** Pages as English statistics print them: what stands where is known by construction. */

const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (/[.,]/.test(c) ? 2.78 : 5.56), 0);
const right = (x: number, y: number, text: string): string => latin(x - widthOf(text), y, 10, text);
const ends = [300, 380, 460];
const row = (y: number, [label = '', ...figures]: readonly string[], indent = 0): string =>
  (label === '' ? '' : latin(72 + indent, y, 10, label)) +
  figures.map((text, i) => (text === '' ? '' : right(ends[i] ?? 0, y, text))).join('');
const years = ['Port', '2016', '2017', '2018'];
const ports = [
  ['Alder', '1,310', '1,298', '1,405'],
  ['Birch', '640', '655', '702'],
  ['Cedar', '2,077', '2,150', '2,096'],
];
const prose = (y: number, lines: number): string =>
  Array.from({ length: lines }, (_, i) =>
    latin(
      72,
      y - 12 * i,
      10,
      'Traffic in the ports grew again while the length of stay was the same as in the years before.',
    ),
  ).join('');

async function read(...pages: string[]): Promise<string[][][]> {
  const tables = await extractTables(makePdf(pages));
  return tables.map(({ rows, cells }) =>
    Array.from({ length: rows }, (_, r) => cells.filter((cell) => cell.row === r).map(({ text }) => text)),
  );
}

describe('tables of English pages', () => {
  test('groups of rows between rules', async () => {
    const page = [
      prose(780, 4),
      line(72, 692, 470, 692),
      row(680, years),
      line(72, 674, 470, 674),
      latin(72, 660, 10, 'Inland'),
      row(646, ports[0] ?? [], 12),
      row(632, ports[1] ?? [], 12),
      latin(72, 618, 10, 'Coast'),
      row(604, ports[2] ?? [], 12),
      line(72, 596, 470, 596),
      latin(72, 584, 8, 'Source: harbour offices.'),
      prose(560, 4),
    ];
    expect(await read(page.join(''))).toEqual([
      [years, ['Inland', '', '', ''], ports[0], ports[1], ['Coast', '', '', ''], ports[2]],
    ]);
  });

  test('years alone as the header, no rules, notes below', async () => {
    const body = ports.map((cells, i) => row(655 - 14 * i, cells)).join('');
    const page =
      prose(780, 4) + row(670, ['', ...years.slice(1)]) + body + latin(72, 600, 8, 'Note: as reported.');
    expect(await read(page)).toEqual([[['', ...years.slice(1)], ...ports]]);
  });
});

describe('no tables', () => {
  test.each([
    [
      'a chart with its axes',
      [0, 50, 100, 150]
        .map((v, i) => right(90, 560 + 25 * i, `${v}`) + line(95, 563 + 25 * i, 450, 563 + 25 * i))
        .join('') +
        years
          .slice(1)
          .map((text, i) => latin(130 + 110 * i, 545, 10, text))
          .join('') +
        prose(500, 4),
    ],
    [
      'a contents page',
      ['Ports', 'Ships and crews', 'Goods', 'Annexes']
        .map((text, i) => latin(72, 710 - 16 * i, 10, text) + right(520, 710 - 16 * i, `${3 + 9 * i}`))
        .join(''),
    ],
    [
      'a numbered list with figures',
      ['In 2016, 1,310 ships came;', 'In 2017, 1,298 ships came;', 'In 2018, 1,405 ships came.']
        .map((text, i) => latin(72, 730 - 14 * i, 10, `${i + 1}.`) + latin(90, 730 - 14 * i, 10, text))
        .join(''),
    ],
  ])('%s', async (_, content) => expect(await read(content)).toEqual([]));
});
