import { expect, test } from 'vitest';
import { codeList } from './default-list.ts';
import { lookUpCode } from './look-up.ts';
import { codeEntriesOf, codeListsOf, codeListsWith, type OwnCodeName } from './own-list.ts';

const own = (code: string, name: string, more: Partial<OwnCodeName> = {}): OwnCodeName => ({
  code,
  name,
  use: 'name',
  status: 'observed',
  years: '2024',
  source: '',
  ...more,
});

test('names of one’s own stand before the library’s, whose own stay', () => {
  const lists = codeListsWith(codeEntriesOf([own('20150', '低空经济事务'), own('39950', '某费')]));
  expect(lookUpCode('20150', { list: lists(2024), year: 2024 })).toMatchObject({
    name: '低空经济事务',
    level: '款',
  });
  expect(lookUpCode('39950', { list: lists(2024) }).names[0]?.name).toBe('某费');
  expect(lookUpCode('208', { list: lists(2024) }).name).toBe('社会保障和就业支出');
  expect(lists(2024)).toBe(lists(2030));
  expect(lookUpCode('20112', { list: lists(2012), year: 2012 }).name).toBe('人口与计划生育事务');
  expect(lookUpCode('20112', { list: lists(2024), year: 2024 }).names).toEqual([]);
});

test('a former name and a slip are what they are', () => {
  const [entry] = codeEntriesOf([
    own('20150', '低空经济事务', { years: '2025' }),
    own('20150', '通用航空事务', { use: 'former', years: '2022' }),
    own('20150', '低空事务', { use: 'alias' }),
  ]);
  expect(entry).toMatchObject({ names: [{ from: null }, { to: 2024 }], aliases: ['低空事务'] });
});

test('what is no code is a mistake', () => expect(() => codeEntriesOf([own('2080', '某')])).toThrow('2080'));

test('lists come from JSON too, and are made once', () => {
  const json = JSON.stringify(codeEntriesOf([own('20150', '低空经济事务')]));
  expect(codeListsOf(json)).toBe(codeListsOf(json));
  expect(codeListsOf(json)(2024).entries).toHaveLength(codeList.entries.length + 1);
});
