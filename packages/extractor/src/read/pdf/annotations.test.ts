import { ExtractionError } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { FIRST_EXTRA, han, hex, latin, makePdf } from '../../testing/pdf.ts';
import { streamBody } from './assemble.ts';
import { readPdf } from './node.ts';

const resources = '/Resources<</Font<</F1 3 0 R/F2 6 0 R>>>>';
const label = han(72, 703, 10, '办公费');

/** How an annotation of 100 × 20 pt looks: its own content, within its box. */
const look = (content: string): string =>
  streamBody(content, `/Type/XObject/Subtype/Form/BBox[0 0 100 20]${resources}`);

/** A page with one annotation after another: each its entries and, where it has one, its look. */
function withAnnotations(
  content: string,
  annotations: readonly (readonly [entries: string, look?: string])[],
  { page = '', form = '' } = {},
): Uint8Array {
  const extra = annotations.flatMap(([entries, content], i) => [
    `<</Type/Annot/Rect[200 ${700 - 40 * i} 300 ${720 - 40 * i}]${entries}${content === undefined ? '' : `/AP<</N ${FIRST_EXTRA + 2 * i + 1} 0 R>>`}>>`,
    look(content ?? ''),
  ]);
  const names = annotations.map((_, i) => `${FIRST_EXTRA + 2 * i} 0 R`).join(' ');
  const catalog = `/AcroForm<</Fields[${names}]${form}/DA(/F1 10 Tf 0 g)/DR<</Font<</F1 3 0 R/F2 6 0 R>>>>>>`;
  return makePdf([{ content, entries: `/Annots[${names}]${page}` }], { extra, catalog });
}

const read = async (...args: Parameters<typeof withAnnotations>) => {
  const { pages, diagnostics } = await readPdf(withAnnotations(...args));
  const [page] = pages;
  if (page === undefined) throw new Error('no page');
  return { page, texts: page.runs.map(({ text }) => text), diagnostics };
};

const field = '/Subtype/Widget/FT/Tx/T(f)/F 4/DA(/F1 10 Tf 0 g)';

describe('a form field', () => {
  test('is read where it stands, and said to be one', async () => {
    const { page, texts, diagnostics } = await read(label, [
      [`${field}/V(3,417.62)`, latin(40, 5, 10, '3,417.62')],
    ]);
    expect(texts).toEqual(['办公费', '3,417.62']);
    expect(page.runs[1]).toMatchObject({ baseline: 137, edges: expect.arrayContaining([240]) });
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'field-value',
        severity: 'info',
        params: { text: '3,417.62' },
        location: { page: 1, line: null, box: page.runs[1]?.box },
      }),
    ]);
  });

  test('whose look the file leaves to the viewer is read from its value', async () => {
    const { texts } = await read(label, [[`${field}/V(208.05)`]], { form: '/NeedAppearances true' });
    expect(texts).toEqual(['办公费', '208.05']);
  });

  test('its border and ground are no rulings, its own space is left behind it', async () => {
    const { page, texts } = await read(label, [
      [
        `${field}/V(1)`,
        `q 2 0 0 2 5 5 cm 0.5 w 1 1 98 18 re S 0.9 g 0 0 100 20 re f 0 g ${latin(4, 1, 10, '7.10')}`,
      ],
      [field, han(10, 5, 10, '万元')],
    ]);
    expect(page.rulings).toEqual([]);
    expect(texts).toEqual(['办公费', '7.10', '万元']);
    expect(page.runs[2]).toMatchObject({ baseline: 842 - 665, edges: [210, 220, 230] });
  });

  test.each([
    ['hidden', '/F 2'],
    ['not to be viewed', '/F 32'],
  ])('that is %s is not read', async (_, flag) => {
    const { texts, diagnostics } = await read(label, [
      [`/Subtype/Widget/FT/Tx/T(f)${flag}/V(5.00)`, latin(4, 5, 10, '5.00')],
    ]);
    expect(texts).toEqual(['办公费']);
    expect(diagnostics).toEqual([]);
  });

  test('a button’s caption is no text of the page, nor is what a viewer’s marks and stamps say', async () => {
    const { page, texts } = await read(label, [
      ['/Subtype/Widget/FT/Btn/Ff 65536/T(b)/F 4', han(4, 5, 10, '提交')],
      ['/Subtype/Stamp/F 4', han(4, 5, 10, '已审核')],
      ['/Subtype/Square/F 4', '0.5 w 0 0 100 20 re S'],
    ]);
    expect(texts).toEqual(['办公费']);
    expect(page.rulings).toEqual([]);
  });

  test('on a turned page stands where a reader sees it', async () => {
    const { page, diagnostics } = await read(label, [[`${field}/V(6.40)`, latin(40, 5, 10, '6.40')]], {
      page: '/Rotate 90',
    });
    const run = page.runs.find(({ text }) => text === '6.40');
    expect(run).toBeDefined();
    expect(diagnostics.map(({ code, params, location }) => [code, params, location?.box])).toEqual([
      ['page-turned', { turns: 270 }, null],
      ['field-value', { text: '6.40' }, run?.box],
    ]);
  });
});

test('a text that someone put on the page is read and said to be a note', async () => {
  const { texts, diagnostics } = await read(label, [
    ['/Subtype/FreeText/F 4/DA(/F2 10 Tf)/Contents(x)', `BT /F2 10 Tf 4 5 Td ${hex('更正：12.30')} Tj ET`],
  ]);
  expect(texts).toEqual(['办公费', '更正：12.30']);
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'text-annotated', severity: 'info', params: { text: '更正：12.30' } }),
  ]);
});

describe('a text that someone put on the page without a look', () => {
  const note = '/Subtype/FreeText/F 4/DA(/Helv 9 Tf 1 0 0 rg)';

  test('stands in its box, in its size and colour, as viewers set it', async () => {
    const { page, texts, diagnostics } = await read(label, [[`${note}/Contents(36.50)`]]);
    expect(texts).toEqual(['办公费', '36.50']);
    expect(page.runs[1]).toMatchObject({ fontSize: 9, colour: 0xff0000, baseline: 842 - 711 });
    expect(page.runs[1]?.box.x0).toBeCloseTo(202);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'text-annotated', severity: 'info', params: { text: '36.50' } }),
    ]);
  });

  test.each([
    ['its box is filled', '/C[1 1 0.8]', ['办公费', '36.50']],
    ['it is not', '', ['办公费', '35.60', '36.50']],
  ])('stands instead of what is under it where %s', async (_, entries, expected) => {
    const under = label + latin(205, 711, 9, '35.60');
    expect((await read(under, [[`${note}${entries}/Contents(36.50)`]])).texts).toEqual(expected);
  });

  test('is read line by line', async () => {
    const { texts } = await read(label, [[`${note}/Contents${hex('\ufeff\u8865\u7968\r8.00')}`]]);
    expect(texts).toEqual(['办公费', '补票', '8.00']);
  });

  test.each([
    ['hidden', '/F 2/Contents(36.50)'],
    ['empty', '/Contents( )'],
    ['of the paper’s colour', '/DA(/Helv 9 Tf 1 g)/Contents(36.50)'],
  ])('is not read where it is %s', async (_, entries) => {
    expect((await read(label, [[`/Subtype/FreeText${entries}`]])).texts).toEqual(['办公费']);
  });
});

test('the ground of a text that was put on the page hides what stands under it', async () => {
  const corrected = `1 g 0 0 100 20 re f 0 g ${latin(40, 5, 10, '12.30')}`;
  const { texts, diagnostics } = await read(label + latin(240, 705, 10, '21.30'), [
    ['/Subtype/FreeText/F 4/DA(/F1 10 Tf)/Contents(12.30)', corrected],
  ]);
  expect(texts).toEqual(['办公费', '12.30']);
  expect(diagnostics.map(({ code }) => code)).toEqual(['text-covered', 'text-annotated']);
});

test('a file whose only text is in fields that it does not show says so', async () => {
  const bytes = withAnnotations('', [['/Subtype/Widget/FT/Tx/T(f)/F 2/V(5.00)', latin(4, 5, 10, '5.00')]]);
  const error = await readPdf(bytes).catch((reason: unknown) => reason);
  if (!(error instanceof ExtractionError)) throw new Error('it was read');
  expect(error.code).toBe('no-text-layer');
  expect(error.params).toMatchObject({ reason: 'fields', pages: 1, fields: 1 });
});
