import { Decimal, type Fact, factFamily, namedSchemas, type Report, tableField } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { csvForm, ndjsonForm } from '../sinks/files.ts';
import { schemaFields } from '../sinks/package/wide.ts';
import { tableDefinition } from '../sinks/sql.ts';
import { familyDataset } from './dataset.ts';

/** A fact as it is, and two fields that it might have one day. */
const schema = z.object({
  ...namedSchemas.Fact.shape,
  certainty: z
    .enum(['sure', 'doubtful'])
    .meta({ description: 'How sure the reading is.', required: true, last: 3 }),
  inYuan: Decimal.nullable().meta({ description: 'The same in 元.', unit: '元', only: 'database' }),
});

const fact: Fact & z.infer<typeof schema> = {
  section: '二、收入决算情况说明',
  item: '本年收入',
  measure: '决算数',
  value: '12.5',
  unit: '万元',
  direction: null,
  comparedTo: '',
  base: null,
  baseYear: null,
  reason: '',
  raw: '本年收入12.5万元',
  location: { page: 9, line: null, box: null },
  certainty: 'doubtful',
  inYuan: '125000',
};

const report = { fiscalYear: 2023, department: '某某局', facts: [fact] } as unknown as Report;
const read = { id: 'ab12ab12ab12', report, audit: { findings: [], outcomes: [] } };

const family = factFamily(schema);
const dataset = familyDataset(family);
const [record = {}] = dataset.records(read);

test('a field that the schema of a fact is given stands in the CSV, behind all columns that were there', () => {
  // The place in a workbook came last, and stands behind all that a fact has.
  const place = ['sheet', 'sheet_cell', 'part_file'];
  const names = (of: typeof family) =>
    of
      .fields('csv')
      .map(({ name }) => name)
      .filter((name) => !place.includes(name));
  expect(names(family)).toEqual([...names(factFamily(namedSchemas.Fact)), 'certainty']);
  expect(family.records(read, 'csv')[0]).toMatchObject({ certainty: 'doubtful', value: '12.5' });
});

test('in its Table Schema', () =>
  expect(family.fields('csv').map(tableField)).toContainEqual({
    name: 'certainty',
    type: 'string',
    description: 'How sure the reading is.',
    constraints: { required: true, enum: ['sure', 'doubtful'] },
  }));

test('in DuckDB, Parquet and PostgreSQL, with the type of its unit', () => {
  expect(tableDefinition(dataset, [])).toContain('"certainty" TEXT NOT NULL, "in_yuan" DECIMAL(38, 4)');
  expect(record).toMatchObject({ certainty: 'doubtful', in_yuan: '125000' });
});

test('in the data package', () =>
  expect(schemaFields(dataset).fields).toContainEqual({
    name: 'in_yuan',
    type: 'number',
    bareNumber: true,
    decimalChar: '.',
    unit: '元',
    description: 'The same in 元.',
  }));

test('in the CSV and NDJSON of an ingest', () => {
  expect(csvForm.head(dataset)).toContain(',certainty,in_yuan,');
  expect(csvForm.line(dataset, record)).toContain(',doubtful,125000,');
  expect(JSON.parse(ndjsonForm.line(dataset, record))).toMatchObject({ certainty: 'doubtful' });
});
