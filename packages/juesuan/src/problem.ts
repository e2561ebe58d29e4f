import {
  ExtractionError,
  type ExtractionErrorCode,
  type Language,
  NoSuchPageError,
  type ProblemArguments,
  ProblemError,
  problemMessage,
  type SystemErrorCode,
} from '@juesuan/schema';
import { type Paint, plain } from './paint.ts';

/** What the system says of a file. */
type FileProblem =
  | 'not-found'
  | 'not-a-file'
  | 'not-a-directory'
  | 'no-permission'
  | 'disk-full'
  | 'read-only'
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
  | 'bad-code-list'
  | 'bad-words'
  | 'words-exist'
  | 'bad-departments'
  | 'bad-corrections'
  | 'corrections-of-no-source'
  | 'exists'
  | 'no-fixtures';

/** A command cannot go on: what it was about, a constant code, and what its sentence is filled with. */
export class CommandError extends ProblemError<Exclude<CommandErrorCode, SystemErrorCode>> {
  override readonly name = 'CommandError';
  readonly place: string;

  constructor(place: string, ...problem: ProblemArguments<Exclude<CommandErrorCode, SystemErrorCode>>) {
    super(...problem);
    this.place = place;
  }
}

/** An error of the system for which there is no word here, in the system's words. */
export class SystemError extends Error {
  override readonly name = 'SystemError';
  readonly place: string;
  readonly code: SystemErrorCode;

  constructor(place: string, code: SystemErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.place = place;
    this.code = code;
  }
}

const systemProblems: Readonly<Record<string, ProblemArguments<FileProblem>>> = {
  ENOENT: ['not-found', {}],
  EISDIR: ['not-a-file', { reason: 'directory' }],
  ENOTDIR: ['not-a-directory', { reason: 'is' }],
  EEXIST: ['not-a-directory', { reason: 'exists' }],
  EACCES: ['no-permission', { reason: 'denied' }],
  EPERM: ['no-permission', { reason: 'not-permitted' }],
  ENOSPC: ['disk-full', { place: null }],
  EDQUOT: ['disk-full', { place: null }],
  EROFS: ['read-only', { place: null }],
  ELOOP: ['not-a-file', { reason: 'links' }],
  ERR_FS_FILE_TOO_LARGE: ['too-large', { reason: 'file' }],
};

/** A file system error in a user's words; any other error as it is. */
export function systemError(place: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !isSystemCode(error.code)) return error;
  const known = systemProblems[error.code];
  if (known === undefined)
    return new SystemError(place, error.code, wordsOf(error.code, error.message), { cause: error });
  const [code, params] = known;
  return new CommandError(place, ...([code, params, { cause: error }] as ProblemArguments<FileProblem>));
}

/** The words of the system without its code and its call, whose file may be a temporary one: `EIO: i/o error, read`. */
const wordsOf = (code: string, message: string): string =>
  message.startsWith(`${code}: `) ? message.slice(code.length + 2).replace(/, .*$/s, '') : message;

/** The file that an error of the system is about; what has none came from a stream. */
export const placeOf = (error: unknown, stream: string): string =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : stream;

const isSystemCode = (code: unknown): code is SystemErrorCode =>
  typeof code === 'string' && code.startsWith('E');

/** Why an input gave nothing, in a code and a sentence. */
export interface Problem {
  code: CommandErrorCode | ExtractionErrorCode | NoSuchPageError['code'] | 'internal-error';
  message: string;
}

/** Any error as a code and a sentence. */
export function problemOf(error: unknown, language: Language): Problem {
  if (error instanceof CommandError || error instanceof ExtractionError || error instanceof NoSuchPageError)
    return { code: error.code, message: problemMessage(error, language) };
  if (error instanceof SystemError) return { code: error.code, message: error.message };
  return { code: 'internal-error', message: String(error) };
}

/** One line of an error: `FILE: code: message`. */
export function problemLine(place: string, error: unknown, language: Language, paint: Paint = plain): string {
  const { code, message } = problemOf(error, language);
  const own = error instanceof CommandError || error instanceof SystemError;
  return complaint(own ? error.place : place, code, message, paint);
}

/** One line, whatever is in a message or a file name: `FILE: code: message`. The code may be another package's. */
export function complaint(place: string, code: string, message: string, paint: Paint = plain): string {
  const inLine = (part: string): string => part.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return `${inLine(place)}: ${paint('error', inLine(code))}: ${inLine(message)}\n`;
}
