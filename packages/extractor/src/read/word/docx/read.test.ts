import { ExtractionError } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { extractReport } from '../../../node.ts';
import {
  docxEntries,
  docxOf,
  packed,
  paragraph,
  readBody,
  readingOf,
  row,
  run,
  table,
} from '../../../testing/docx.ts';

const refusalOf = async (bytes: Uint8Array): Promise<string> =>
  extractReport(bytes).then(
    () => 'read',
    (error: unknown) =>
      error instanceof ExtractionError ? `${error.code} ${error.params.reason}` : String(error),
  );

const income = [
  row(['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '其他收入']),
  row(['', '合计', '1,234.57', '1,200.00', '34.57']),
  row(['213', '农林水支出', '1,234.57', '1,200.00', '34.57']),
];

describe('a document of Word', () => {
  test('gives tables as other sources do', async () => {
    const body =
      paragraph('2024年度云江省林业局部门决算') +
      paragraph('收入决算表') +
      paragraph('<w:r><w:t>部门：云江省林业局</w:t><w:tab/><w:t>单位：万元</w:t></w:r>') +
      table(income);
    const report = await extractReport(docxOf(body));
    expect(report.source).toMatchObject({ format: 'docx', pages: null, producer: null });
    const [found] = report.tables;
    expect(found).toMatchObject({ kind: 'income', unit: '万元', department: '云江省林业局' });
    expect(found?.rows.map(({ code, name, cells }) => [code, name, ...cells.map(({ raw }) => raw)])).toEqual([
      ['', '合计', '1,234.57', '1,200.00', '34.57'],
      ['213', '农林水支出', '1,234.57', '1,200.00', '34.57'],
    ]);
    expect(found?.rows[1]?.cells[0]?.location).toEqual({ page: null, line: 6, box: null });
    expect(report.coverage.placed).toBe(report.coverage.runs);
  });

  test('is found by its relationships, in the strict namespace, under other names', async () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        );
    const { 'word/document.xml': text = '', ...others } = docxEntries(paragraph('收入决算表'));
    const renamed = Object.fromEntries(
      Object.entries({
        ...others,
        'word/wordprocess.xml': text,
        '_rels/.rels': others['_rels/.rels']?.replace('word/document.xml', '/word/wordprocess.xml') ?? '',
      }).map(([name, part]) => [name, strict(part)]),
    );
    const { blocks } = await readingOf(packed(renamed));
    expect(blocks).toMatchObject([{ type: 'line', text: '收入决算表' }]);
  });

  test('is read without the relationships and parts that it lacks, which it says where they are named', async () => {
    const { '_rels/.rels': _, ...entries } = docxEntries(paragraph('甲'), { styles: '' });
    const { 'word/styles.xml': __, ...rest } = entries;
    const { blocks, diagnostics } = await readingOf(packed(rest));
    expect(blocks).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { code: 'content-unread', params: { reason: 'part', part: 'word/styles.xml' } },
    ]);
  });

  test('says that its text is cut off', async () => {
    const entries = docxEntries(paragraph('甲') + paragraph('乙'.repeat(500)));
    const cut = { ...entries, 'word/document.xml': entries['word/document.xml']?.slice(0, -450) ?? '' };
    const { diagnostics } = await readingOf(packed(cut));
    expect(diagnostics).toMatchObject([
      { code: 'content-unread', params: { reason: 'part', part: 'word/document.xml' } },
    ]);
  });

  test.each([
    ['without a body', { 'word/document.xml': '<w:document/>' }, 'damaged xml'],
    ['without XML', { 'word/document.xml': 'nothing' }, 'damaged xml'],
    [
      'deeper than any report',
      { 'word/document.xml': '<w:document><w:body>'.padEnd(4000, '<w:sdt>') },
      'too-large xml-depth',
    ],
    [
      'with more places than any report',
      {
        'word/document.xml': `<w:document><w:body>${table(Array.from({ length: 2000 }, () => row([`<w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr>${paragraph('1')}</w:tc>`])))}</w:body></w:document>`,
      },
      'too-large places',
    ],
  ])('%s is refused', async (_, part, refusal) =>
    expect(await refusalOf(packed({ ...docxEntries(''), ...part }))).toBe(refusal),
  );

  test('puts in no entity', async () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "收收收"><!ENTITY b "&a;&a;&a;">]>';
    const { blocks } = await readingOf(
      packed({
        ...docxEntries(''),
        'word/document.xml': `${bomb}<w:document><w:body>${paragraph('x&amp;y&b;')}</w:body></w:document>`,
      }),
    );
    expect(JSON.stringify(blocks)).not.toContain('收');
  });

  test('names its producer', async () => {
    const entries = {
      ...docxEntries(paragraph('甲')),
      'docProps/app.xml': '<Properties><Application>WPS Office_11.1.0</Application></Properties>',
    };
    expect((await readingOf(packed(entries))).producer).toBe('WPS Office_11.1.0');
  });
});

describe('notes', () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
  const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('<w:r><w:separator/></w:r>')}</w:footnote>${note(2, '不含上年结转。')}${note(3, '见附表。')}`;
  const reference = (id: number) =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

  test('stand behind the block that refers to them, and their marks are no digits', async () => {
    const body =
      paragraph(run('收入12.5') + reference(2) + run('万元。')) + paragraph(run('支出') + reference(3));
    const { lines, said } = await readBody(body, { footnotes });
    expect(lines).toEqual(['收入12.5万元。', '1 不含上年结转。', '支出', '2 见附表。']);
    expect(said).toEqual([
      { code: 'note-mark', params: { mark: '1', text: '收入12.5' } },
      { code: 'note-mark', params: { mark: '2', text: '支出' } },
    ]);
  });

  test('are numbered as the settings say', async () => {
    const settings =
      '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numStart w:val="3"/></w:footnotePr>';
    expect((await readBody(paragraph(run('收入') + reference(2)), { footnotes, settings })).lines).toEqual([
      '收入',
      '③ 不含上年结转。',
    ]);
  });

  test('stand behind the table that refers to them', async () => {
    const noted = row([
      '213',
      '农林水支出',
      `<w:tc>${paragraph(run('8.00') + reference(2))}</w:tc>`,
      '8.00',
      '0.00',
    ]);
    const { blocks } = await readBody(table([...income, noted]) + paragraph('其后'), { footnotes });
    expect(blocks.map((block) => (block.type === 'line' ? block.text : block.cells.at(-3)?.text))).toEqual([
      '8.00',
      '1 不含上年结转。',
      '其后',
    ]);
  });
});

describe('headers', () => {
  const reference =
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>';
  const header1 = paragraph('收入决算表') + paragraph('云江省林业局内部资料') + paragraph('单位：万元');
  const footer1 = paragraph('第1页');

  test('are read for captions of tables that the body does not say', async () => {
    const { blocks } = await readBody(paragraph('单位：万元') + table(income) + reference, {
      header1,
      footer1,
    });
    expect(blocks.map((block) => (block.type === 'line' ? block.text : 'grid'))).toEqual([
      '收入决算表',
      '单位：万元',
      'grid',
    ]);
  });

  test('of a later section stand where it begins', async () => {
    const first = paragraph('前言', '<w:sectPr/>');
    const { lines } = await readBody(first + table(income) + reference, { header1, footer1 });
    expect(lines).toEqual(['前言', '收入决算表', '单位：万元']);
  });
});
