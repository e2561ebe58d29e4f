import { ExtractionError } from '@juesuan/schema';

/** Milliseconds of work after which other tasks of the thread get a turn. */
const TURN = 50;

/** Ends work on a document when its caller's signal or its own time runs out. */
export class Deadline {
  readonly #signal: AbortSignal | undefined;
  readonly #milliseconds: number | null;
  readonly #start = performance.now();
  #turn = performance.now();

  constructor(signal: AbortSignal | undefined, milliseconds: number | null) {
    this.#signal = signal;
    this.#milliseconds = milliseconds;
  }

  /** @throws ExtractionError `timed-out` */
  check(at: string): void {
    if (this.#signal?.aborted) {
      throw new ExtractionError('timed-out', `reading ended ${at}: its caller stopped it`, {
        cause: this.#signal.reason,
      });
    }
    // By the clock and not by a timer: timers do not fire while pdf.js keeps the thread.
    if (this.#milliseconds !== null && performance.now() - this.#start >= this.#milliseconds) {
      throw new ExtractionError(
        'timed-out',
        `reading ended ${at}: the limit of ${this.#milliseconds} ms was reached`,
      );
    }
  }

  /** Now and then lets timers, signals and other requests of a server have their turn. */
  async pause(): Promise<void> {
    if (performance.now() - this.#turn < TURN) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#turn = performance.now();
  }
}
