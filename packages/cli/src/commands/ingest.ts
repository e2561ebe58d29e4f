import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { STANDARD_STREAM } from '../input.ts';
import { type Io, writeText } from '../io.ts';
import { CommandError, problemLine } from '../problem.ts';

export interface IngestCommandOptions {
  to: string;
  store?: string;
  threads?: number;
  /** Seconds. */
  timeout?: number;
  /** Megabytes. */
  memory?: number;
  json?: boolean;
}

/** `juesuan ingest`: everything is in `@juesuan/ingest`, which brings databases and is loaded only here. */
export async function ingestCommand(
  inputs: string[],
  { to, store, threads, timeout, memory, json = false }: IngestCommandOptions,
  { io }: { io: Io },
): Promise<number> {
  const ingestPackage = await loadPackage();
  if (ingestPackage === null) {
    const missing = new CommandError(
      'ingest',
      'not-installed',
      'this command needs a package of its own: npm install @juesuan/ingest',
    );
    await writeText(io.stderr, problemLine('ingest', missing));
    return 2;
  }
  const { describeSummary, IngestError, ingest, Progress } = ingestPackage;
  const progress = new Progress(io.stderr, { json });
  try {
    const summary = await ingest(inputNames(inputs, io.stdin), {
      to,
      ...(store !== undefined && { store }),
      ...(threads !== undefined && { threads }),
      limits: {
        ...(timeout !== undefined && { milliseconds: timeout * 1000 }),
        ...(memory !== undefined && { megabytes: memory }),
      },
      onTotal: (files) => progress.total(files),
      onFile: (event) => progress.file(event),
      onLoad: () => progress.loading(),
    });
    await writeText(
      io.stdout,
      json ? `${JSON.stringify({ event: 'summary', ...summary })}\n` : describeSummary(summary),
    );
    return Object.keys(summary.failures).length === 0 ? 0 : 2;
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    await writeText(io.stderr, problemLine(to, new CommandError('ingest', error.code, error.message)));
    return 2;
  }
}

async function loadPackage() {
  try {
    return await import('@juesuan/ingest');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** The names on the command line; `-` stands for those on standard input, one a line. */
async function* inputNames(inputs: string[], stdin: Readable): AsyncGenerator<string> {
  for (const input of inputs) {
    if (input !== STANDARD_STREAM) yield input;
    else for await (const line of createInterface({ input: stdin })) yield line;
  }
}
