import { clip } from './columns.ts';

/** Where a line may be written over; `process.stderr` is one. */
export interface TerminalStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Milliseconds between two pictures of the line. */
const INTERVAL = 100;

/** The last line of a terminal, written over as work goes on and gone in the end; nothing at all in a pipe or a file. */
export class TerminalLine {
  readonly #stream: TerminalStream;
  readonly #now: () => number;
  #isShown = false;
  #drawn = Number.NEGATIVE_INFINITY;

  /** @param now the time in milliseconds */
  constructor(stream: TerminalStream, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#now = now;
  }

  /** Does anybody look? */
  get isSeen(): boolean {
    return this.#stream.isTTY === true;
  }

  show(text: () => string): void {
    if (!this.isSeen || this.#now() - this.#drawn < INTERVAL) return;
    this.#drawn = this.#now();
    this.#isShown = true;
    const line = clip(text().replace(/\p{Cc}/gu, ' '), (this.#stream.columns || 80) - 1);
    this.#stream.write(`\r\x1b[K${line}`);
  }

  /** Whatever is written next stands where the line was. */
  clear(): void {
    if (this.#isShown) this.#stream.write('\r\x1b[K');
    this.#isShown = false;
    this.#drawn = Number.NEGATIVE_INFINITY;
  }
}
