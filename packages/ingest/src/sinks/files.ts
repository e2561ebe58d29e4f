import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Column, DataRecord, Dataset, Field } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { guardedField } from './guarded.ts';

/** How a dataset stands in a text file. */
export interface TextForm {
  extension: string;
  head(dataset: Dataset): string;
  line(dataset: Dataset, record: DataRecord): string;
}

/** Characters that are written in one piece: a report has some hundred records of a dataset, and each write costs. */
const PIECE = 256 * 1024;

/** A file, and what is still to be written into it. */
interface OpenFile {
  stream: WriteStream;
  waiting: string[];
  characters: number;
}

/** One text file a dataset, written as the records come. */
export class DatasetFiles {
  readonly #form: TextForm;
  readonly #files = new Map<string, OpenFile>();

  constructor(folder: string, form: TextForm) {
    this.#form = form;
    for (const dataset of datasets) {
      const stream = createWriteStream(join(folder, `${dataset.name}${form.extension}`));
      // The next write hears of it.
      stream.on('error', () => undefined);
      stream.write(form.head(dataset));
      this.#files.set(dataset.name, { stream, waiting: [], characters: 0 });
    }
  }

  async write(dataset: Dataset, records: readonly DataRecord[]): Promise<void> {
    const file = this.#files.get(dataset.name);
    if (file === undefined) throw new RangeError(`no dataset "${dataset.name}"`);
    for (const record of records) {
      const line = this.#form.line(dataset, record);
      file.waiting.push(line);
      file.characters += line.length;
    }
    if (file.characters >= PIECE) await flush(file);
  }

  /** Waits until all is on disk. */
  async end(): Promise<void> {
    await Promise.all(
      [...this.#files.values()].map(async (file) => {
        await flush(file);
        file.stream.end();
        await finished(file.stream);
      }),
    );
  }

  destroy(): void {
    for (const { stream } of this.#files.values()) stream.destroy();
  }
}

async function flush(file: OpenFile): Promise<void> {
  const { stream, waiting } = file;
  if (stream.errored !== null) throw stream.errored;
  const text = waiting.join('');
  file.waiting = [];
  file.characters = 0;
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}

/** CSV for people and spreadsheets: a text that one would run has an apostrophe before it. */
export const csvForm: TextForm = csvOf(guardedField);

/** CSV for a database to load: every text as it is. */
export const stagedForm: TextForm = csvOf((field) => field);

function csvOf(written: (field: Field, column: Column) => Field): TextForm {
  return {
    extension: '.csv',
    head: ({ columns }) => `${columns.map(({ name }) => name).join(',')}\n`,
    line: ({ columns }, record) =>
      `${columns.map((column) => csvField(written(record[column.name] ?? null, column))).join(',')}\n`,
  };
}

function csvField(field: Field): string {
  if (field === null) return '';
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
