import { Readable, Writable } from 'node:stream';
import type { Io } from '../io.ts';

/** Streams that keep what is written, and a stdin of the given bytes. */
export function recordedIo(stdin: string | Uint8Array = ''): Io & { out(): string; err(): string } {
  const [stdout, out] = recorder();
  const [stderr, err] = recorder();
  return { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, out, err };
}

function recorder(): [Writable, () => string] {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return [stream, () => Buffer.concat(chunks).toString('utf8')];
}
