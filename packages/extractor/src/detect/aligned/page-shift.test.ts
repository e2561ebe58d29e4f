import { describe, expect, test } from 'vitest';
import { drawRun } from '../../testing/draw.ts';
import type { LinePart } from '../lines.ts';
import { headerShift, movedOnto } from './page-shift.ts';

const part = (text: string, x: number): LinePart => {
  const run = drawRun(text, x, 100);
  return { text, box: run.box, runs: [run] };
};
/** A page's lines; figures end at `x`, words begin there. */
const page = (...rows: (readonly (readonly [text: string, x: number])[])[]) =>
  rows.map((row) => ({
    parts: row.map(([text, x]) =>
      part(text, /^[\d.]+$/.test(text) && text.includes('.') ? x - 5 * text.length : x),
    ),
  }));
const lefts = (lines: readonly { parts: readonly LinePart[] }[]) =>
  lines.map(({ parts }) => parts.map(({ box }) => box.x0));

const first = page(
  [
    ['201', 50],
    ['一般公共服务支出', 100],
    ['770.32', 300],
    ['63.20', 500],
  ],
  [
    ['20103', 50],
    ['政府办公厅事务', 100],
    ['572.00', 300],
    ['63.20', 500],
  ],
);

describe('the columns of a later page', () => {
  test('a column that is blank on the first page is a column of its own and moves no other', () => {
    const later = page([
      ['205', 50],
      ['教育支出', 100],
      ['140.35', 300],
      ['86.40', 400],
    ]);
    expect(movedOnto(later, first)).toEqual({ lines: later, sure: true });
  });

  test('a page with another margin is moved as a whole', () => {
    const later = page([
      ['205', 74],
      ['教育支出', 124],
      ['140.35', 324],
      ['86.40', 524],
    ]);
    const { lines, sure } = movedOnto(later, first);
    expect(sure).toBe(true);
    expect(lefts(lines)).toEqual([[50, 100, 270, 475]]);
  });

  test('a page set smaller, in the same proportions, is stretched onto the columns that it has', () => {
    const wide = page([
      ['213', 40],
      ['农林水支出', 110],
      ['918.40', 330],
      ['502.15', 420],
      ['311.05', 510],
      ['105.20', 690],
    ]);
    // Two thirds of the width, and one column less.
    const later = page([
      ['214', 40],
      ['交通运输支出', 86],
      ['72.60', 233],
      ['41.35', 353],
      ['31.25', 473],
    ]);
    const { lines, sure } = movedOnto(later, wide);
    expect(sure).toBe(true);
    const ends = lines.flatMap(({ parts }) => parts.slice(2).map(({ box }) => Math.round(box.x1)));
    expect(ends).toEqual([330, 510, 690]);
  });

  test('a page whose figures all stand level is not stretched where its labels are indented', () => {
    const between = (text: string, x0: number, x1: number): LinePart => ({
      ...part(text, x0),
      box: { x0, y0: 90, x1, y1: 100 },
    });
    const total = [
      between('301', 54, 69),
      between('工资福利支出', 133, 186),
      between('6,082.30', 391, 425),
      between('302', 428, 442),
      between('商品和服务支出', 507, 568),
      between('875.02', 761, 787.5),
    ];
    const later = [
      between('5,140.70', 391, 425),
      between('30201', 428, 452),
      between('办公费', 515.5, 551),
      between('1,061.90', 753, 787.5),
    ];
    expect(movedOnto([{ parts: later }], [{ parts: total }])).toEqual({
      lines: [{ parts: later }],
      sure: true,
    });
  });

  test('a page whose figures stand aside of all columns, in no one proportion, is doubtful', () => {
    const wide = page([
      ['213', 40],
      ['农林水支出', 110],
      ['918.40', 330],
      ['502.15', 420],
      ['311.05', 510],
    ]);
    const later = page([
      ['214', 40],
      ['交通运输支出', 110],
      ['72.60', 352],
      ['41.35', 407],
      ['31.25', 528],
    ]);
    expect(movedOnto(later, wide)).toEqual({ lines: later, sure: false });
  });

  test('a column beside those of the first page is blank there only where the labels stand level', () => {
    const at = (name: number) =>
      page([
        ['214', 40],
        ['交通运输支出', name],
        ['72.60', 300],
        ['41.35', 440],
      ]);
    expect(movedOnto(at(100), first).sure).toBe(false);
    const later = (name: number) =>
      page([
        ['205', 50],
        ['教育支出', name],
        ['86.40', 400],
        ['63.20', 500],
      ]);
    expect(movedOnto(later(100), first).sure).toBe(true);
    expect(movedOnto(later(128), first).sure).toBe(false);
  });

  test('no stretch is known where two lay its columns on others of the first page', () => {
    const wide = page([
      ['213', 40],
      ['918.40', 330],
      ['502.15', 420],
      ['311.05', 510],
    ]);
    const later = page([
      ['214', 40],
      ['72.60', 236],
    ]);
    expect(movedOnto(later, wide)).toEqual({ lines: later, sure: false });
  });

  test('a page with other columns stays as it is, and is doubtful', () => {
    const later = page([
      ['12.00', 150],
      ['13.00', 190],
      ['14.00', 230],
      ['15.00', 270],
      ['16.00', 640],
    ]);
    expect(movedOnto(later, first)).toEqual({ lines: later, sure: false });
  });

  test('a page whose labels would come to stand on figures is not moved by the width of a column', () => {
    const total = page([
      ['41.50', 140],
      ['63.20', 190],
      ['63.20', 240],
      ['77.00', 290],
      ['81.00', 340],
    ]);
    const later = page([
      ['205', 50],
      ['教育支出', 75],
      ['140.35', 190],
      ['86.40', 240],
      ['11.25', 290],
      ['19.30', 340],
      ['17.00', 390],
    ]);
    expect(movedOnto(later, total).lines).toEqual(later);
  });

  test('the columns of a total alone on the first page are those of the next', () => {
    const total = page([
      ['770.32', 300],
      ['63.20', 500],
    ]);
    const later = page([
      ['205', 50],
      ['01', 80],
      ['教育支出', 100],
      ['140.35', 300],
      ['86.40', 500],
    ]);
    expect(movedOnto(later, total)).toEqual({ lines: later, sure: true });
  });
});

describe('how far a repeated header stands aside', () => {
  const words = [part('科目编码', 50), part('科目名称', 120), part('合计', 240), part('合计', 320)];

  test.each([
    ['where the first stands', 0],
    ['farther right, on a page with another margin', 14],
  ])('%s', (_, by) => {
    const again = words.map(({ text, box }) => part(text, box.x0 + by));
    expect(headerShift(again, words)).toBe(by === 0 ? 0 : -by);
  });

  test('is another for each word where a page with fewer columns has narrower ones', () => {
    const wide = [...words.slice(0, 2), part('基本支出', 240), part('项目支出', 340), part('经营支出', 440)];
    const narrow = [
      part('科目编码', 50),
      part('科目名称', 110),
      part('基本支出', 210),
      part('项目支出', 290),
    ];
    const shift = headerShift(narrow, wide);
    expect(shift).toEqual([
      [70, 0],
      [130, 10],
      [230, 30],
      [310, 50],
    ]);
    const later = page([
      ['教育支出', 100],
      ['46.80', 242.5],
      ['31.75', 322.5],
    ]);
    // The label's middle is a sixth of the way from the code's word to the name's; each figure stands right under its word.
    const [[label, ...figures] = []] = lefts(movedOnto(later, first, shift).lines);
    expect(label).toBeCloseTo(108.33);
    expect(figures).toEqual([247.5, 347.5]);
  });

  test('is not known of words at several distances, or of one', () => {
    expect(headerShift([part('科目编码', 50), part('科目名称', 160)], words)).toBeNull();
    expect(headerShift([part('科目编码', 50)], words)).toBeNull();
  });
});
