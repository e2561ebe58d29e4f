import { describe, expect, test } from 'vitest';
import { subjectsOf } from '../testing/subjects.ts';

test('what is no code at all is reported', () => {
  const { rows, diagnostics } = subjectsOf('expenditure', [['208XX', '某项支出']]);
  expect(rows[0]).toMatchObject({ code: '208XX', subject: { code: null, status: 'unknown' } });
  expect(diagnostics).toMatchObject([{ code: 'code-unreadable' }]);
});

describe('a row without a code', () => {
  test('that totals is no subject', () => {
    const { rows } = subjectsOf('general_public_basic_expenditure', [
      ['', '合计'],
      ['', '人员经费合计'],
      ['', ''],
      ['', '…'],
    ]);
    expect(rows.map(({ subject }) => subject)).toEqual([null, null, null, null]);
  });

  test('is shown by a name that one code has', () =>
    expect(subjectsOf('expenditure', [['', '住房公积金']]).rows[0]?.subject).toMatchObject({
      code: '2210201',
      by: 'name',
      status: 'match',
    }));

  test('is shown by a name that one code under the row above has', () => {
    const { rows } = subjectsOf('expenditure', [
      ['20113', '商贸事务'],
      ['', '行政运行'],
      ['', '机关服务'],
    ]);
    expect(rows.map(({ subject }) => subject?.code)).toEqual(['20113', '2011301', '2011303']);
  });

  test('stays without a subject where many have the name', () =>
    expect(subjectsOf('expenditure', [['', '行政运行']]).rows[0]?.subject).toBeNull());
});
