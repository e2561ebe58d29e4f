import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { DataRecord, Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';

/** How a dataset stands in a text file. */
export interface TextForm {
  extension: string;
  head(dataset: Dataset): string;
  line(dataset: Dataset, record: DataRecord): string;
}

/** One text file a dataset, written as the records come. */
export class DatasetFiles {
  readonly #form: TextForm;
  readonly #streams = new Map<string, WriteStream>();

  constructor(folder: string, form: TextForm) {
    this.#form = form;
    for (const dataset of datasets) {
      const stream = createWriteStream(join(folder, `${dataset.name}${form.extension}`));
      // The next write hears of it.
      stream.on('error', () => undefined);
      stream.write(form.head(dataset));
      this.#streams.set(dataset.name, stream);
    }
  }

  async write(dataset: Dataset, records: readonly DataRecord[]): Promise<void> {
    const stream = this.#streams.get(dataset.name);
    if (stream === undefined) throw new RangeError(`no dataset "${dataset.name}"`);
    if (stream.errored !== null) throw stream.errored;
    const lines = records.map((record) => this.#form.line(dataset, record)).join('');
    if (lines !== '' && !stream.write(lines)) await once(stream, 'drain');
  }

  /** Waits until all is on disk. */
  async end(): Promise<void> {
    await Promise.all(
      [...this.#streams.values()].map((stream) => {
        if (stream.errored !== null) throw stream.errored;
        stream.end();
        return finished(stream);
      }),
    );
  }

  destroy(): void {
    for (const stream of this.#streams.values()) stream.destroy();
  }
}

export const csvForm: TextForm = {
  extension: '.csv',
  head: ({ columns }) => `${columns.map(({ name }) => name).join(',')}\n`,
  line: ({ columns }, record) => `${columns.map(({ name }) => csvField(record[name])).join(',')}\n`,
};

function csvField(field: DataRecord[string] | undefined): string {
  if (field === null || field === undefined) return '';
  const text = String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Decimals are texts: a JSON number would become a double in most readers. */
export const ndjsonForm: TextForm = {
  extension: '.ndjson',
  head: () => '',
  line: ({ columns }, record) =>
    `${JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, record[name] ?? null])))}\n`,
};
