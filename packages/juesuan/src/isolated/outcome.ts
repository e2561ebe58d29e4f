import type { SetFile } from '@juesuan/extractor';
import {
  ExtractionError,
  type ExtractionErrorCode,
  type OwnLists,
  type OwnListsJson,
  type Params,
  type ProblemArguments,
  type Report,
} from '@juesuan/schema';
import type { PicturePages, ThreadEnded } from '@juesuan/threads';

/** How reports are read, besides what a reading may cost. */
export interface ReadingChoices extends OwnLists {
  /** Tables are wanted as they are printed too. */
  printed?: boolean;
}

/** What a thread is given to read: bytes, or a file that it opens itself, or files that stand together. */
export interface Task extends OwnListsJson {
  source: Uint8Array | string | readonly SetFile[];
  /** Tables are wanted as they are printed too. */
  printed?: boolean;
  pictures: PicturePages;
}

/** An answer that can be sent between threads, where an error's class and code would be lost. */
type ReportOutcome = { report: Report } | { refused: { code: ExtractionErrorCode; params: Params } };

/** What became of a source, or of each report of a set. */
export type Outcome = ReportOutcome | { set: (ReportOutcome & { files: string[] })[] };

/** What files of a set gave: a report, put together where there are several, or why the only one gave none. */
export type ReadOutcome = { files: string[]; report: Report } | { files: string[]; error: ExtractionError };

/** The error of a refused source; any other error goes on. */
export function refusalOf(error: unknown): ReportOutcome {
  if (error instanceof ExtractionError) return { refused: { code: error.code, params: error.params } };
  throw error;
}

/** @throws {ExtractionError} where the source was refused */
export function reportOf(outcome: Outcome): Report {
  if ('report' in outcome) return outcome.report;
  if ('set' in outcome) throw new TypeError('a set is no report');
  throw refusedError(outcome.refused);
}

/** The reports of a set, and why files gave none. */
export const setOf = (outcome: Outcome): ReadOutcome[] =>
  'set' in outcome
    ? outcome.set.map(({ files, ...one }) =>
        'report' in one ? { files, report: one.report } : { files, error: refusedError(one.refused) },
      )
    : [];

const refusedError = ({ code, params }: { code: ExtractionErrorCode; params: Params }): ExtractionError =>
  new ExtractionError(...([code, params] as unknown as ProblemArguments<ExtractionErrorCode>));

/** The refusal of a report whose thread was ended; where the thread crashed or was closed, the error as it is. */
export function endedReading(ended: ThreadEnded): Error {
  const { code, limit } = ended;
  const because = { cause: ended };
  switch (code) {
    case 'timed-out':
      return new ExtractionError('timed-out', { reason: 'thread', limit, option: null }, because);
    case 'out-of-memory':
      return new ExtractionError('too-large', { reason: 'memory', limit }, because);
    default:
      return ended;
  }
}
