import { expect, test } from 'vitest';
import { COLUMN_WIDTH } from '../../model/spaced-page.ts';
import { placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { straightLines } from './straight-lines.ts';
import { straightColumns } from './straighten.ts';

test('texts are centred in columns as wide as the widest; a label leaves what the widest one fills', () => {
  const columns = textColumnsOf('项目名称|合计');
  const lines = ['城乡社区公共设施专项经费|1,290.63', '档案馆维修|38.20', '合计|1,328.83'].map(placedLine);
  const straight = straightColumns(columns, lines, []);
  const [wide, narrow, total] = straightLines(lines, columns, straight).map(({ parts }) => parts);
  expect(wide?.[0]?.room).toBe(0);
  expect(narrow?.[0]?.room).toBe(14 * COLUMN_WIDTH);
  expect(narrow?.[1]?.room).toBeUndefined();
  expect(total?.map(({ column }) => column)).toEqual([0, 1]);
  const middle = ((straight.borders[1] ?? 0) + (straight.borders[2] ?? 0)) / 2;
  expect(
    [wide, narrow].map((parts) => parts?.[1]?.part.box).map((box) => (box ? (box.x0 + box.x1) / 2 : 0)),
  ).toEqual([middle, middle]);
});
