import { mkdir, rm } from 'node:fs/promises';
import type { DataRecord, Dataset } from '../rows/dataset.ts';
import { DatasetFiles, type TextForm } from './files.ts';
import { checkFolder, placeFolder, temporaryBeside } from './place.ts';
import type { Sink } from './sink.ts';

/** A folder with one text file a dataset; `complete` adds to it before it is put in its place. */
export async function folderSink(
  folder: string,
  form: TextForm,
  complete: (folder: string) => Promise<void> = async () => undefined,
): Promise<Sink> {
  await checkFolder(folder);
  const temporary = await temporaryBeside(folder);
  await mkdir(temporary);
  const files = new DatasetFiles(temporary, form);
  return {
    write: (dataset: Dataset, records: readonly DataRecord[]) => files.write(dataset, records),
    async finish() {
      await files.end();
      await complete(temporary);
      await placeFolder(temporary, folder);
    },
    async close() {
      files.destroy();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}
