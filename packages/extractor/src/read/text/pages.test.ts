import { describe, expect, test } from 'vitest';
import { textPages } from './pages.ts';

const page = (...ends: string[]): string =>
  [...Array.from({ length: 9 }, () => '行政运行   90'), ...ends].join('\n');
const firsts = (text: string): number[] => textPages(text).map(({ first }) => first);

describe('textPages', () => {
  test('form feeds begin pages, and nothing is behind the last', () => {
    expect(textPages('甲\n\f乙\n\f').map(({ first, lines }) => [first, lines])).toEqual([
      [0, ['甲', '']],
      [1, ['乙', '']],
    ]);
  });

  test('without form feeds a page ends with its number, in any width', () => {
    expect(firsts([page('— 1 —'), page('－ ２ －'), page()].join('\n'))).toEqual([0, 10, 20]);
  });

  test('numbers that do not go on by one end no page', () => {
    expect(firsts([page('— 1 —'), page('— 5 —')].join('\n'))).toEqual([0]);
  });

  test('a bare number may be a row’s: it takes four', () => {
    expect(firsts([page('1'), page('2'), page('3')].join('\n'))).toEqual([0]);
    expect(firsts([page('1'), page('2'), page('3'), page('4')].join('\n'))).toEqual([0, 10, 20, 30]);
  });
});
