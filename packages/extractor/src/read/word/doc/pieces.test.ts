import { describe, expect, test } from 'vitest';
import { Bytes } from './bytes.ts';
import { readText } from './pieces.ts';

const word = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number): number[] => [...word(value), ...word(value >>> 16)];
const bytesOf = (...bytes: readonly number[]): Bytes => new Bytes('test', Uint8Array.from(bytes));

const COMPRESSED = 0x40000000;

/** A piece table: positions, and for each piece its place and its modifiers; before it the lists of modifiers. */
function clxOf(
  positions: readonly number[],
  pieces: readonly (readonly [place: number, prm: number])[],
  ...lists: readonly (readonly number[])[]
): Bytes {
  const table = [
    ...positions.flatMap(long),
    ...pieces.flatMap(([place, prm]) => [0, 0, ...long(place), ...word(prm)]),
  ];
  const changes = lists.flatMap((list) => [1, ...word(list.length), ...list]);
  return bytesOf(...changes, 2, ...long(table.length), ...table);
}

/** At 0 three letters of a byte each, at 4 收入 of two bytes each. */
const stream = bytesOf(0x41, 0x80, 0x42, 0, 0x36, 0x65, 0x65, 0x51);

describe('the text of a document', () => {
  test('is put together from its pieces in the order of their table', () => {
    const { text, pieces } = readText(
      stream,
      clxOf(
        [0, 2, 5],
        [
          [4, 0],
          [COMPRESSED, 0],
        ],
      ),
    );
    expect(text).toBe('收入A€B');
    expect(pieces.map(({ from, to, at, width }) => [from, to, at, width])).toEqual([
      [0, 2, 4, 2],
      [2, 5, 0, 1],
    ]);
  });

  test('has what its pieces change, by a number for one modifier or by a list of them', () => {
    const deleted = (65 << 1) | (1 << 8);
    const list = [...word(0x083c), 1];
    const { pieces } = readText(
      stream,
      clxOf(
        [0, 1, 2],
        [
          [4, deleted],
          [6, 1],
        ],
        list,
      ),
    );
    expect(pieces.map(({ prls }) => prls.map(({ sprm, operand }) => [sprm, operand.u8(0)]))).toEqual([
      [[0x0800, 1]],
      [[0x083c, 1]],
    ]);
  });

  test.each([
    ['a piece beyond the stream', clxOf([0, 9], [[4, 0]])],
    [
      'positions that go back',
      clxOf(
        [0, 2, 1],
        [
          [4, 0],
          [4, 0],
        ],
      ),
    ],
    ['a table cut off', bytesOf(2, ...long(100), 0, 0)],
    ['no table', bytesOf(7)],
    ['more text than bytes', clxOf([0, 4, 8, 12, 16, 20], Array(5).fill([0, 0]))],
  ])('is damaged by %s', (_, clx) => {
    expect(() => readText(stream, clx)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});
