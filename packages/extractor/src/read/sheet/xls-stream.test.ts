import { expect, test } from 'vitest';
import { viewOf } from '../container/view.ts';
import { hiddenZeros, recordsFrom } from './xls-stream.ts';

/** A record of a .xls: its number, its length, its bytes. */
const record = (type: number, bytes: readonly number[] = []): number[] => [
  type & 0xff,
  type >> 8,
  bytes.length,
  0,
  ...bytes,
];
const [begin, end] = [record(0x809), record(0x0a)];

test('a view behind a chart on its sheet is the one of the sheet', () => {
  const at = begin.length + record(0x85, [0, 0, 0, 0]).length + end.length;
  const globals = [...begin, ...record(0x85, [at, 0, 0, 0]), ...end];
  const chart = [...begin, ...record(0x1002), ...end];
  const viewed = (flags: number): boolean[] =>
    hiddenZeros(Uint8Array.from([...globals, ...begin, ...chart, ...record(0x23e, [flags, 0]), ...end]));
  expect(viewed(0)).toEqual([true]);
  expect(viewed(0x10)).toEqual([false]);
});

test('records of charts that stand within one another count as all others do', () => {
  const charts = Array.from({ length: 50 }, () => begin).flat();
  const view = viewOf(Uint8Array.from([...begin, ...charts, ...record(0x23e)]));
  const left = { records: 20 };
  expect([...recordsFrom(view, 0, left)]).toEqual([]);
  expect(left.records).toBe(-1);
});
