import { csvForm, ndjsonForm } from './files.ts';
import { folderSink } from './folder.ts';
import type { Opening, Sink } from './sink.ts';
import type { Target } from './target.ts';

/** Opens the output; a database's code is loaded only for the database that is asked for. */
export async function openSink({ form, place }: Target, opening: Opening): Promise<Sink> {
  switch (form) {
    case 'csv':
      return folderSink(place, { form, text: csvForm }, opening);
    case 'ndjson':
      return folderSink(place, { form, text: ndjsonForm }, opening);
    case 'datapackage':
      return (await import('./datapackage.ts')).dataPackageSink(place, opening);
    case 'duckdb':
      return (await import('./duckdb.ts')).duckdbSink(place, opening);
    case 'sqlite':
      return (await import('./sqlite.ts')).sqliteSink(place, opening);
    case 'cells':
      return (await import('./cells.ts')).cellsSink(place, opening);
    case 'parquet':
      return (await import('./parquet.ts')).parquetSink(place, opening);
    case 'xlsx':
      return (await import('./xlsx.ts')).xlsxSink(place, opening);
    case 'postgres':
      return (await import('./postgres.ts')).postgresSink(place, opening);
  }
}
