import { ExtractionError, type ExtractionErrorCode, type Report } from '@juesuan/schema';
import type { ThreadEnded, ThreadEndedCode } from '@juesuan/threads';

/** What a thread is told to read: bytes, or a file that it opens itself. */
export interface Task {
  source: Uint8Array | string;
}

/** An answer that can be sent between threads, where an error's class and code would be lost. */
export type Outcome = { report: Report } | { refused: { code: ExtractionErrorCode; message: string } };

/** The error of a refused source; any other error goes on. */
export function refusalOf(error: unknown): Outcome {
  if (error instanceof ExtractionError) return { refused: { code: error.code, message: error.message } };
  throw error;
}

/** @throws {ExtractionError} where the source was refused */
export function reportOf(outcome: Outcome): Report {
  if ('report' in outcome) return outcome.report;
  const { code, message } = outcome.refused;
  throw new ExtractionError(code, message);
}

/** What a thread was ended for that says something about its report. */
const codes: Readonly<Partial<Record<ThreadEndedCode, ExtractionErrorCode>>> = {
  'out-of-memory': 'too-large',
  'timed-out': 'timed-out',
};

/** The refusal of a report whose thread was ended; where the thread crashed or was closed, the error as it is. */
export function endedReading(ended: ThreadEnded): Error {
  const code = codes[ended.code];
  return code === undefined ? ended : new ExtractionError(code, `reading ${ended.message}`, { cause: ended });
}
