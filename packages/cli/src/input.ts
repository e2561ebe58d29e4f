import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { systemError } from './problem.ts';

/** Stands for standard input or output in place of a file's name. */
export const STANDARD_STREAM = '-';

/** The bytes of a file or of stdin (`-`), in a buffer of their own: a PDF engine may take the buffer over. */
export async function readInput(file: string, stdin: Readable): Promise<Uint8Array> {
  try {
    return new Uint8Array(file === STANDARD_STREAM ? await readAll(stdin) : await readFile(file));
  } catch (error) {
    throw systemError(file, error);
  }
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
