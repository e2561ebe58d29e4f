import { unzipSync } from 'fflate';
import { cell, docxOf, paragraph, row, run, table } from '../../packages/extractor/src/testing/docx.ts';

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const level = (at: number, pattern: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

/** The parts of a document of Word with a table, lists, a note, a field, a text box, revisions, hidden text and a header. */
export function wordDocument(): Record<string, Uint8Array> {
  const income = table(
    [
      row([cell('项目', span(2)), cell('本年收入合计', '<w:vMerge w:val="restart"/>'), '财政拨款收入']),
      row(['科目编码', '科目名称', cell('', '<w:vMerge/>'), '']),
      row([cell('合计', span(2)), '1,234.50', cell(paragraph(run('1,234.50', '<w:color w:val="FF0000"/>')))]),
      row(['2130204', '事业机构', '1,200.00', '34.50'], '<w:ins w:id="1"/>'),
      row(['2130299', '其他', '7.00', '7.00'], '<w:del w:id="2"/>'),
    ],
    [1400, 2600, 1800, 1800],
  );
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('单位：万元')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`;
  const body = [
    paragraph('2024年度云江省林业局部门决算'),
    paragraph('部门职责', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    paragraph('主要职责', '<w:pStyle w:val="two"/>'),
    paragraph(
      `${run('收入1,234.5')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('万元')}${run('99.00', '<w:vanish/>')}`,
    ),
    paragraph(
      `${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('3')}${field('end')}${box}`,
    ),
    paragraph('收入决算表'),
    income,
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
  ].join('');
  return unzipSync(
    docxOf(body, {
      styles:
        '<w:style w:type="paragraph" w:styleId="two"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      footnotes: `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run('不含结转。')}`)}</w:footnote>`,
      header1: paragraph('公开02表'),
    }),
  );
}
