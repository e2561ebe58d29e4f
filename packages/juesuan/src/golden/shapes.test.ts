import { columnsOfCsv } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { shapes } from './shapes.ts';

test.each([
  ['tidy', 'expected.tidy.csv'],
  ['facts', 'expected.facts.csv'],
  ['indicators', 'expected.indicators.csv'],
  ['funding', 'expected.funding.csv'],
] as const)('%s: lines are told apart by columns that the CSV has', (name, file) => {
  const columns = new Set(columnsOfCsv(name).map((column) => column.name));
  const line = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, field) => {
        expect(columns).toContain(field);
        return 'x';
      },
    },
  );
  const { identities, path, value, valueFields } = shapes[file];
  for (const identity of identities) expect(identity(line)).toContain('x');
  expect(path(line)).toContain('x');
  expect(value(line)).toContain('x');
  for (const field of valueFields) expect(columns).toContain(field);
});
