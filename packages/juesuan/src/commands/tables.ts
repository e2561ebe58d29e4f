import type { FoundTable, PageRange } from '@juesuan/extractor';
import { type Diagnostic, diagnosticMessage } from '@juesuan/schema';
import type { OcrReading } from '@juesuan/threads';
import { isContainer, membersOf } from '../containers.ts';
import { type Engine, extractorEngine } from '../engine.ts';
import { type TablesFormat, type TablesWriter, writtenTables } from '../format/found-tables.ts';
import { readInput } from '../input.ts';
import { isBrokenPipe, type Talk, writeText } from '../io.ts';
import { type OcrChoice, ocrUse, readsPictures } from '../ocr-use.ts';
import { complaint, problemLine } from '../problem.ts';
import { stateSkipped } from '../read-inputs.ts';

interface TablesCommandOptions extends OcrChoice {
  format: TablesFormat;
  pages?: PageRange;
}

/** What reading the tables of one source needs. */
interface Reading {
  pages: PageRange | undefined;
  ocr: OcrReading;
  io: Talk;
  engine: Engine;
}

/** `juesuan tables`: every table of a source, whatever it is about; what was unclear is a line on stderr. */
export async function tablesCommand(
  file: string,
  { format, pages, ...choice }: TablesCommandOptions,
  { io, engine }: { io: Talk; engine: Engine },
): Promise<number> {
  const ocr = await ocrUse(choice, 'tables', io);
  if (ocr === null) return 2;
  const reading = { pages, ocr, io, engine };
  const writer = writtenTables[format];
  try {
    if (await isContainer(file)) return await tablesOfMembers(file, writer, reading);
    const tables = await tablesOf(file, () => readInput(file, io.stdin), reading);
    if (tables === null) return 2;
    await writeText(
      io.stdout,
      writer.before + writer.tables(tables, null, true) + writer.after(tables.length === 0),
    );
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
  return 0;
}

/** The tables of a folder's or an archive's files, one file at a time, each table with the name of its file. */
async function tablesOfMembers(container: string, writer: TablesWriter, reading: Reading): Promise<number> {
  const { io, ocr } = reading;
  let exitCode = 0;
  let isFirst = true;
  for await (const found of membersOf(container, { pictures: readsPictures(ocr) })) {
    if ('skipped' in found) await stateSkipped(found, io);
    else if ('error' in found) {
      await writeText(io.stderr, problemLine(found.place, found.error, io.language));
      exitCode = 2;
    } else {
      const tables = await tablesOf(found.file, async () => found.bytes, reading);
      if (tables === null) exitCode = 2;
      if (tables === null || tables.length === 0) continue;
      await writeText(io.stdout, (isFirst ? writer.before : '') + writer.tables(tables, found.file, isFirst));
      isFirst = false;
    }
  }
  await writeText(io.stdout, (isFirst ? writer.before : '') + writer.after(isFirst));
  return exitCode;
}

/** `null` where the source cannot be read, which is then said. */
async function tablesOf(
  file: string,
  bytesOf: () => Promise<Uint8Array>,
  { pages, ocr, io, engine }: Reading,
): Promise<FoundTable[] | null> {
  const unclear: string[] = [];
  try {
    const read = engine.tables ?? extractorEngine.tables;
    const onDiagnostic = (one: Diagnostic): void =>
      void unclear.push(complaint(file, one.code, diagnosticMessage(one, io.language)));
    const tables = await read?.(await bytesOf(), { ...(pages && { pages }), onDiagnostic }, ocr);
    for (const line of unclear) await writeText(io.stderr, line);
    return tables ?? [];
  } catch (error) {
    if (isBrokenPipe(error)) throw error;
    await writeText(io.stderr, problemLine(file, error, io.language));
    return null;
  }
}
