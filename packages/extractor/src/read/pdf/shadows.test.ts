import { describe, expect, test } from 'vitest';
import { han, hex, latin, makePdf } from '../../testing/pdf.ts';
import { readPdf } from './node.ts';

async function read(content: string) {
  const { pages, diagnostics } = await readPdf(makePdf([content]));
  return { texts: pages[0]?.runs.map(({ text }) => text), codes: diagnostics.map(({ code }) => code) };
}

const inColour = (colour: string, content: string): string => `q ${colour} rg ${content}Q\n`;
const row = (x: number, y: number): string => han(x, y, 10, '合计') + latin(x + 120, y, 10, '11,408.55');

describe('a shadow', () => {
  test.each([
    ['drawn before the text', inColour('0.7 0.7 0.7', row(51.3, 698.7)) + row(50, 700)],
    ['drawn behind it', row(50, 700) + inColour('0.55 0.6 0.7', row(48.5, 698.5))],
    [
      'under white type on a dark bar',
      `${inColour('0 0.2 0.4', '40 690 300 24 re f\n')}${inColour('0.5 0.5 0.5', row(51, 699))}${inColour('1 1 1', row(50, 700))}`,
    ],
    ['of red type', inColour('1 0.6 0.6', row(51, 699)) + inColour('0.8 0 0', row(50, 700))],
  ])('is read once, with the text that casts it: %s', async (_, content) => {
    const { texts, codes } = await read(content);
    expect(texts).toEqual(['合计', '11,408.55']);
    expect(codes).toContain('text-doubled');
  });

  test('may be drawn in other pieces than the text', async () => {
    const starts = [0, 5.56, 11.12, 13.9, 19.46, 25.02, 30.58, 33.36, 38.92];
    const pieces = [...'11,408.55'].map((glyph, i) => latin(170 + (starts[i] ?? 0), 699, 10, glyph));
    expect(
      (await read(inColour('0.7 0.7 0.7', pieces.join('')) + latin(169, 700, 10, '11,408.55'))).texts,
    ).toEqual(['11,408.55']);
  });

  test('bold by overprinting with a wide shift leaves no commas behind', async () => {
    const copies = [0, 0.7, 1.4].map((shift) => latin(100 + shift, 700, 10, '1,234,567.00'));
    expect((await read(copies.join(''))).texts).toEqual(['1,234,567.00']);
  });
});

describe('what is no shadow', () => {
  test.each([
    [
      'another text in grey',
      inColour('0.7 0.7 0.7', latin(101, 699, 10, '408.56')) + latin(100, 700, 10, '408.55'),
    ],
    [
      'the same text on the next line',
      inColour('0.7 0.7 0.7', latin(100, 688, 10, '408.55')) + latin(100, 700, 10, '408.55'),
    ],
    [
      'the same text beside it',
      inColour('0.7 0.7 0.7', latin(140, 700, 10, '408.55')) + latin(100, 700, 10, '408.55'),
    ],
  ])('%s', async (_, content) => {
    expect((await read(content)).texts).toHaveLength(2);
  });

  test('equal digits side by side, and the points of a dotted line', async () => {
    const dots = Array.from({ length: 12 }, (_, i) => latin(200 + 2.78 * i, 700, 10, '.')).join('');
    const { texts } = await read(
      `${latin(100, 700, 10, '11.00')}${dots}BT /F2 10 Tf 400 700 Td ${hex('一一')} Tj ET`,
    );
    expect(texts).toEqual(['11.00', '............', '一一']);
  });
});
