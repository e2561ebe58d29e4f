import type { Diagnostic } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { resolveLevels } from './levels.ts';

const location = { page: null, line: 1, box: null };

/** Rows as `一级/二级`, both possibly blank, to rows as `一级/二级`. */
function resolved(rows: readonly string[], trusted = false): { levels: string[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const printed = rows.map((row) => {
    const [level1 = '', level2 = ''] = row.split('/');
    return { level1, level2, location };
  });
  const levels = resolveLevels(printed, trusted, diagnostics).map(
    ({ level1, level2 }) => `${level1}/${level2}`,
  );
  return { levels, diagnostics };
}

describe('labels of lost merged cells', () => {
  test('a label holds until the next', () =>
    expect(resolved(['产出指标/数量指标', '/', '/质量指标', '/', '效益指标/社会效益指标']).levels).toEqual([
      '产出指标/数量指标',
      '产出指标/数量指标',
      '产出指标/质量指标',
      '产出指标/质量指标',
      '效益指标/社会效益指标',
    ]));

  test('a first level printed in the middle of its group holds for the whole group', () =>
    expect(resolved(['成本指标/经济成本指标', '/数量指标', '产出指标/', '/时效指标']).levels).toEqual([
      '成本指标/经济成本指标',
      '产出指标/数量指标',
      '产出指标/数量指标',
      '产出指标/时效指标',
    ]));

  test('a first level that contradicts the second belongs to the rows after it', () => {
    const { levels, diagnostics } = resolved([
      '产出指标/数量指标',
      '效益指标/时效指标',
      '/',
      '满意度指标/服务对象满意度指标',
    ]);
    expect(levels).toEqual([
      '产出指标/数量指标',
      '产出指标/时效指标',
      '效益指标/',
      '满意度指标/服务对象满意度指标',
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'indicator-level-inferred',
      'indicator-level-inferred',
    ]);
  });

  test('a first level that is printed nowhere comes from the framework, and is told', () => {
    const { levels, diagnostics } = resolved(['产出指标/时效指标', '/社会效益指标']);
    expect(levels[1]).toBe('效益指标/社会效益指标');
    expect(diagnostics).toMatchObject([{ code: 'indicator-level-inferred', severity: 'warning' }]);
  });

  test('a form that says 效果指标 keeps its word', () =>
    expect(resolved(['/社会效益指标', '效果指标/', '/生态效益指标']).levels).toEqual([
      '效果指标/社会效益指标',
      '效果指标/社会效益指标',
      '效果指标/生态效益指标',
    ]));

  test('成本指标 of the older form stays under 产出指标', () =>
    expect(resolved(['产出指标/时效指标', '/成本指标', '效益指标/经济效益指标']).levels[1]).toBe(
      '产出指标/成本指标',
    ));
});

test('labels in cells that cover their rows are the publisher’s, also where they contradict', () => {
  const { levels, diagnostics } = resolved(['效益指标/时效指标', '效益指标/社会效益指标'], true);
  expect(levels).toEqual(['效益指标/时效指标', '效益指标/社会效益指标']);
  expect(diagnostics).toEqual([]);
});
