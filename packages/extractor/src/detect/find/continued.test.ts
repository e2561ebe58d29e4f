import { expect, test } from 'vitest';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { drawLine, drawPage, drawRun } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const header = ['Orchard', '2018', '2019', '2020'];
const body = Array.from({ length: 9 }, (_, i) => [
  `Plot ${'ABCDEFGHI'[i]}`,
  `${310 + 17 * i}`,
  `${41 + i}.5`,
  `1,0${10 + i}`,
]);
const starts = [60, 220, 300, 380];
const drawn = (rows: readonly (readonly string[])[], y: number): TextRun[] =>
  rows.flatMap((row, r) =>
    drawLine(y + 16 * r, ...row.map((text, c): [string, number] => [text, starts[c] ?? 0])),
  );
const read = (...pages: TextRun[][]) =>
  detect(pages.map((runs, i): SourcePage => drawPage(i + 1, { runs }))).blocks.map((block) =>
    block.type === 'grid' ? textRows(block) : block.text,
  );
const prose = 'The harvest of the plots was weighed in each of the three years.';
const first = [drawRun(prose, 60, 300), ...drawn([header, ...body.slice(0, 5)], 440)];

test.each([
  ['without its header', body.slice(5)],
  ['below its header again', [header, ...body.slice(5)]],
])('an untitled table goes on on the next page %s', (_, rows) => {
  const next = [...drawn(rows, 60), drawRun(prose, 60, 300)];
  expect(read(first, next)).toEqual([prose, [header, ...body], prose]);
});

test('a running head of two pages stands above both parts', () => {
  const head = drawRun('Yearbook of the orchards', 60, 40);
  const next = [head, ...drawn(body.slice(5), 60), drawRun(prose, 60, 300)];
  const blocks = read([head, ...first], next);
  expect(blocks.filter((block) => typeof block !== 'string')).toEqual([[header, ...body]]);
  expect(blocks.filter((block) => block === head.text)).toHaveLength(2);
});

test('over three pages', () => {
  const pages = [first, drawn(body.slice(5, 7), 60), [...drawn(body.slice(7), 60), drawRun(prose, 60, 200)]];
  expect(read(...pages)).toEqual([prose, [header, ...body], prose]);
});

test('text between, another header, or figures elsewhere are no part of it', () => {
  const other = ['Meadow', 'Hay', 'Cows', 'Milk'];
  for (const next of [
    [drawRun(prose, 60, 60), ...drawn(body.slice(5), 76)],
    drawn([other, ...body.slice(5)], 60),
    body.slice(5).flatMap((row, r) => drawLine(60 + 16 * r, [row[0] ?? '', 60], ['12', 500], ['7', 560])),
  ])
    expect(read(first, next)).toContainEqual([header, ...body.slice(0, 5)]);
});
