import {
  ExtractionError,
  type ExtractionErrorCode,
  type Params,
  type ProblemArguments,
  type Report,
} from '@juesuan/schema';
import type { ThreadEnded } from '@juesuan/threads';

/** What a thread is given to read: bytes, or a file that it opens itself. */
export interface Task {
  source: Uint8Array | string;
  /** Entries of a code list of one's own, as JSON. */
  codes?: string;
}

/** An answer that can be sent between threads, where an error's class and code would be lost. */
export type Outcome = { report: Report } | { refused: { code: ExtractionErrorCode; params: Params } };

/** The error of a refused source; any other error goes on. */
export function refusalOf(error: unknown): Outcome {
  if (error instanceof ExtractionError) return { refused: { code: error.code, params: error.params } };
  throw error;
}

/** @throws {ExtractionError} where the source was refused */
export function reportOf(outcome: Outcome): Report {
  if ('report' in outcome) return outcome.report;
  const { code, params } = outcome.refused;
  throw new ExtractionError(...([code, params] as unknown as ProblemArguments<ExtractionErrorCode>));
}

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
