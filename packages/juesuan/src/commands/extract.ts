import { join } from 'node:path';
import type { Report, TableKind } from '@juesuan/schema';
import type { Command } from 'commander';
import { isContainer } from '../containers.ts';
import type { Engine } from '../engine.ts';
import { wideCsv } from '../format/csv.ts';
import { reportFormats } from '../format/formats.ts';
import { type IdentifiedReport, onlyKind, type ReportFormat, reportId } from '../format/identified.ts';
import { type FormatName, printedFormats } from '../format/names.ts';
import { STANDARD_STREAM } from '../input.ts';
import { isBrokenPipe, type Talk, writeBytes, writeText } from '../io.ts';
import type { OcrChoice } from '../ocr-use.ts';
import { writeFileWhole } from '../output.ts';
import { outputNames } from '../output-names.ts';
import { paintFor } from '../paint.ts';
import { openReading, type Reading } from '../reading.ts';
import type { Loudness } from '../reading-log.ts';
import { readingWords } from '../reading-words.ts';
import { extractStreamCommand } from './extract-stream.ts';

export interface ExtractOptions extends OcrChoice, Loudness {
  format: FormatName;
  /** A folder, or `-`. */
  out: string;
  table?: TableKind;
  id?: string;
  /** Seconds that reading one report may take. */
  timeout: number;
  /** Megabytes. */
  memory: number;
  /** CSV of a code list of one's own. */
  codes?: string;
  /** YAML or JSON of words of one's own. */
  words?: string;
  /** File or folder of what people corrected. */
  corrections?: string;
  /** One line a report, as {@link extractStreamCommand} writes it. */
  ndjson?: boolean;
  framed?: boolean;
  /** CSV with a byte order mark, which tells spreadsheets that it is UTF-8. */
  bom?: boolean;
  /** Reports at a time. */
  threads?: number;
}

/** Where the reports of one run go. */
interface Sink {
  write(report: IdentifiedReport, name: string): Promise<void>;
  /** After the last report. */
  end(): Promise<void>;
}

/** `juesuan extract`: reads each file, writes each report. A file that cannot be read does not stop the others. */
export async function extractCommand(
  files: string[],
  options: ExtractOptions,
  { io, engine, command }: { io: Talk; engine: Engine; command: Command },
): Promise<number> {
  if (options.ndjson) return extractStreamCommand(files, options, { io, engine, command });
  checkUsage(files, options, command);
  const isMany = files.length > 1 || (await isContainer(files[0] ?? STANDARD_STREAM));
  if (isMany && options.id !== undefined) command.error('error: --id goes with one FILE only');
  if (isMany && options.format === 'csv' && options.out === STANDARD_STREAM)
    command.error('error: --format csv has one file a table: give --out DIR, or one FILE and --table KIND');
  if (isMany && options.format === 'xlsx' && options.out === STANDARD_STREAM)
    command.error('error: --format xlsx has one workbook a report: give --out DIR, or one FILE');
  const sink = sinkOf(options, isMany, io);
  const reading = await openReading(
    files,
    { ...options, printed: printedFormats.has(options.format) },
    { io, engine },
  );
  if (reading === null) return 2;
  try {
    return await extractAll(reading, options, sink);
  } catch (error) {
    // A reader that went away is no failure, and the inputs that were not read are not missed by anyone.
    if (isBrokenPipe(error)) return 0;
    throw error;
  } finally {
    await reading.close();
  }
}

async function extractAll(
  { reads, paths, log }: Reading,
  options: ExtractOptions,
  sink: Sink,
): Promise<number> {
  const nameOf = outputNames(paths);
  let exitCode = 0;
  for await (const read of reads) {
    // Names are handed out to failures, too: they do not depend on what can be read.
    const name = nameOf(read.file);
    if ('error' in read) exitCode = 2;
    else await log.above(() => sink.write(identified(read, options), name));
  }
  await log.above(() => sink.end());
  await log.end();
  return exitCode;
}

const identified = (
  { file, report }: { file: string; report: Report },
  { table: kind, id }: ExtractOptions,
): IdentifiedReport => ({ id: id ?? reportId(report), file, report: onlyKind(report, kind) });

function checkUsage(files: string[], { format, out, table }: ExtractOptions, command: Command): void {
  if (files.length === 0) command.error("error: missing required argument 'file'");
  if (files.filter((file) => file === STANDARD_STREAM).length > 1) {
    command.error('error: standard input (-) can be read once only');
  }
  if (format === 'csv' && out === STANDARD_STREAM && table === undefined) {
    command.error('error: --format csv has one file a table: give --out DIR, or one FILE and --table KIND');
  }
}

function sinkOf({ format, out, table, bom = false }: ExtractOptions, many: boolean, io: Talk): Sink {
  if (format === 'xlsx') return workbooks(out, io);
  const reportFormat = withMark(reportFormats[format], bom);
  if (reportFormat === undefined)
    return out === STANDARD_STREAM ? tableStream(io, table, bom) : tableFiles(out, bom);
  return out === STANDARD_STREAM ? reportStream(reportFormat, many, io) : reportFiles(reportFormat, out, io);
}

/** Spreadsheets take a CSV for UTF-8 where it begins so. */
const BYTE_ORDER_MARK = '\ufeff';

const withMark = (format: ReportFormat | undefined, bom: boolean): ReportFormat | undefined =>
  format === undefined || !bom || !format.extension.endsWith('.csv')
    ? format
    : { ...format, before: (many) => BYTE_ORDER_MARK + format.before(many) };

function workbooks(out: string, io: Talk): Sink {
  return {
    async write(report, name) {
      const { workbookOf } = await import('../format/workbook.ts');
      const bytes = await workbookOf(report);
      if (out === STANDARD_STREAM) await writeBytes(io.stdout, bytes);
      else await writeFileWhole(join(out, `${name}.xlsx`), bytes);
    },
    end: async () => undefined,
  };
}

function reportStream(format: ReportFormat, many: boolean, io: Talk): Sink {
  let written = 0;
  return {
    async write(report) {
      const lead = written === 0 ? format.before(many) : format.between;
      written += 1;
      await writeText(io.stdout, lead + format.body(report, io.language, paintFor(io.stdout, io.env)));
    },
    async end() {
      if (written > 0) await writeText(io.stdout, format.after(many));
    },
  };
}

function reportFiles(format: ReportFormat, folder: string, { language }: Talk): Sink {
  return {
    write: (report, name) =>
      writeFileWhole(
        join(folder, `${name}${format.extension}`),
        format.before(false) + format.body(report, language) + format.after(false),
      ),
    end: async () => undefined,
  };
}

function tableStream(io: Talk, kind: TableKind | undefined, bom: boolean): Sink {
  return {
    async write({ file, report }) {
      if (report.tables.length > 0) return writeText(io.stdout, markOf(bom) + wideCsv(report.tables));
      await writeText(io.stderr, `${file}: ${readingWords[io.language].noTable(kind ?? '')}\n`);
    },
    end: async () => undefined,
  };
}

const markOf = (bom: boolean): string => (bom ? BYTE_ORDER_MARK : '');

function tableFiles(folder: string, bom: boolean): Sink {
  return {
    async write({ report }, name) {
      const nameOf = outputNames();
      for (const table of report.tables) {
        await writeFileWhole(join(folder, name, `${nameOf(table.kind)}.csv`), markOf(bom) + wideCsv([table]));
      }
    },
    end: async () => undefined,
  };
}
