import { describe, expect, test } from 'vitest';
import type { TextRun } from '../../model/source.ts';
import { drawLine, drawPage, drawRun, lattice } from '../../testing/draw.ts';
import { sentences } from '../../testing/sentences.ts';
import { setApart } from './set-apart.ts';

const rulings = lattice([50, 150, 250, 350], [100, 120, 140, 160, 180]);
const cells = ['教育支出', '1,204.50', '318.06', '住房支出', '96.40', '22.15', '合计', '1,300.90', '340.21'];
const runs = cells.map((text, i) => drawRun(text, 55 + 100 * (i % 3), 135 + 20 * Math.floor(i / 3)));
const title = { ...drawRun('乙县部门支出表', 120, 90), fontSize: 18 };

const left = (...more: readonly TextRun[]) => {
  const page = drawPage(1, { runs: [title, ...runs, ...more], rulings });
  const { pages, diagnostics } = setApart([page]);
  const kept = new Set(pages[0]?.runs);
  expect(pages[0]?.runs.length).toBe(page.runs.length - [...more].filter((run) => !kept.has(run)).length);
  return { apart: more.filter((run) => !kept.has(run)).map(({ text }) => text), diagnostics };
};

const turned = (text: string, x: number, y: number, turn: number, looks: Partial<TextRun> = {}): TextRun => {
  const run = drawRun(text, x, y);
  return { ...run, box: { x0: x, x1: x + 40, y0: y - 40, y1: y }, turn, ...looks };
};

describe('what is printed across a page', () => {
  test('is reported once, with how often and where it stands', () => {
    const { diagnostics } = left(turned('内部', 60, 150, -25), turned('内部', 160, 150, -25));
    expect(sentences(diagnostics)).toEqual([
      '"内部" is printed across or beside the content (a watermark, a stamp, the headings of a sheet) and was set apart: 2 times, on page 1',
    ]);
  });

  test.each<[string, TextRun[]]>([
    ['grey text of the usual size over a figure', [{ ...drawRun('样本内部资料', 140, 136), pale: true }]],
    ['grey text that rulings go through', [{ ...drawRun('样本内部资料样本内部资料', 220, 124), pale: true }]],
    ['an artifact over a figure', [{ ...drawRun('样本内部资料', 140, 136), apart: true }]],
    ['large type over figures', [{ ...drawRun('样本', 160, 140), fontSize: 22 }]],
    ['a red word over figures', [{ ...drawRun('已核', 160, 136), colour: 0xff0000 }]],
  ])('%s', (_, more) => {
    expect(left(...more).apart).toEqual(more.map(({ text }) => text));
  });

  test('is known again where nothing stands under it', () => {
    const grey = (x: number, y: number) => ({ ...drawRun('内部资料', x, y), pale: true as const });
    expect(left(grey(140, 136), grey(400, 300)).apart).toEqual(['内部资料', '内部资料']);
  });
});

test('upright grey tiles are set apart, though they have more glyphs than the table', () => {
  const tiles = Array.from({ length: 40 }, (_, i) =>
    turned('乙县样本事务局内部资料', 60 + 40 * (i % 8), 110 + 15 * Math.floor(i / 8), -90, { pale: true }),
  );
  expect(left(...tiles).apart).toHaveLength(tiles.length);
});

test('a long number in several places across the rows is a watermark', () => {
  const numbers = [130, 150, 170].map((y, i) => ({
    ...drawRun('0571880123456', 120 + 40 * i, y),
    colour: 0x8090ff,
  }));
  expect(left(...numbers).apart).toHaveLength(3);
  expect(left(...numbers.slice(1)).apart).toEqual([]);
});

test('the level number of a stamp, drawn behind its letters in their ink', () => {
  const ink = { colour: 0xe01010 };
  const letters = [...'乙县样本'].map((letter, i) =>
    turned(letter, 150 + 25 * i, 120 + 10 * (i % 2), 60 - 40 * i, ink),
  );
  const number = { ...drawRun('3301990004217', 165, 156), ...ink };
  expect(left(...letters, number).apart).toContain(number.text);
  const amount = { ...drawRun('-52.40', 165, 156), ...ink };
  expect(left(...letters, amount).apart).not.toContain(amount.text);
});

describe('what belongs to the content', () => {
  test.each<[string, TextRun[]]>([
    [
      'grey words in cells of their own',
      drawLine(115, ['不适用', 155], ['不适用', 255]).map((run) => ({ ...run, pale: true })),
    ],
    [
      'grey figures, and red ones',
      [
        { ...drawRun('0.00', 258, 176), pale: true },
        { ...drawRun('-5.00', 152, 176), colour: 0xff0000 },
      ],
    ],
    ['a grey note below the table', [{ ...drawRun('注：本表以万元为单位', 55, 200), pale: true }]],
    [
      'a large title between two tables',
      [{ ...drawRun('乙县部门收入表', 120, 230), fontSize: 18 }, drawRun('5.00', 155, 260)],
    ],
    [
      'headers turned to save room',
      ['人员经费', '公用经费', '项目支出'].map((text, i) => turned(text, 60 + 100 * i, 118, -45)),
    ],
    ['headers that stand upright', [turned('人员经费', 160, 118, -90)]],
    ['a scan that lies two degrees askew', [turned('教育支出', 400, 150, -2)]],
  ])('%s', (_, more) => {
    expect(left(...more).apart).toEqual([]);
  });

  test('the pages are handed on as they are where nothing is set apart', () => {
    const page = drawPage(1, { runs, rulings });
    expect(setApart([page]).pages[0]).toBe(page);
  });
});
