import { csvForm, ndjsonForm } from './files.ts';
import { folderSink } from './folder.ts';
import type { Sink } from './sink.ts';
import type { Target } from './target.ts';

/** Opens the output; a database's code is loaded only for the database that is asked for. */
export async function openSink({ form, place }: Target, run: string): Promise<Sink> {
  switch (form) {
    case 'csv':
      return folderSink(place, csvForm);
    case 'ndjson':
      return folderSink(place, ndjsonForm);
    case 'datapackage':
      return (await import('./datapackage.ts')).dataPackageSink(place);
    case 'duckdb':
      return (await import('./duckdb.ts')).duckdbSink(place, run);
    case 'parquet':
      return (await import('./parquet.ts')).parquetSink(place, run);
    case 'xlsx':
      return (await import('./xlsx.ts')).xlsxSink(place);
    case 'postgres':
      return (await import('./postgres.ts')).postgresSink(place, run);
  }
}
