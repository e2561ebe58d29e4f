import { describe, expect, test } from 'vitest';
import { bar, clipped, han, line, makePdf } from '../../testing/pdf.ts';
import { openPdf } from './node.ts';

async function rulings(content: string, resources = '', extra: string[] = []) {
  const pdf = await openPdf(makePdf([{ content: content + han(72, 30, 10, '注'), resources }], { extra }));
  try {
    const page = await pdf.readPage(1);
    return page.rulings.map((r) => `${r.orientation[0]} ${r.position} ${r.from}-${r.to} ${r.thickness}`);
  } finally {
    await pdf.close();
  }
}

describe('every way of drawing a line', () => {
  test.each<[string, string, string[]]>([
    ['a stroke', line(60, 742, 400, 742), ['h 100 60-400 0.5']],
    ['a stroke from the right', line(400, 742, 60, 742), ['h 100 60-400 0.5']],
    ['a vertical stroke', line(60, 742, 60, 642, 1), ['v 60 100-200 1']],
    ['a dashed stroke', `[3 2] 0 d ${line(60, 742, 400, 742)}`, ['h 100 60-400 0.5']],
    ['a hairline rectangle', bar(60, 742, 340, 0.48), ['h 99.76 60-400 0.48']],
    ['an upright hairline rectangle', bar(60, 642, 0.48, 100), ['v 60.24 100-200 0.48']],
    [
      'hairlines in one path',
      '60 742 340 .5 re 60 642 .5 100 re f',
      ['h 99.75 60-400 0.5', 'v 60.25 100-200 0.5'],
    ],
    ['a rectangle of no height', '60 742 340 0 re S', ['h 100 60-400 1']],
    [
      'a rectangle outline',
      '0.5 w 60 642 340 100 re S',
      ['h 200 60-400 0.5', 'v 400 100-200 0.5', 'h 100 60-400 0.5', 'v 60 100-200 0.5'],
    ],
    ['a bent line', '0.5 w 60 742 m 400 742 l 400 642 l S', ['h 100 60-400 0.5', 'v 400 100-200 0.5']],
    [
      'a closed path',
      '0.5 w 60 742 m 400 742 l 400 642 l 60 642 l s',
      ['h 100 60-400 0.5', 'v 400 100-200 0.5', 'h 200 60-400 0.5', 'v 60 100-200 0.5'],
    ],
    [
      'a thin trapezoid, as browsers draw borders',
      '60 742 m 400 742 l 399 741 l 61 741 l f',
      ['h 100.5 60-400 1'],
    ],
    [
      'a frame of two boxes',
      '60 642 340 100 re 61 643 338 98 re f*',
      ['h 100.5 60-400 1', 'h 199.5 60-400 1', 'v 60.5 100-200 1', 'v 399.5 100-200 1'],
    ],
    ['a line drawn twice', line(60, 742, 400, 742) + line(400, 742, 60, 742), ['h 100 60-400 0.5']],
    ['a gray line', `0.5 G ${line(60, 742, 400, 742)}`, ['h 100 60-400 0.5']],
    ['a CMYK line', `0 0 0 1 K ${line(60, 742, 400, 742)}`, ['h 100 60-400 0.5']],
    ['a slightly slanted line', line(60, 742, 400, 742.2), ['h 99.9 60-400 0.5']],
  ])('%s is a ruling', async (_, content, expected) => {
    expect(await rulings(content)).toEqual(expected);
  });

  test('a one-pixel mask stretched thin is a ruling', async () => {
    const mask =
      '<</Type/XObject/Subtype/Image/Width 1/Height 1/ImageMask true/BitsPerComponent 1/Length 1>>\nstream\n\0\nendstream';
    expect(await rulings('q 340 0 0 0.5 60 742 cm /M Do Q', '/XObject<</M 14 0 R>>', [mask])).toEqual([
      'h 99.75 60-400 0.5',
    ]);
  });
});

describe('under transforms', () => {
  test('scale, nesting and restore', async () => {
    expect(
      await rulings(
        `q 0.1 0 0 0.1 0 0 cm q 2 0 0 2 0 0 cm ${line(300, 3710, 2000, 3710, 5)}Q ${line(600, 6420, 4000, 6420, 5)}Q ${line(60, 542, 400, 542)}`,
      ),
    ).toEqual(['h 100 60-400 1', 'h 200 60-400 0.5', 'h 300 60-400 0.5']);
  });

  test('a quarter turn makes a horizontal stroke vertical', async () => {
    expect(await rulings(`q 0 1 -1 0 100 0 cm ${line(642, 40, 742, 40)}Q`)).toEqual(['v 60 100-200 0.5']);
  });

  test('the width of a line follows the scale across it', async () => {
    expect(await rulings(`q 10 0 0 1 0 0 cm ${line(6, 742, 40, 742, 0.5)}Q`)).toEqual(['h 100 60-400 0.5']);
  });

  test('a form is drawn in its own matrix and cut to its own box', async () => {
    const content = line(0, 100, 340, 100) + line(0, 300, 340, 300);
    const form = `<</Type/XObject/Subtype/Form/BBox[0 0 200 200]/Matrix[1 0 0 1 60 642]/Length ${content.length}>>\nstream\n${content}\nendstream`;
    expect(await rulings('/X Do', '/XObject<</X 14 0 R>>', [form])).toEqual(['h 100 60-260 0.5']);
    const group = form.replace('/BBox', '/Group<</S/Transparency>>/BBox');
    expect(await rulings('/X Do', '/XObject<</X 14 0 R>>', [group])).toEqual(['h 100 60-260 0.5']);
  });
});

describe('what is no ruling', () => {
  test.each([
    ['a white line', `1 G ${line(60, 742, 400, 742)}`],
    ['a white hairline rectangle', `1 g ${bar(60, 742, 340, 0.5)}`],
    ['a white area over the page', `1 g ${bar(0, 0, 595, 842)}0 g`],
    ['a shaded header', `0.8 g ${bar(60, 700, 340, 40)}0 g`],
    [
      'a line in the colour of its ground',
      `0.8 g 0.8 G ${bar(40, 600, 400, 200)}${line(60, 742, 400, 742)}0 g`,
    ],
    ['a slanted line', line(60, 742, 400, 600)],
    ['a curve', '0.5 w 60 742 m 60 760 400 760 400 742 c S'],
    ['a point', line(60, 742, 60, 742)],
    ['a line outside its clip', clipped(60, 600, 100, 50, line(60, 742, 400, 742))],
    ['a line off the page', line(60, 900, 400, 900)],
    ['a path that only clips', 'q 60 742 340 0.5 re W n Q'],
    ['a transparent line', `q /G0 gs ${line(60, 742, 400, 742)}Q`],
    ['a bar', line(60, 742, 400, 742, 20)],
  ])('%s', async (_, content) => {
    expect(await rulings(content, '/ExtGState<</G0<</CA 0/ca 0>>>>')).toEqual([]);
  });

  test('a line is cut to its clip', async () => {
    expect(await rulings(clipped(100, 600, 200, 200, line(60, 742, 400, 742)))).toEqual([
      'h 100 100-300 0.5',
    ]);
  });

  test('a white line in a dark header divides its cells', async () => {
    expect(
      await rulings(`0.1 0.2 0.5 rg ${bar(60, 700, 340, 40)}1 G ${line(200, 700, 200, 740)}0 g`),
    ).toEqual(['v 200 102-142 0.5']);
  });
});
