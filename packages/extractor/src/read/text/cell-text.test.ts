import { expect, test } from 'vitest';
import { cellText } from './cell-text.ts';
import { commasToTabs } from './comma.ts';
import { readDelimited } from './delimited.ts';

test.each([
  ['="213"', '213'],
  ['=T("21305")', '21305'],
  ['= "2130501"', '2130501'],
  ['"=""2130501"""', '2130501'],
  ["'213", '213'],
  ['"1,204.50"', '1,204.50'],
  ['="1,204.50"', '1,204.50'],
  ['=""', ''],
  [' 农林水支出 ', '农林水支出'],
  ['“三公”经费', '“三公”经费'],
  ['"三公"经费', '"三公"经费'],
  ['=TEXT("213","0")', '213'],
  ['=TEXT(21305,"@")', '21305'],
  ['=-1204.50', '-1204.50'],
  ['=A1+B1', '=A1+B1'],
  ['="甲"&"乙"', '="甲"&"乙"'],
  ['7=1+2', '7=1+2'],
])('%s shows %s', (written, shown) => {
  expect(cellText(written)).toBe(shown);
});

const cells = (text: string) =>
  readDelimited(text).blocks.flatMap((block) =>
    block.type === 'grid' ? block.cells.map(({ text }) => text) : [],
  );

test('codes that stay texts in a spreadsheet are codes, between tabs and between commas', () => {
  const header = ['科目编码', '科目名称', '本年支出合计'];
  const row = ['2130501', '机关服务', '77.30'];
  expect(cells(`${header.join('\t')}\n="2130501"\t机关服务\t77.30\n`)).toEqual([...header, ...row]);
  expect(cells(commasToTabs(`${header.join(',')}\n="2130501",机关服务,77.30\n`))).toEqual([
    ...header,
    ...row,
  ]);
  expect(cells(commasToTabs(`${header.join(',')}\n"=""2130501""",机关服务,"77.30"\n`))).toEqual([
    ...header,
    ...row,
  ]);
});
