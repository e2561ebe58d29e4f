import type { Location } from '@juesuan/schema';
import type { RecognisedPart } from '../recognise/report.ts';

/** The part with the name of its file in every place; what has no place in the file has its name at least. */
export function withFile(part: RecognisedPart, file: string): RecognisedPart {
  const placed = inFile(part, file) as RecognisedPart;
  const nowhere: Location = { page: null, line: null, box: null, file };
  return {
    ...placed,
    diagnostics: placed.diagnostics.map((one) => ({ ...one, location: one.location ?? nowhere })),
  };
}

/** Places are known by their fields: records of every depth have them. */
function inFile(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((one) => inFile(one, file));
  if (typeof value !== 'object' || value === null) return value;
  if ('page' in value && 'line' in value && 'box' in value) return { ...value, file };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inFile(one, file)]));
}
