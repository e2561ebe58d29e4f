import type { Readable, Writable } from 'node:stream';
import type { Language } from '@juesuan/schema';
import type { Environment } from './language.ts';

/** The streams a command talks to, and the environment whose locale says in which language; `process` is one. */
export interface Io {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  env?: Environment;
}

/** The streams, and the language that the command speaks on them. */
export interface Talk extends Io {
  language: Language;
}

/** Writes and waits until the stream took it, so that a slow reader holds the command and not the memory. */
export const writeText = (stream: Writable, text: string): Promise<void> =>
  text === '' ? Promise.resolve() : writeBytes(stream, text);

/** As {@link writeText}, of what is no text too. */
export function writeBytes(stream: Writable, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // The callback comes before the 'error' event, which would end the process if nobody listened to it.
    stream.once('error', reject);
    stream.write(content, (error) => {
      if (error) return reject(error);
      stream.off('error', reject);
      resolve();
    });
  });
}

/** The reader of our output has gone (`juesuan … | head`): no error, just the end. */
export function isBrokenPipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  );
}
