import { problemMessage } from '@juesuan/schema';
import type { Talk } from './io.ts';
import { complaint, problemLine } from './problem.ts';

/**
 * One line of an error of a command that works on stores and databases: what the package of these says is of the command,
 * all else of the place.
 *
 * @param ingestPackage is loaded for its commands only, so its errors are told by the class that it brings
 */
export const ingestProblemLine = (
  error: unknown,
  { IngestError }: Pick<typeof import('@juesuan/ingest'), 'IngestError'>,
  { command, place, io }: { command: string; place: string; io: Talk },
): string =>
  error instanceof IngestError
    ? complaint(command, error.code, problemMessage(error, io.language))
    : problemLine(place, error, io.language);
