import { ExtractionError } from '@juesuan/schema';

/** Why a file gave no report: a constant code and a sentence. */
export interface Failure {
  code: string;
  message: string;
}

/** The run as a whole cannot go on: its output is not there to be written, or is not ours to replace. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const systemProblems: Readonly<Record<string, readonly [code: string, message: string]>> = {
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
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const [code, message] = systemProblems[error.code] ?? [error.code, error.message];
    return { code, message };
  }
  return { code: 'internal-error', message: String(error) };
}
