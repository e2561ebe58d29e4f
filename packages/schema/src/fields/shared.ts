import type { Location, Report } from '../named.ts';
import { departmentOf } from '../records/department.ts';
import type { RecordField } from './field.ts';

/** A report with the id that its records carry. */
export interface OfReport {
  id: string;
  report: Report;
}

/** Hex digits of the source's SHA-256 that make the id of a report: 48 bits, no collision in a nation's reports. */
const ID_LENGTH = 12;

/**
 * The id that the records of a report carry.
 *
 * @example
 * reportIdOf(report.source.sha256); // 'b1946ac92492'
 */
export const reportIdOf = (sha256: string): string => sha256.slice(0, ID_LENGTH);

/** With the department that a table prints where the report names none. */
export interface OfTable extends OfReport {
  table?: { department: string };
}

export const reportIdField: RecordField<OfReport> = {
  name: 'report_id',
  type: 'text',
  description: 'Id of the report: the first 12 hex digits of the source’s SHA-256, or what --id gave.',
  required: true,
  fiscal: 'report:id',
  of: ({ id }) => id,
};

export const fiscalYearField: RecordField<OfReport> = {
  name: 'fiscal_year',
  type: 'year',
  description: 'The year whose accounts these are (决算年度).',
  columnType: 'date:fiscal-year',
  fiscal: 'date:fiscal-year',
  of: ({ report }) => report.fiscalYear,
};

export const departmentField: RecordField<OfTable> = {
  name: 'department',
  type: 'text',
  description:
    'The department whose accounts these are (部门), as printed by the report, or by its tables where it prints none.',
  columnType: 'administrative-classification:generic:level1:label',
  // Reports print no code of it: the name is what tells departments apart.
  fiscal: 'administrative-classification:generic:level1:code',
  of: ({ report, table }) => departmentOf(report, table),
};

/** The fields with which every record of a report begins. */
export const identityFields: readonly RecordField<OfTable>[] = [
  reportIdField,
  fiscalYearField,
  departmentField,
];

/** What is printed somewhere. */
export interface Printed {
  location: Location | null;
}

/** Hundredths of a point are finer than any printer, and keep outputs comparable between runs. */
const points = (length: number): number => Math.round(length * 100) / 100;

export const pageField: RecordField<Printed> = {
  name: 'page',
  type: 'integer',
  description: 'Page of the PDF, counted from 1.',
  minimum: 1,
  empty: 'the source has no pages',
  fiscal: 'report:page',
  of: ({ location }) => location?.page ?? null,
};

export const lineField: RecordField<Printed> = {
  name: 'line',
  type: 'integer',
  description: 'Line of a text source, counted from 1.',
  minimum: 1,
  empty: 'the source has pages',
  of: ({ location }) => location?.line ?? null,
};

/** The place in a workbook, and the file of a report that was put together from several. */
export const sourceFields: readonly RecordField<Printed>[] = (
  [
    ['sheet', 'sheet', 'Name of the sheet in a workbook.', 'the source is no workbook'],
    [
      'sheet_cell',
      'cell',
      'Cell of the sheet, as a spreadsheet names it (`C12`).',
      'the source is no workbook',
    ],
    [
      'part_file',
      'file',
      'File of the report that it stands in, and picture within a document.',
      'the report is one file',
    ],
  ] as const
).map(([name, key, description, empty]) => ({
  name,
  type: 'text',
  description,
  empty,
  last: 2,
  of: ({ location }) => location?.[key] ?? null,
}));

/** The edges of the box in which something is printed. */
export const edgeFields: readonly RecordField<Printed>[] = (
  [
    ['x0', 'Left edge in PDF points from the left of the page.'],
    ['y0', 'Upper edge in PDF points from the top of the page.'],
    ['x1', 'Right edge in PDF points from the left of the page.'],
    ['y1', 'Lower edge in PDF points from the top of the page.'],
  ] as const
).map(([name, description]) => ({
  name,
  type: 'point',
  description,
  empty: 'the source has no boxes',
  of: ({ location }) => (location?.box ? points(location.box[name]) : null),
}));

/** The fields with which every record of a printed thing ends; its box is in the database only. */
export const placeFields: readonly RecordField<Printed>[] = [
  pageField,
  lineField,
  ...edgeFields.map((field) => ({ ...field, only: 'database' as const })),
  ...sourceFields,
];
