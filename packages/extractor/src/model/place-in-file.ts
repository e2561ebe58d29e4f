import { inFile, type Location } from '@juesuan/schema';

/**
 * Records with each of their places changed. Places are known by their fields: records of every depth have them.
 *
 * @example
 * withPlaces(tables, (place) => ({ ...place, sheet: '收入' }));
 */
export const withPlaces = <Records>(records: Records, change: (place: Location) => Location): Records =>
  changed(records, change) as Records;

/**
 * Records with the name of the file in each of their places; a place that has one already is in a file within it.
 *
 * @param fileOf the file of a place; `undefined` leaves it as it is
 */
export const withFiles = <Records>(
  records: Records,
  fileOf: (place: Location) => string | undefined,
): Records =>
  withPlaces(records, (place) => {
    const file = fileOf(place);
    return file === undefined ? place : inFile(place, file);
  });

function changed(value: unknown, change: (place: Location) => Location): unknown {
  if (Array.isArray(value)) return value.map((one) => changed(one, change));
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]));
}

const isPlace = (value: object): value is Location => 'page' in value && 'line' in value && 'box' in value;
