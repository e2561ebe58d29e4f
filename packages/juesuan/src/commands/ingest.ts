import { problemMessage } from '@juesuan/schema';
import { correctionsAt } from '../corrections/read.ts';
import { IngestProgress } from '../ingest-progress.ts';
import { inputNames } from '../input.ts';
import { type Talk, writeText } from '../io.ts';
import { type OcrChoice, ocrUse } from '../ocr-use.ts';
import { optionalPackage } from '../optional.ts';
import { type OwnListFiles, ownListsOf } from '../own-lists.ts';
import { complaint } from '../problem.ts';

interface IngestCommandOptions extends OcrChoice, OwnListFiles {
  to: string;
  store?: string;
  mode?: 'update' | 'append' | 'replace';
  threads?: number;
  /** Seconds. */
  timeout?: number;
  /** Megabytes. */
  memory?: number;
  /** File or folder of what people corrected. */
  corrections?: string;
  json?: boolean;
}

/** `juesuan ingest`: everything is in `@juesuan/ingest`, which brings databases and is loaded only here. */
export async function ingestCommand(
  inputs: string[],
  { to, store, mode, threads, timeout, memory, corrections, json = false, ...choice }: IngestCommandOptions,
  { io }: { io: Talk },
): Promise<number> {
  const load = () => import('@juesuan/ingest');
  const ingestPackage = await optionalPackage('@juesuan/ingest', load, { command: 'ingest', io });
  if (ingestPackage === null) return 2;
  const own = await ownListsOf(choice, io);
  const found = await correctionsAt(corrections, io);
  if (own === null || found === null) return 2;
  const ocr = await ocrUse(choice, 'ingest', io);
  if (ocr === null) return 2;
  const { describeSummary, IngestError, ingest } = ingestPackage;
  const progress = new IngestProgress(io.stderr, { json, language: io.language });
  try {
    const summary = await ingest(inputNames(inputs, io.stdin), {
      to,
      language: io.language,
      ocr,
      ...(store !== undefined && { store }),
      ...(mode !== undefined && { mode }),
      ...(threads !== undefined && { threads }),
      ...own,
      ...(found.length > 0 && { corrections: found.map((one) => one.corrections) }),
      limits: {
        ...(timeout !== undefined && { milliseconds: timeout * 1000 }),
        ...(memory !== undefined && { megabytes: memory }),
      },
      onStore: (folder) => progress.store(folder),
      ...(progress.onPage && { onPage: progress.onPage }),
      onTotal: (files) => progress.total(files),
      onFile: (event) => progress.file(event),
      onSet: (event) => progress.set(event),
      onLoad: () => progress.loading(),
    });
    await writeText(
      io.stdout,
      json ? `${JSON.stringify({ event: 'summary', ...summary })}\n` : describeSummary(summary, io.language),
    );
    return summary.output.written && Object.keys(summary.failures).length === 0 ? 0 : 2;
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    await writeText(io.stderr, complaint('ingest', error.code, problemMessage(error, io.language)));
    return 2;
  }
}
