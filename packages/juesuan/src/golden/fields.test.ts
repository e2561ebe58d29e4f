import { expect, test } from 'vitest';
import { parseCsv, parseNdjson } from './fields.ts';

test('quotes, commas and line breaks in fields', () =>
  expect(parseCsv('\uFEFFno,goal\r\n1,"甲，""乙""\n丙"\n2,\n')).toEqual([
    { no: '1', goal: '甲，"乙"\n丙' },
    { no: '2', goal: '' },
  ]));

test('nested fields have their path, nothing is no field', () =>
  expect(parseNdjson('{"rule":"甲","figures":[{"raw":"1.0"}],"computed":null}\n')).toEqual([
    { rule: '甲', 'figures.0.raw': '1.0' },
  ]));
