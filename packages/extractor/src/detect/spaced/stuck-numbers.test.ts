import { expect, test } from 'vitest';
import { cellsOf, placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { withoutStuckNumbers } from './stuck-numbers.ts';

const columns = textColumnsOf('项目|行次|决算数|项目|行次|合计');
const textsOf = (...lines: string[]): string[][] =>
  withoutStuckNumbers(lines.map(placedLine), columns).map(({ parts }) => parts.map(({ text }) => text));

test('a number behind its label is set apart where the rows beside it are numbered so', () => {
  expect(textsOf('一、财政拨款|1|5.00|一、一般公共服务支出14', '二、事业收入|2||二、外交支出|15')).toEqual([
    ['一、财政拨款', '1', '5.00', '一、一般公共服务支出', '14'],
    ['二、事业收入', '2', '二、外交支出', '15'],
  ]);
});

test('and a number before its label, behind which it stands in the row', () => {
  const lines = ['二十三、其他支出|30|1.00||52|6.00', '本年收入合计|31|5.00|53本年支出合计'];
  expect(textsOf(...lines)[1]).toEqual(['本年收入合计', '31', '5.00', '本年支出合计', '53']);
  expect(textsOf('二十三、其他支出|30|1.00||52|6.00', '53号楼维修|1.00')[1]).toEqual(['53号楼维修', '1.00']);
});

test('digits that end a label stay, and so do all where no column numbers the rows', () => {
  const line = '结转至2023|7|1.00';
  expect(textsOf(line, '其他|8')[0]?.[0]).toBe('结转至2023');
  expect(textsOf('预留经费30|7|1.00', '其他|8')[0]?.[0]).toBe('预留经费30');
  const listed = withoutStuckNumbers(
    ['一、教育支出8', '二、科学支出|9'].map(placedLine),
    textColumnsOf('项目|决算数'),
  );
  expect(listed.map((one) => cellsOf(one as ReturnType<typeof placedLine>))[0]).toBe('一、教育支出8');
});
