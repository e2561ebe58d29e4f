import type { DataRecord, Dataset } from '../rows/dataset.ts';
import { reports } from '../rows/reports.ts';
import type { Written } from './sink.ts';

/** Counts the reports on their way into an output that is written as a whole. */
export class Counted {
  readonly written: Written = { reports: 0, superseded: 0 };

  add({ name }: Dataset, records: readonly DataRecord[]): void {
    if (name !== reports.name) return;
    this.written.reports += records.length;
    this.written.superseded += records.filter(({ current }) => current === false).length;
  }
}
