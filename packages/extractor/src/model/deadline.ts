import { ExtractionError, type ProblemParams } from '@juesuan/schema';
import type { Stepwise, Where, Within } from './stepwise.ts';

/** Milliseconds of work after which other tasks of the thread get a turn. */
const TURN = 50;

/** Ends work on a document when its caller's signal or its own time runs out. */
export class Deadline {
  readonly #signal: AbortSignal | undefined;
  readonly #milliseconds: number | null;
  readonly #within: Within;
  readonly #start = performance.now();
  #turn = performance.now();

  /** @param within under what each step of the work is done */
  constructor(
    signal: AbortSignal | undefined,
    milliseconds: number | null,
    within: Within = (work) => work(),
  ) {
    this.#signal = signal;
    this.#milliseconds = milliseconds;
    this.#within = within;
  }

  /**
   * @param at where the work stands
   * @throws the signal's own reason where the caller stopped the work
   * @throws {ExtractionError} `timed-out` past the limit of time
   */
  check(at: Where): void {
    this.#signal?.throwIfAborted();
    // By the clock and not by a timer: timers do not fire while pdf.js keeps the thread.
    if (this.#milliseconds !== null && performance.now() - this.#start >= this.#milliseconds) {
      const params = { ...at, limit: this.#milliseconds } as ProblemParams['timed-out'];
      throw new ExtractionError('timed-out', params);
    }
  }

  /** Does work that stops between its steps: there it ends when time is up, and there others have their turn. */
  async run<T>(work: Stepwise<T>): Promise<T> {
    for (;;) {
      const step = this.#within(() => work.next());
      if (step.done) return step.value;
      await this.pause();
      this.check(step.value);
    }
  }

  /** Now and then lets timers, signals and other requests of a server have their turn. */
  async pause(): Promise<void> {
    if (performance.now() - this.#turn < TURN) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#turn = performance.now();
  }
}
