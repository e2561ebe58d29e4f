/** `stopped` by the caller's signal, `closed` with the seat, `crashed` where the thread ended itself. */
export type ThreadEndedCode = 'timed-out' | 'out-of-memory' | 'stopped' | 'closed' | 'crashed';

/**
 * A task has no answer, since its thread was ended or ended itself; the message goes on from “reading …”.
 *
 * @example
 * await pool.run(task).catch((error) => {
 *   if (!(error instanceof ThreadEnded)) throw error;
 *   console.error(error.code); // 'timed-out', 'out-of-memory', …
 * });
 */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
  readonly code: ThreadEndedCode;
  /** The limit that it passed: seconds or megabytes; `null` where it passed none. */
  readonly limit: number | null;

  constructor(
    code: ThreadEndedCode,
    message: string,
    { limit = null, ...options }: ErrorOptions & { limit?: number | null } = {},
  ) {
    super(message, options);
    this.code = code;
    this.limit = limit;
  }
}
