import { expect, test } from 'vitest';
import { placedLine } from '../../testing/spaced-lines.ts';
import { withPartsBelow } from './parts-below.ts';

const textsOf = (...lines: string[]): string[] =>
  withPartsBelow(lines.map(placedLine)).map(({ parts }) => parts.map(({ text }) => text).join(' '));

test('figures below a total that they add up to are of its row', () => {
  expect(
    textsOf('总收入|83.5|支出合计|61.4||', '||||50.15|11.25', '年初结转|4|年末结转|26.1||', '||||20|6.10'),
  ).toEqual(['总收入 83.5 支出合计 61.4 50.15 11.25', '年初结转 4 年末结转 26.1 20 6.10']);
});

test.each([
  ['they do not add up', ['支出合计|61.4||', '||50.15|12.25']],
  ['it is one', ['支出合计|61.4||', '||61.4|']],
  ['the row has parts of its own', ['支出合计|61.4|50.15|11.25', '|61.4|50.15|11.25']],
  ['they have a label', ['支出合计|61.4||', '其他||50.15|11.25']],
])('they are a row of their own where %s', (_, lines) => expect(textsOf(...lines)).toHaveLength(2));
