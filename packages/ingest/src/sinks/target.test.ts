import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readTarget } from './target.ts';

test('--to says its form by a word before it or by its ending', () => {
  expect(readTarget('out/a.duckdb')).toEqual({ form: 'duckdb', place: resolve('out/a.duckdb') });
  for (const name of ['a.sqlite', 'a.sqlite3', 'a.db'])
    expect(readTarget(name)).toEqual({ form: 'sqlite', place: resolve(name) });
  expect(readTarget('out/cells.parquet')).toEqual({ form: 'cells', place: resolve('out/cells.parquet') });
  expect(readTarget('a.XLSX')).toEqual({ form: 'xlsx', place: resolve('a.XLSX') });
  expect(readTarget('parquet:out')).toEqual({ form: 'parquet', place: resolve('out') });
  expect(readTarget('postgres://localhost/accounts').form).toBe('postgres');
  expect(readTarget('out/datapackage.json')).toEqual({ form: 'datapackage', place: resolve('out') });
});

test.each(['out', 'mysql://localhost', 'parquet:'])('%s says nothing', (to) => {
  expect(() => readTarget(to)).toThrowError(/does not say what to write/);
});
