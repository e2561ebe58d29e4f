import { describe, expect, test } from 'vitest';
import { type DrawnRow, subjectsOf, wholeTable } from '../testing/subjects.ts';
import { joinedCode } from './whole-code.ts';

const codesOf = (drawn: readonly DrawnRow[]) =>
  subjectsOf('expenditure', drawn).rows.map(({ subject }) => subject?.code ?? '');

describe('only the last part of a code is printed', () => {
  const whole = wholeTable.map(([code]) => code);

  test('in the columns 类, 款, 项', () => {
    const drawn = wholeTable.map(([code, name]): DrawnRow => {
      const part = code.length > 3 ? code.slice(-2) : code;
      const parts = code.length === 5 ? ['', part, ''] : ['', '', part];
      return [part, name, code.length > 3 ? { parts } : {}];
    });
    const { rows, diagnostics } = subjectsOf('expenditure', drawn);
    expect(rows.map(({ subject }) => subject?.code ?? '')).toEqual(whole);
    expect(rows[2]).toMatchObject({ code: '05', level: '款', subject: { status: 'completed', level: '款' } });
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      Array.from({ length: 7 }, () => 'code-completed info'),
    );
  });

  test('in the columns, of names that no list has', () =>
    expect(
      codesOf([
        ['299', '甲'],
        ['03', '乙', { parts: ['', '03', ''] }],
        ['04', '丙', { parts: ['', '', '04'] }],
        ['0501', '丁', { parts: ['', '05', '01'] }],
      ]),
    ).toEqual(['299', '29903', '2990304', '2990501']));

  test('in one column, shown by the names', () => {
    const drawn = wholeTable.map(([code, name]): DrawnRow => [code.length > 3 ? code.slice(-2) : code, name]);
    expect(codesOf(drawn)).toEqual(whole);
  });

  test('in one column, shown by the ascending order', () =>
    expect(
      codesOf([
        ['299', '甲'],
        ['05', '乙'],
        ['02', '丙'],
        ['04', '丁'],
      ]),
    ).toEqual(['299', '29905', '2990502', '2990504']));

  test('nothing tells a 款 from a 项: no code, and a warning', () => {
    const { rows, diagnostics } = subjectsOf('expenditure', [
      ['29905', '乙'],
      ['08', '丙'],
    ]);
    expect(rows[1]?.subject).toMatchObject({ code: null, status: 'unknown' });
    expect(diagnostics).toMatchObject([{ code: 'code-unreadable', severity: 'warning' }]);
  });

  test('nothing stands above: no code, and a warning', () => {
    const { rows, diagnostics } = subjectsOf('expenditure', [['05', '机关事业单位基本养老保险缴费支出']]);
    expect(rows[0]).toMatchObject({ code: '05', level: null, subject: { code: null, status: 'unknown' } });
    expect(diagnostics).toMatchObject([{ code: 'code-unreadable' }]);
  });

  test('a completed code may contradict its name', () =>
    expect(
      subjectsOf('expenditure', [
        ['20113', '商贸事务'],
        ['01', '一般行政管理事务', { parts: ['', '', '01'] }],
      ]).rows[1]?.subject,
    ).toMatchObject({ code: '2011301', status: 'contradicts' }));
});

describe('every column prints the whole code of its level', () => {
  test.each([
    ['208|20805|2080505', '2080505'],
    ['208|20805', '20805'],
    ['208|2080505', '2080505'],
    ['208', '208'],
  ])('%s is %s', (columns, code) => expect(joinedCode(columns.replaceAll('|', ''))).toBe(code));

  test('codes of two subjects are not one', () => expect(joinedCode('20820505')).toBeNull());
});
