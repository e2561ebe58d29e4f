import { describe, expect, test } from 'vitest';
import { gbk } from '../../testing/gbk.ts';
import { FIRST_EXTRA, han, hex, makePdf } from '../../testing/pdf.ts';
import { sentences } from '../../testing/sentences.ts';
import { streamBody } from './assemble.ts';
import { readPdf } from './node.ts';

async function read(content: string, resources = '', extra: readonly string[] = []) {
  const { pages, diagnostics } = await readPdf(
    makePdf([{ content: han(72, 800, 10, '可见') + content, resources }], { extra }),
  );
  const [, ...runs] = pages[0]?.runs ?? [];
  return { runs, texts: runs.map((run) => run.text), diagnostics };
}

/** The same, with a font in which the letter `i` stands for another character, so wide; its content has the font as `/F`. */
const readWith = (code: string, content: string, width = 222) =>
  read('/X Do', `/XObject<</X ${FIRST_EXTRA} 0 R>>`, [
    streamBody(
      content,
      `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F ${FIRST_EXTRA + 1} 0 R>>>>`,
    ),
    `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/FirstChar 49/LastChar 105/Widths[${'556 '.repeat(56)}${width}]/ToUnicode ${FIRST_EXTRA + 2} 0 R>>`,
    streamBody(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def 1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <31> <0031> <32> <0032> <69> <${code}> endbfchar endcmap end end`,
    ),
  ]);

const isJoiner = (code: string): boolean => ['200b', '2060', 'feff'].includes(code);

describe('characters that print nothing', () => {
  test.each([
    ['a joiner of no width', '200b', '12'],
    ['a word joiner', '2060', '12'],
    ['a byte order mark in the middle', 'feff', '12'],
    ['a tab', '0009', '1\t2'],
    ['a narrow space', '202f', '1\u202f2'],
    ['a mathematical space', '205f', '1\u205f2'],
    ['a line separator', '2028', '1\u20282'],
  ])('%s neither parts a number nor hides one', async (_, code, text) => {
    const { texts, diagnostics } = await readWith(
      code,
      'BT /F 10 Tf 72 742 Td (1i2) Tj ET',
      isJoiner(code) ? 0 : 222,
    );
    expect(texts).toEqual([text]);
    expect(diagnostics).toEqual([]);
  });

  test.each(['200b', '2060', 'feff'])(
    'U+%s with a width is a character that is lost: a decimal point may be called so',
    async (code) => {
      const { texts, diagnostics } = await readWith(code, 'BT /F 10 Tf 72 742 Td (1i2) Tj ET');
      expect(texts).toEqual(['1\ufffd2']);
      expect(diagnostics.map((found) => found.code)).toEqual(['font-unreadable']);
    },
  );
});

describe('characters that the file does not give', () => {
  test.each([
    ['a replacement character', 'fffd'],
    ['a code that is no character', 'ffff'],
  ])('%s is shown as lost in its place', async (_, code) => {
    const { texts, diagnostics } = await readWith(code, 'BT /F 10 Tf 72 742 Td (1i2) Tj ET');
    expect(texts).toEqual(['1\ufffd2']);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'font-unreadable', severity: 'error' })]);
  });

  test('a loss in vertical writing is told too', async () => {
    const { texts, diagnostics } = await read(
      `BT /F4 10 Tf 100 742 Td ${hex('项\ue001')} Tj ET /F4 10 Tf BT 200 742 Td ${hex('目\u0003')} Tj ET`,
    );
    expect(texts).toEqual(['项', '\ue001', '目', '\ufffd']);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'font-unreadable', severity: 'error' })]);
    expect(sentences(diagnostics)[0]).toContain('1 pieces of text have no characters');
  });
});

describe('vertical writing', () => {
  test('kerning and spaces move the next glyph down', async () => {
    const { runs } = await read(
      `BT /F4 10 Tf 100 742 Td [${hex('项')} 500 ${hex('目')}] TJ 100 0 Td ${hex('金 额')} Tj ET`,
    );
    expect(runs.map((run) => [run.text, Math.round(run.baseline - (runs[0]?.baseline ?? 0))])).toEqual([
      ['项', 0],
      ['目', 15],
      ['金', 0],
      ['额', 20],
    ]);
  });

  test('word spacing stretches a space of one byte', async () => {
    const codes = Array.from(gbk('项 目'), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const { runs } = await read('/X Do', `/XObject<</X ${FIRST_EXTRA} 0 R>>`, [
      streamBody(
        `BT /F 10 Tf -5 Tw 100 742 Td <${codes}> Tj ET`,
        `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F ${FIRST_EXTRA + 1} 0 R>>>>`,
      ),
      '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-V/DescendantFonts[4 0 R]>>',
    ]);
    const [first, second] = runs;
    expect([first?.text, second?.text]).toEqual(['项', '目']);
    // Two steps of an em, and the 5 pt: the pen goes down, so a negative spacing is further.
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(25);
  });

  test('nobody reads a column that is transparent', async () => {
    const { texts, diagnostics } = await read(
      `q /G1 gs BT /F4 10 Tf 100 742 Td ${hex('隐 藏')} Tj ET Q`,
      '/ExtGState<</G1<</ca 0>>>>',
    );
    expect(texts).toEqual([]);
    expect(sentences(diagnostics)[0]).toContain('2 invisible glyphs left out: "隐藏"');
  });
});

describe('how text is painted', () => {
  test('outlined letters are seen by their outline, not by their filling', async () => {
    const { texts } = await read(
      `1 g 0 G 1 Tr ${han(72, 742, 10, '空心')}0 g 1 G ${han(72, 700, 10, '白边')}`,
    );
    expect(texts).toEqual(['空心']);
  });

  test('white letters in dark outlines are seen, and white ones in white are not', async () => {
    const { texts } = await read(
      `1 g 0 G 2 Tr ${han(72, 742, 10, '镂空')}1 G ${han(72, 700, 10, '全白')}0 g ${han(72, 660, 10, '实心')}`,
    );
    expect(texts).toEqual(['镂空', '实心']);
  });

  test('white space in hidden text counts for nothing', async () => {
    const { texts, diagnostics } = await read(
      `q /G1 gs ${han(72, 742, 10, '隐 藏')}Q`,
      '/ExtGState<</G1<</ca 0>>>>',
    );
    expect(texts).toEqual([]);
    expect(sentences(diagnostics)[0]).toContain('2 invisible glyphs left out: "隐藏"');
  });

  test('a long hidden text is shown by its beginning', async () => {
    const long = '一二三四五六七八九十'.repeat(3);
    const { diagnostics } = await read(`q 1 g ${han(72, 742, 10, long)}Q`);
    expect(sentences(diagnostics)[0]).toContain(`30 invisible glyphs left out: "${long.slice(0, 20)}…"`);
  });

  test('type squeezed to nothing is not seen', async () => {
    const { texts, diagnostics } = await read(`BT /F2 10 Tf 0 0 0 0 72 742 Tm ${hex('压扁')} Tj ET`);
    expect(texts).toEqual([]);
    expect(sentences(diagnostics)[0]).toContain('压扁');
  });

  test('type that stands on its head in a mirror hangs below its baseline', async () => {
    const { runs } = await read(`BT /F2 10 Tf 1 0 0 -1 72 742 Tm ${hex('倒影')} Tj ET`);
    expect(runs).toHaveLength(1);
    // The font reaches 8.8 pt above the baseline at 100 and 1.2 pt below, here the other way round.
    expect(runs[0]).toMatchObject({ text: '倒影', box: { x0: 72, y0: 98.8, x1: 92, y1: 108.8 } });
  });
});

describe('Type 3 fonts', () => {
  /** One glyph of 0.8 em from a font of the given size, scale and box. */
  const drawn = (size: number, scale: number, em: number) =>
    read('/X Do', `/XObject<</X ${FIRST_EXTRA} 0 R>>`, [
      streamBody(
        `BT /F ${size} Tf 72 742 Td (a) Tj ET`,
        `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F ${FIRST_EXTRA + 1} 0 R>>>>`,
      ),
      `<</Type/Font/Subtype/Type3/FontBBox[0 0 ${em} ${em}]/FontMatrix[${scale} 0 0 ${scale} 0 0]/CharProcs<</a ${FIRST_EXTRA + 2} 0 R>>/Encoding<</Type/Encoding/Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[${0.8 * em}]/ToUnicode 12 0 R/Resources<<>>>>`,
      streamBody(`${em} 0 0 0 ${em} ${em} d1 0 0 ${em} ${em} re f`),
    ]);

  test.each([
    ['of outlines, a thousand units to the em', 12, 0.001, 1000],
    ['of bitmaps, drawn in 50 pixels of 0.24 pt', 1, 0.24, 50],
  ])('one %s, is as large as it prints', async (_, size, scale, em) => {
    const { runs } = await drawn(size, scale, em);
    expect(runs[0]).toMatchObject({ text: '甲', fontSize: 12, edges: [72, 81.6] });
  });
});
