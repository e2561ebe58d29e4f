import type { Location } from '@juesuan/schema';
import { withFiles } from '../model/place-in-file.ts';
import type { RecognisedPart } from '../recognise/report.ts';

/** The part with the name of its file in every place; what has no place in the file has its name at least. */
export function withFile(part: RecognisedPart, file: string): RecognisedPart {
  const placed = withFiles(part, () => file);
  const nowhere: Location = { page: null, line: null, box: null, file };
  return {
    ...placed,
    diagnostics: placed.diagnostics.map((one) => ({ ...one, location: one.location ?? nowhere })),
  };
}
