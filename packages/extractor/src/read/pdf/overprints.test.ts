import { describe, expect, test } from 'vitest';
import { han, latin, makePdf } from '../../testing/pdf.ts';
import { readPdf } from './node.ts';

async function read(...content: string[]) {
  const { pages } = await readPdf(makePdf([content.join('')]));
  return pages[0]?.runs.map(({ text }) => text);
}

describe('a text printed over another keeps the glyphs that both have', () => {
  test.each([
    ['its last digit is another', '52.00', '52.07', 100],
    ['its first digit is another', '52.00', '92.00', 100],
    ['a digit within it is another', '1,520.00', '1,560.00', 100],
    ['it has none in common', '52.00', '87.16', 100],
    ['it is longer', '30.00', '1,230.55', 85],
  ])('%s', async (_, below, above, x) => {
    expect(await read(han(100, 700, 10, below), han(x, 700, 10, above))).toEqual([below, above]);
  });

  test('written glyph by glyph', async () => {
    const glyphs = [...'52.07'].map((glyph, i) => han(100 + 5 * i, 700, 10, glyph));
    expect(await read(han(100, 700, 10, '52.00'), ...glyphs)).toEqual(['52.00', '52.07']);
  });

  test('words too', async () => {
    expect(await read(han(100, 700, 10, '住房保障支出'), han(100, 700, 10, '住房改革支出'))).toEqual([
      '住房保障支出',
      '住房改革支出',
    ]);
  });
});

test('bold by overprinting is read once, also in other pieces', async () => {
  const pieces = latin(100.3, 700, 10, '1,52') + latin(100.3 + 19.46, 700, 10, '0.00');
  expect(await read(latin(100, 700, 10, '1,520.00'), pieces)).toEqual(['1,520.00']);
});

test('more of a text that was begun before stands beside it', async () => {
  expect((await read(han(100, 700, 10, '52.'), han(100, 700, 10, '52.00')))?.join('')).toBe('52.00');
});
