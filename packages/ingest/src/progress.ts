import { diagnostic, diagnosticMessage, type Language, problemMessage } from '@juesuan/schema';
import type { Failure } from './problem.ts';
import type { SetEvent } from './sets/put-together.ts';
import type { FileEvent } from './source-reader.ts';

/** Where the progress is told; `process.stderr` is one. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

interface ProgressOptions {
  /** One JSON object a line, for machines. */
  json: boolean;
  /** Of what is said of failures; English if left out. */
  language?: Language;
  now?: () => number;
}

/** Milliseconds between two pictures of the bar, and between two lines where there is no terminal. */
const BAR_INTERVAL = 100;
const LINE_INTERVAL = 10_000;

const BAR_WIDTH = 24;

/**
 * Tells how far a run is: a bar that moves on a terminal, a line now and then elsewhere, JSON lines for machines. Failures
 * are told as they come.
 *
 * @example
 * const progress = new Progress(process.stderr, { json: false });
 * for await (const event of events) progress.file(event);
 */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #json: boolean;
  readonly #language: Language;
  readonly #now: () => number;
  readonly #started: number;
  #total = 0;
  #done = 0;
  #read = 0;
  #failed = 0;
  #told = Number.NEGATIVE_INFINITY;

  constructor(
    stream: ProgressStream,
    { json, language = 'en', now = () => performance.now() }: ProgressOptions,
  ) {
    this.#language = language;
    this.#stream = stream;
    this.#json = json;
    this.#now = now;
    this.#started = now();
  }

  /** Where results are kept between runs: said before the folder is made. */
  store(folder: string): void {
    if (this.#json) this.#log({ event: 'store', folder });
    else this.#line(`results are kept in ${folder} (--store names another)`);
  }

  total(files: number): void {
    this.#total = files;
    if (this.#json) this.#log({ event: 'start', files });
    else this.#tell();
  }

  file(event: FileEvent): void {
    this.#done += 1;
    if (event.status === 'read') this.#read += 1;
    if (event.status === 'failed') this.#failed += 1;
    if (this.#json) {
      const { file, reportId, status, milliseconds } = event;
      const failure = event.status === 'failed' ? this.#stated(event.failure) : {};
      this.#log({
        event: 'file',
        file,
        report_id: reportId,
        status,
        ...failure,
        ms: Math.round(milliseconds),
      });
      return;
    }
    if (event.status === 'failed') {
      const { code, message } = this.#stated(event.failure);
      this.#line(`${event.file}: ${code}: ${message}`);
    }
    this.#tell();
  }

  /** What was put together, and what was not. */
  set(event: SetEvent): void {
    if (this.#json) {
      const { status, reportId, failure, ...rest } = { reportId: null, failure: null, ...event };
      const stated = failure === null ? {} : this.#stated(failure);
      this.#log({ event: 'set', status, report_id: reportId, ...rest, ...stated });
    } else this.#line(`${event.place}: ${this.#words(event)}`);
    this.#tell();
  }

  #words(event: SetEvent): string {
    if (event.status === 'failed') {
      const { code, message } = this.#stated(event.failure);
      return `${code}: ${event.files.join(', ')}: ${message}`;
    }
    const said =
      event.status === 'joined'
        ? diagnostic('parts-joined', 'info', event, null)
        : diagnostic('parts-apart', 'warning', { reason: event.reason, files: event.others }, null);
    const words = `${said.code}: ${diagnosticMessage(said, this.#language)}`;
    return event.status === 'joined' ? words : `${event.file}: ${words}`;
  }

  loading(): void {
    if (this.#json) this.#log({ event: 'write' });
    else {
      this.#told = Number.NEGATIVE_INFINITY;
      this.#tell();
      this.#line('writing the output');
    }
  }

  #stated({ code, ...rest }: Failure): { code: string; message: string } {
    return { code, message: problemMessage({ code, ...rest }, this.#language) };
  }

  #log(event: Record<string, unknown>): void {
    this.#stream.write(`${JSON.stringify(event)}\n`);
  }

  /** A line above the bar. */
  #line(text: string): void {
    const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
    this.#stream.write(this.#stream.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`);
    if (this.#stream.isTTY) this.#told = Number.NEGATIVE_INFINITY;
  }

  #tell(): void {
    const { isTTY = false, columns = 80 } = this.#stream;
    if (this.#now() - this.#told < (isTTY ? BAR_INTERVAL : LINE_INTERVAL)) return;
    this.#told = this.#now();
    if (!isTTY) this.#stream.write(`${this.#state()}\n`);
    else this.#stream.write(`\r\x1b[K${`${this.#bar()} ${this.#state()}`.slice(0, columns - 1)}`);
  }

  #bar(): string {
    const filled = this.#total === 0 ? 0 : Math.round((BAR_WIDTH * this.#done) / this.#total);
    return `${'█'.repeat(Math.min(filled, BAR_WIDTH))}${'░'.repeat(Math.max(BAR_WIDTH - filled, 0))}`;
  }

  #state(): string {
    const seconds = (this.#now() - this.#started) / 1000;
    const rate = seconds > 0 ? this.#done / seconds : 0;
    const left = rate > 0 ? Math.max(this.#total - this.#done, 0) / rate : 0;
    return [
      `${this.#done}/${this.#total}`,
      `${rate.toFixed(1)}/s`,
      this.#done === 0 ? 'starting' : `${clock(left)} left`,
      `${this.#failed} failed`,
      ...(this.#done > this.#read + this.#failed ? [`${this.#done - this.#read - this.#failed} known`] : []),
    ].join(', ');
  }
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
