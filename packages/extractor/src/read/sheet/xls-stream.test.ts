import { expect, test } from 'vitest';
import { viewOf } from '../container/view.ts';
import { limits } from './limits.ts';
import { hiddenZeros, recordsFrom, recordsOfSheets } from './xls-stream.ts';

/** A record of a .xls: its number, its length, its bytes. */
const record = (type: number, bytes: readonly number[] = []): number[] => [
  type & 0xff,
  type >> 8,
  bytes.length,
  0,
  ...bytes,
];
const [begin, end] = [record(0x809), record(0x0a)];

const tooLarge = expect.objectContaining({
  code: 'too-large',
  params: { reason: 'sheet-records', limit: limits.records },
});

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
  expect([...recordsFrom(view, 0, { records: 52 })]).toEqual([]);
  expect(() => [...recordsFrom(view, 0, { records: 20 })]).toThrow(tooLarge);
});

test('sheets that have more records than the limit all together are refused, not left as they are so far', () => {
  const sheet = (at: number): number[] => record(0x85, [at, 0, 0, 0]);
  const at = begin.length + 2 * sheet(0).length + end.length;
  const shown = [...begin, ...record(0x203), ...record(0x203), ...end];
  const view = viewOf(Uint8Array.from([...begin, ...sheet(at), ...sheet(at), ...end, ...shown]));
  const recordsOf = (records: number): number[] =>
    recordsOfSheets(view, { records }).map((records) => [...records].length);
  expect(recordsOf(8)).toEqual([2, 2]);
  expect(() => recordsOf(7)).toThrow(tooLarge);
});
