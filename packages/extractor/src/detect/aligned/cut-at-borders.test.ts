import { describe, expect, test } from 'vitest';
import type { TextRun } from '../../model/source.ts';
import { drawRun } from '../../testing/draw.ts';
import type { LinePart } from '../lines.ts';
import { cutAtBorders } from './cut-at-borders.ts';

const partOf = (...runs: TextRun[]): LinePart => ({
  text: runs.map(({ text }) => text).join(''),
  box: { x0: runs[0]?.box.x0 ?? 0, x1: runs.at(-1)?.box.x1 ?? 0, y0: 90, y1: 100 },
  runs,
});
const texts = (part: LinePart, ...borders: number[]): string[] =>
  cutAtBorders(part, borders).map(({ text }) => text);

describe('a part of a line that reaches over a border between columns', () => {
  test('the label and the 行次 behind it are two cells, however near they stand', () => {
    const part = partOf(drawRun('十一、城乡社区支出', 50, 100), drawRun('38', 142, 100));
    expect(texts(part, 50, 141, 160)).toEqual(['十一、城乡社区支出', '38']);
  });

  test('so are they in one run, by the gap that the last character of the label holds', () => {
    const run = drawRun('城乡社区支出38', 50, 100);
    const gap = run.edges.map((edge, i) => (i > 5 ? edge + 3 : edge));
    expect(
      texts(partOf({ ...run, edges: gap, box: { ...run.box, x1: run.box.x1 + 3 } }), 50, 111.5, 130),
    ).toEqual(['城乡社区支出', '38']);
  });

  test('a word without a gap at the border stays whole', () => {
    expect(texts(partOf(drawRun('城乡社区支出38', 50, 100)), 50, 110, 130)).toEqual(['城乡社区支出38']);
  });

  test('a gap away from every border cuts nothing', () => {
    const part = partOf(drawRun('其中：', 50, 100), drawRun('工资', 85, 100));
    expect(texts(part, 50, 120, 200)).toEqual(['其中：工资']);
  });

  test('nor is a total cut between its letters', () =>
    expect(texts(partOf(drawRun('合　计', 100, 100)), 50, 115, 200)).toEqual(['合　计']));
});
