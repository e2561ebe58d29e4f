import type { ReadingProgress } from '@juesuan/threads';
import { type Talk, writeText } from './io.ts';
import { paintFor } from './paint.ts';
import { problemLine, problemOf } from './problem.ts';
import { clockOf, oneLine, progressBar } from './progress-bar.ts';
import type { InputRead } from './read-inputs.ts';
import { joinedLines, pictureLine, type ReadingWords, readingWords } from './reading-words.ts';
import { TerminalLine } from './terminal-line.ts';

/** How much a command says beside its output. */
export interface Loudness {
  /** Errors only. */
  quiet?: boolean;
  /** Each file with its time and what it gave. */
  verbose?: boolean;
}

interface ReadingLogOptions extends Loudness {
  /** Files that are known of when reading begins. */
  named: number;
  /** Several inputs, or one that holds several. */
  isMany: boolean;
}

/** Failures of one code that are listed; of the rest their number. */
const MOST_LISTED = 100;

/**
 * What a command says on stderr while it reads: a line for each failure, a bar on a terminal, and in the end what was
 * read, failed and was left out, and why.
 *
 * @example
 * const log = new ReadingLog(io, { named: files.length, isMany: true });
 * for await (const read of readAll(files, { reader, io, threads, named, log })) await log.above(() => write(read));
 * await log.end();
 */
export class ReadingLog {
  readonly #io: Talk;
  readonly #options: ReadingLogOptions;
  readonly #line: TerminalLine;
  readonly #words: ReadingWords;
  readonly #started = performance.now();
  readonly #failed = new Map<string, number>();
  readonly #skipped = new Map<string, number>();
  #reports = 0;
  #files: number;
  #done = 0;
  #page = '';

  constructor(io: Talk, options: ReadingLogOptions) {
    this.#io = io;
    this.#options = options;
    this.#line = new TerminalLine(io.stderr);
    this.#words = readingWords[io.language];
    this.#files = options.named;
  }

  /** An input turned out to be a folder or an archive of so many files, of those that are known. */
  found(more: number): void {
    this.#files += more;
    this.#show();
  }

  /** On a terminal: the page whose picture is being read. */
  get onPage(): ((file: string, progress: ReadingProgress) => void) | undefined {
    if (this.#options.quiet || !this.#line.isSeen) return undefined;
    return (file, progress) => {
      this.#page = pictureLine(file, progress, this.#io.language);
      this.#show();
    };
  }

  /** What became of a file: a failure is a line, up to so many of one kind. */
  async read(read: InputRead, milliseconds: number): Promise<void> {
    const { verbose = false } = this.#options;
    const seconds = (milliseconds / 1_000).toFixed(2);
    if ('error' in read) await this.failed(read.file, read.error);
    else {
      this.#reports += 1;
      for (const line of joinedLines(read.file, read.report, this.#io.language)) await this.#say(line);
    }
    if (!verbose) return;
    const words = 'error' in read ? this.#words.failedAfter(seconds) : this.#words.read(read.report, seconds);
    await this.#say(`${read.file}: ${words}\n`);
  }

  /** A failure; an error of ours, and no loudness silences it. */
  async failed(file: string, error: unknown): Promise<void> {
    const { code } = problemOf(error, this.#io.language);
    const count = (this.#failed.get(code) ?? 0) + 1;
    this.#failed.set(code, count);
    if (count > MOST_LISTED && !this.#options.verbose) return;
    this.#line.clear();
    await writeText(
      this.#io.stderr,
      problemLine(file, error, this.#io.language, paintFor(this.#io.stderr, this.#io.env)),
    );
  }

  /** Files of a place that were not taken, by their endings. */
  async skip(place: string, skipped: ReadonlyMap<string, number>): Promise<void> {
    for (const [ending, count] of skipped)
      this.#skipped.set(ending, (this.#skipped.get(ending) ?? 0) + count);
    await this.#say(`${place}: ${this.#words.notTaken(skipped)}\n`);
  }

  done(files: number): void {
    this.#done += files;
    this.#page = '';
    this.#show();
  }

  /** Writes where the bar was, and shows it again beneath. */
  async above(write: () => Promise<void>): Promise<void> {
    this.#line.clear();
    await write();
    this.#show();
  }

  /** Nothing more is read, whatever the reason. */
  clear(): void {
    this.#line.clear();
  }

  /** Everything was read: the counts. */
  async end(): Promise<void> {
    this.clear();
    if (!this.#options.verbose)
      for (const [code, count] of this.#failed)
        if (count > MOST_LISTED)
          await writeText(this.#io.stderr, `${this.#words.unlisted(code, count - MOST_LISTED)}\n`);
    const { isMany, verbose = false } = this.#options;
    if (!isMany && !verbose) return;
    const counts = { reports: this.#reports, failed: this.#failed, skipped: this.#skipped };
    await this.#say(`${this.#words.counts(counts)}\n`);
  }

  /** What is no error. */
  async #say(line: string): Promise<void> {
    if (this.#options.quiet) return;
    this.#line.clear();
    await writeText(this.#io.stderr, oneLine(line));
  }

  #show(): void {
    const { quiet = false, isMany } = this.#options;
    if (quiet || (!isMany && this.#page === '')) return;
    this.#line.show(() => [...(isMany ? [this.#bar()] : []), this.#page].filter(Boolean).join('  '));
  }

  #bar(): string {
    const seconds = (performance.now() - this.#started) / 1_000;
    const failed = [...this.#failed.values()].reduce((all, count) => all + count, 0);
    return [
      `${progressBar(this.#done, this.#files)} ${this.#done}/${this.#files}`,
      ...(this.#done === 0
        ? []
        : [this.#words.left(clockOf((seconds / this.#done) * (this.#files - this.#done)))]),
      ...(failed === 0 ? [] : [this.#words.failedSoFar(failed)]),
    ].join(', ');
  }
}
