import { expect, test } from 'vitest';
import { withoutInlineMarks } from './inline-marks.ts';
import { readMarkdown } from './read-markdown.ts';

test.each([
  ['1,204.50<sup>1</sup>', '1,204.50¹'],
  ['1,204.50[^12]', '1,204.50¹²'],
  ['1,204.50$^{3}$', '1,204.50³'],
  ['1,204.50<sup>①</sup>', '1,204.50①'],
  ['[^1]: 含结转资金。', '注1：含结转资金。'],
  ['$-1,204.50$', '-1,204.50'],
  ['**合计** *8.00* <b>9.00</b>', '合计 8.00 9.00'],
  ['<span style="color:red">-3.00</span>', '-3.00'],
  ['2 * 3 * 4 ** 见注*', '2 * 3 * 4 ** 见注*'],
  ['单价 $5 与 $6', '单价 $5 与 $6'],
])('%s is %s', (line, plain) => expect(withoutInlineMarks(line)).toBe(plain));

test.each(['$^', '$^{', '<sup>', '$'])('%s left open before many blanks is read at once', (mark) => {
  const line = `${mark}${' '.repeat(50_000)}`;
  expect(withoutInlineMarks(line)).toBe(line);
});

test('what is struck through is not read, and reported with its line', () => {
  const lines = ['# 支出决算表', '', '| 项目 | 合计 |', '| --- | ---: |', '| 教育支出 | ~~71.00~~ 17.00 |'];
  const { blocks, diagnostics } = readMarkdown(lines.join('\n'));
  const [grid] = blocks.filter((block) => block.type === 'grid');
  expect(grid?.cells.at(-1)?.text).toBe('17.00');
  expect(diagnostics.map(({ code, params, location }) => [code, params.text, location?.line])).toEqual([
    ['text-deleted', '71.00', 5],
  ]);
});
