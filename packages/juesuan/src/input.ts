import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { CommandError, systemError } from './problem.ts';

/** Stands for standard input or output in place of a file's name. */
export const STANDARD_STREAM = '-';

/** Bytes of one source: the largest published reports, scans included, have some 100 MB. */
export const MOST_SOURCE_BYTES = 256 * 2 ** 20;

/**
 * The bytes of a file or of stdin (`-`), in a buffer of their own: a PDF engine may take the buffer over. What has no end
 * (a device, a pipe) is given up once it is larger than any report. Without a stdin, `-` is a file.
 */
export async function readInput(file: string, stdin: Readable | null): Promise<Uint8Array> {
  try {
    const standard = file === STANDARD_STREAM ? stdin : null;
    return await readAll(standard ?? createReadStream(file), file);
  } catch (error) {
    throw systemError(file, error);
  }
}

async function readAll(stream: Readable, file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > MOST_SOURCE_BYTES)
      throw new CommandError(file, 'too-large', { reason: 'input', limit: MOST_SOURCE_BYTES });
    chunks.push(Buffer.from(chunk));
  }
  return new Uint8Array(Buffer.concat(chunks, bytes));
}

/** The names on the command line; `-` stands for those on standard input, one a line. */
export async function* inputNames(inputs: string[], stdin: Readable): AsyncGenerator<string> {
  for (const input of inputs) {
    if (input !== STANDARD_STREAM) yield input;
    else for await (const line of createInterface({ input: stdin })) yield line;
  }
}
