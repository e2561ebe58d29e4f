import { expect, test } from 'vitest';
import { drawLine } from '../../testing/draw.ts';
import { headerParts, linesOf } from '../lines.ts';
import { joinBrokenWords } from './broken-words.ts';

const words = (...lines: ReturnType<typeof drawLine>[]): string[] =>
  joinBrokenWords(linesOf(lines.flat()).flatMap(headerParts)).map(({ text }) => text);

test('middle lines of two headers that nearly touch are of two headers', () =>
  expect(
    words(
      drawLine(100, ['一般公共', 100], ['政府性基', 144], ['国有资本', 187]),
      drawLine(110, ['预算财政', 100], ['金预算财', 144], ['经营预算', 187]),
      drawLine(120, ['拨款', 110], ['政拨款', 149], ['财政拨款', 187]),
    ),
  ).toEqual(['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款']));

test('three of them at once', () =>
  expect(
    words(
      drawLine(100, ['政府性基', 100], ['国有资本', 143], ['一般公共', 186]),
      drawLine(110, ['金预算财', 100], ['经营预算', 143], ['预算财政', 186]),
      drawLine(120, ['政拨款', 105], ['财政拨款', 143], ['拨款', 196]),
    ),
  ).toEqual(['政府性基金预算财政拨款', '国有资本经营预算财政拨款', '一般公共预算财政拨款']));

test('a gap within the line of one word parts nothing', () =>
  expect(words(drawLine(100, ['对附属单位补', 100]), drawLine(110, ['助', 115], ['支出', 127]))).toEqual([
    '对附属单位补助支出',
  ]));

test.each([
  ['a heading and a word under it, where words stand beside that', 120, ['本年支出', '合计', '基本支出']],
  ['one word, where its lines are near', 112, ['本年支出合计', '基本支出']],
])('本年支出 above 合计 are %s', (_, below, texts) =>
  expect(words(drawLine(100, ['本年支出', 100]), drawLine(below, ['合计', 110], ['基本支出', 190]))).toEqual(
    texts,
  ),
);

test('lines of a known word that begin on one level are one word, however short the last is', () =>
  expect(words(drawLine(100, ['因公出国（境', 100]), drawLine(111, ['）费', 100]))).toEqual([
    '因公出国（境）费',
  ]));
