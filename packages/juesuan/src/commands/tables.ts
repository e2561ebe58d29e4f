import type { FoundTable, PageRange } from '@juesuan/extractor';
import { type Diagnostic, diagnosticMessage } from '@juesuan/schema';
import { type Engine, extractorEngine } from '../engine.ts';
import { type TablesFormat, writtenTables } from '../format/found-tables.ts';
import { readInput } from '../input.ts';
import { isBrokenPipe, type Talk, writeText } from '../io.ts';
import { complaint, problemLine } from '../problem.ts';

interface TablesCommandOptions {
  format: TablesFormat;
  pages?: PageRange;
}

/** `juesuan tables`: every table of a source, whatever it is about; what was unclear is a line on stderr. */
export async function tablesCommand(
  file: string,
  { format, pages }: TablesCommandOptions,
  { io, engine }: { io: Talk; engine: Engine },
): Promise<number> {
  const unclear: Diagnostic[] = [];
  let tables: FoundTable[];
  try {
    const read = engine.tables ?? extractorEngine.tables;
    const bytes = await readInput(file, io.stdin);
    tables =
      (await read?.(bytes, { ...(pages && { pages }), onDiagnostic: (one) => unclear.push(one) })) ?? [];
  } catch (error) {
    await writeText(io.stderr, problemLine(file, error, io.language));
    return 2;
  }
  for (const one of unclear)
    await writeText(io.stderr, complaint(file, one.code, diagnosticMessage(one, io.language)));
  try {
    await writeText(io.stdout, writtenTables[format](tables));
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
  return 0;
}
