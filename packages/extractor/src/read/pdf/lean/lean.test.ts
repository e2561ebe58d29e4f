import * as zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bar, clipped, FIRST_EXTRA, han, latin, line, makePdf, picture } from '../../../testing/pdf.ts';
import { assemblePdf, streamBody } from '../assemble.ts';
import { openDocument, type PdfReadOptions, readDocument } from '../document.ts';
import { packagedAssets, pdfjsDist } from '../node.ts';

const assets = packagedAssets();
const producer = (text: string) => ({
  extra: [`<</Producer${text}>>`],
  trailer: `/Info ${FIRST_EXTRA} 0 R`,
});

const visible = han(72, 742, 10, '可见');

/** What the lean reader says of a file: its pages' texts, or why it leaves it to pdf.js. */
async function read(bytes: Uint8Array, options: PdfReadOptions = {}): Promise<string[][] | string> {
  try {
    const { pages } = await readDocument(
      {
        lean: assets,
        engine(why) {
          throw why ?? new Error('not asked');
        },
      },
      bytes,
      options,
    );
    return pages.map((page) => page.runs.map((run) => run.text));
  } catch (error) {
    return (error as Error).message;
  }
}

const page = (content: string, resources = '', entries = '') => ({
  content: visible + content,
  resources,
  entries,
});

describe('what both readers know comes out equal', () => {
  const layer = {
    extra: ['<</Type/OCG/Name(L)>>', '<</Type/OCG/Name(M)>>'],
    catalog: `/OCProperties<</OCGs[${FIRST_EXTRA} 0 R ${FIRST_EXTRA + 1} 0 R]/D<</OFF[${FIRST_EXTRA} 0 R]>>>>`,
  };
  const layers = `/Properties<</Off ${FIRST_EXTRA} 0 R/On ${FIRST_EXTRA + 1} 0 R/Any<</Type/OCMD/P/AnyOff/OCGs[${FIRST_EXTRA} 0 R]>>>>`;
  const form = (entries: string, content: string) => ({
    extra: [streamBody(content, `/Type/XObject/Subtype/Form${entries}`)],
    resources: `/XObject<</X ${FIRST_EXTRA} 0 R>>`,
  });
  const group = form(
    '/BBox[0 0 300 60]/Matrix[1.1 0 0 1.1 33.3 40]/Group<</S/Transparency>>',
    `q ${han(10, 10, 10, '组')} Q Q Q`,
  );
  const cases: Record<string, [string, Parameters<typeof makePdf>[1]?, string?, string?]> = {
    'rulings and clips': [
      line(60, 700, 400, 700) + bar(60, 640, 340, 0.48) + clipped(60, 500, 100, 42, line(0, 520, 595, 520)),
    ],
    'a clip of curves': [
      `q 10 10 m 40 200 90 -50 120 60 c 130 90 150 20 v 10 10 5 5 y h W* n ${line(0, 50, 595, 50)} Q`,
    ],
    'kerning, scaling, rise and spacing': [
      'BT /F1 9 Tf 88 Tz 1.5 Tc 3 Tw 2 Ts 12 TL 72 600 Td [(12)-120(34.5) 90 (6)] TJ T* (a b) Tj (c) \' 2 1 (d e) " ET',
    ],
    'a text matrix in short floats': [
      'BT /F2 1 Tf 9.123456789 0.1 -0.1 9.1 72.98765432 500.12345 Tm <65365165> Tj ET',
    ],
    'GBK bytes and a Type 3 font': ['BT /F3 10 Tf 72 560 Td <b2c6d5fe> Tj /F6 10 Tf 30 0 Td (aaa) Tj ET'],
    'colours of all kinds': [
      `0.5 g ${han(72, 600, 9, '灰')} 0.1 0.7 0.3 0.05 k ${han(72, 580, 9, '墨')} /C cs 0.5 scn ${han(72, 560, 9, '色')} /I CS 0.2 0.4 0.6 SC ${line(60, 540, 300, 540)}`,
      {
        extra: [streamBody('', '/N 3')],
      },
      `/ColorSpace<</C[/Separation/Black/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 0 0 1]/N 1>>]/I[/ICCBased ${FIRST_EXTRA} 0 R]>>`,
    ],
    'layers on and off': [
      `/OC /Off BDC ${han(72, 600, 9, '隐')} EMC /OC /On BDC ${han(72, 580, 9, '显')} EMC /OC /Any BDC ${han(72, 560, 9, '条件')} EMC /Artifact BMC ${han(72, 540, 9, '页眉')} EMC`,
      layer,
      layers,
    ],
    'a group that closes more than it opens': [
      `/X Do ${han(72, 500, 10, '后')}`,
      { extra: group.extra },
      group.resources,
    ],
    'a clip that the path of a form takes': [
      `q W /X Do ${line(0, 300, 595, 300)}Q`,
      { extra: [streamBody('10 250 80 100 re n', '/Type/XObject/Subtype/Form/BBox[0 0 595 842]')] },
      `/XObject<</X ${FIRST_EXTRA} 0 R>>`,
    ],
    'a soft mask': [
      `q /G gs ${han(72, 600, 10, '面具')} Q`,
      {
        extra: [
          streamBody(
            `0.5 g 0 0 595 842 re f ${han(72, 500, 9, '灰度')}`,
            '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency/CS/DeviceGray>>',
          ),
        ],
      },
      `/ExtGState<</G<</SMask<</S/Luminosity/G ${FIRST_EXTRA} 0 R>>/ca 0.5/BM/Multiply/LW 3/D[[3 2]0]>>>>`,
    ],
    'pictures, also with a mask': [
      `${picture(60, 100, 100, 100)}q 50 0 0 50 300 100 cm /M Do Q`,
      {
        extra: [
          streamBody(
            '\xff',
            '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 13 0 R',
          ),
        ],
      },
      `/XObject<</Picture 13 0 R/M ${FIRST_EXTRA} 0 R>>`,
    ],
    'a turned and cropped page': ['', {}, '', '/Rotate 270/CropBox[20.5 30.25 500 800]'],
    'a producer with signs of its own': ['', producer('(Satz\\256 7 \\251 \\200\\237\\240\\255 \\030)')],
    'a producer in the order of bytes of Windows': ['', producer('<fffe476c6f5541>')],
    'a producer in UTF-8': ['', producer('<efbbbfe6b187e7bc96>')],
    'strings with escapes': ['BT /F1 10 Tf 72 640 Td (a\\(b\\)\\101\\\\ \\\n(c)) Tj ET'],
  };

  test.each(Object.entries(cases))('%s', async (_, [content, file = {}, resources = '', entries = '']) => {
    const bytes = makePdf([page(content, resources, entries)], file);
    expect(await read(bytes)).toBeInstanceOf(Array);
    const lean = await readDocument(
      { lean: assets, engine: () => Promise.reject(new Error('asked')) },
      bytes,
    );
    expect(lean).toEqual(await readDocument({ lean: undefined, engine: () => pdfjsDist(assets) }, bytes));
  });
});

describe('what is not sure is refused by name', () => {
  test('a producer whose language is named within, or whose bytes are no text', async () => {
    for (const text of ['<feff001b656e001b0041>', '(\\033en\\033A)', '<feffd800>', '<efbbbfff>'])
      expect(await read(makePdf([visible], producer(text)))).toBe('a producer in other writing');
  });

  const type0 = (entries: string) => ({
    extra: [
      `<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[${FIRST_EXTRA + 1} 0 R]${entries}>>`,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/X/FontDescriptor ${FIRST_EXTRA + 2} 0 R>>`,
      '<</Type/FontDescriptor/FontName/X/Flags 4>>',
    ],
  });
  const font = `/Font<</F1 3 0 R/F2 6 0 R/X ${FIRST_EXTRA} 0 R>>`;
  test.each([
    [
      'text in a font without any map',
      'BT /X 9 Tf <0041> Tj ET',
      type0(''),
      font,
      'a Type 0 font without ToUnicode',
    ],
    ['an operator that nobody knows', '1 2 xyz ', {}, '', 'the operator xyz'],
    ['an operator without its operands', '1 0 0 1 5 cm ', {}, '', 'operands of another number'],
    ['a word for a number', '/A 5 Td ', {}, '', 'operands of another kind'],
    ['a number that is none', '1 -- w ', {}, '', 'a malformed number'],
    ['a string without end', 'BT /F1 9 Tf (abc', {}, '', 'a string without end'],
    ['vertical writing', 'BT /F4 9 Tf <65365165> Tj ET', {}, '', 'vertical writing'],
    ['half a code', 'BT /F2 9 Tf <653651> Tj ET', {}, '', 'a code that the map does not have'],
    ['an inline picture', 'BI /W 1 /H 1 /BPC 8 /CS /G ID x EI ', {}, '', 'the operator BI'],
    ['a pattern', '/Pattern cs ', {}, '', 'the colour space Pattern'],
    [
      'a picture right behind a mask taken off',
      'q /G gs /Picture Do Q ',
      {},
      '/ExtGState<</G<</SMask/None>>>>',
      'a picture right behind a mask',
    ],
    ['a picture that is not there', '/Nothing Do ', {}, '', 'an object that is none'],
    [
      'a layer that nobody lists',
      `/OC /L BDC EMC `,
      { extra: ['<</Type/OCG/Name(L)>>'] },
      `/Properties<</L ${FIRST_EXTRA} 0 R>>`,
      'a layer that nobody lists',
    ],
  ] as const)('%s', async (_, content, file, resources, why) => {
    const fonts = resources.includes('/Font') ? resources.replace('/Font<<', '').replace(/>>$/, '') : '';
    const own = fonts === '' ? resources : '';
    const bytes = makePdf([page(content, own)], file);
    const named = fonts === '' ? bytes : withFont(bytes, `/X ${FIRST_EXTRA} 0 R`);
    expect(await read(named)).toBe(why);
  });

  /** The page's fonts, one more: the name of the last of them makes room. */
  function withFont(bytes: Uint8Array, entry: string): Uint8Array {
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const changed = text.replace('/F5 9 0 R', entry.padEnd('/F5 9 0 R'.length));
    return Uint8Array.from(changed, (c) => c.charCodeAt(0));
  }

  test('fields and notes, which pdf.js draws', async () => {
    const file = { extra: ['<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/Contents(x)>>'] };
    expect(await read(makePdf([page('', '', `/Annots[${FIRST_EXTRA} 0 R]`)], file))).toBe(
      'an annotation of the kind FreeText',
    );
  });

  test('a form within itself', async () => {
    const extra = [
      streamBody(
        '/X Do',
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${FIRST_EXTRA} 0 R>>>>`,
      ),
    ];
    expect(await read(makePdf([page('/X Do ', `/XObject<</X ${FIRST_EXTRA} 0 R>>`)], { extra }))).toBe(
      'forms within each other',
    );
  });

  test('a page tree that miscounts', async () => {
    const bytes = assemblePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 2>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    ]);
    expect(await read(bytes)).toBe('a page tree that miscounts');
  });

  test('pages of too many operators', async () => {
    const many = `${line(60, 700, 400, 700)}`.repeat(3000);
    expect(await read(makePdf([page(many)]), { limits: { operators: 2000 } })).toBe('too many operators');
  });
});

test('a page whose states are nested without end is unreadable, and the others are read', async () => {
  expect(await read(makePdf([page('q '.repeat(10_001)), page('')]))).toEqual([[], ['可见']]);
});

test('a font that says the same codes again and again is refused by its size, and given to no other reader', async () => {
  const ranges = `beginbfrange${'<0000><7fff><0001>'.repeat(32)}endbfrange`;
  const font = (entries: string, own: string) =>
    `/Font<</F9<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H${entries}/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>${own}>>]>>>>`;
  const read = (resources: string) => {
    const bytes = assemblePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>>>`,
      streamBody('BT /F9 9 Tf (ab) Tj ET'),
      streamBody(ranges),
    ]);
    return openDocument({ lean: assets, engine: () => pdfjsDist(assets) }, bytes);
  };
  for (const resources of [
    font('/ToUnicode 5 0 R', ''),
    font('', `/W[${'0 65535 500 '.repeat(20)}]`),
    font('', '/W[0 99999999 500]'),
  ])
    await expect(read(resources)).rejects.toMatchObject({ code: 'too-large' });
});

test('a page that unpacks to more than any report is refused by its size, and given to no other reader', async () => {
  const packed = zlib.deflateSync(Buffer.alloc(2_000_000, ' ')).toString('latin1');
  const bytes = assemblePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[${'4 0 R '.repeat(60)}]>>`,
    streamBody(packed, '/Filter/FlateDecode'),
  ]);
  await expect(openDocument({ lean: assets, engine: () => pdfjsDist(assets) }, bytes)).rejects.toMatchObject({
    code: 'too-large',
    params: { reason: 'unpacked' },
  });
});

test('what is refused on the last page is refused before the first is given back', async () => {
  const bytes = makePdf([page(''), page('1 2 xyz ')]);
  let why: string | undefined;
  const readers = {
    lean: assets,
    engine(refused: Error | null) {
      why = refused?.message;
      return pdfjsDist(assets);
    },
  };
  const document = await openDocument(readers, bytes);
  expect(why).toBe('the operator xyz');
  expect((await document.readPage(1)).runs.map((run) => run.text)).toEqual(['可见']);
  await document.close();
});

test('only the pages that are asked for need to be known', async () => {
  const bytes = makePdf([page('1 2 xyz '), page(latin(72, 700, 10, '2024'))]);
  expect(await read(bytes, { pages: { first: 2, last: 2 } })).toEqual([['可见', '2024']]);
});

test('a signal and a limit of time end it', async () => {
  const bytes = makePdf([page(line(60, 700, 400, 700).repeat(20_000))]);
  await expect(read(bytes, { limits: { milliseconds: 0 } })).resolves.toMatch(/time|ms|millisecond/i);
  const reason = new Error('enough');
  await expect(read(bytes, { signal: AbortSignal.abort(reason) })).resolves.toBe('enough');
});
