import { write } from 'node:fs';
import { Writable } from 'node:stream';
import { isatty } from 'node:tty';

/** Milliseconds before a pipe that is full is tried again. */
const AGAIN = 5;

/**
 * Standard output or error, written to from a thread: those that Node gives a thread are copied through the main one, and
 * tell it alone what goes wrong.
 */
export const streamOf = (descriptor: 1 | 2, columns?: number): Writable =>
  Object.assign(
    new Writable({
      decodeStrings: true,
      write(chunk: Uint8Array, _encoding, done) {
        const next = (from: number): void =>
          write(descriptor, chunk, from, (error, written) => {
            if (error?.code === 'EAGAIN') setTimeout(next, AGAIN, from);
            else if (error || from + written === chunk.length) done(error);
            else next(from + written);
          });
        next(0);
      },
    }),
    { isTTY: isatty(descriptor), columns },
  );
