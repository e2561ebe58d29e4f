import { describe, expect, test } from 'vitest';
import { separatorsToTabs } from './separators.ts';

const rows = (mark: string): string =>
  ['收入决算表', `项目${mark}合计${mark}财政拨款`, `甲${mark}1,204.50${mark}`, `乙${mark}${mark}8`].join(
    '\n',
  );

describe('separatorsToTabs', () => {
  test.each([';', '|'])('cells between %s', (mark) => {
    expect(separatorsToTabs(rows(mark))).toBe('收入决算表\n项目\t合计\t财政拨款\n甲\t1,204.50\t\n乙\t\t8');
  });

  test('one row below its header', () => {
    expect(separatorsToTabs('三公经费表;;\n合计;公务接待费;出国\n8,50;1;2')).toBe(
      '三公经费表\t\t\n合计\t公务接待费\t出国\n8,50\t1\t2',
    );
  });

  test('a mark within quotation marks is text', () => {
    expect(separatorsToTabs('"甲;乙";1;2\n丙;3;4')).toBe('甲;乙\t1\t2\n丙\t3\t4');
  });

  test.each([
    ['bars at both ends are rows already', '|甲|1|2|\n|乙|3|4|'],
    ['a table of Markdown', '项目|合计|基本\n---|---|---\n甲|1|2\n乙|3|4'],
    ['sentences', '其中: 公务接待费3万元; 会议费2万元; 培训费1万元\n合计: 甲; 乙; 丙'],
    ['one row is none', '甲;1;2'],
  ])('%s', (_, text) => {
    expect(separatorsToTabs(text)).toBe(text);
  });
});
