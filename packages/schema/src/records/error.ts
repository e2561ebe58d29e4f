import { ProblemError, problemMessage } from '../messages/problem.ts';

/** Why a source cannot be read at all. Anything less is a diagnostic of the report. */
export type ExtractionErrorCode =
  | 'not-a-pdf'
  | 'encrypted'
  | 'damaged'
  | 'no-text-layer'
  | 'no-tables'
  | 'unsupported-format'
  | 'not-installed'
  | 'too-large'
  | 'timed-out';

/**
 * Thrown for a source that cannot be read; `message` says in English what was found, where, and what the reader can do, and
 * `problemMessage(error, 'zh')` in Chinese.
 *
 * @example
 * if (error instanceof ExtractionError) console.error(error.code, error.message); // 'encrypted', 'the PDF asks for a password …'
 */
export class ExtractionError extends ProblemError<ExtractionErrorCode> {
  override readonly name = 'ExtractionError';
}

/**
 * A page is asked for that the file does not have.
 *
 * @example
 * if (error instanceof NoSuchPageError) console.error(error.params.pages); // 24
 */
export class NoSuchPageError extends RangeError {
  override readonly name = 'NoSuchPageError';
  readonly code = 'no-such-page';
  /** The page, counted from 1, and how many the file has. */
  readonly params: { readonly page: number; readonly pages: number };

  constructor(page: number, pages: number) {
    const params = { page, pages };
    super(problemMessage({ code: 'no-such-page', params, message: '' }, 'en'));
    this.params = params;
  }
}

/** A code of the system or of Node for which there is no word here: `EMFILE`, `EIO`, `ERR_STREAM_PREMATURE_CLOSE`. */
export type SystemErrorCode = `E${string}`;
