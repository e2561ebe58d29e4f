import { describe, expect, test } from 'vitest';
import { subjectsOf } from '../testing/subjects.ts';

/** A code that the list has from memory only, under the name of its neighbour. */
const suspect = ['2150516', '产业发展'] as const;
const parent = ['21505', '工业和信息产业监管'] as const;
const verdictOf = (...rows: (readonly [string, string])[]) =>
  subjectsOf('expenditure', [...rows, suspect]).rows.at(-1)?.subject?.verdict;

describe('a name that contradicts what is only remembered', () => {
  test('does so where the row above and one beside it are called as in the list', () => {
    const { rows, diagnostics } = subjectsOf('expenditure', [parent, ['2150501', '行政运行'], suspect]);
    expect(rows[2]?.subject).toMatchObject({
      status: 'contradicts',
      verdict: 'contradicted',
      listed: 'recalled',
    });
    expect(diagnostics).toMatchObject([{ code: 'code-name-mismatch', severity: 'warning' }]);
  });

  test.each([
    ['nothing stands around it', []],
    ['nothing stands beside it', [parent]],
    ['the row above is not there', [['2150501', '行政运行']]],
    [
      'the row above is called otherwise',
      [
        ['21505', '某监管'],
        ['2150501', '行政运行'],
      ],
    ],
    ['one beside it is called otherwise', [parent, ['2150501', '行政运行'], ['2150502', '机关服务']]],
  ] as const)('but not where %s', (_, rows) => expect(verdictOf(...rows)).toBe('unlisted'));
});
