import { describe, expect, test } from 'vitest';
import { compareFacts, disagreements, type ReadFact } from './compare.ts';
import { amountKey, itemKey, measureKey, textKey } from './keys.ts';
import { readTruth, type TrueFact } from './truth.ts';

const truth = (fields: Partial<TrueFact> = {}): TrueFact => ({
  text: 'a',
  line: 1,
  item: ['会议费'],
  measure: ['增减额'],
  value: '3.10',
  unit: ['万元'],
  direction: 'down',
  base: ['prior_year'],
  part: 'prose',
  ...fields,
});
const read = (fields: Partial<ReadFact> = {}): ReadFact => ({
  item: '会议费',
  measure: '同比增减额',
  value: '3.1',
  unit: '万元',
  direction: 'down',
  base: 'prior_year',
  line: 1,
  ...fields,
});

describe('keys', () => {
  test('one amount has one key', () => {
    expect(['-1,360.130', '1360.13', '+1360.13'].map(amountKey)).toEqual(['1360.13', '1360.13', '1360.13']);
    expect(['0.00', '0', '100', '100.0'].map(amountKey)).toEqual(['0', '0', '100', '100']);
  });

  test('readings behind characters, quotes and widths are no part of a name', () =>
    expect(textKey('“三公”經(jīng)費（境）')).toBe('三公經費(境)'));

  test('the spending of an expense is the expense', () =>
    expect(['会议费支出', '會議費支出', '教育支出'].map(itemKey)).toEqual(['会议费', '會議費', '教育支出']));

  test('the year is no part of a change', () => expect(measureKey('同比增减额')).toBe('增减额'));
});

describe('disagreements', () => {
  test.each<[string, Partial<TrueFact>, Partial<ReadFact>, string[]]>([
    ['none', {}, {}, []],
    ['another item', {}, { item: '某局会议费' }, ['item']],
    ['an alternative', { item: ['会议费', '全区会议费'] }, { item: '全区会议费' }, []],
    ['no item where one is named', {}, { item: '' }, ['item']],
    ['no item where it may be left out', { item: ['会议费', ''] }, { item: '' }, []],
    ['another measure', {}, { measure: '决算数' }, ['measure']],
    ['another unit', {}, { unit: '元' }, ['figure']],
    ['another direction', {}, { direction: 'up' }, ['direction']],
    ['a change of nothing', { value: '0' }, { value: '0.00', direction: 'up' }, []],
    ['another base', {}, { base: 'initial_budget' }, ['base']],
    ['the year before as a year', {}, { base: '2022' }, []],
    ['another year', {}, { base: '2019' }, ['base']],
    ['no bases at all', {}, { base: null }, []],
  ])('%s', (_, right, found, fields) =>
    expect(disagreements(truth(right), read(found), 2023)).toEqual(fields),
  );
});

describe('compareFacts', () => {
  test('counts right, wrong, missed and extra', () => {
    const facts = [
      truth(),
      truth({ value: '5', measure: ['决算数'], direction: '', base: [''] }),
      truth({ value: '7' }),
    ];
    const found = [
      read(),
      read({ value: '5', item: '培训费', measure: '决算数', direction: '' }),
      read({ value: '30', unit: '条' }),
    ];
    const { right, wrong, missed, extra } = compareFacts(facts, found, 2023);
    expect({ right, wrong: wrong.map(({ fields }) => fields), missed, extra }).toEqual({
      right: 1,
      wrong: [['item']],
      missed: [facts[2]],
      extra: [found[2]],
    });
  });

  test('a figure that is read twice is right once', () =>
    expect(compareFacts([truth()], [read(), read()], 2023)).toMatchObject({ right: 1, extra: [read()] }));

  test('of two readings the likest is the one that is wrong', () => {
    const { wrong, extra } = compareFacts(
      [truth()],
      [read({ item: '培训费', measure: '决算数' }), read({ item: '培训费' })],
      2023,
    );
    expect(wrong).toMatchObject([{ fields: ['item'] }]);
    expect(extra).toHaveLength(1);
  });

  test('figures beside the accounts are neither missed nor extra', () => {
    const staff = truth({
      part: 'aside',
      item: ['*'],
      measure: ['*'],
      value: '12',
      unit: ['人'],
      direction: '',
    });
    const found = read({ item: '编制', measure: '人数', value: '12', unit: '人', direction: '' });
    expect(compareFacts([staff], [found], 2023)).toMatchObject({ right: 0, missed: [], extra: [] });
    expect(compareFacts([staff], [], 2023)).toMatchObject({ right: 0, missed: [], extra: [] });
  });
});

test('every true figure is of a text that is listed, and has all its fields', () => {
  const { facts, texts } = readTruth();
  const listed = new Set(texts.map(({ text }) => text));
  const broken = facts.filter(
    ({ text, line, value, direction, part }) =>
      !listed.has(text) ||
      !(line > 0) ||
      !/^\d+(?:\.\d+)?$/u.test(value) ||
      !['', 'up', 'down', '*'].includes(direction) ||
      !['prose', 'aside', 'cell'].includes(part),
  );
  expect(broken).toEqual([]);
  expect(facts.filter(({ part }) => part === 'prose').length).toBeGreaterThan(600);
});
