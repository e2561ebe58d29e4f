import { endingOf } from '@juesuan/archives';
import type { DataRecord, Dataset } from './rows/dataset.ts';
import type { Mode, Written } from './sinks/sink.ts';

type Counts = Record<string, number>;

/** What a run gave. */
export interface IngestSummary {
  /** Files named, duplicates and failures included. */
  files: number;
  reports: number;
  /** Files with the bytes of another one. */
  duplicates: number;
  /** Reports that were put together, and the files that they are in. */
  together: { reports: number; files: number };
  tables: Counts;
  facts: number;
  forms: number;
  diagnostics: Counts;
  findings: Counts;
  failures: Counts;
  /** Files of folders and archives that were not taken, since reports do not come as such files, by their ending. */
  skipped: Counts;
  /** Folder of the results that are kept between runs. */
  store: string;
  /** What the output holds now, or why it is as it was: no report was read, or an input of `replace` is not there. */
  output:
    | ({ written: true; mode: Mode } & Written)
    | { written: false; reason: 'no-reports' | 'input-missing' };
}

/** Counts the records on their way into the sink. */
export class Tally {
  readonly #records: Counts = {};
  readonly #tables: Counts = {};
  readonly #diagnostics: Counts = {};
  readonly #findings: Counts = {};
  readonly #failures: Counts = {};
  readonly #skipped: Counts = {};
  readonly #together = { reports: 0, files: 0 };
  readonly #seen = { hashes: 0, last: '' };

  add(dataset: Dataset, records: readonly DataRecord[]): void {
    this.#records[dataset.name] = (this.#records[dataset.name] ?? 0) + records.length;
    const by = {
      tables: [this.#tables, 'kind'],
      diagnostics: [this.#diagnostics, 'code'],
      findings: [this.#findings, 'severity'],
      failures: [this.#failures, 'code'],
    } as const;
    const counted = by[dataset.name as keyof typeof by];
    if (counted !== undefined) {
      const [counts, column] = counted;
      for (const record of records) {
        const key = String(record[column]);
        counts[key] = (counts[key] ?? 0) + 1;
      }
    }
    if (dataset.name === 'files') this.#countHashes(records);
  }

  /** A report of so many files. */
  putTogether(files: number): void {
    if (files < 2) return;
    this.#together.reports += 1;
    this.#together.files += files;
  }

  /** A file that was not taken. */
  skip(file: string): void {
    const ending = endingOf(file);
    this.#skipped[ending] = (this.#skipped[ending] ?? 0) + 1;
  }

  /** Names of one report come together. */
  #countHashes(records: readonly DataRecord[]): void {
    for (const { sha256, file } of records) {
      const key = String(sha256 ?? file);
      if (key !== this.#seen.last) this.#seen.hashes += 1;
      this.#seen.last = key;
    }
  }

  summary(): Omit<IngestSummary, 'store' | 'output'> {
    const count = (name: string): number => this.#records[name] ?? 0;
    return {
      files: count('files'),
      reports: count('reports'),
      duplicates: count('files') - this.#seen.hashes - (this.#together.files - this.#together.reports),
      together: this.#together,
      tables: sorted(this.#tables),
      facts: count('facts'),
      forms: count('forms'),
      diagnostics: sorted(this.#diagnostics),
      findings: sorted(this.#findings),
      failures: sorted(this.#failures),
      skipped: sorted(this.#skipped),
    };
  }
}

/** Most frequent first. */
const sorted = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
