import {
  ExtractionError,
  type ExtractionErrorCode,
  type Params,
  type ProblemArguments,
  type ProblemCode,
  ProblemError,
  problemMessage,
  type SystemErrorCode,
} from '@juesuan/schema';
import type { ThreadEnded } from '@juesuan/threads';

/** Why a run ends, or an input of it cannot be read. */
export type IngestErrorCode =
  | 'unknown-target'
  | 'not-ours'
  | 'schema-differs'
  | 'database'
  | 'busy'
  | 'not-kept'
  | 'disk-full'
  | 'read-only'
  | 'not-writable'
  | 'store-changed'
  | 'no-store'
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
  | 'store-not-written'
  | 'internal-error';

/** Those that have a sentence of ours. */
type OwnFailureCode = Extract<FailureCode, ProblemCode>;

/** Why a file gave no report: a constant code, a sentence in English, and what it is filled with if it is ours. */
export interface Failure {
  code: FailureCode;
  message: string;
  params?: Params;
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
export class IngestError extends ProblemError<IngestErrorCode> {
  override readonly name = 'IngestError';
}

const systemProblems: Readonly<Record<string, ProblemArguments<FileProblem>>> = {
  ENOENT: ['not-found', {}],
  EACCES: ['no-permission', { reason: 'denied' }],
  EPERM: ['no-permission', { reason: 'not-permitted' }],
  EISDIR: ['not-a-file', { reason: 'directory' }],
  ELOOP: ['not-a-file', { reason: 'links' }],
};

const diskProblems: Readonly<Record<string, 'disk-full' | 'read-only' | 'not-writable'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
};

/** How a database says what the system says in a code. */
const diskWords: readonly [words: RegExp, code: 'disk-full' | 'read-only' | 'not-writable'][] = [
  [/no space left on device|disk quota exceeded|database or disk is full/i, 'disk-full'],
  [/read-only file system/i, 'read-only'],
  [/permission denied|readonly database/i, 'not-writable'],
];

/**
 * What keeps a run from writing its output or its store, with the path that could not be written; any other error as it is.
 *
 * @param place the output or the store, where the error itself names no path
 */
export function writingError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof IngestError) return error;
  const own = 'code' in error ? diskProblems[String(error.code)] : undefined;
  const code = own ?? diskWords.find(([words]) => words.test(error.message))?.[1];
  if (code === undefined) return error;
  return new IngestError(code, { place: pathOf(error, place) }, { cause: error });
}

/** The path that an error of the system names; what fails on an open file names none. */
export const pathOf = (error: Error, otherwise: string): string =>
  'path' in error && typeof error.path === 'string' ? error.path : otherwise;

/** A failure in one of our own sentences. */
export function failure(...[code, params]: ProblemArguments<OwnFailureCode>): Failure {
  return { code, message: problemMessage({ code, params, message: '' }, 'en'), params };
}

/** Any error as a failure in a user's words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ExtractionError || error instanceof IngestError) {
    return { code: error.code, message: error.message, params: error.params };
  }
  if (error instanceof Error && 'code' in error && isSystemCode(error.code)) {
    const known = systemProblems[error.code];
    return known === undefined ? { code: error.code, message: error.message } : failure(...known);
  }
  return { code: 'internal-error', message: String(error) };
}

const isSystemCode = (code: unknown): code is SystemErrorCode =>
  typeof code === 'string' && code.startsWith('E');
