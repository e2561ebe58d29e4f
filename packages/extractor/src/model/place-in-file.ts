import type { Location } from '@juesuan/schema';

/**
 * Records with the name of the file in each of their places, within that of the file in which it is itself. Places are
 * known by their fields: records of every depth have them.
 *
 * @param fileOf the file of a place; `undefined` leaves it as it is
 */
export const withFiles = <Records>(
  records: Records,
  fileOf: (place: Location) => string | undefined,
): Records => placed(records, fileOf) as Records;

function placed(value: unknown, fileOf: (place: Location) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => placed(one, fileOf));
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) {
    const file = fileOf(value);
    return file === undefined ? value : { ...value, file: withinFile(file, value.file) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, placed(one, fileOf)]));
}

const isPlace = (value: object): value is Location => 'page' in value && 'line' in value && 'box' in value;

/** The path of a file within another. */
const withinFile = (outer: string, inner: string | undefined): string =>
  inner === undefined ? outer : `${outer}/${inner}`;
