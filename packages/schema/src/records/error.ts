/** Why a source cannot be read at all. Anything less is a diagnostic of the report. */
export type ExtractionErrorCode =
  | 'not-a-pdf'
  | 'encrypted'
  | 'damaged'
  | 'no-text-layer'
  | 'no-tables'
  | 'unsupported-format'
  | 'too-large'
  | 'timed-out';

/**
 * Thrown for a source that cannot be read; `message` says what was found, where, and what the reader can do.
 *
 * @example
 * await readReport(bytes).catch((error) => {
 *   if (!(error instanceof ExtractionError)) throw error;
 *   console.error(error.code, error.message); // 'no-text-layer', …
 * });
 */
export class ExtractionError extends Error {
  override readonly name = 'ExtractionError';
  readonly code: ExtractionErrorCode;

  constructor(code: ExtractionErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A code of the system or of Node for which there is no word here: `EMFILE`, `EIO`, `ERR_STREAM_PREMATURE_CLOSE`. */
export type SystemErrorCode = `E${string}`;
