import type { ProblemArguments, SystemErrorCode } from '@juesuan/schema';
import { CommandError, type CommandErrorCode } from '../problem.ts';

/** One report of a stream: its name, and how to get at its bytes. */
interface StreamedReport {
  name: string;
  /** Where it is a file: an archive gives the reports in it. */
  isFile?: true;
  open(): Promise<Uint8Array>;
}

/** What should have been one. */
interface StreamProblem {
  /** As far as it is known. */
  name: string | null;
  error: CommandError;
  /** Nothing that follows in the stream can be told apart any more. */
  last: boolean;
}

export type StreamInput = StreamedReport | StreamProblem;

/** Bytes of a name: what file systems and object stores take, many times over. */
export const MOST_NAME_BYTES = 65_535;

/** Where problems of the stream are. */
const STREAM = 'standard input';

export const problem = (
  name: string | null,
  what: ProblemArguments<Exclude<CommandErrorCode, SystemErrorCode>>,
  last = false,
): StreamProblem => ({ name, error: new CommandError(name || STREAM, ...what), last });

/** A name as text, or what is wrong with it. */
export function nameOf(bytes: Uint8Array): string | StreamProblem {
  if (bytes.length === 0) return problem('', ['name-empty', {}]);
  const name = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A replacement character of the name itself comes back as its own three bytes.
  if (!Buffer.from(name).equals(bytes)) return problem(name, ['name-invalid', { reason: 'encoding' }]);
  if (name.includes('\0')) return problem(name, ['name-invalid', { reason: 'zero' }]);
  return name;
}
