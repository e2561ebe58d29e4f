import type { ReadingLimits } from '../limits.ts';
import { Seat } from './seat.ts';

/**
 * A fixed number of threads. `take` waits for a free one, so that whoever hands out work never has more in hand than there
 * are threads, however much there is to do.
 */
export class Pool {
  readonly #seats: Seat[];
  readonly #free: Seat[];
  readonly #waiting: ((seat: Seat) => void)[] = [];

  constructor(threads: number, limits: ReadingLimits) {
    this.#seats = Array.from({ length: threads }, () => new Seat(limits));
    this.#free = [...this.#seats];
  }

  async take(): Promise<Seat> {
    return this.#free.pop() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  giveBack(seat: Seat): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(seat);
    else next(seat);
  }

  async close(): Promise<void> {
    await Promise.all(this.#seats.map((seat) => seat.close()));
  }
}
