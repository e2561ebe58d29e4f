import { describe, expect, test } from 'vitest';
import { Bytes } from './bytes.ts';
import { changeRow, noRow, type RowProperties } from './row.ts';
import { readPrls } from './sprm.ts';

const word = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];

/** sprmTDefTable with cells between edges, and the first two bytes of each cell's descriptor. */
function defined(edges: readonly number[], flags: readonly number[] = []): number[] {
  const cells = flags.flatMap((flag) => [...word(flag), ...Array<number>(18).fill(0)]);
  const operand = [edges.length - 1, ...edges.flatMap(word), ...cells];
  return [...word(0xd608), ...word(operand.length + 1), ...operand];
}

function rowOf(...modifiers: readonly number[][]): RowProperties {
  const row = noRow();
  for (const prl of readPrls(new Bytes('test', Uint8Array.from(modifiers.flat())))) changeRow(row, prl);
  return row;
}

const downs = ({ cells }: RowProperties) => cells.map(({ down }) => down);
const acrosses = ({ cells }: RowProperties) => cells.map(({ across }) => across);

describe('the cells of a row', () => {
  test('stand between the edges of its definition, negative ones too', () => {
    expect(rowOf(defined([-108, 900, 2000])).edges).toEqual([-108, 900, 2000]);
  });

  test('are merged as their descriptors say; those that have none are not', () => {
    const row = rowOf(defined([0, 100, 200, 300, 400], [0x61, 0x20, 0x02]));
    expect(downs(row)).toEqual(['first', 'continued', 'none', 'none']);
    expect(acrosses(row)).toEqual([1, 0, 2, 0]);
  });

  test('are merged and split again by later modifiers', () => {
    const cells = defined([0, 100, 200, 300]);
    expect(acrosses(rowOf(cells, [...word(0x5624), 0, 2]))).toEqual([2, 1, 0]);
    expect(acrosses(rowOf(cells, [...word(0x5624), 0, 2], [...word(0x5625), 0, 3]))).toEqual([0, 0, 0]);
    const down = rowOf(cells, [...word(0xd62b), 2, 1, 3], [...word(0xd62b), 2, 2, 1]);
    expect(downs(down)).toEqual(['none', 'first', 'continued']);
  });

  test('are put in, taken out and made wider, and those behind them move', () => {
    const cells = defined([0, 100, 200, 300]);
    expect(rowOf(cells, [...word(0x7621), 1, 2, ...word(50)]).edges).toEqual([0, 100, 150, 200, 300, 400]);
    expect(rowOf(cells, [...word(0x5622), 0, 1]).edges).toEqual([0, 100, 200]);
    expect(rowOf(cells, [...word(0x7623), 1, 3, ...word(70)]).edges).toEqual([0, 100, 170, 240]);
    expect(rowOf(cells, [...word(0x9601), ...word(20)]).edges).toEqual([20, 120, 220, 320]);
  });

  test('are made by a row that puts in all of them', () => {
    const row = rowOf([...word(0x7621), 0, 3, ...word(40)]);
    expect(row.edges).toEqual([0, 40, 80, 120]);
    expect(row.cells).toHaveLength(3);
  });

  test('are as they were where a modifier is cut off or has no cell', () => {
    expect(rowOf(defined([0, 100]), [...word(0xd608), ...word(9), 7, 0, 0]).edges).toEqual([0, 100]);
    expect(downs(rowOf(defined([0, 100]), [...word(0xd62b), 2, 9, 3]))).toEqual(['none']);
  });
});
