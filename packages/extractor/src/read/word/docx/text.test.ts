import { describe, expect, test } from 'vitest';
import { paragraph, readBody, run } from '../../../testing/docx.ts';

const linesOf = async (body: string, parts = {}): Promise<string[]> => (await readBody(body, parts)).lines;
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

describe('a paragraph prints', () => {
  test.each([
    [
      'its runs as one line',
      paragraph(run('2024年度') + run('收入') + run('决算表')),
      ['2024年度收入决算表'],
    ],
    [
      'parts that tabs set apart',
      paragraph('<w:r><w:t>部门：林业局</w:t><w:tab/><w:t>单位：万元</w:t></w:r>'),
      ['部门：林业局    单位：万元'],
    ],
    [
      'a line for each break',
      paragraph('<w:r><w:t>上</w:t><w:br/><w:t>中</w:t><w:cr/><w:t>下</w:t></w:r>'),
      ['上', '中', '下'],
    ],
    [
      'white space only where it is kept',
      paragraph('<w:r><w:t> 合\n计 </w:t></w:r><w:r><w:t xml:space="preserve"> 元</w:t></w:r>'),
      ['合 计 元'],
    ],
    [
      'hyphens that do not break, and none that may',
      paragraph('<w:r><w:noBreakHyphen/><w:t>12.50</w:t><w:softHyphen/><w:t>元</w:t></w:r>'),
      ['-12.50元'],
    ],
    [
      'signs of symbol fonts',
      paragraph(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>否</w:t></w:r>',
      ),
      ['☑是□否'],
    ],
    [
      'words within tags, links and controls',
      paragraph(
        `<w:smartTag><w:smartTag>${run('云江')}</w:smartTag></w:smartTag><w:hyperlink r:id="out">${run('林业局')}</w:hyperlink><w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${run('决算')}</w:sdtContent></w:sdt>`,
      ),
      ['云江林业局决算'],
    ],
    [
      'formulas as text',
      paragraph(
        '<m:oMath><m:f><m:num><m:r><m:t>12</m:t></m:r></m:num><m:den><m:r><m:t>48</m:t></m:r></m:den></m:f><m:r><m:t>=25%</m:t></m:r></m:oMath>',
      ),
      ['12/48=25%'],
    ],
    ['capitals where its style sets them', paragraph(run('gdp', '<w:caps/>')), ['GDP']],
    [
      'the base of a ruby and not how it is said',
      paragraph(
        '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>jue</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>决</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      ['决'],
    ],
    ['full-width forms as they are', paragraph('１２３．４５万元'), ['１２３．４５万元']],
  ])('%s', async (_, body, lines) => expect(await linesOf(body)).toEqual(lines));
});

describe('of a field', () => {
  test.each([
    [
      'the result is read and the code is not',
      mark('begin') + code(' PAGEREF _Toc1 ') + mark('separate') + run('7') + mark('end'),
      ['共7项'],
    ],
    [
      'a field within the code is code',
      mark('begin') +
        code(' IF ') +
        mark('begin') +
        code('X') +
        mark('separate') +
        run('9') +
        mark('end') +
        mark('separate') +
        run('3') +
        mark('end'),
      ['共3项'],
    ],
    ['without a result nothing is read', mark('begin') + code(' TC x ') + mark('end'), ['共项']],
    ['that has no end, the rest is read', mark('begin') + code(' REF '), ['共项']],
    [
      'in one element the result is read',
      `<w:fldSimple w:instr=" DOCPROPERTY n ">${run('5')}</w:fldSimple>`,
      ['共5项'],
    ],
    [
      'that is a list the chosen entry is read',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData></w:fldChar></w:r>' +
        code(' FORMDROPDOWN ') +
        mark('end'),
      ['共乙项'],
    ],
  ])('%s', async (_, field, lines) =>
    expect(await linesOf(paragraph(run('共') + field + run('项')))).toEqual(lines),
  );

  test('over several paragraphs each is read', async () => {
    const body =
      paragraph(mark('begin') + code(' TOC ') + mark('separate') + run('一、职责')) +
      paragraph(run('二、机构') + mark('end'));
    expect(await linesOf(body)).toEqual(['一、职责', '二、机构']);
  });
});

describe('of revisions', () => {
  const deleted = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  test('what was put in is read, what was deleted is left out and said where it holds figures', async () => {
    const { lines, said } = await readBody(
      paragraph(
        run('支出') +
          deleted('128.00') +
          `<w:ins w:id="2">${run('134.50')}</w:ins>` +
          run('万元') +
          deleted('整'),
      ),
    );
    expect(lines).toEqual(['支出134.50万元']);
    expect(said).toEqual([{ code: 'text-deleted', params: { text: '128.00', kept: null } }]);
  });

  test('what was moved is read where it went to', async () => {
    const { lines, said } = await readBody(
      paragraph(`<w:moveFrom>${run('收入12.00万元')}</w:moveFrom>`) +
        paragraph('支出') +
        paragraph(`<w:moveTo>${run('收入12.00万元')}</w:moveTo>`),
    );
    expect(lines).toEqual(['支出', '收入12.00万元']);
    expect(said).toEqual([]);
  });

  test('a deleted end of a paragraph makes it one with the next', async () => {
    expect(
      await linesOf(paragraph('本年收入', '<w:rPr><w:del w:id="3"/></w:rPr>') + paragraph('决算')),
    ).toEqual(['本年收入决算']);
  });

  test('what is struck through counts as deleted', async () => {
    const { lines, said } = await readBody(
      paragraph(run('12.00', '<w:strike/>') + run('13.00', '<w:strike w:val="0"/>')),
    );
    expect(lines).toEqual(['13.00']);
    expect(said).toMatchObject([{ code: 'text-deleted', params: { text: '12.00' } }]);
  });
});

describe('hidden text is left out and said where it holds figures', () => {
  const styles = `<w:style w:type="paragraph" w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style><w:style w:type="character" w:styleId="word"><w:rPr><w:vanish/></w:rPr></w:style>`;

  test.each([
    ['by itself', paragraph(run('甲') + run('99.00', '<w:vanish/>'))],
    ['by a style of its own', paragraph(run('甲') + run('99.00', '<w:rStyle w:val="word"/>'))],
    [
      'by what its paragraph’s style is based on',
      paragraph('99.00', '<w:pStyle w:val="own"/>') + paragraph('甲'),
    ],
  ])('%s', async (_, body) => {
    const { lines, said } = await readBody(body, { styles });
    expect(lines).toEqual(['甲']);
    expect(said).toEqual([
      { code: 'text-invisible', params: { reason: 'hidden-text', count: 1, sample: '99.00' } },
    ]);
  });

  test('but not what says that it is shown', async () => {
    const body = paragraph(run('甲', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="own"/>');
    expect(await linesOf(body, { styles })).toEqual(['甲']);
  });
});

describe('a text box is read behind its paragraph, once', () => {
  const box = `<w:txbxContent>${paragraph('单位：万元')}</w:txbxContent>`;
  const drawn = `<w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing>`;
  const vml = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`;

  test.each([
    ['drawn', drawn],
    ['as VML', vml],
    [
      'as both',
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawn}</mc:Choice><mc:Fallback>${vml}</mc:Fallback></mc:AlternateContent>`,
    ],
  ])('%s', async (_, markup) =>
    expect(await linesOf(paragraph(`<w:r>${markup}</w:r>${run('收入决算表')}`))).toEqual([
      '收入决算表',
      '单位：万元',
    ]),
  );

  test('and words along a path', async () => {
    const path = '<w:pict><v:shape><v:textpath string="2024年度部门决算"/></v:shape></w:pict>';
    expect(await linesOf(paragraph(`<w:r>${path}</w:r>`))).toEqual(['2024年度部门决算']);
  });
});

describe('what is shown and not read is said', () => {
  const picture = (name: string, side: number) =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="${side}" cy="${side}"/><wp:docPr id="1" name="${name}"/><a:graphic><pic:pic><a:blip r:embed="p"/></pic:pic></a:graphic></wp:inline></w:drawing></w:r>`;

  test.each([
    ['a picture', picture('印章', 900_000), 'info', { reason: 'picture', count: 1, text: '印章' }],
    [
      'a picture as large as a table',
      picture('表', 4_000_000),
      'warning',
      { reason: 'picture', count: 1, text: '表' },
    ],
    [
      'an embedded workbook, once',
      '<w:r><w:object><v:shape><v:imagedata r:id="i"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
      'warning',
      { reason: 'object', count: 1, text: 'Excel.Sheet.12' },
    ],
  ])('%s', async (_, markup, severity, params) => {
    const { said, lines, diagnostics } = await readBody(paragraph(markup));
    expect(said).toEqual([{ code: 'content-unread', params }]);
    expect(lines).toEqual([]);
    expect(diagnostics.map((one) => one.severity)).toEqual([severity]);
  });

  test('another document put into this one', async () => {
    const { said } = await readBody(`${paragraph('甲')}<w:altChunk r:id="c"/>`);
    expect(said).toEqual([{ code: 'content-unread', params: { reason: 'chunk', count: 1, text: null } }]);
  });
});
