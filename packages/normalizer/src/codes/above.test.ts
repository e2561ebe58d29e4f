import { describe, expect, test } from 'vitest';
import { type DrawnRow, subjectsOf } from '../testing/subjects.ts';

describe('groups of columns side by side', () => {
  const left = 50;
  const right = 300;

  test('complete their codes each for itself, by their places', () => {
    const drawn: DrawnRow[] = (
      [
        ['301', '工资福利支出', 0, left],
        ['302', '商品和服务支出', 0, right],
        ['01', '甲', 1, left],
        ['01', '乙', 1, right],
        ['02', '丙', 2, right],
      ] as const
    ).map(([code, name, line, x]) => [
      code,
      name,
      { location: { page: 1, line: null, box: { x0: x, y0: line * 20, x1: x + 200, y1: line * 20 + 12 } } },
    ]);
    const { rows } = subjectsOf('general_public_basic_expenditure', drawn);
    expect(rows.map(({ subject }) => subject?.code)).toEqual(['301', '302', '30101', '30201', '30202']);
  });

  test('and by their names in a text without places', () => {
    const drawn: DrawnRow[] = (
      [
        ['301', '工资福利支出', 1],
        ['302', '商品和服务支出', 1],
        ['01', '基本工资', 2],
        ['01', '办公费', 2],
        ['02', '某费', 3],
      ] as const
    ).map(([code, name, line]) => [code, name, { location: { page: null, line, box: null } }]);
    const { rows } = subjectsOf('general_public_basic_expenditure', drawn);
    expect(rows.map(({ subject }) => subject?.code)).toEqual(['301', '302', '30101', '30201', null]);
  });
});
