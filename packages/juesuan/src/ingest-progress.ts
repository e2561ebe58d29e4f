import type { FileEvent, SetEvent } from '@juesuan/ingest';
import { diagnostic, diagnosticMessage, type Language, type Problem, problemMessage } from '@juesuan/schema';
import type { ReadingProgress } from '@juesuan/threads';
import { clockOf, oneLine, progressBar } from './progress-bar.ts';
import { pictureLine, type ReadingWords, readingWords } from './reading-words.ts';
import { TerminalLine, type TerminalStream } from './terminal-line.ts';

interface ProgressOptions {
  /** One JSON object a line, for machines. */
  json: boolean;
  /** Of what is said of failures; English if left out. */
  language?: Language;
  now?: () => number;
}

/** Milliseconds between two lines where there is no terminal. */
const LINE_INTERVAL = 10_000;

/**
 * Says how far a run into a database is: a bar that moves on a terminal, a line now and then elsewhere, JSON lines for
 * machines. Failures are said as they come.
 *
 * @example
 * const progress = new IngestProgress(io.stderr, { json: false });
 * await ingest(inputs, { to, onTotal: (files) => progress.total(files), onFile: (event) => progress.file(event) });
 */
export class IngestProgress {
  readonly #stream: TerminalStream;
  readonly #line: TerminalLine;
  readonly #json: boolean;
  readonly #language: Language;
  readonly #said: ReadingWords;
  readonly #now: () => number;
  readonly #started: number;
  #total = 0;
  #done = 0;
  #read = 0;
  #failed = 0;
  #told = Number.NEGATIVE_INFINITY;
  #page = '';

  constructor(
    stream: TerminalStream,
    { json, language = 'en', now = () => performance.now() }: ProgressOptions,
  ) {
    this.#language = language;
    this.#said = readingWords[language];
    this.#stream = stream;
    this.#line = new TerminalLine(stream, now);
    this.#json = json;
    this.#now = now;
    this.#started = now();
  }

  /** On a terminal: the page whose picture is being read. */
  get onPage(): ((file: string, progress: ReadingProgress) => void) | undefined {
    if (this.#json || !this.#line.isSeen) return undefined;
    return (file, progress) => {
      this.#page = pictureLine(file, progress, this.#language);
      this.#tell();
    };
  }

  /** Where results are kept between runs: said before the folder is made. */
  store(folder: string): void {
    if (this.#json) this.#log({ event: 'store', folder });
    else this.#say(this.#said.kept(folder));
  }

  total(files: number): void {
    this.#total = files;
    if (this.#json) this.#log({ event: 'start', files });
    else this.#tell();
  }

  file(event: FileEvent): void {
    this.#done += 1;
    this.#page = '';
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
      this.#say(`${event.file}: ${code}: ${message}`);
    }
    this.#tell();
  }

  /** What was put together, and what was not. */
  set(event: SetEvent): void {
    if (this.#json) {
      const { status, reportId, failure, ...rest } = { reportId: null, failure: null, ...event };
      const stated = failure === null ? {} : this.#stated(failure);
      this.#log({ event: 'set', status, report_id: reportId, ...rest, ...stated });
      return;
    }
    this.#say(`${event.place}: ${this.#words(event)}`);
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
      this.#line.clear();
      this.#tell();
      this.#say(this.#said.writing);
    }
  }

  #stated({ code, ...rest }: Problem): { code: string; message: string } {
    return { code, message: problemMessage({ code, ...rest }, this.#language) };
  }

  #log(event: Record<string, unknown>): void {
    this.#stream.write(`${JSON.stringify(event)}\n`);
  }

  /** A line above the bar. */
  #say(text: string): void {
    this.#line.clear();
    this.#stream.write(`${oneLine(text)}\n`);
  }

  #tell(): void {
    if (this.#line.isSeen) {
      const parts = [`${progressBar(this.#done, this.#total)} ${this.#state()}`, this.#page];
      this.#line.show(() => parts.filter(Boolean).join('  '));
      return;
    }
    if (this.#now() - this.#told < LINE_INTERVAL) return;
    this.#told = this.#now();
    this.#stream.write(`${this.#state()}\n`);
  }

  #state(): string {
    const seconds = (this.#now() - this.#started) / 1000;
    const rate = seconds > 0 ? this.#done / seconds : 0;
    const known = this.#done - this.#read - this.#failed;
    const left = rate > 0 ? Math.max(this.#total - this.#done, 0) / rate : 0;
    return [
      `${this.#done}/${this.#total}`,
      `${rate.toFixed(1)}/s`,
      this.#done === 0 ? this.#said.starting : this.#said.left(clockOf(left)),
      this.#said.failedSoFar(this.#failed),
      ...(known > 0 ? [this.#said.known(known)] : []),
    ].join(', ');
  }
}
