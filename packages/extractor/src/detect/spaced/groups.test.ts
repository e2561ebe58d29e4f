import { expect, test } from 'vitest';
import { placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { groupCost, groupsOf } from './groups.ts';
import type { PlacedSheet } from './model.ts';

const columns = textColumnsOf('科目编码|科目名称|决算数|科目编码|科目名称|决算数');
const before: PlacedSheet[] = [
  { lines: [placedLine('30101|基本工资|2.00|30201|办公费|1.00')], bands: [], sure: true, doubts: () => [] },
];
const costOf = (...cells: string[]): number =>
  groupCost(cells.map(placedLine), groupsOf(columns, before), columns);

test('one list has nothing to be confused with', () => {
  expect(groupsOf(textColumnsOf('科目编码|科目名称|合计'), before)).toEqual([]);
});

test('codes go on where the list of their group ended', () => {
  expect(costOf('30102|津贴补贴|3.00|30202|印刷费|1.00')).toBe(0);
  expect(costOf('30202|印刷费|1.00')).toBeGreaterThan(0);
});

test('a label in one group and its figure or code in the other is torn', () => {
  expect(costOf('30102|津贴补贴||||3.00')).toBeGreaterThan(costOf('30102|津贴补贴|3.00'));
  expect(costOf('30102||||津贴补贴|3.00')).toBeGreaterThan(costOf('30102|津贴补贴|3.00'));
});

test('a code that is the name’s behind it stands in its list, whatever rows of the list fill', () => {
  const torn = costOf('30104|津贴|3.00||| 1.00', '||302|99|其他商品和服务支出|5.00');
  expect(torn - costOf('30104|津贴|3.00||| 1.00', '|||30299|其他商品和服务支出|5.00')).toBeGreaterThan(18);
  expect(costOf('||30240||税金及附加费用|5.00') - costOf('||30240||某某费用|5.00')).toBeGreaterThan(18);
});

test('a code in two parts goes on where the list ended', () => {
  const parts = textColumnsOf('类|款|科目名称|决算数|类|款|科目名称|决算数');
  const lines = ['303|99|其他补助|2.00|302|40|税金|1.00', '||||307||债务利息|3.00'].map(placedLine);
  const groups = groupsOf(parts, [{ ...before[0], lines } as PlacedSheet]);
  expect(groups.map(({ last }) => last)).toEqual(['30399', '307']);
  expect(groupCost([placedLine('307|01||||| 国内付息|4.00')], groups, parts)).toBeGreaterThan(
    groupCost([placedLine('||||307|01|国内付息|4.00')], groups, parts),
  );
});
