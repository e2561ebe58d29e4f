import { access } from 'node:fs/promises';
import type { Engine } from '../engine.ts';
import { type Talk, writeText } from '../io.ts';
import { writeFileWhole } from '../output.ts';
import { CommandError, problemLine } from '../problem.ts';
import { openReading } from '../reading.ts';
import type { Loudness } from '../reading-log.ts';
import { WordSuggestions } from '../words/suggest.ts';
import { suggestedFile } from '../words/suggested-file.ts';

interface WordsSuggestOptions extends Loudness {
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
  /** Reports at a time. */
  threads?: number;
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
  const reading = await openReading(files, options, { io, engine });
  if (reading === null) return 2;
  let exitCode = 0;
  let isAnyRead = false;
  try {
    const suggestions = new WordSuggestions(reading.words);
    for await (const read of reading.reads)
      if ('report' in read) {
        suggestions.add(read.report, read.file);
        isAnyRead = true;
      } else exitCode = 2;
    await reading.log.end();
    // A file without words would say that all are known.
    if (!isAnyRead) return 2;
    const text = suggestedFile(suggestions.words(), io.language);
    if (out === undefined) await writeText(io.stdout, text);
    else await writeFileWhole(out, text);
    return exitCode;
  } finally {
    await reading.close();
  }
}

const exists = async (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
