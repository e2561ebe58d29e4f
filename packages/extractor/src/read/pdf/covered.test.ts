import { describe, expect, test } from 'vitest';
import { bar, FIRST_EXTRA, han, latin, line, makePdf, picture } from '../../testing/pdf.ts';
import { readPdf } from './node.ts';

const resources = `/ExtGState<</Glass<</ca 0.3/CA 0.3>>/Multiply<</BM/Multiply>>/Solid<</ca 1/BM/Normal/SMask/None>>>>/XObject<</Picture 13 0 R/Masked ${FIRST_EXTRA} 0 R/Opaque ${FIRST_EXTRA + 2} 0 R>>`;
/** A grey picture of one pixel with the mask that stands behind it. */
const pictureWithMask = (mask: number): string =>
  `<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/SMask ${mask} 0 R/Length 1>>stream\n\xff\nendstream`;
const maskOf = (alpha: string, more = ''): string =>
  `<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8${more}/Length 1>>stream\n${alpha}\nendstream`;
const masks = (more: string): string[] => [
  pictureWithMask(FIRST_EXTRA + 1),
  maskOf('\x7f', more),
  pictureWithMask(FIRST_EXTRA + 3),
  maskOf('\xff', more),
];

async function read(content: string, more = '') {
  const { pages, diagnostics } = await readPdf(makePdf([{ content, resources }], { extra: masks(more) }));
  return {
    texts: pages[0]?.runs.map(({ text }) => text),
    covered: diagnostics
      .filter(({ code }) => code === 'text-covered')
      .map(({ severity, params, location }) => ({ severity, params, box: location?.box })),
    codes: diagnostics.map(({ code }) => code),
  };
}

const row = han(60, 700, 10, '教育支出') + latin(200, 700, 10, '1,896.25') + latin(300, 700, 10, '77.10');
const filled = (colour: string, x: number, width: number): string =>
  `q ${colour} rg ${bar(x, 695, width, 16)}Q\n`;

describe('text under something opaque', () => {
  test.each([
    ['a white box', filled('1 1 1', 195, 60)],
    ['a box in the colour of its row', filled('0.9 0.95 1', 195, 60)],
    ['a picture', picture(195, 695, 60, 16)],
    ['a picture whose mask lets nothing through', 'q 60 0 0 16 195 695 cm /Opaque Do Q\n'],
    ['a thick white stroke', `q 1 G ${line(195, 703, 255, 703, 16)}Q\n`],
    ['a thick upright white stroke', `q 1 G ${line(225, 695, 225, 711, 60)}Q\n`],
    ['a box set to solid by name', `q /Solid gs ${filled('1 1 1', 195, 60)}Q\n`],
  ])('is not read, and what is printed on it is: %s', async (_, cover) => {
    const { texts, covered } = await read(row + cover + latin(200, 700, 10, '1,986.25'));
    expect(texts).toEqual(['教育支出', '77.10', '1,986.25']);
    expect(covered).toHaveLength(1);
    expect(covered[0]?.params).toMatchObject({ text: '1,896.25' });
  });

  test.each([
    ['a picture', picture(190, 690, 200, 24), { severity: 'warning', reason: 'picture' }],
    [
      'black bars',
      filled('0 0 0', 195, 60) + filled('0 0 0', 295, 60),
      { severity: 'warning', reason: 'dark' },
    ],
    ['a white box', filled('1 1 1', 190, 200), { severity: 'info', reason: 'light' }],
  ])('is reported once a line, with its place: %s', async (_, cover, { severity, reason }) => {
    const { texts, covered } = await read(row + cover);
    expect(texts).toEqual(['教育支出']);
    expect(covered).toEqual([
      {
        severity,
        params: { reason, text: '1,896.25 77.10' },
        box: expect.objectContaining({ x0: 200, x1: 325.02 }),
      },
    ]);
  });

  test.each([
    ['lets nothing through', 'Opaque', ['教育支出', '77.10']],
    ['lets something through', 'Masked', ['教育支出', '1,896.25', '77.10']],
  ])('is seen as pdf.js unpacks it, under a mask that %s', async (_, name, expected) => {
    const { texts } = await read(`${row}q 60 0 0 16 195 695 cm /${name} Do Q\n`, '/Decode[0 1]');
    expect(texts).toEqual(expected);
  });

  test('is cut off where only a part of the text is under it', async () => {
    expect((await read(han(60, 700, 10, '教育支出一百元') + filled('1 1 1', 100, 200))).texts).toEqual([
      '教育支出',
    ]);
  });

  test('is no copy of what is printed again in its place', async () => {
    const { texts, codes } = await read(row + filled('1 1 1', 195, 60) + latin(200, 700, 10, '1,896.25'));
    expect(texts).toEqual(['教育支出', '77.10', '1,896.25']);
    expect(codes).toEqual([]);
  });

  test('is what was recognised in a scan, where a picture of the whole page lies upon it', async () => {
    const rows = Array.from({ length: 8 }, (_, i) => han(60, 700 - 20 * i, 10, `第${i}行的文字`)).join('');
    const { texts, codes } = await read(rows + picture(0, 0, 595, 842));
    expect(texts).toHaveLength(8);
    expect(codes).toEqual(['text-invisible']);
  });
});

test('a picture pasted on a blank place is kept apart from those with text on or under them', async () => {
  const others = picture(50, 690, 400, 30) + row + picture(290, 690, 60, 24);
  const { pages } = await readPdf(makePdf([picture(300, 500, 60, 20) + others]));
  expect(pages[0]?.images).toHaveLength(3);
  expect(pages[0]?.pasted).toEqual([{ x0: 300, y0: 322, x1: 360, y1: 342 }]);
});

describe('what hides nothing', () => {
  test.each([
    ['what is drawn before the text', filled('1 1 1', 50, 400) + picture(50, 600, 400, 200), ''],
    ['a transparent box', '', `q /Glass gs ${filled('1 1 0', 50, 400)}Q\n`],
    ['a highlighter that multiplies', '', `q /Multiply gs ${filled('1 1 0', 50, 400)}Q\n`],
    ['a picture with a mask of its own', '', 'q 300 0 0 100 50 650 cm /Masked Do Q\n'],
    ['a frame drawn as one shape within another', '', 'q 0 g 50 650 400 100 re 53 653 394 94 re f* Q\n'],
    [
      'a box within a clip that is no box',
      '',
      `q 50 650 m 450 650 l 450 655 l 55 655 l 55 800 l 50 800 l h W n ${filled('1 1 1', 50, 400)}Q\n`,
    ],
    ['rulings', '', line(50, 703, 400, 703)],
    ['a transparent thick stroke', '', `q /Glass gs 1 1 0 RG ${line(50, 703, 400, 703, 16)}Q\n`],
    ['a highlighter stroke that multiplies', '', `q /Multiply gs 1 1 0 RG ${line(50, 703, 400, 703, 16)}Q\n`],
    ['a thick dashed stroke', '', `q 1 G [4 4] 0 d ${line(50, 703, 400, 703, 16)}Q\n`],
    ['a thick stroke beside the text', '', `q 1 G ${line(50, 680, 400, 680, 16)}Q\n`],
    [
      'a star',
      '',
      'q 1 0 0 rg 240 760 m 252 715 l 300 715 l 260 690 l 280 640 l 240 670 l 200 640 l 220 690 l 180 715 l 228 715 l h f Q\n',
    ],
  ])('%s', async (_, before, after) => {
    const { texts, covered } = await read(before + row + after);
    expect(texts).toEqual(['教育支出', '1,896.25', '77.10']);
    expect(covered).toEqual([]);
  });
});
