import { describe, expect, test } from 'vitest';
import { onePage, path, resources, text } from '../../testing/ofd.ts';
import { readPages } from '../../testing/read-ofd.ts';

const POINT = 72 / 25.4;
const mm = (points: number | undefined): number => Math.round(((points ?? Number.NaN) / POINT) * 10) / 10;

async function pageOf(objects: string, more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { pages, diagnostics } = await readPages(onePage(text(150, 280, '收入') + objects, more));
  const [page] = pages;
  return {
    texts: page?.runs.slice(1).map((run) => run.text) ?? [],
    runs: page?.runs.slice(1) ?? [],
    rulings: (page?.rulings ?? []).map((one) => [
      one.orientation[0],
      mm(one.position),
      mm(one.from),
      mm(one.to),
    ]),
    page,
    diagnostics,
  };
}

describe('rulings', () => {
  const box = 'M 20 30 L 60 30 L 60 50 L 20 50 C';
  const sides = [
    ['h', 30, 20, 60],
    ['v', 60, 30, 50],
    ['h', 50, 20, 60],
    ['v', 20, 30, 50],
  ];

  test.each([
    ['the sides of a stroked box', path(box), sides],
    ['a line begun by S', path('S 20 30 L 60 30'), [['h', 30, 20, 60]]],
    [
      'a thin fill',
      path(
        'M 20 30 L 60 30 L 60 30.2 L 20 30.2 C',
        'Stroke="false" Fill="true"',
        '<ofd:FillColor Value="0 0 0"/>',
      ),
      [['h', 30.1, 20, 60]],
    ],
    ['none of a curve', path('M 20 30 Q 40 30 60 30 B 61 30 62 30 70 30 A 5 5 0 0 1 80 30'), []],
    [
      'none of a fill without a colour',
      path('M 20 30 L 60 30 L 60 30.2 L 20 30.2 C', 'Stroke="false" Fill="true"'),
      [],
    ],
    ['none of white on paper', path(box, '', '<ofd:StrokeColor Value="255 255 255"/>'), []],
    ['none that is invisible', path(box, 'Visible="false"'), []],
    [
      'as far as the boundary goes',
      path('M 0 10 L 100 10').replace('0 0 210 297', '20 20 40 20'),
      [['h', 30, 20, 60]],
    ],
    [
      'with a boundary of no height',
      path('M 0 0 L 40 0').replace('0 0 210 297', '20 30 40 0'),
      [['h', 30, 20, 60]],
    ],
    [
      'with a boundary and a width that are negative',
      path('M 0 -0.1 L 40 -0.1', 'LineWidth="-0.2"')
        .replace('LineWidth="0.2"', '')
        .replace('0 0 210 297', '20 30.1 40 -0.2'),
      [['h', 30, 20, 60]],
    ],
  ])('%s', async (_, object, rulings) => {
    expect((await pageOf(object)).rulings).toEqual(rulings);
  });

  test('are cut by clips', async () => {
    const clip =
      '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="30 0 10 297"><ofd:AbbreviatedData>M 0 0 L 10 0 L 10 297 L 0 297 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>';
    expect((await pageOf(path('M 20 30 L 60 30', '', clip))).rulings).toEqual([['h', 30, 30, 40]]);
  });

  test('take their width from drawing parameters, and those from others', async () => {
    const res = resources(
      '<ofd:DrawParams><ofd:DrawParam ID="5" LineWidth="1"/><ofd:DrawParam ID="6" Relative="5"/><ofd:DrawParam ID="7" Relative="7"/></ofd:DrawParams>',
    );
    const object = path('M 20 30 L 60 30', 'DrawParam="6"').replace('LineWidth="0.2"', '');
    const { page } = await pageOf(object, { 'Doc_0/Res.xml': res });
    expect(mm(page?.rulings[0]?.thickness)).toBe(1);
    const loop = await pageOf(object.replace('"6"', '"7"'), { 'Doc_0/Res.xml': res });
    expect(loop.page?.rulings).toHaveLength(1);
  });
});

describe('colours', () => {
  const spaces = resources(
    '<ofd:ColorSpaces><ofd:ColorSpace ID="5" Type="GRAY"/><ofd:ColorSpace ID="6" Type="CMYK"/><ofd:ColorSpace ID="7" Type="RGB"><ofd:Palette><ofd:CV>0 0 0</ofd:CV><ofd:CV>200 10 20</ofd:CV></ofd:Palette></ofd:ColorSpace></ofd:ColorSpaces>',
  );
  test.each([
    ['three components', 'Value="200 10 20"', 0xc80a14],
    ['hexadecimal', 'Value="#C8 #0A #14"', 0xc80a14],
    ['one component is gray', 'Value="100"', 0x646464],
    ['gray', 'Value="100" ColorSpace="5"', 0x646464],
    ['four components', 'Value="0 255 255 0" ColorSpace="6"', 0xff0000],
    ['a colour of a palette', 'Index="1" ColorSpace="7"', 0xc80a14],
    ['half transparent', 'Value="200 0 0" Alpha="127"', 0xe48080],
  ])('%s', async (_, colour, expected) => {
    const { runs } = await pageOf(text(20, 60, '支出', '', `<ofd:FillColor ${colour}/>`), {
      'Doc_0/Res.xml': spaces,
    });
    expect(runs[0]?.colour?.toString(16)).toBe(expected.toString(16));
  });
});

describe('what is painted over text', () => {
  const cover = (colour: string, attributes = ''): string =>
    path(
      'M 18 54 L 60 54 L 60 64 L 18 64 C',
      `Stroke="false" Fill="true" ${attributes}`,
      `<ofd:FillColor Value="${colour}"/>`,
    );

  test('hides it, and what is printed on that is read', async () => {
    const { texts, diagnostics } = await pageOf(
      text(20, 60, '305.20') + cover('255 255 255') + text(20, 60, '306.20'),
    );
    expect(texts).toEqual(['306.20']);
    expect(diagnostics).toMatchObject([
      { code: 'text-covered', params: { reason: 'light', text: '305.20' } },
    ]);
  });

  test('hides nothing where it is see-through', async () => {
    expect((await pageOf(text(20, 60, '305.20') + cover('255 255 0', 'Alpha="80"'))).texts).toEqual([
      '305.20',
    ]);
  });
});

describe('pictures', () => {
  const media = (file: string): string =>
    resources(
      `<ofd:MultiMedias><ofd:MultiMedia ID="8" Type="Image"><ofd:MediaFile>${file}</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>`,
    );
  const image = '<ofd:ImageObject ID="9" ResourceID="8" Boundary="10 50 60 40" CTM="60 0 0 40 0 0"/>';
  const png = (kind: number): Uint8Array => Uint8Array.from({ length: 60 }, (_, i) => (i === 25 ? kind : 0));

  test('that are opaque hide text, those with transparency do not', async () => {
    const under = text(20, 60, '305.20') + image;
    expect((await pageOf(under, { 'Doc_0/Res.xml': media('a.jpg'), 'Doc_0/Res/a.jpg': 'x' })).texts).toEqual(
      [],
    );
    const seal = await pageOf(under, { 'Doc_0/Res.xml': media('a.png'), 'Doc_0/Res/a.png': png(6) });
    expect(seal.texts).toEqual(['305.20']);
    expect(seal.page?.images.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1].map(mm))).toEqual([
      [10, 50, 70, 90],
    ]);
    expect(
      (await pageOf(under, { 'Doc_0/Res.xml': media('a.png'), 'Doc_0/Res/a.png': png(2) })).texts,
    ).toEqual([]);
  });

  test('of the whole page without text need OCR; transparent text on them is what that wrote', async () => {
    const scan = '<ofd:ImageObject ID="9" ResourceID="8" Boundary="0 0 210 297"/>';
    const more = { 'Doc_0/Res.xml': media('a.jpg'), 'Doc_0/Res/a.jpg': 'x' };
    await expect(readPages(onePage(scan, more))).rejects.toMatchObject({ code: 'no-text-layer' });
    const lines = ['财政拨款收入支出决算总表', '一般公共预算财政拨款收入'];
    for (const unseen of ['Alpha="0"', 'Visible="false"', 'Fill="false"']) {
      const layer = lines.map((line, i) => text(20, 60 + 10 * i, line, unseen)).join('');
      const read = await readPages(onePage(scan + layer, more));
      expect(read.pages[0]?.runs.map((run) => run.text)).toEqual(lines);
      expect(read.diagnostics).toMatchObject([{ code: 'text-invisible', params: { reason: 'recognised' } }]);
    }
  });
});

describe('what holds others', () => {
  test('blocks within blocks are read', async () => {
    expect(
      (await pageOf(`<ofd:PageBlock><ofd:PageBlock>${text(20, 60, '支出')}</ofd:PageBlock></ofd:PageBlock>`))
        .texts,
    ).toEqual(['支出']);
  });

  const unit = (inside: string): string =>
    resources(
      `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="8" Width="100" Height="50"><ofd:Content>${inside}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
    );
  const composite =
    '<ofd:CompositeObject ID="9" ResourceID="8" Boundary="20 30 100 50" CTM="0.5 0 0 0.5 0 0"/>';

  test('composites are drawn at their place and in their size', async () => {
    const { runs } = await pageOf(composite, { 'Doc_0/Res.xml': unit(text(40, 60, '支出')) });
    expect(runs.map((run) => [run.text, mm(run.box.x0), mm(run.baseline), mm(run.fontSize)])).toEqual([
      ['支出', 40, 60, 2],
    ]);
  });

  test('a composite that holds itself ends the page, and one that is missing is said', async () => {
    await expect(pageOf(composite, { 'Doc_0/Res.xml': unit(composite) })).rejects.toMatchObject({
      code: 'damaged',
    });
    const { diagnostics } = await pageOf(composite);
    expect(diagnostics).toMatchObject([
      { code: 'page-unreadable', params: { reason: 'part', part: 'CompositeGraphicUnit 8' } },
    ]);
  });
});
