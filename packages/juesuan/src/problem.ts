import {
  ExtractionError,
  type ExtractionErrorCode,
  type Language,
  type SystemErrorCode,
} from '@juesuan/schema';

/** What the system says of a file. */
type FileProblem =
  | 'not-found'
  | 'not-a-file'
  | 'not-a-directory'
  | 'no-permission'
  | 'disk-full'
  | 'too-large';

/** Why a command cannot go on: a file, a stream, a fixture, a package that is not there. */
export type CommandErrorCode =
  | FileProblem
  | SystemErrorCode
  | 'name-empty'
  | 'name-invalid'
  | 'name-too-long'
  | 'frame-invalid'
  | 'frame-truncated'
  | 'no-source'
  | 'bad-manifest'
  | 'exists'
  | 'no-fixtures';

/** A command cannot go on: what it was about, a constant code, and a sentence. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly place: string;
  readonly code: CommandErrorCode;

  constructor(place: string, code: CommandErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.place = place;
    this.code = code;
  }
}

const systemProblems: Readonly<Record<string, readonly [code: FileProblem, message: string]>> = {
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
  if (!(error instanceof Error) || !('code' in error) || !isSystemCode(error.code)) return error;
  const [code, message] = systemProblems[error.code] ?? [error.code, error.message];
  return new CommandError(place, code, message, { cause: error });
}

const isSystemCode = (code: unknown): code is SystemErrorCode =>
  typeof code === 'string' && code.startsWith('E');

/** Why an input gave nothing, in a code and a sentence. */
export interface Problem {
  code: CommandErrorCode | ExtractionErrorCode | 'internal-error';
  message: string;
}

/** Any error as a code and a sentence. */
export function problemOf(error: unknown, _language: Language): Problem {
  if (error instanceof CommandError || error instanceof ExtractionError)
    return { code: error.code, message: error.message };
  return { code: 'internal-error', message: String(error) };
}

/** One line of an error: `FILE: code: message`. */
export function problemLine(place: string, error: unknown, language: Language): string {
  const { code, message } = problemOf(error, language);
  return complaint(error instanceof CommandError ? error.place : place, code, message);
}

/** One line, whatever is in a message or a file name: `FILE: code: message`. The code may be another package's. */
export const complaint = (place: string, code: string, message: string): string =>
  `${[place, code, message].join(': ').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`;
