import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaVersion } from '@juesuan/schema';
import type { Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { reportReference } from '../rows/references.ts';
import { csvForm } from './files.ts';
import { folderSink } from './folder.ts';
import { columnTypes, model } from './package/taxonomy.ts';
import { schemaFields } from './package/wide.ts';
import type { Opening, Sink } from './sink.ts';

/**
 * A folder of CSV with `datapackage.json`: Data Package v2 (datapackage.org), readable as v1, with the mapping of Fiscal
 * Data Package 1.0rc1: `columnType` (functional and economic classification, phase, direction, value), `normalize` and
 * `extraFields` for the tables that have a column for every item, `columnTypes`. The table `fiscal` has one amount a
 * record already.
 */
export const dataPackageSink = (folder: string, opening: Opening): Promise<Sink> =>
  folderSink(folder, { form: 'datapackage', text: csvForm, more: [DESCRIPTOR], complete: describe }, opening);

const DESCRIPTOR = 'datapackage.json';

async function describe(written: string): Promise<void> {
  const resources = [];
  for (const dataset of datasets) resources.push(await resourceOf(written, dataset));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'juesuan',
    title: 'Chinese government final accounts (部门决算)',
    description:
      'Amounts are decimals in 元. A text that a spreadsheet would run has an apostrophe before it: drop one where it ' +
      'stands before =, +, -, @, a tab or a line end.',
    version: schemaVersion,
    // The profile of both v1 and Fiscal Data Package, whose tables are those of v1.
    profile: 'tabular-data-package',
    countryCode: 'CN',
    granularity: 'aggregated',
    columnTypes,
    model,
    resources,
  };
  await writeFile(join(written, DESCRIPTOR), `${JSON.stringify(descriptor, null, 2)}\n`);
}

async function resourceOf(folder: string, dataset: Dataset) {
  const path = `${dataset.name}.csv`;
  const { size } = await stat(join(folder, path));
  return {
    name: dataset.name,
    description: dataset.description,
    type: 'table',
    profile: 'tabular-data-resource',
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: size,
    hash: `sha256:${await sha256Of(join(folder, path))}`,
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      ...schemaFields(dataset),
      ...(dataset.optionalKey !== true && { primaryKey: [...dataset.key] }),
      missingValues: [''],
      ...foreignKeys(dataset),
    },
  };
}

function foreignKeys(dataset: Dataset) {
  const keys = reportReference(dataset).map(({ columns, table, to }) => ({
    fields: columns,
    reference: { resource: table, fields: to },
  }));
  return keys.length > 0 ? { foreignKeys: keys } : {};
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
