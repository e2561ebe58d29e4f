import type { Location, Report } from '@juesuan/schema';
import { type Column, type DataRecord, integer, text } from './dataset.ts';

/** Hex digits of the source's SHA-256 that make the id of a report: 48 bits, no collision in a nation's reports. */
export const reportId = (sha256: string): string => sha256.slice(0, 12);

/** The columns with which every record of a report begins. */
export const identityColumns: readonly Column[] = [
  text('report_id', 'Id of the report: the first 12 hex digits of the SHA-256 of its bytes.', 'report:id'),
  {
    name: 'fiscal_year',
    type: 'year',
    description: 'The year whose accounts these are (决算年度).',
    fiscal: 'date:fiscal-year',
  },
  text(
    'department',
    'The department whose accounts these are (部门), as printed.',
    // Reports print no code of it: the name is what tells departments apart.
    'administrative-classification:generic:level1:code',
  ),
];

/** The columns that lead from a record to its row. */
export const tableColumn: Column = {
  ...integer('table_no', 'Table of the report, counted from 1 in print order.'),
  fiscal: 'report:table:number',
};
export const rowColumn: Column = {
  ...integer('row', 'Row in the table, counted from 1.'),
  fiscal: 'report:table:row',
};

/** The columns with which every record of a printed thing ends: where it is printed. */
export const placeColumns: readonly Column[] = [
  {
    ...integer('page', 'Page of the source, counted from 1; empty where the source has no pages.'),
    fiscal: 'report:page',
  },
  integer('line', 'Line of a text source, counted from 1.'),
  ...(['x0', 'y0', 'x1', 'y1'] as const).map(
    (name): Column => ({
      name,
      type: 'point',
      description: 'Edge of the box, in PDF points from the page’s top left.',
    }),
  ),
];

export const identity = (id: string, report: Report, department = report.department): DataRecord => ({
  report_id: id,
  fiscal_year: report.fiscalYear,
  department: printed(report.department || department),
});

export function place(location: Location | null): DataRecord {
  const { page = null, line = null, box = null } = location ?? {};
  const edge = (length: number | undefined) => (length === undefined ? null : hundredths(length));
  return { page, line, x0: edge(box?.x0), y0: edge(box?.y0), x1: edge(box?.x1), y1: edge(box?.y1) };
}

/** Hundredths of a point are finer than any printer. */
const hundredths = (length: number): number => Math.round(length * 100) / 100;

/** Databases have one word for "not printed": an empty text is NULL. */
export const printed = (value: string | null | undefined): string | null =>
  value === undefined || value === '' ? null : value;
