import { ExtractionError } from '@juesuan/schema';
import { refuse } from './refused.ts';

/**
 * Unpacks zlib's format whole.
 *
 * @param most bytes that may come out
 * @throws {Refused} where the data is damaged
 * @throws {ExtractionError} `too-large` where too much comes out: pdf.js would hold it all
 */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array;

/** @throws {ExtractionError} always: more bytes were unpacked than `limit` */
export function tooMuch(limit: number): never {
  throw new ExtractionError('too-large', { reason: 'unpacked', limit });
}

/** Node's own zlib where there is one; elsewhere fflate, several times slower. */
export async function loadInflate(): Promise<Inflate> {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  const zlib = process?.getBuiltinModule?.('node:zlib') as typeof import('node:zlib') | undefined;
  if (zlib !== undefined) return byZlib(zlib);
  try {
    return byFflate(await import('fflate'));
  } catch {
    return refuse('nothing is there to unpack streams with');
  }
}

/** Chunks of the result: one of the right size spares joining them. */
const LEAST_CHUNK = 1024;
const MOST_CHUNK = 1 << 20;
const USUAL_RATIO = 6;

export const byZlib =
  ({ inflateSync }: Pick<typeof import('node:zlib'), 'inflateSync'>): Inflate =>
  (packed, most) => {
    const chunkSize = Math.min(MOST_CHUNK, Math.max(LEAST_CHUNK, packed.length * USUAL_RATIO));
    try {
      const bytes = inflateSync(packed, { maxOutputLength: Math.max(1, most), chunkSize });
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      return code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch(most) : refuse('damaged packed data');
    }
  };

export const byFflate =
  ({ Unzlib }: Pick<typeof import('fflate'), 'Unzlib'>): Inflate =>
  (packed, most) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    let whole = false;
    const stream = new Unzlib((chunk, last) => {
      chunks.push(chunk);
      length += chunk.length;
      whole ||= last;
      if (length > most) tooMuch(most);
    });
    try {
      // Piece by piece, so that what unpacks to too much ends early.
      for (let at = 0; at < packed.length; at += PIECE)
        stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch (error) {
      if (length > most) throw error;
      refuse('damaged packed data');
    }
    if (!whole) refuse('damaged packed data');
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    if (!endsInCheck(packed, adler32(bytes))) refuse('damaged packed data');
    return bytes;
  };

const PIECE = 1 << 16;

/** zlib checks what it unpacks; fflate leaves that to its caller. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let i = 0; i < bytes.length; ) {
    const stop = Math.min(i + 3800, bytes.length);
    for (; i < stop; i++) {
      a += bytes[i] as number;
      b += a;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

/** The check is the last four bytes; writers put an end of line behind them. */
function endsInCheck(packed: Uint8Array, check: number): boolean {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return [4, 5, 6].some((back) => packed.length > back && view.getUint32(packed.length - back) === check);
}
