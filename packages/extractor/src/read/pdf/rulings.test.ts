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

describe('borders drawn as one shape inside another', () => {
  test('are open inside where the two run in opposite directions', async () => {
    expect(
      await rulings('60 642 m 400 642 l 400 742 l 60 742 l h 61 643 m 61 741 l 399 741 l 399 643 l h f'),
    ).toEqual(['h 100.5 60-400 1', 'h 199.5 60-400 1', 'v 60.5 100-200 1', 'v 399.5 100-200 1']);
  });

  test('are a filled area where both run the same way', async () => {
    expect(await rulings('60 642 340 100 re 61 643 338 98 re f')).toEqual([]);
  });

  test('have lines only on the sides that are thin', async () => {
    expect(await rulings('60 642 340 100 re 61 652 338 80 re f*')).toEqual([
      'v 60.5 100-200 1',
      'v 399.5 100-200 1',
    ]);
  });

  test('are none where the second shape stands beside the first', async () => {
    expect(await rulings('60 700 340 40 re 60 640 340 0.5 re 60 600 340 40 re f*')).toEqual([
      'h 201.75 60-400 0.5',
    ]);
  });
});

/** A circle of four curves round a point. */
const circle = (x: number, y: number, r: number): string =>
  `${x - r} ${y} m ${x - r} ${y + r} ${x} ${y + r} ${x} ${y + r} c ${x + r} ${y + r} ${x + r} ${y} ${x + r} ${y} c ${x + r} ${y - r} ${x} ${y - r} ${x} ${y - r} c ${x - r} ${y - r} ${x - r} ${y} ${x - r} ${y} c `;

describe('shapes that are no lines', () => {
  test.each([
    ['a bullet', `${circle(72, 742, 1)}f`],
    ['a ring, as of a seal', `${circle(100, 700, 40)}${circle(100, 700, 38)}f*`],
    ['a line that leads beyond all numbers', `0.5 w 1${'0'.repeat(40)} 742 m 1${'0'.repeat(40)} 100 l S`],
  ])('%s', async (_, content) => {
    expect(await rulings(content)).toEqual([]);
  });

  test('a path that begins with its end is drawn all the same', async () => {
    expect(await rulings('0.5 w h 60 742 m 400 742 l S')).toEqual(['h 100 60-400 0.5']);
  });
});

describe('grounds', () => {
  const white = '1 G 0.5 w 200 700 m 200 740 l S ';

  test.each([
    ['a thick stroke', '0.1 0.2 0.5 RG 40 w 60 720 m 400 720 l S '],
    ['a thick upright stroke', '0.1 0.2 0.5 RG 40 w 200 600 m 200 780 l S '],
  ])('%s is one, and a white line on it is seen', async (_, ground) => {
    expect(await rulings(ground + white)).toEqual(['v 200 102-142 0.5']);
  });

  test('a bent arrow is none: most of its box is paper', async () => {
    expect(await rulings(`0.1 0.2 0.5 rg 60 690 m 400 690 l 80 700 l 60 760 l f ${white}0 g`)).toEqual([]);
  });
});

describe('boxes laid on a dark ground', () => {
  const ground = '0 g 60 642 200 100 re f 1 g';

  test('what is left of the ground between them is seen as rulings', async () => {
    const cells = '61 643 98 98 re f 160 643 99 98 re f';
    expect(await rulings(`${ground} ${cells} 0 g`)).toEqual([
      'h 101 61-159 0.5',
      'h 199 61-159 0.5',
      'v 61 101-199 0.5',
      'v 159 101-199 0.5',
      'h 101 160-259 0.5',
      'h 199 160-259 0.5',
      'v 160 101-199 0.5',
      'v 259 101-199 0.5',
    ]);
  });

  test('a white box on paper, and one that stands out of its ground, are none', async () => {
    expect(await rulings('1 g 60 642 200 100 re f 0 g')).toEqual([]);
    expect(await rulings(`${ground} 200 643 200 98 re f 0 g`)).toEqual([]);
  });
});
