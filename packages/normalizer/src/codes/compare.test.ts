import { describe, expect, test } from 'vitest';
import { subjectsOf } from '../testing/subjects.ts';

/** The subject of one drawn row of 支出决算表, and what was said of it. */
const one = (code: string, name: string, year: number | null = 2024) => {
  const { rows, diagnostics } = subjectsOf('expenditure', [[code, name]], { year });
  return { subject: rows[0]?.subject, said: diagnostics.map(({ code, severity }) => [code, severity]) };
};
/** The same in 一般公共预算财政拨款基本支出决算表. */
const economic = (code: string, name: string, year: number | null = 2024) => {
  const { rows, diagnostics } = subjectsOf('general_public_basic_expenditure', [[code, name]], { year });
  return { subject: rows[0]?.subject, said: diagnostics.map(({ code, severity }) => [code, severity]) };
};

describe('a code and its name', () => {
  test('agree', () =>
    expect(one('2080505', '机关事业单位基本养老保险缴费支出')).toMatchObject({
      subject: { code: '2080505', status: 'match', level: '项', by: 'code', listed: 'observed' },
      said: [],
    }));

  test.each(['因公出国（境）费用', '因公出国(境)费用', '因公出国 （境） 费', '因公出国境费用'])(
    'agree where it is printed %s',
    (name) => expect(economic('30212', name)).toMatchObject({ subject: { status: 'match' }, said: [] }),
  );

  test.each(['2990101', '2120863', '20150'])('%s, which no list has, is unknown and no error', (code) =>
    expect(one(code, '某项支出')).toMatchObject({
      subject: { code, name: null, status: 'unknown', listed: null },
      said: [],
    }),
  );

  test('a list’s unconfirmed name makes no printed name wrong', () =>
    expect(one('2150518', '行政运行')).toMatchObject({
      subject: { name: '信息安全建设', status: 'unknown', listed: 'unverified', verdict: 'unlisted' },
      said: [],
    }));

  test('padding zeros are no part of the code', () =>
    expect(economic('30100', '工资福利支出').subject).toMatchObject({
      code: '301',
      status: 'match',
      level: '类',
    }));

  test('columns that repeat the codes above give the last one', () => {
    const { rows, diagnostics } = subjectsOf('expenditure', [
      ['208208052080505', '机关事业单位基本养老保险缴费支出'],
    ]);
    expect(rows[0]).toMatchObject({
      code: '208208052080505',
      level: '项',
      subject: { code: '2080505', status: 'match' },
    });
    expect(diagnostics).toEqual([]);
  });
});

describe('a name that is not the code’s', () => {
  test.each([
    ['30213', '其他商品和服务支出', '30299'],
    ['30301', '退休费', '30302'],
  ])('%s %s is the name of %s: a warning', (code, name, owner) => {
    const { rows, diagnostics } = subjectsOf('general_public_basic_expenditure', [[code, name]]);
    expect(rows[0]?.subject).toMatchObject({ code, status: 'contradicts' });
    expect(rows[0]).toMatchObject({ code, name });
    expect(diagnostics).toMatchObject([
      { code: 'code-name-mismatch', severity: 'warning', params: { owners: [owner] } },
    ]);
  });

  test('a row that took its neighbour’s name is a warning', () =>
    expect(one('2011301', '一般行政管理事务')).toMatchObject({
      subject: { name: '行政运行', status: 'contradicts' },
      said: [['code-name-mismatch', 'warning']],
    }));

  test('a name that no code has is reported, and no more', () =>
    expect(economic('30211', '事业单位离退休人员福利费')).toMatchObject({
      subject: { name: '差旅费', status: 'name-differs' },
      said: [['code-name-mismatch', 'info']],
    }));

  test('a name of earlier years is reported', () =>
    expect(one('210', '医疗卫生与计划生育支出')).toMatchObject({
      subject: { name: '卫生健康支出', status: 'name-differs' },
      said: [['code-name-mismatch', 'info']],
    }));

  test('a name of earlier years is reported, and no more, where another code has it by now', () =>
    expect(economic('30311', '住房公积金')).toMatchObject({
      subject: { name: '代缴社会保险费', status: 'name-differs' },
      said: [['code-name-mismatch', 'info']],
    }));

  test.each([
    ['20805', '行政事业单位离退休', 2019],
    ['210', '医疗卫生与计划生育支出', 2016],
    ['2080504', '未归口管理的行政单位离退休', 2016],
  ])('%s %s was right in %i', (code, name, year) =>
    expect(one(code, name, year)).toMatchObject({ subject: { status: 'match' }, said: [] }),
  );

  test('in 2016 住房公积金 was 30311', () =>
    expect(economic('30311', '住房公积金', 2016)).toMatchObject({ subject: { status: 'match' }, said: [] }));

  test('without a year any of its names is right', () => {
    expect(one('20805', '行政事业单位离退休', null).subject?.status).toBe('match');
    expect(one('20805', '行政事业单位养老支出', null).subject?.status).toBe('match');
  });
});

describe('the verdict', () => {
  test.each([
    ['2080505', '机关事业单位基本养老保险缴费支出', 'matched'],
    ['210', '医疗卫生与计划生育支出', 'renamed'],
    ['2120863', '某项支出', 'unlisted'],
    ['2080505', '养老保险缴费', 'unlisted'],
    ['2011301', '一般行政管理事务', 'contradicted'],
    ['2080505', '', null],
  ])('of %s %s is %s', (code, name, verdict) => expect(one(code, name).subject?.verdict).toBe(verdict));

  test('a wording that one publisher has is no contradiction', () =>
    expect(one('201', '一般公共预算服务支出').subject?.verdict).toBe('unlisted'));

  test('a list of 2009 contradicts nothing of today', () =>
    expect(one('20112', '商贸事务').subject?.verdict).toBe('unlisted'));
});
