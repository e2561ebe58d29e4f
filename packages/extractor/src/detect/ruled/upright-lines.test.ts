import { expect, test } from 'vitest';
import type { TextRun } from '../../model/source.ts';
import { drawRun } from '../../testing/draw.ts';
import { uprightLines } from './upright-lines.ts';

const turned = (text: string, x: number, y0: number, y1: number, turn: number): TextRun => ({
  ...drawRun(text, x, y1),
  box: { x0: x, x1: x + 8, y0, y1 },
  turn,
});
const letters = (text: string, x: number, y: number, right: number, down: number): TextRun[] =>
  Array.from(text, (letter, i) => drawRun(letter, x + i * right, y + i * down));
const lines = (runs: readonly TextRun[]): string[] | undefined =>
  uprightLines(runs)?.map((line) => line.runs.map(({ text }) => text).join(''));

test('lines turned up stand from left to right, whatever their length', () => {
  expect(lines([turned('附属', 20, 60, 76, -90), turned('补助支出', 30, 20, 52, -90)])).toEqual([
    '附属',
    '补助支出',
  ]);
});

test('lines turned down stand from right to left', () => {
  expect(lines([turned('支出', 20, 10, 26, 90), turned('本年度', 30, 10, 34, 90)])).toEqual([
    '本年度',
    '支出',
  ]);
});

test('letters under one another stand in columns from right to left', () => {
  const runs = [...letters('经营', 40, 20, 0, 9), ...letters('支出', 25, 20, 0, 9)];
  expect(lines(runs)).toEqual(['经营', '支出']);
});

test('the last line may be one letter beside a long one, and not beside a pair', () => {
  const lone = letters('入', 25, 29, 0, 9);
  expect(lines([...letters('附属单位上缴收', 40, 20, 0, 9), ...lone])).toEqual(['附属单位上缴收', '入']);
  expect(lines([...letters('经营', 40, 20, 0, 9), ...lone])).toBeUndefined();
});

test('letters nearer to those beside them are level text, and so are words', () => {
  expect(lines([...letters('经营', 20, 20, 11, 0), ...letters('支出', 20, 40, 11, 0)])).toBeUndefined();
  expect(lines([drawRun('经营', 20, 20), drawRun('支出', 20, 32)])).toBeUndefined();
});
