import { ExtractionError, type ExtractionErrorCode, type SystemErrorCode } from '@juesuan/schema';
import type { ThreadEnded } from '@juesuan/threads';

/** Why a run ends, or an input of it cannot be read. */
export type IngestErrorCode =
  | 'unknown-target'
  | 'not-ours'
  | 'schema-differs'
  | 'database'
  | 'store-changed'
  | 'changed'
  | 'damaged'
  | 'encrypted'
  | 'too-large';

/** What the system says of a file. */
type FileProblem = 'not-found' | 'no-permission' | 'not-a-file';

/** Why a file gave no report: the source, the file, the thread that read it, or none of these. */
export type FailureCode =
  | ExtractionErrorCode
  | IngestErrorCode
  | FileProblem
  | ThreadEnded['code']
  | SystemErrorCode
  | 'crashed'
  | 'internal-error';

/** Why a file gave no report: a constant code and a sentence. */
export interface Failure {
  code: FailureCode;
  message: string;
}

/**
 * The run as a whole cannot go on: its output is not there to be written, or is not ours to replace.
 *
 * @example
 * await ingest(['2024/'], { to: 'out.duckdb' }).catch((error) => {
 *   if (!(error instanceof IngestError)) throw error;
 *   console.error(error.code, error.message); // 'not-ours', …
 * });
 */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  readonly code: IngestErrorCode;

  constructor(code: IngestErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const systemProblems: Readonly<Record<string, readonly [code: FileProblem, message: string]>> = {
  ENOENT: ['not-found', 'no such file or directory'],
  EACCES: ['no-permission', 'permission denied'],
  EPERM: ['no-permission', 'operation not permitted'],
  EISDIR: ['not-a-file', 'is a directory'],
  ELOOP: ['not-a-file', 'too many symbolic links'],
};

/** Any error as a failure in a user's words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ExtractionError || error instanceof IngestError) {
    return { code: error.code, message: error.message };
  }
  if (error instanceof Error && 'code' in error && isSystemCode(error.code)) {
    const [code, message] = systemProblems[error.code] ?? [error.code, error.message];
    return { code, message };
  }
  return { code: 'internal-error', message: String(error) };
}

const isSystemCode = (code: unknown): code is SystemErrorCode =>
  typeof code === 'string' && code.startsWith('E');
