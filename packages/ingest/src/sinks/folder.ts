import { mkdir, rm } from 'node:fs/promises';
import type { DataRecord, Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { DatasetFiles, type TextForm } from './files.ts';
import { csvDataset, heldBy, ndjsonDataset } from './held.ts';
import { openLocked } from './lock.ts';
import { checkFolder, placeFolder, temporaryBeside } from './place.ts';
import type { Opening, Sink } from './sink.ts';
import { Counted } from './written.ts';

/** A folder of text files: its form, and what is added to it before it is put in its place. */
interface TextFolder {
  form: 'csv' | 'ndjson' | 'datapackage';
  text: TextForm;
  /** Files beside those of the datasets. */
  more?: readonly string[];
  complete?(folder: string): Promise<void>;
}

/** A folder with one text file a dataset. */
export async function folderSink(
  folder: string,
  { form, text, more = [], complete }: TextFolder,
  { run, mode }: Opening,
): Promise<Sink> {
  return openLocked(folder, async (release) => {
    await checkFolder(folder, form, [...datasets.map(({ name }) => `${name}${text.extension}`), ...more]);
    const temporary = await temporaryBeside(folder);
    const read = form === 'ndjson' ? ndjsonDataset(folder) : csvDataset(folder, run);
    const held = mode === 'replace' ? null : await heldBy(read);
    await mkdir(temporary);
    const files = new DatasetFiles(temporary, text);
    const counted = new Counted();
    return {
      held,
      async write(dataset: Dataset, records: readonly DataRecord[]) {
        counted.add(dataset, records);
        await files.write(dataset, records);
      },
      async finish() {
        await files.end();
        await complete?.(temporary);
        await placeFolder(temporary, folder, form);
        return counted.written;
      },
      async close() {
        files.destroy();
        await rm(temporary, { recursive: true, force: true });
        await release();
      },
    };
  });
}
