import { expect, test } from 'vitest';
import { parseCsv } from './csv.ts';

test('quotes, commas and line breaks in fields', () =>
  expect(parseCsv('\uFEFFno,goal\r\n1,"甲，""乙""\n丙"\n2,\n')).toEqual([
    { no: '1', goal: '甲，"乙"\n丙' },
    { no: '2', goal: '' },
  ]));
