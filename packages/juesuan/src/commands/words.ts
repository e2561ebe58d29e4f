import { access } from 'node:fs/promises';
import type { Engine } from '../engine.ts';
import { type Talk, writeText } from '../io.ts';
import { openReader } from '../open-reader.ts';
import { writeFileWhole } from '../output.ts';
import { CommandError, problemLine } from '../problem.ts';
import { reportsOf } from '../read-inputs.ts';
import { readOwnWords } from '../words/read.ts';
import { WordSuggestions } from '../words/suggest.ts';
import { suggestedFile } from '../words/suggested-file.ts';

interface WordsSuggestOptions {
  /** A file, or standard output. */
  out?: string;
  /** Writes over a file that is there. */
  force?: boolean;
  /** Seconds that reading one report may take. */
  timeout: number;
  /** Megabytes. */
  memory: number;
  codes?: string;
  /** Words that are known already. */
  words?: string;
  ocr?: boolean;
}

/** `juesuan words suggest`: the words of reports that no catalogue knows, as a file for a person to confirm. */
export async function wordsSuggestCommand(
  files: string[],
  { out, force = false, ...options }: WordsSuggestOptions,
  { io, engine }: { io: Talk; engine: Engine },
): Promise<number> {
  if (out !== undefined && !force && (await exists(out))) {
    const problem = new CommandError(out, 'words-exist', {});
    await writeText(io.stderr, problemLine(out, problem, io.language));
    return 2;
  }
  const reader = await openReader(engine, options, io);
  if (reader === null) return 2;
  let exitCode = 0;
  try {
    const known = options.words === undefined ? undefined : await readOwnWords(options.words, io);
    const suggestions = new WordSuggestions(known);
    for (const input of files)
      for await (const read of reportsOf(input, { reader, io })) {
        if ('report' in read) suggestions.add(read.report, read.file);
        else {
          await writeText(io.stderr, problemLine(read.file, read.error, io.language));
          exitCode = 2;
        }
      }
    const text = suggestedFile(suggestions.words());
    if (out === undefined) await writeText(io.stdout, text);
    else await writeFileWhole(out, text);
    return exitCode;
  } finally {
    await reader.close();
  }
}

const exists = async (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
