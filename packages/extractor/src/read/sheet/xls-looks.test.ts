import { expect, test } from 'vitest';
import { piecesIn } from './cell-looks.ts';
import { plainLook } from './looks.ts';
import { xlsLooks } from './xls-looks.ts';

const u16 = (...numbers: number[]): number[] => numbers.flatMap((n) => [n & 0xff, n >> 8]);
const u32 = (n: number): number[] => u16(n & 0xffff, n >>> 16);
const record = (type: number, bytes: number[]): number[] => [...u16(type, bytes.length), ...bytes];
const begin = record(0x809, u16(0x600, 5, 0, 0));
const end = record(0x0a, []);
const font = (flags: number, raised: number, colour = 8): number[] =>
  record(0x31, [...u16(200, flags, colour, 400, raised), ...new Array<number>(6).fill(0)]);
/** @param fill the number of the colour that it is filled with */
const format = (index: number, fill = 0): number[] =>
  record(0xe0, [...u16(index, 0, 0, 0, 0, 0, 0), ...u32(fill === 0 ? 0 : 1 << 26), ...u16(fill)]);
const letters = (text: string): number[] => u16(...Array.from(text, (c) => c.charCodeAt(0)));

/** A stream of one sheet; fonts: plain, struck out, raised, white. */
function streamOf(texts: number[], cells: number[]): Uint8Array {
  const fonts = [...font(0, 0), ...font(8, 0), ...font(0, 1), ...font(0, 0, 9), ...font(0, 0, 12)];
  const formats = [[0], [1], [3], [3, 10], [5, 12], [5]].flatMap(([index = 0, fill]) => format(index, fill));
  // The palette's fifth colour is white here.
  const palette = record(0x92, [
    ...u16(5),
    0,
    0,
    0,
    0,
    255,
    255,
    255,
    0,
    255,
    0,
    0,
    0,
    0,
    255,
    0,
    0,
    255,
    255,
    255,
    0,
  ]);
  const head = (place: number): number[] => [
    ...begin,
    ...fonts,
    ...formats,
    ...palette,
    ...record(0x85, [...u32(place), ...u16(0), 1, 0, 65]),
    ...texts,
    ...end,
  ];
  return Uint8Array.from([...head(head(0).length), ...begin, ...cells, ...end]);
}

test('a text in several fonts is told in its pieces, also where it goes on in the next record', () => {
  // 甲 with two fonts, cut behind its first letter; then 7.5 and a raised 1, in letters of one byte.
  const first = [...u16(2), 0x09, ...u16(1), ...letters('甲')];
  const more = [
    1,
    ...letters('乙'),
    ...u16(1, 1),
    ...u16(4),
    0x08,
    ...u16(1),
    ...[...'7.51'].map((c) => c.charCodeAt(0)),
    ...u16(3, 2),
  ];
  const texts = [...record(0xfc, [...u32(2), ...u32(2), ...first]), ...record(0x3c, more)];
  const cell = (row: number, text: number): number[] => record(0xfd, [...u16(row, 0, 0), ...u32(text)]);
  const [looks] = xlsLooks(streamOf(texts, [...cell(0, 0), ...cell(1, 1)]));
  const told = [...(looks ?? [])].map(([name, look]) => [
    name,
    piecesIn(name === 'A1' ? '甲乙' : '7.51', look).map(({ text, struck, raised }) => ({
      text,
      struck,
      raised,
    })),
  ]);
  expect(told).toEqual([
    [
      'A1',
      [
        { text: '甲', struck: false, raised: false },
        { text: '乙', struck: true, raised: false },
      ],
    ],
    [
      'A2',
      [
        { text: '7.5', struck: false, raised: false },
        { text: '1', struck: false, raised: true },
      ],
    ],
  ]);
});

test('whole cells struck out or white on nothing are told, numbers beside each other too', () => {
  const one = record(0x27e, [...u16(0, 3, 2), ...u32(0)]);
  const several = record(0xbd, [...u16(1, 1, 0), ...u32(0), ...u16(1), ...u32(0), ...u16(2)]);
  const [looks] = xlsLooks(streamOf([], [...one, ...several]));
  expect([...(looks ?? [])].map(([name, { whole }]) => [name, whole])).toEqual([
    ['D1', { ...plainLook, unseen: true }],
    ['C2', { ...plainLook, struck: true }],
  ]);
});

test('a text is unseen in the colour of its cell, by the workbook’s palette', () => {
  const cell = (column: number, format: number): number[] =>
    record(0x27e, [...u16(0, column, format), ...u32(0)]);
  const [looks] = xlsLooks(
    streamOf(
      [],
      [3, 4, 5].flatMap((format) => cell(format, format)),
    ),
  );
  expect([...(looks ?? [])].map(([name, { whole }]) => [name, whole.unseen])).toEqual([
    ['E1', true],
    ['F1', true],
  ]);
});
