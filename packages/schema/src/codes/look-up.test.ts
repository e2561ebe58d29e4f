import { describe, expect, test } from 'vitest';
import { CodeEntry } from '../named.ts';
import { codeList, codeListOf } from './default-list.ts';
import { createCodeList } from './list.ts';
import { codesNamed, judgesIn, lookUpCode } from './look-up.ts';

const nameOf = (code: string, year: number | null) => lookUpCode(code, { year }).name;

describe('a code of the list', () => {
  test('has its name, level and parent', () =>
    expect(lookUpCode('2080505', { year: 2024 })).toMatchObject({
      status: 'observed',
      code: '2080505',
      name: '机关事业单位基本养老保险缴费支出',
      level: '项',
      parent: '20805',
    }));

  test('is found under its padded form', () =>
    expect(lookUpCode('30100')).toMatchObject({ code: '301', name: '工资福利支出', parent: null }));

  test('that nobody has confirmed is a hint only', () =>
    expect(lookUpCode('2150518').status).toBe('unverified'));

  test('has no place in the other classification', () =>
    expect(lookUpCode('30101', { classification: 'functional' }).status).toBe('unknown'));
});

test.each(['2990101', '2080', '', '合计', '208XX', '__proto__'])('%s is unknown and no error', (code) =>
  expect(lookUpCode(code, { year: 2024 })).toMatchObject({ status: 'unknown', name: null, names: [] }),
);

describe('the edition of about 2009', () => {
  test('is asked for reports up to 2013 only', () => {
    expect(lookUpCode('20112', { year: 2012 })).toMatchObject({
      name: '人口与计划生育事务',
      status: 'published',
    });
    expect(lookUpCode('20112', { year: 2014 }).status).toBe('unknown');
    expect(codeListOf(2014)).toBe(codeList);
  });

  test('judges in its own years only', () => {
    const [name] = lookUpCode('20112', { year: 2009 }).names;
    if (!name) throw new Error('20112 is not of 2009');
    expect([2008, 2009, 2010].map((year) => judgesIn(name, year))).toEqual([false, true, false]);
  });
});

describe('names change over the years', () => {
  test.each([
    ['20805', 2019, '行政事业单位离退休'],
    ['20805', 2020, '行政事业单位养老支出'],
    ['210', 2016, '医疗卫生与计划生育支出'],
    ['210', 2024, '卫生健康支出'],
    ['30307', 2017, '医疗费'],
    ['30307', 2018, '医疗费补助'],
    ['30311', 2016, '住房公积金'],
    ['30311', 2024, '代缴社会保险费'],
  ])('%s in %i is %s', (code, year, name) => expect(nameOf(code, year)).toBe(name));

  test('without a year the present name is taken', () => expect(nameOf('210', null)).toBe('卫生健康支出'));

  test('a name moves from one code to another', () => {
    const codes = (year: number) =>
      codesNamed('住房公积金', { year, classification: 'economic' }).map(({ code }) => code);
    expect(codes(2016)).toContain('30311');
    expect(codes(2024)).toContain('30113');
    expect(codes(2024)).not.toContain('30311');
  });
});

test('many subjects share one name', () => {
  const codes = codesNamed('行政运行', { year: 2024, classification: 'functional' }).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['2011301', '2120101']));
});

describe('the list', () => {
  test('is data that its schema and JSON hold', () => {
    const again = CodeEntry.array().parse(JSON.parse(JSON.stringify(codeList.entries)));
    expect(again).toEqual(codeList.entries);
    expect(again.length).toBeGreaterThan(2500);
  });

  test('can be replaced and extended', () => {
    const own: CodeEntry = {
      classification: 'functional',
      code: '20150',
      level: '款',
      names: [{ name: '低空经济事务', from: 2025, to: null, years: [], status: 'observed', source: 'own' }],
      aliases: ['低空事务'],
    };
    const list = createCodeList([...codeList.entries, own]);
    expect(lookUpCode('20150', { list }).name).toBe('低空经济事务');
    expect(lookUpCode('208', { list }).name).toBe('社会保障和就业支出');
    expect(codesNamed('低空事务', { classification: 'functional', list })).toEqual([own]);
    expect(lookUpCode('20150').status).toBe('unknown');
    expect(lookUpCode('208', { list: createCodeList([own]) }).status).toBe('unknown');
  });

  test('keeps both names where an entry is given twice', () => {
    const [entry] = codeList.entries;
    if (!entry) throw new Error('the list is empty');
    const later = {
      ...entry,
      names: entry.names.slice(0, 1).map((name) => ({ ...name, name: '新名', from: 2027 })),
    };
    const list = createCodeList([entry, later]);
    expect(list.entries).toHaveLength(1);
    expect(lookUpCode(entry.code, { list }).names.map(({ name }) => name)).toEqual([
      '新名',
      ...entry.names.map(({ name }) => name),
    ]);
  });
});
