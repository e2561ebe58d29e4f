/**
 * Frictionless Table Schema v2 (datapackage.org), as far as the CSVs use it. `columnType` is the property of Fiscal Data
 * Package 1.0rc1; the other properties that Table Schema does not know begin with `juesuan:`.
 */
export interface TableSchema {
  $schema: string;
  name: string;
  title: string;
  version: string;
  /** Whether a file has these fields and no others, these and others, or some of them and others. */
  fieldsMatch: 'exact' | 'subset' | 'partial';
  fields: TableField[];
  missingValues: MissingValue[];
  primaryKey?: string[];
  uniqueKeys?: string[][];
}

/** A column, in the words of Frictionless Table Schema. */
export interface TableField {
  name: string;
  /** For people; only where the schema is asked for in Chinese. */
  title?: string;
  type: 'string' | 'integer' | 'number' | 'year' | 'boolean';
  description: string;
  /** For numbers: plain decimals, a point and no separators. */
  bareNumber?: true;
  decimalChar?: '.';
  constraints?: FieldConstraints;
  missingValues?: MissingValue[];
  /** Fiscal Data Package. */
  columnType?: string;
  /** Canonical column; the field's name is the printed header. */
  'juesuan:column'?: string;
}

/** What the values of a field must fulfil, in the words of Frictionless Table Schema. */
export interface FieldConstraints {
  required?: true;
  minimum?: number;
  pattern?: string;
  enum?: string[];
}

/** A text that stands for no value. */
export interface MissingValue {
  value: string;
  /** Why nothing stands there. */
  label: string;
}

export const tableSchemaProfile = 'https://datapackage.org/profiles/2.0/tableschema.json';

/** A decimal of the source, carried as text of digits: `number` says no more than that it is one. */
export const decimal = { type: 'number', bareNumber: true, decimalChar: '.' } as const;

export const emptyIs = (label: string): MissingValue[] => [{ value: '', label }];
