import { expect, test } from 'vitest';
import type { Table } from '../named.ts';
import { csvSchema, csvSchemaNames } from './csv-schema.ts';
import { wideSchema } from './wide-schema.ts';

const field = (name: string, fields = csvSchema('tidy').fields) =>
  fields.find((field) => field.name === name);

test('codes stay text, amounts are bare decimals, a year is a year', () => {
  expect(field('code')?.type).toBe('string');
  expect(field('value')).toMatchObject({ type: 'number', bareNumber: true, columnType: 'value' });
  expect(field('fiscal_year')).toMatchObject({ type: 'year', columnType: 'date:fiscal-year' });
});

test('every field that may be empty says why', () => {
  for (const name of csvSchemaNames) {
    for (const { name: field, constraints, missingValues } of csvSchema(name).fields) {
      if (constraints?.required) continue;
      expect([field, missingValues?.find(({ value }) => value === '')?.label]).toEqual([
        field,
        expect.any(String),
      ]);
    }
  }
});

test('a schema that a caller changes does not change the next one', () => {
  csvSchema('tidy').fields.length = 0;
  expect(csvSchema('tidy').fields.length).toBeGreaterThan(0);
});

test('the wide table of a kind has the ministry’s headers and the kind’s classification', () => {
  const { fields, fieldsMatch } = wideSchema('general_public_basic_expenditure');
  expect(fieldsMatch).toBe('partial');
  expect(field('code', fields)?.columnType).toBe('economic-classification:generic:code');
  expect(field('决算数', fields)).toMatchObject({ 'juesuan:column': 'amount', columnType: 'value' });
});

test('the wide table of one printed table has its headers and what it prints for nothing', () => {
  const location = { page: 5, line: null, box: null };
  const cell = { column: 'total', label: '合计', unit: '万元', yuan: null, value: null, location };
  const columns = [
    { column: 'total', label: '合计' },
    { column: null, label: '其他' },
    { column: null, label: '其他' },
  ];
  const row = {
    row: 1,
    lineNo: '',
    code: '',
    level: null,
    name: '合计',
    subject: null,
    side: null,
    location,
  };
  const cells = [{ ...cell, raw: '────', state: 'dash' as const }];
  const table: Table = {
    kind: 'expenditure',
    title: '2024年度支出决算表',
    mark: '',
    department: '',
    unit: '万元',
    strategy: 'ruled',
    columns,
    rows: [{ ...row, cells }],
    notes: [],
    pages: [5],
    joins: [],
    location,
  };
  const { fields, fieldsMatch, primaryKey, title } = wideSchema(table);
  expect({ fieldsMatch, primaryKey, title }).toEqual({
    fieldsMatch: 'exact',
    primaryKey: ['row'],
    title: '2024年度支出决算表',
  });
  expect(fields.slice(-3).map(({ name }) => name)).toEqual(['合计', '其他', '其他#2']);
  expect(fields.at(-1)?.missingValues).toEqual([
    { value: '', label: 'blank' },
    { value: '────', label: 'dash: none, as printed' },
  ]);
});
