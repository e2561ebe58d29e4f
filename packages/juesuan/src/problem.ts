import { ExtractionError } from '@juesuan/schema';

/** A command cannot go on: what it was about, a constant code, and a sentence. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly place: string;
  readonly code: string;

  constructor(place: string, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.place = place;
    this.code = code;
  }
}

const systemProblems: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['not-found', 'no such file or directory'],
  EISDIR: ['not-a-file', 'is a directory'],
  ENOTDIR: ['not-a-directory', 'is not a directory'],
  EEXIST: ['not-a-directory', 'exists and is not a directory'],
  EACCES: ['no-permission', 'permission denied'],
  EPERM: ['no-permission', 'operation not permitted'],
  ENOSPC: ['disk-full', 'no space left on the device'],
  ERR_FS_FILE_TOO_LARGE: ['too-large', 'larger than a file that can be read in one piece'],
};

/** A file system error as a `CommandError` in a user's words; any other error as it is. */
export function systemError(place: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const [code, message] = systemProblems[error.code] ?? [error.code, error.message];
  return new CommandError(place, code, message, { cause: error });
}

/** Any error as a code and a sentence. */
export function problemOf(error: unknown): { code: string; message: string } {
  if (error instanceof CommandError || error instanceof ExtractionError)
    return { code: error.code, message: error.message };
  return { code: 'internal-error', message: String(error) };
}

/** One line, whatever is in a message or a file name: `FILE: code: message`. */
export function problemLine(place: string, error: unknown): string {
  const { code, message } = problemOf(error);
  const where = error instanceof CommandError ? error.place : place;
  return `${[where, code, message].join(': ').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`;
}
