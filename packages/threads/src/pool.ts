import { ThreadEnded } from './ended.ts';
import { Seat, type SeatOptions } from './seat.ts';

/**
 * A number of seats, each opened when it is first needed. `take` waits for a free one, so that whoever hands out work never
 * has more in hand than there are threads, however much there is to do.
 *
 * @example
 * const limits = { milliseconds: 2_000, megabytes: 256 };
 * const pool = new Pool<number, number>(4, { worker: new URL('./worker.mjs', import.meta.url), limits });
 * const answers = await Promise.all([1, 2, 3].map((task) => pool.run(task)));
 * await pool.close();
 */
export class Pool<Task, Answer> {
  readonly #size: number;
  readonly #options: SeatOptions;
  readonly #seats: Seat<Task, Answer>[] = [];
  readonly #free: Seat<Task, Answer>[] = [];
  readonly #waiting: ((seat: Seat<Task, Answer>) => void)[] = [];
  #closed = false;

  /** @param size threads at a time */
  constructor(size: number, options: SeatOptions) {
    this.#size = size;
    this.#options = options;
  }

  /**
   * Every seat that is taken must be given back.
   *
   * @throws {ThreadEnded} `closed`
   */
  async take(): Promise<Seat<Task, Answer>> {
    if (this.#closed) throw new ThreadEnded('closed', 'ended: no more is read');
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#seats.length === this.#size) return new Promise((resolve) => this.#waiting.push(resolve));
    const seat = new Seat<Task, Answer>(this.#options);
    this.#seats.push(seat);
    return seat;
  }

  giveBack(seat: Seat<Task, Answer>): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(seat);
    else next(seat);
  }

  /** Runs one task on the next free seat; throws as {@link Seat.run}. */
  async run(task: Task, signal?: AbortSignal, extra?: () => number): Promise<Answer> {
    const seat = await this.take();
    try {
      return await seat.run(task, signal, extra);
    } finally {
      this.giveBack(seat);
    }
  }

  /** Ends all threads; whoever waits for an answer gets an error. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#seats.map((seat) => seat.close()));
  }
}
