import { describe, expect, test } from 'vitest';
import { bar, clipped, FIRST_EXTRA, han, line, makePdf, picture, type TestFile } from '../../testing/pdf.ts';
import { sentences } from '../../testing/sentences.ts';
import { streamBody } from './assemble.ts';
import { readPdf } from './node.ts';

const visible = han(72, 742, 10, '可见');

async function read(content: string, resources = '', file: TestFile = {}) {
  const { pages, diagnostics } = await readPdf(makePdf([{ content: visible + content, resources }], file));
  const [page] = pages;
  return {
    texts: page?.runs.map((run) => run.text),
    sizes: page?.runs.map((run) => run.fontSize),
    rulings: page?.rulings.map((r) => `${r.orientation[0]} ${r.position} ${r.from}-${r.to}`),
    images: page?.images,
    diagnostics,
  };
}

/** A layer `/L1` that is switched off, before the further objects of the file. */
const layerOff = (...extra: string[]): TestFile => ({
  extra: ['<</Type/OCG/Name(L)>>', ...extra],
  catalog: `/OCProperties<</OCGs[${FIRST_EXTRA} 0 R]/D<</OFF[${FIRST_EXTRA} 0 R]>>>>`,
});
const layer = `/Properties<</L1 ${FIRST_EXTRA} 0 R>>`;

const whiteShading =
  '<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 595 0]/Function<</FunctionType 2/Domain[0 1]/C0[1 1 1]/C1[0 0 1]/N 1>>>>';
const patterns = `/Pattern<</P1<</PatternType 2/Shading${whiteShading}>>>>/Shading<</S1${whiteShading}>>`;

describe('colours that are not one colour', () => {
  test('text and lines in a pattern are seen, whatever they stand on', async () => {
    const { texts, rulings } = await read(
      `/Pattern cs /P1 scn ${han(72, 700, 10, '渐变')}/Pattern CS /P1 SCN ${line(60, 642, 400, 642)}`,
      patterns,
    );
    expect(texts).toEqual(['可见', '渐变']);
    expect(rulings).toEqual(['h 200 60-400']);
  });

  test('a pattern that the page never chose leaves no mark', async () => {
    const { texts, rulings, diagnostics } = await read(
      `/P1 scn ${han(72, 700, 10, '无色')}/P1 SCN ${line(60, 642, 400, 642)}`,
      patterns,
    );
    expect(texts).toEqual(['可见']);
    expect(rulings).toEqual([]);
    expect(diagnostics.map((d) => d.code)).toEqual(['text-invisible']);
  });

  test('a gradient is a ground on which white text is seen', async () => {
    const white = `1 g ${han(72, 700, 10, '标题')}`;
    const { texts } = await read(`${clipped(50, 690, 200, 40, '/S1 sh ')}${white}`, patterns);
    expect(texts).toEqual(['可见', '标题']);
  });

  test('a gradient in a layer that is off is no ground', async () => {
    const { texts } = await read(
      `/OC /L1 BDC ${clipped(50, 690, 200, 40, '/S1 sh ')}EMC 1 g ${han(72, 700, 10, '标题')}`,
      `${patterns}${layer}`,
      layerOff(),
    );
    expect(texts).toEqual(['可见']);
  });

  test('a ground that its clip keeps away is none', async () => {
    const { texts } = await read(
      `0.1 0.2 0.5 rg ${clipped(300, 100, 50, 50, bar(50, 690, 200, 40))}1 g ${han(72, 700, 10, '标题')}`,
    );
    expect(texts).toEqual(['可见']);
  });
});

describe('what is not on the page', () => {
  test('nothing in a layer that is off: no text, no line, no picture, and marks within end within', async () => {
    const pixel = streamBody(
      '\0',
      '/Type/XObject/Subtype/Image/Width 1/Height 1/ImageMask true/BitsPerComponent 1',
    );
    const mask = 'q 340 0 0 0.5 60 642 cm /M Do Q ';
    const { texts, rulings, images } = await read(
      `/OC /L1 BDC /Span BMC ${han(72, 700, 10, '隐藏')}EMC ${han(72, 680, 10, '隐藏')}${mask}${line(60, 600, 400, 600)}${picture(60, 400, 200, 100)}EMC ${han(72, 660, 10, '也见')}`,
      `${layer}/XObject<</M ${FIRST_EXTRA + 1} 0 R/Picture 13 0 R>>`,
      layerOff(pixel),
    );
    expect(texts).toEqual(['可见', '也见']);
    expect(rulings).toEqual([]);
    expect(images).toEqual([]);
  });

  test('the drawing that a soft mask is made of', async () => {
    const drawn = han(72, 700, 10, '蒙版') + line(60, 642, 400, 642);
    const form = streamBody(
      drawn,
      '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency/CS/DeviceGray>>/Resources<</Font<</F2 6 0 R>>>>',
    );
    const { texts, rulings } = await read(
      `q /G1 gs ${han(72, 660, 10, '也见')}Q`,
      `/ExtGState<</G1<</SMask<</S/Luminosity/G ${FIRST_EXTRA} 0 R>>>>>>`,
      { extra: [form] },
    );
    expect(texts).toEqual(['可见', '也见']);
    expect(rulings).toEqual([]);
  });

  test('a picture beside the paper', async () => {
    expect((await read(picture(700, 100, 200, 100))).images).toEqual([]);
  });

  test('what an empty clip lets through', async () => {
    const { texts, rulings } = await read(
      `q W n ${han(72, 700, 10, '隐藏')}${line(60, 642, 400, 642)}Q ${han(72, 660, 10, '也见')}`,
    );
    expect(texts).toEqual(['可见', '也见']);
    expect(rulings).toEqual([]);
  });
});

describe('forms and pictures', () => {
  const form = (entries: string): TestFile => ({
    extra: [streamBody(line(60, 642, 400, 642), `/Type/XObject/Subtype/Form${entries}`)],
  });
  const resources = `/XObject<</X ${FIRST_EXTRA} 0 R>>`;

  test.each([
    ['a form without a matrix', '/BBox[0 0 200 842]', 'h 200 60-200'],
    ['a group without a matrix', '/BBox[0 0 200 842]/Group<</S/Transparency>>', 'h 200 60-200'],
    ['a group without a box', '/Matrix[1 0 0 1 0 100]/Group<</S/Transparency>>', 'h 100 60-400'],
  ])('%s is drawn where it stands', async (_, entries, ruling) => {
    expect((await read('/X Do', resources, form(entries))).rulings).toEqual([ruling]);
  });

  const inline = 'q 200 0 0 100 60 600 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q ';
  const stencil = 'q 200 0 0 100 60 600 cm BI /W 8 /H 2 /IM true ID \xaa\x55 EI Q ';

  test.each([
    ['a picture in the content itself', inline],
    ['a stencil of dots', stencil],
  ])('%s is a picture in its place', async (_, content) => {
    expect((await read(content)).images).toEqual([{ x0: 60, y0: 142, x1: 260, y1: 242 }]);
  });

  test('a stencil stretched thin is a line', async () => {
    const { rulings, images } = await read(stencil.replace('200 0 0 100', '200 0 0 0.5'));
    expect(rulings).toEqual(['h 241.75 60-260']);
    expect(images).toEqual([]);
  });
});

describe('the graphics state', () => {
  test('brings a font of its own', async () => {
    const { texts, sizes } = await read(
      'BT /G1 gs 72 700 Td <b2c6d5fe> Tj ET',
      '/ExtGState<</G1<</Font[7 0 R 16]/LW 2>>>>',
    );
    expect(texts).toEqual(['可见', '财政']);
    expect(sizes).toEqual([10, 16]);
  });

  test('is restored as often as it was saved and no more', async () => {
    const { texts, rulings } = await read(`Q Q ${han(72, 700, 10, '也见')}Q ${line(60, 642, 400, 642)}`);
    expect(texts).toEqual(['可见', '也见']);
    expect(rulings).toEqual(['h 200 60-400']);
  });

  test('saved ten thousand times over makes the page unreadable and no more', async () => {
    const bytes = makePdf([visible, 'q '.repeat(10_001) + visible]);
    const { pages, diagnostics } = await readPdf(bytes);
    expect(pages.map(({ runs }) => runs.length)).toEqual([1, 0]);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'page-unreadable', location: { page: 2, line: null, box: null } }),
    ]);
    expect(sentences(diagnostics)[0]).toContain('nested 10000 deep');
  });
});
