import { describe, expect, test } from 'vitest';
import { paragraph, readBody } from '../../../testing/docx.ts';
import { inNumberFormat } from '../number-format.ts';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numbered = (text: string, id: number, at = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

const chinese =
  level(0, 'chineseCountingThousand', '%1、') +
  level(1, 'chineseCounting', '（%2）') +
  level(2, 'decimal', '%3.');

const linesOf = async (body: string, numbering: string, styles = ''): Promise<string[]> =>
  (await readBody(body, { numbering, styles })).lines;

describe('the numbers of lists are text', () => {
  test('in levels, each beginning again below the one above', async () => {
    const body = [
      numbered('职责', 1),
      numbered('主要', 1, 1),
      numbered('收入', 1, 2),
      numbered('支出', 1, 2),
      numbered('其他', 1, 1),
      numbered('人员', 1, 2),
      numbered('机构', 1),
    ].join('');
    expect(await linesOf(body, abstract(0, chinese) + num(1, 0))).toEqual([
      '一、职责',
      '（一）主要',
      '1. 收入',
      '2. 支出',
      '（二）其他',
      '1. 人员',
      '二、机构',
    ]);
  });

  test('over paragraphs between that have none', async () => {
    const body =
      numbered('甲', 1) +
      paragraph('正文') +
      numbered('乙', 1) +
      paragraph('无', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf(body, abstract(0, chinese) + num(1, 0))).toEqual(['一、甲', '正文', '二、乙', '无']);
  });

  test('of several levels in one', async () => {
    const levels =
      level(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>') +
      level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    expect(await linesOf(numbered('总', 1) + numbered('子', 1, 1), abstract(0, levels) + num(1, 0))).toEqual([
      '第一章总',
      '1.1 子',
    ]);
  });

  test('from a start of their own, and again from it', async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const body =
      numbered('甲', 1) + numbered('乙', 1) + numbered('丙', 2) + numbered('丁', 2) + numbered('戊', 1);
    expect(await linesOf(body, abstract(0, chinese) + num(1, 0) + num(2, 0, again))).toEqual([
      '一、甲',
      '二、乙',
      '五、丙',
      '六、丁',
      '七、戊',
    ]);
  });

  test('with a level that one list has otherwise', async () => {
    const other = `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:lvlOverride>`;
    expect(await linesOf(numbered('甲', 1), abstract(0, chinese) + num(1, 0, other))).toEqual(['① 甲']);
  });

  test('where a level goes on over those above', async () => {
    const levels =
      level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    const body = numbered('甲', 1) + numbered('乙', 1, 1) + numbered('丙', 1) + numbered('丁', 1, 1);
    expect(await linesOf(body, abstract(0, levels) + num(1, 0))).toEqual([
      '一、甲',
      '1. 乙',
      '二、丙',
      '2. 丁',
    ]);
  });

  test('that come with a style, at the level that names it', async () => {
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="one"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="two"/>');
    const styles = `<w:style w:type="paragraph" w:styleId="one"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="two"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="two"/></w:style>`;
    const styled = (text: string, style: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);
    expect(
      await linesOf(
        styled('甲', 'one') + styled('乙', 'two') + styled('丙', 'own'),
        abstract(0, levels) + num(1, 0),
        styles,
      ),
    ).toEqual(['一、甲', '（一）乙', '（二）丙']);
  });

  test('of a numbering that stands for that of a style', async () => {
    const link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="list"/></w:abstractNum>';
    const styles =
      '<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(
      await linesOf(numbered('甲', 2), abstract(0, chinese) + link + num(1, 0) + num(2, 1), styles),
    ).toEqual(['一、甲']);
  });

  test('where words are only signs', async () => {
    expect(await linesOf(numbered('甲', 1), abstract(0, level(0, 'bullet', '\uf0b7')) + num(1, 0))).toEqual([
      '• 甲',
    ]);
  });
});

test.each([
  ['chineseCounting', [1, 10, 11, 20, 99], '一 十 十一 二十 九十九'],
  ['chineseCountingThousand', [100, 101, 110, 1203], '一百 一百零一 一百一十 一千二百零三'],
  ['chineseLegalSimplified', [1, 10, 25], '壹 壹拾 贰拾伍'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['ideographZodiac', [1, 12], '子 亥'],
  ['ideographZodiacTraditional', [1, 2, 13], '甲子 乙丑 丙子'],
  ['ideographDigital', [2024], '二〇二四'],
  ['decimalEnclosedCircle', [1, 20, 21, 50, 51], '① ⑳ ㉑ ㊿ 51'],
  ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
  ['decimalEnclosedFullstop', [3], '⒊'],
  ['decimalFullWidth', [12], '１２'],
  ['decimalZero', [5, 12], '05 12'],
  ['numberInDash', [3], '- 3 -'],
  ['upperRoman', [4, 9, 14, 1990], 'IV IX XIV MCMXC'],
  ['lowerRoman', [8], 'viii'],
  ['upperLetter', [1, 26, 27], 'A Z AA'],
  ['lowerLetter', [2], 'b'],
  ['unheardOf', [7], '7'],
])('numbers as %s', (format, values, text) =>
  expect(values.map((value) => inNumberFormat(value, format)).join(' ')).toBe(text),
);
