import { describe, expect, test } from 'vitest';
import { lineBlock } from '../../testing/table.ts';
import { isFurniture } from './furniture.ts';

const alone = (text: string): boolean => {
  const line = lineBlock(text);
  return isFurniture([line])(line);
};

/** The same line, or one that differs by its figures, on every page. */
const repeated = (texts: readonly string[], y = 30): boolean[] => {
  const lines = texts.map((text, i) => lineBlock(text, i + 1, y));
  return lines.map(isFurniture(lines));
};

describe('page numbers', () => {
  test.each(['5', '— 5 —', '-12-', '第5页', '第 5 页 共 30 页', '5/30', '·7·', 'ii'])('%s', (text) => {
    expect(alone(text)).toBe(true);
  });
  test.each(['2024年度', '5.00', '支出决算表', '—'])('%s is none', (text) => {
    expect(alone(text)).toBe(false);
  });
});

describe('running heads', () => {
  test('the same words at the same height on three pages', () => {
    expect(repeated(['云江省商务厅决算公开', '云江省商务厅决算公开', '云江省商务厅决算公开'])).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('the page’s number within them does not matter', () => {
    expect(repeated(['决算公开 第1页', '决算公开 第2页', '决算公开 第3页'])).toEqual([true, true, true]);
  });

  test('lines of a title that is broken over two lines are none, on however many pages', () => {
    expect(repeated(['一般公共预算财政拨款', '一般公共预算财政拨款', '一般公共预算财政拨款'])).not.toContain(
      true,
    );
    expect(repeated(['决算表', '决算表', '决算表'])).not.toContain(true);
  });

  test('on two pages they are text', () => {
    expect(repeated(['云江省商务厅决算公开', '云江省商务厅决算公开'])).toEqual([false, false]);
  });

  test.each(['支出决算表', '单位：万元', '部门：云江省商务厅', '公开03表'])(
    '%s on every page belongs to its table',
    (text) => {
      expect(repeated([text, text, text])).toEqual([false, false, false]);
    },
  );

  test('the same sentence at another height is text', () => {
    const lines = [100, 300, 500].map((y, i) => lineBlock('本表为空表。', i + 1, y));
    expect(lines.map(isFurniture(lines))).toEqual([false, false, false]);
  });
});
