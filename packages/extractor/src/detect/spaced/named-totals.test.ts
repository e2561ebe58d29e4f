import { expect, test } from 'vitest';
import { cellsOf, placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { withNamedTotals } from './named-totals.ts';

const columns = textColumnsOf('类|款|科目名称|决算数|类|款|科目名称|决算数');
const named = (line: string): string[] => withNamedTotals([placedLine(line)], columns).map(cellsOf);

test('the label of a total over the codes of its list is a name', () => {
  expect(named('||人员经费合计|9.00|公用经费合计|||4.00')).toEqual([
    '||人员经费合计|9.00|||公用经费合计|4.00',
  ]);
  expect(named('|合计||9.00')).toEqual(['||合计|9.00']);
});

test('codes stay, and so does a total whose list has a name on the line', () => {
  expect(named('301|01|基本工资|9.00')).toEqual(['301|01|基本工资|9.00']);
  expect(named('合计||行政运行|9.00')).toEqual(['合计||行政运行|9.00']);
});
