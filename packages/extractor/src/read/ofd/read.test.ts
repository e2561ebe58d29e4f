import { describe, expect, test } from 'vitest';
import { extractTables } from '../../node.ts';
import { gbk } from '../../testing/gbk.ts';
import { documentXml, makeOfd, onePage, page, path, text } from '../../testing/ofd.ts';
import { readPages } from '../../testing/read-ofd.ts';

const textsOf = async (bytes: Uint8Array, options = {}): Promise<string[][]> =>
  (await readPages(bytes, options)).pages.map(({ runs }) => runs.map((run) => run.text));

const pages = (...locations: string[]): string =>
  locations.map((location, i) => `<ofd:Page ID="${i + 1}" BaseLoc="${location}"/>`).join('');

describe('the parts of an OFD', () => {
  test('are named with any prefix or none, in any namespace, in any case', async () => {
    const bare = (xml: string): string =>
      xml.replaceAll('ofd:', '').replace(/xmlns(:ofd)?="[^"]*"/, 'xmlns="urn:other"');
    const files = {
      'Doc_0/Document.xml': bare(documentXml(pages('PAGES/page_0.XML'))),
      'Doc_0/Pages/Page_0.xml': bare(page(text(20, 60, '收入'))),
    };
    expect(await textsOf(makeOfd(files))).toEqual([['收入']]);
  });

  test.each([
    ['from the root', '/Doc_0/Pages/Page.xml'],
    ['from the root without its slash', 'Doc_0/Pages/Page.xml'],
    ['from the document', './Pages/../Pages/Page.xml'],
    ['with the slashes of Windows', 'Pages\\Page.xml'],
  ])('are found by locations %s', async (_, location) => {
    const files = {
      'Doc_0/Document.xml': documentXml(pages(location)),
      'Doc_0/Pages/Page.xml': page(text(20, 60, '收入')),
    };
    expect(await textsOf(makeOfd(files))).toEqual([['收入']]);
  });

  test('may be in GB 18030', async () => {
    const xml = `<?xml version="1.0" encoding="GB18030"?>${page(text(20, 60, '收入支出'))}`;
    expect(await textsOf(makeOfd({ 'Doc_0/Page.xml': gbk(xml) }))).toEqual([['收入支出']]);
  });

  test('of several documents follow one another, the current version of each', async () => {
    const body = (root: string, versions = ''): string =>
      `<ofd:DocBody><ofd:DocRoot>${root}</ofd:DocRoot>${versions}</ofd:DocBody>`;
    const versions =
      '<ofd:Versions><ofd:Version ID="1" Index="0" BaseLoc="Doc_1/V0.xml"/><ofd:Version ID="2" Index="1" Current="true" BaseLoc="Doc_1/V1.xml"/></ofd:Versions>';
    const files = {
      'OFD.xml': `<ofd:OFD xmlns:ofd="u">${body('Doc_0/Document.xml')}${body('Doc_1/Document.xml', versions)}</ofd:OFD>`,
      'Doc_0/Page.xml': page(text(20, 60, '甲')),
      'Doc_1/Document.xml': documentXml(pages('Old.xml')),
      'Doc_1/V1.xml': '<ofd:DocVersion xmlns:ofd="u"><ofd:DocRoot>New.xml</ofd:DocRoot></ofd:DocVersion>',
      'Doc_1/New.xml': documentXml(pages('A.xml', 'B.xml')),
      'Doc_1/A.xml': page(text(20, 60, '乙')),
      'Doc_1/B.xml': page(text(20, 60, '丙')),
    };
    expect(await textsOf(makeOfd(files))).toEqual([['甲'], ['乙'], ['丙']]);
    expect(await textsOf(makeOfd(files), { pages: { first: 2, last: 2 } })).toEqual([['乙']]);
    await expect(textsOf(makeOfd(files), { pages: { first: 4, last: 9 } })).rejects.toThrow(RangeError);
  });
});

describe('the paper', () => {
  const sizeOf = async (xml: string): Promise<number[]> => {
    const [first] = (await readPages(makeOfd({ 'Doc_0/Page.xml': xml }))).pages;
    return [first?.width ?? 0, first?.height ?? 0].map((points) => Math.round((points / 72) * 25.4));
  };

  test('is the page’s own, else the document’s, else A4', async () => {
    const area = '<ofd:Area><ofd:PhysicalBox>0 0 297 210</ofd:PhysicalBox></ofd:Area>';
    expect(await sizeOf(page(text(20, 60, '收入'), area))).toEqual([297, 210]);
    expect(await sizeOf(page(text(20, 60, '收入')))).toEqual([210, 297]);
    const none = documentXml(pages('Page.xml')).replace(/<ofd:PageArea>.*<\/ofd:PageArea>/, '');
    const read = await readPages(onePage(text(20, 60, '收入'), { 'Doc_0/Document.xml': none }));
    expect(Math.round(read.pages[0]?.height ?? 0)).toBe(842);
  });
});

describe('templates', () => {
  const template = '<ofd:TemplatePage ID="7" BaseLoc="Tpl.xml" ZOrder="Background"/>';
  const files = (tpl: string): Record<string, string> => ({
    'Doc_0/Document.xml': documentXml(pages('Page.xml'), template),
    'Doc_0/Page.xml': page(text(20, 60, '支出'), '<ofd:Template TemplateID="7"/>'),
    ...(tpl === '' ? {} : { 'Doc_0/Tpl.xml': tpl }),
  });

  test('are drawn below the page that uses them', async () => {
    const ground = path(
      'M 0 0 L 210 0 L 210 297 L 0 297 C',
      'Stroke="false" Fill="true"',
      '<ofd:FillColor Value="250 250 250"/>',
    );
    expect(await textsOf(makeOfd(files(page(ground + text(20, 30, '收入')))))).toEqual([['收入', '支出']]);
  });

  test('that are missing are said', async () => {
    const { diagnostics } = await readPages(makeOfd(files('')));
    expect(diagnostics).toMatchObject([
      { code: 'page-unreadable', severity: 'error', params: { reason: 'part', part: 'Tpl.xml' } },
    ]);
  });
});

describe('what is put on a page', () => {
  const annotated = (annotation: string): Uint8Array =>
    makeOfd({
      'Doc_0/Document.xml': documentXml(
        pages('Page.xml'),
        '',
        '<ofd:Annotations>Annots/All.xml</ofd:Annotations>',
      ),
      'Doc_0/Annots/All.xml':
        '<ofd:Annotations xmlns:ofd="u"><ofd:Page PageID="1"><ofd:FileLoc>One.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>',
      'Doc_0/Annots/One.xml': `<ofd:PageAnnot xmlns:ofd="u">${annotation}</ofd:PageAnnot>`,
      'Doc_0/Page.xml': page(text(20, 60, '收入')),
    });
  const annotation = (type: string, more = ''): string =>
    `<ofd:Annot ID="3" Type="${type}" ${more}><ofd:Appearance Boundary="100 0 100 100">${text(0, 60, '样张')}${path('M 0 0 L 90 0')}</ofd:Appearance></ofd:Annot>`;

  test('a watermark is apart from the content', async () => {
    const { pages: read } = await readPages(annotated(annotation('Watermark')));
    expect(read[0]?.runs.map((run) => [run.text, run.apart ?? false])).toEqual([
      ['收入', false],
      ['样张', true],
    ]);
    expect(read[0]?.rulings).toEqual([]);
  });

  test('a note is read and said, one that is not shown is not', async () => {
    const { pages: read, diagnostics } = await readPages(annotated(annotation('Stamp')));
    expect(read[0]?.runs.map((run) => run.text)).toEqual(['收入', '样张']);
    expect(diagnostics).toMatchObject([{ code: 'text-annotated', params: { text: '样张' } }]);
    expect(await textsOf(annotated(annotation('Stamp', 'Visible="false"')))).toEqual([['收入']]);
  });
});

test('attachments are listed', async () => {
  const files = {
    'Doc_0/Document.xml': documentXml(
      pages('Page.xml'),
      '',
      '<ofd:Attachments>Attach/All.xml</ofd:Attachments>',
    ),
    'Doc_0/Attach/All.xml':
      '<ofd:Attachments xmlns:ofd="u"><ofd:Attachment ID="4" Name="附表.xlsx"><ofd:FileLoc>a.xlsx</ofd:FileLoc></ofd:Attachment></ofd:Attachments>',
    'Doc_0/Page.xml': page(text(20, 60, '收入')),
  };
  expect((await readPages(makeOfd(files))).attachments).toEqual([{ name: '附表.xlsx', href: 'a.xlsx' }]);
});

describe('seals', () => {
  /** DER: one byte of length suffices. */
  const der = (tag: number, ...parts: (readonly number[])[]): number[] => [
    tag,
    parts.flat().length,
    ...parts.flat(),
  ];
  const utf8 = [...new TextEncoder().encode('丙县样本局专用章')];
  const header = der(0x30, der(0x16, [69, 83]), der(0x02, [4]));
  const seal = der(0x30, der(0x30, header, der(0x16, [49]), der(0x30, der(0x02, [1]), der(0x0c, utf8))));
  const signed = (more: string): Record<string, string | Uint8Array> => ({
    'OFD.xml':
      '<ofd:OFD xmlns:ofd="u"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': documentXml(pages('Page.xml', 'Page.xml')),
    'Doc_0/Page.xml': page(text(20, 60, '收入')),
    'Doc_0/Signs/Signatures.xml':
      '<ofd:Signatures xmlns:ofd="u"><ofd:Signature ID="1" Type="Seal" BaseLoc="S/Signature.xml"/></ofd:Signatures>',
    'Doc_0/Signs/S/Signature.xml': `<ofd:Signature xmlns:ofd="u"><ofd:SignedInfo><ofd:Provider ProviderName="签章程序"/><ofd:SignatureDateTime>20250819101500Z</ofd:SignatureDateTime><ofd:StampAnnot ID="5" PageRef="2" Boundary="10 50 40 40"/>${more}</ofd:SignedInfo><ofd:SignedValue>SignedValue.dat</ofd:SignedValue></ofd:Signature>`,
  });

  test.each([
    [
      'its own file',
      '<ofd:Seal><ofd:BaseLoc>Seal.esl</ofd:BaseLoc></ofd:Seal>',
      'Seal.esl',
      '丙县样本局专用章',
    ],
    ['the signed value', '', 'SignedValue.dat', '丙县样本局专用章'],
    ['nothing but the program', '', 'other', '签章程序'],
  ])('are named by %s, and cover nothing', async (_, more, file, name) => {
    const files = { ...signed(more), [`Doc_0/Signs/S/${file}`]: Uint8Array.from(seal) };
    const read = await readPages(makeOfd(files));
    expect(read.seals).toEqual([{ name, pages: [2], date: '20250819101500Z' }]);
    expect(read.pages[1]?.runs.map((run) => run.text)).toEqual(['收入']);
  });

  test('whose bytes are no seal have no name of their own', async () => {
    const files = {
      ...signed(''),
      'Doc_0/Signs/S/SignedValue.dat': Uint8Array.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 1]),
    };
    expect((await readPages(makeOfd(files))).seals[0]?.name).toBe('签章程序');
  });
});

describe('what cannot be read', () => {
  test.each([
    ['no document', { 'OFD.xml': '<ofd:OFD/>' }, 'damaged'],
    ['no root of the document', { 'Doc_0/Document.xml': 'not XML' }, 'damaged'],
    ['no page that is there', { 'Doc_0/Document.xml': documentXml(pages('Gone.xml')) }, 'damaged'],
    ['encryption', { 'Doc_0/Document.xml': '\0\x01\x02', 'decryptseed.dat': 'x' }, 'encrypted'],
    ['blocks nested too deep', { 'Doc_0/Page.xml': page('<ofd:PageBlock>'.repeat(100)) }, 'damaged'],
    ['XML nested too deep', { 'Doc_0/Page.xml': page('<ofd:PageBlock>'.repeat(300)) }, 'too-large'],
    [
      'a document that is cut off',
      { 'Doc_0/Document.xml': documentXml(pages('Page.xml')).slice(0, -30) },
      'damaged',
    ],
    ['its only page cut off', { 'Doc_0/Page.xml': page(text(20, 60, '收入')).slice(0, 120) }, 'damaged'],
    ['no text', { 'Doc_0/Page.xml': page('') }, 'no-text-layer'],
  ])('is refused by name: %s', async (_, files, code) => {
    await expect(readPages(makeOfd(files))).rejects.toMatchObject({ code });
  });

  test('is one page of several: the others are read', async () => {
    const files = {
      'Doc_0/Document.xml': documentXml(pages('Page.xml', 'Gone.xml', 'Bad.xml')),
      'Doc_0/Page.xml': page(text(20, 60, '收入')),
      'Doc_0/Bad.xml': 'not XML',
    };
    const { pages: read, diagnostics } = await readPages(makeOfd(files));
    expect(read.map(({ number, runs }) => [number, runs.length])).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
    ]);
    expect(diagnostics.map(({ code, location }) => [code, location?.page])).toEqual([
      ['page-unreadable', 2],
      ['page-unreadable', 3],
    ]);
  });

  test('is the end of a page: what stands before it is read', async () => {
    const cut = page(text(20, 60, '收入') + text(20, 80, '支出')).slice(0, -150);
    const { pages: read, diagnostics } = await readPages(makeOfd({ 'Doc_0/Page.xml': cut }));
    expect(read[0]?.runs[0]?.text).toBe('收入');
    expect(diagnostics).toMatchObject([
      { code: 'page-unreadable', params: { reason: 'part-cut', part: 'Doc_0/Page.xml' } },
    ]);
  });

  test('is too many pages, or too many objects on one', async () => {
    await expect(readPages(onePage(text(20, 60, '收入')), { most: 0 })).rejects.toMatchObject({
      code: 'too-large',
    });
    await expect(readPages(onePage(text(20, 60, '收入').repeat(5)), { operators: 4 })).rejects.toMatchObject({
      code: 'too-large',
    });
  });
});

test('tables are those of the pages asked for', async () => {
  const grid =
    [30, 40, 50].map((y) => path(`M 20 ${y} L 120 ${y}`)).join('') +
    [20, 70, 120].map((x) => path(`M ${x} 30 L ${x} 50`)).join('');
  const cells = (a: string, b: string): string =>
    grid + text(25, 36, '项目') + text(75, 36, '金额') + text(25, 46, a) + text(75, 46, b);
  const files = {
    'Doc_0/Document.xml': documentXml(pages('A.xml', 'B.xml')),
    'Doc_0/A.xml': page(cells('甲', '3.50')),
    'Doc_0/B.xml': page(cells('乙', '4.25')),
  };
  const [table, ...more] = await extractTables(makeOfd(files), { pages: { first: 2, last: 2 } });
  expect(more).toEqual([]);
  expect(table?.page).toBe(2);
  expect(table?.cells.map((cell) => cell.text)).toEqual(['项目', '金额', '乙', '4.25']);
});
