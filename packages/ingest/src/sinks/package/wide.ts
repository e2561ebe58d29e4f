import type { Column, Dataset } from '../../rows/dataset.ts';
import type { LineItem } from '../../rows/line-item.ts';
import { type Field, fieldOf } from './field.ts';

/** Fields of a table, and those that it would have with one amount a record. */
interface SchemaFields {
  fields: Field[];
  extraFields?: Field[];
}

/** What a record of one amount says of it, which a wide table says by its columns. */
const meanings: readonly { name: keyof LineItem; field: string; columnType: string; description: string }[] =
  [
    {
      name: 'item',
      field: 'line_item',
      columnType: 'expenditure-type:code',
      description: 'The canonical column without direction and phase; `total` is the sum of others.',
    },
    {
      name: 'direction',
      field: 'direction',
      columnType: 'direction',
      description: '`expenditure` or `revenue`.',
    },
    {
      name: 'phase',
      field: 'phase',
      columnType: 'phase:id',
      description: '`approved`, `adjusted` or `executed`.',
    },
    {
      name: 'fund',
      field: 'fund',
      columnType: 'fin-source:generic:code',
      description: 'Where the money comes from; empty where the table does not part it.',
    },
  ];

/**
 * The schema of a table with a column for every item: each column of amounts tells by `normalize` what a record of this
 * one amount would say, `extraFields` are the columns that such a record would have, and `normalizationTarget` is where
 * the amount would stand. Balances, which are neither revenue nor expenditure, stay columns.
 */
export function schemaFields(dataset: Dataset): SchemaFields {
  const fields = dataset.columns.map((column) => ({ ...fieldOf(column, dataset), ...normalized(column) }));
  if (dataset.columns.every(({ meaning }) => meaning === undefined)) return { fields };
  return { fields, extraFields };
}

/** Every column says the same things, as the format wants: what it does not know is empty. */
const normalized = ({ meaning }: Column): Partial<Field> =>
  meaning === undefined
    ? {}
    : { normalize: Object.fromEntries(meanings.map(({ name, field }) => [field, meaning[name] ?? ''])) };

const extraFields: Field[] = [
  {
    name: 'value',
    type: 'number',
    unit: '元',
    description: 'The amount in 元.',
    columnType: 'value',
    normalizationTarget: true,
  },
  ...meanings.map(({ field, columnType, description }) => ({
    name: field,
    type: 'string',
    description,
    columnType,
  })),
  {
    name: 'currency',
    type: 'string',
    description: 'ISO 4217.',
    columnType: 'value-currency:code',
    constant: 'CNY',
  },
];
