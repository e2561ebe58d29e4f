import { type Column, type ColumnType, type Dataset, isRequired } from '../../rows/dataset.ts';

/** A field of a Table Schema; `columnType`, `normalize` and the rest are of Fiscal Data Package 1.0rc1. */
export interface Field {
  name: string;
  type: string;
  description?: string;
  constraints?: { required: true };
  columnType?: string;
  [property: string]: unknown;
}

const fieldTypes: Readonly<Record<ColumnType, { type: string; [property: string]: unknown }>> = {
  text: { type: 'string' },
  json: { type: 'string', format: 'default' },
  integer: { type: 'integer' },
  year: { type: 'year' },
  amount: { type: 'number', bareNumber: true, decimalChar: '.' },
  yuan: { type: 'number', bareNumber: true, decimalChar: '.', unit: '元' },
  point: { type: 'number', bareNumber: true, decimalChar: '.' },
  boolean: { type: 'boolean' },
};

/** The taxonomy of budgets wants some column types under a type of theirs. */
const taxonomyTypes: Readonly<Record<string, { type: string }>> = {
  'date:fiscal-year': { type: 'integer' },
};

/** A column of a CSV as Table Schema describes it. */
export const fieldOf = ({ name, type, description, fiscal }: Column, dataset: Dataset): Field => ({
  name,
  ...fieldTypes[type],
  ...taxonomyTypes[fiscal ?? ''],
  description,
  ...(isRequired(dataset, name) && { constraints: { required: true } as const }),
  ...(fiscal !== undefined && { columnType: fiscal }),
});
