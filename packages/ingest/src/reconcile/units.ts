import { identityFields, type Location, placeFields } from '@juesuan/schema';
import { always, integer, type ReadReport, reportDataset, text } from '../rows/dataset.ts';

interface OfUnit extends ReadReport {
  no: number;
  unit: string;
  location: Location;
}

/** The units whose accounts a report holds, by its own list: without it nobody knows whether all of them are there. */
export const coveredUnits = reportDataset<OfUnit>({
  name: 'covered_units',
  description: 'The units whose accounts are in a report (决算编制范围), by its overview.',
  key: ['report_id', 'unit_no'],
  fields: [
    ...identityFields,
    integer('unit_no', 'Unit in the list, counted from 1.', ({ no }) => no),
    always(text('unit', 'Name of the unit as printed.', ({ unit }) => unit)),
    ...placeFields,
  ],
  sources: (read) =>
    read.report.overview.units.map(({ text: unit, location }, i) => ({ ...read, unit, location, no: i + 1 })),
});
