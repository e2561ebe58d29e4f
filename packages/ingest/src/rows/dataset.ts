import type {
  AuditResult,
  FieldDescription,
  FieldType,
  FieldValue,
  RecordFamily,
  RecordField,
  Report,
} from '@juesuan/schema';
import type { LineItem } from './line-item.ts';

/** What a column holds, as the field that it is made of. */
export type ColumnType = FieldType;

/** A column of a table that is written. */
export interface Column
  extends Pick<FieldDescription, 'name' | 'type' | 'description' | 'fiscal' | 'required'> {
  /** Of a column of amounts, in a table that has a column for each thing that they may be. */
  meaning?: LineItem;
}

/** A field of a record: exact decimals are texts; `null` is the only way to say that there is nothing. */
export type Field = FieldValue;

export type DataRecord = Record<string, Field>;

/** A report as it was read and judged. */
export interface ReadReport {
  /** `report_id`: the first 12 hex digits of the SHA-256. */
  id: string;
  report: Report;
  audit: AuditResult;
}

/** One table of the database: its columns, and the records that a report gives it. */
export interface Dataset {
  name: string;
  description: string;
  columns: readonly Column[];
  /** Columns that no two records share; all other sinks but the Data Package leave it unchecked. */
  key: readonly string[];
  /** The last column of the key may be empty. */
  optionalKey?: true;
}

/** Never empty: what the schema says so of, and the columns of a key. */
export function isRequired({ columns, key, optionalKey }: Dataset, name: string): boolean {
  const inKey = key.includes(name) && !(optionalKey === true && name === key.at(-1));
  return inKey || columns.some((column) => column.name === name && column.required === true);
}

/** A dataset that a report fills. */
export interface ReportDataset extends Dataset {
  records(read: ReadReport): DataRecord[];
}

/** A family of records as a table of the database. */
export const familyDataset = (family: RecordFamily<ReadReport>): ReportDataset => ({
  name: family.name,
  description: family.description,
  key: family.key,
  columns: family.fields('database'),
  records: (read) => family.records(read, 'database').map(withoutEmpty),
});

/** A table that only the database has, from its fields; `Source` is what one record is made of. */
export const reportDataset = <Source>({
  fields,
  sources,
  ...dataset
}: Pick<Dataset, 'name' | 'description' | 'key'> & {
  fields: readonly (RecordField<Source> & Pick<Column, 'meaning'>)[];
  sources(read: ReadReport): Source[];
}): ReportDataset => ({
  ...dataset,
  columns: fields,
  records: (read) =>
    sources(read).map((source) => {
      const record: DataRecord = {};
      for (const { name, of } of fields) record[name] = of(source);
      return withoutEmpty(record);
    }),
});

/** Databases have one word for "not printed": an empty text is NULL. The record is its caller's own, and changed. */
function withoutEmpty(record: DataRecord): DataRecord {
  for (const name in record) if (record[name] === '') record[name] = null;
  return record;
}

export const text = <Source>(
  name: string,
  description: string,
  of: (source: Source) => string | null,
  fiscal?: string,
): RecordField<Source> => ({
  name,
  type: 'text',
  description,
  of,
  ...(fiscal !== undefined && { fiscal }),
});

export const integer = <Source>(
  name: string,
  description: string,
  of: (source: Source) => number | null,
): RecordField<Source> => ({ name, type: 'integer', description, of });

/** A field that is never empty. */
export const always = <Source>(field: RecordField<Source>): RecordField<Source> => ({
  ...field,
  required: true,
});
