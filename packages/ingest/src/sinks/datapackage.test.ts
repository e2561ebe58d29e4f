import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../ingest.ts';
import { columnName } from '../rows/kinds.ts';
import { DataPackage } from '../testing/data-package.ts';
import { fiscalProfileErrors } from '../testing/fiscal-profile.ts';
import { ruledReport, scannedReport } from '../testing/golden.ts';
import { query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';

let folder: string;
let descriptor: DataPackage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-package-'));
  await ingest([ruledReport, scannedReport], {
    to: `datapackage:${folder}/package`,
    pool: readHere,
    ocr: 'never',
  });
  descriptor = JSON.parse(await readFile(join(folder, 'package', 'datapackage.json'), 'utf8'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the package is valid by the JSON Schema of Fiscal Data Package', async () => {
  expect(await fiscalProfileErrors(descriptor)).toEqual([]);
  // And the schema is one that says no.
  const [resource] = descriptor.resources;
  const nameless = { ...descriptor, resources: [{ ...resource, name: undefined, schema: {} }] };
  expect(await fiscalProfileErrors(nameless)).not.toEqual([]);
});

test('it is valid Data Package v2, with the mapping of Fiscal Data Package 1.0rc1', () => {
  expect(DataPackage.parse(descriptor)).toEqual(descriptor);
});

test('every column type is of the taxonomy of budgets or defined by the package', () => {
  const [, own] = descriptor.columnTypes;
  const defined = Array.isArray(own) ? own.map(({ name }) => name) : [];
  const used = descriptor.resources.flatMap(({ schema }) =>
    [...schema.fields, ...(schema.extraFields ?? [])].flatMap(({ columnType }) => columnType ?? []),
  );
  expect(new Set(used.filter((type) => type.startsWith('report:')))).toEqual(new Set(defined));
  expect(used).toContain('functional-classification:generic:level3:code');
  expect(used).toContain('economic-classification:generic:level2:code');
});

test('by normalize alone, a wide table becomes records that say what its cells say', async () => {
  const { schema } = descriptor.resources.find(({ name }) => name === 'three_public') ?? {};
  const target = schema?.extraFields?.find(({ normalizationTarget }) => normalizationTarget)?.name ?? '';
  const [row = {}] = await query(
    `SELECT * FROM read_csv('${folder}/package/three_public.csv', all_varchar = true, header = true)`,
  );
  const records = (schema?.fields ?? []).flatMap((field) =>
    'normalize' in field && row[field.name] !== null
      ? [{ ...field.normalize, [target]: row[field.name] }]
      : [],
  );
  expect(records).toContainEqual({
    line_item: 'reception',
    direction: 'expenditure',
    phase: 'executed',
    fund: '',
    value: '97200',
  });
  const cells = await query(
    `SELECT canonical_column, yuan FROM read_csv('${folder}/package/cells.csv', all_varchar = true, header = true)
     WHERE kind = 'three_public' AND yuan IS NOT NULL`,
  );
  expect(records).toHaveLength(cells.length);
  for (const { canonical_column, yuan } of cells)
    expect(row[columnName(String(canonical_column))]).toBe(yuan);
});

test('every foreign key of the model leads to a column', () => {
  const columns = new Map(
    descriptor.resources.map(({ name, schema }) => [name, schema.fields.map((f) => f.name)]),
  );
  const { measures, dimensions } = descriptor.model as {
    measures: Record<string, { source: string; resource: string }>;
    dimensions: Record<string, { attributes: Record<string, { source: string; resource: string }> }>;
  };
  const mapped = [
    ...Object.values(measures),
    ...Object.values(dimensions).flatMap(({ attributes }) => Object.values(attributes)),
  ];
  expect(mapped.filter(({ source, resource }) => !columns.get(resource)?.includes(source))).toEqual([]);
});
