import { isArchive } from '@juesuan/archives';
import type { SetFile } from '@juesuan/extractor';
import type { TableKind } from '@juesuan/schema';
import type { Command } from 'commander';
import { filesIn } from '../containers.ts';
import type { Engine } from '../engine.ts';
import { onlyKind } from '../format/identified.ts';
import { errorLine, reportLine } from '../format/report-line.ts';
import { STANDARD_STREAM } from '../input.ts';
import { isBrokenPipe, type Talk, writeText } from '../io.ts';
import type { OcrChoice } from '../ocr-use.ts';
import { type OpenedReader, openReader } from '../open-reader.ts';
import { problemLine, problemOf } from '../problem.ts';
import { reportsOfFiles, stateSkipped } from '../read-inputs.ts';
import { framedReports } from '../stream/frames.ts';
import { inOrder } from '../stream/in-order.ts';
import type { StreamInput } from '../stream/inputs.ts';
import { fileOf, namedFiles } from '../stream/names.ts';

interface ExtractStreamOptions extends OcrChoice {
  /** Reports come in frames, and not as names of files. */
  framed?: boolean;
  /** Reports at a time. */
  threads?: number;
  table?: TableKind;
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
}

/**
 * `juesuan extract --ndjson`: a record for each input, in the order of the inputs; for each report where it is an archive. What is wrong with one of them is its
 * record and not an exit code, since what drives this command (Spark, Hadoop, make) throws a whole partition away where a
 * command fails; only a stream that cannot be followed to its end is a failure.
 */
export async function extractStreamCommand(
  files: string[],
  options: ExtractStreamOptions,
  { io, engine, command }: { io: Talk; engine: Engine; command: Command },
): Promise<number> {
  const { framed = false, threads = 1, table } = options;
  if (files.includes(STANDARD_STREAM))
    command.error('error: --ndjson reads names on standard input: leave - out');
  if (framed && files.length > 0)
    command.error('error: --framed reads reports on standard input: name no FILE');
  const reader = await openReader(engine, options, io);
  const inputs = files.length > 0 ? named(files) : framed ? framedReports(io.stdin) : namedFiles(io.stdin);
  if (reader === null) return 2;
  let exitCode = 0;
  try {
    for await (const { line, broken } of inOrder(withMembers(inputs, reader, io), threads, (input) =>
      recordOf(input, reader, { table, io }),
    )) {
      await writeText(io.stdout, line);
      if (broken === null) continue;
      await writeText(io.stderr, broken);
      exitCode = 2;
    }
    return exitCode;
  } catch (error) {
    if (isBrokenPipe(error)) return exitCode;
    throw error;
  } finally {
    // Whoever writes to us learns that nobody reads any more.
    if (files.length === 0) io.stdin.destroy();
    await reader.close();
  }
}

async function* named(files: readonly string[]): AsyncGenerator<StreamInput> {
  for (const file of files) yield fileOf(file);
}

/** Files of an archive that are read together, to see which are of one report. */
interface Members {
  name: string;
  place: string;
  files: readonly SetFile[];
}

/** The inputs, archives by what they hold; one without any report stands as it is, and is refused as an archive. */
async function* withMembers(
  inputs: AsyncIterable<StreamInput>,
  reader: OpenedReader,
  io: Talk,
): AsyncGenerator<StreamInput | Members> {
  for await (const input of inputs) {
    if (!('isFile' in input) || !(await isArchive(input.name))) {
      yield input;
      continue;
    }
    let isEmpty = true;
    for await (const found of filesIn(input.name, reader)) {
      if ('skipped' in found) await stateSkipped(found, io);
      else {
        isEmpty = false;
        yield 'error' in found
          ? { name: found.place, open: () => Promise.reject(found.error) }
          : { name: found.place, ...found };
      }
    }
    if (isEmpty) yield input;
  }
}

/** The input's line, and what to tell on stderr where the stream ends with it. */
async function recordOf(
  input: StreamInput | Members,
  reader: OpenedReader,
  { table, io }: { table: TableKind | undefined; io: Talk },
): Promise<{ line: string; broken: string | null }> {
  const { name } = input;
  const { language } = io;
  try {
    if ('error' in input) throw input.error;
    if ('files' in input) return { line: await linesOf(input, reader, { table, io }), broken: null };
    const report = await reader.read(await input.open());
    await reader.stated(name ?? 'extract', report);
    return { line: reportLine(input.name, onlyKind(report, table), language), broken: null };
  } catch (error) {
    const last = 'last' in input && input.last;
    return {
      line: errorLine(name, problemOf(error, language)),
      broken: last ? problemLine('extract', error, language) : null,
    };
  }
}

/** A line for each report in files of an archive. */
async function linesOf(
  members: Members,
  reader: OpenedReader,
  { table, io }: { table: TableKind | undefined; io: Talk },
): Promise<string> {
  const lines: string[] = [];
  for await (const read of reportsOfFiles(members, { reader, io })) {
    if ('report' in read) await reader.stated(read.file, read.report);
    lines.push(
      'error' in read
        ? errorLine(read.file, problemOf(read.error, io.language))
        : reportLine(read.file, onlyKind(read.report, table), io.language),
    );
  }
  return lines.join('');
}
