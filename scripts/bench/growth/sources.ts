import { han, latin, line, makePdf } from '../../../packages/extractor/src/testing/pdf.ts';

/** A4 lying on its side, as wide tables are printed. */
const page = { width: 842, height: 595 } as const;
const columns = [40, 110, 280, 370, 460, 550, 640, 730, 802] as const;
const headers = ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '上缴上级', '经营支出', '补助下级'];
const names = [
  '教育支出',
  '普通教育',
  '小学教育',
  '初中教育',
  '职业教育',
  '文化和旅游',
  '图书馆',
  '群众文化',
];
const ordinals = '一二三四五六七八九十';
const rowsPerPage = 30;

/** One generated source; `size` is what grows. */
export interface Grown {
  size: number;
  bytes: Uint8Array;
}

/** A way of growing: `unit` is what there is more of. */
export interface Growth {
  name: string;
  unit: 'pages' | 'runs';
  sizes: readonly number[];
  make(size: number): Uint8Array;
}

export const growths: readonly Growth[] = [
  { name: 'pages', unit: 'pages', sizes: [10, 30, 100, 300, 1000], make: manyTables },
  { name: 'one table, header on each page', unit: 'pages', sizes: [10, 30, 100, 300], make: oneTable(true) },
  { name: 'one table, header once', unit: 'pages', sizes: [10, 30, 100, 300], make: oneTable(false) },
  { name: 'free text on a page', unit: 'runs', sizes: [1000, 5000, 20_000, 49_000], make: freeText },
  {
    name: 'ruled table on a page',
    unit: 'runs',
    sizes: [1000, 5000, 10_000, 20_000, 40_000],
    make: denseTable,
  },
];

/** Hundredths of 万元, different ones for every seed. */
const hundredths = (seed: number): number => (seed * 7919) % 900_000;
const printed = (amount: number): string => (amount / 100).toFixed(2);

/** The frame of a table, and the text of its rows, from `top` down. */
function table(
  rows: readonly (readonly string[])[],
  top: number,
  xs: readonly number[],
  height: number,
): string {
  const bottom = top - rows.length * height;
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const horizontals = Array.from({ length: rows.length + 1 }, (_, i) =>
    line(left, top - i * height, right, top - i * height),
  );
  const verticals = xs.map((x) => line(x, top, x, bottom));
  const size = height * 0.6;
  const texts = rows.flatMap((row, i) =>
    row.map((text, column) => {
      const [x, y] = [(xs[column] ?? 0) + 0.2 * height, top - (i + 0.75) * height];
      return /^[\d.]+$/.test(text) ? latin(x, y, size, text) : han(x, y, size, text);
    }),
  );
  return [...horizontals, ...verticals, ...texts].join('');
}

/** Its first amount is the sum of the others: the audit compares, and finds nothing. */
function rowOf(i: number): string[] {
  const parts = headers.slice(3).map((_, column) => hundredths(i * 8 + column + 1));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  // No code ends in 00 and stands for a whole above others.
  const code = 2_010_101 + (Math.floor(i / 99) % 99) * 100 + (i % 99);
  return [String(code), names[i % names.length] ?? '', ...[whole, ...parts].map(printed)];
}

const rowsFrom = (first: number, count: number): string[][] =>
  Array.from({ length: count }, (_, i) => rowOf(first + i));

/** Reports as they are, on and on: on each page a sentence, a title of its own and a table. */
function manyTables(size: number): Uint8Array {
  return makePdf(
    Array.from({ length: size }, (_, i) => ({
      ...page,
      content:
        han(
          60,
          560,
          10,
          `${ordinals[i % 10]}、第${i + 1}项支出情况说明。本年支出${printed(hundredths(i + 5))}万元，主要用于日常运转。`,
        ) +
        han(300, 540, 14, i === 0 ? '支出决算表' : `第${i + 1}项支出明细表`) +
        table([headers, ...rowsFrom(i * rowsPerPage, rowsPerPage)], 530, columns, 16),
    })),
  );
}

/** One table that runs over all pages. */
function oneTable(repeated: boolean): (size: number) => Uint8Array {
  return (size) =>
    makePdf(
      Array.from({ length: size }, (_, i) => {
        const head = i === 0 ? han(380, 560, 14, '支出决算表') + han(700, 545, 10, '单位：万元') : '';
        const rows = rowsFrom(i * rowsPerPage, rowsPerPage);
        return {
          ...page,
          content: head + table(i === 0 || repeated ? [headers, ...rows] : rows, 540, columns, 16),
        };
      }),
    );
}

/** Words without rulings, twenty a line. */
function freeText(size: number): Uint8Array {
  const lines = Math.ceil(size / 20);
  const content = Array.from({ length: size }, (_, i) =>
    han(
      40 + (i % 20) * 40,
      30 + (lines - Math.floor(i / 20)) * 12,
      10,
      names[i % names.length]?.slice(0, 2) ?? '',
    ),
  );
  const height = lines * 12 + 160;
  const accounts =
    han(380, height - 20, 14, '支出决算表') + table([headers, rowOf(0)], height - 30, columns, 16);
  return makePdf([{ width: 842, height, content: accounts + content.join('') }]);
}

/** A table of eight columns and so many rows that its cells hold all these runs. */
function denseTable(size: number): Uint8Array {
  const rows = Math.floor(size / headers.length);
  const height = rows * 16;
  return makePdf([
    {
      width: 842,
      height: height + 80,
      content:
        han(380, height + 60, 14, '支出决算表') +
        table([headers, ...rowsFrom(0, rows - 1)], height + 40, columns, 16),
    },
  ]);
}
