import { readInput } from '../input.ts';
import { ByteReader } from './byte-reader.ts';
import { MOST_NAME_BYTES, nameOf, problem, type StreamInput } from './inputs.ts';

const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/**
 * Files whose names come on a stream, one a line in UTF-8: every line is one input, an empty one too (`name-empty`), so
 * that inputs and records can be counted against each other. A line may end in CR LF. The files are opened one by one as
 * they are asked for.
 */
export async function* namedFiles(stream: AsyncIterable<Uint8Array>): AsyncGenerator<StreamInput> {
  const reader = new ByteReader(stream);
  for (let first = true; ; first = false) {
    const line = await reader.line(MOST_NAME_BYTES);
    if (line === null) return;
    const bytes = trimmed(line.bytes, first);
    const name = nameOf(bytes);
    if (!line.whole) yield problem(nameStart(bytes), ['name-too-long', { limit: MOST_NAME_BYTES }]);
    else if (typeof name !== 'string') yield name;
    else yield fileOf(name);
  }
}

/** A file as an input of a stream. */
export const fileOf = (name: string): StreamInput => ({
  name,
  isFile: true,
  open: () => readInput(name, null),
});

function trimmed(line: Buffer, first: boolean): Buffer {
  const from = first && line.subarray(0, 3).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  return line.subarray(from, line.at(-1) === CARRIAGE_RETURN ? -1 : undefined);
}

/** Enough to know it by. */
const nameStart = (bytes: Buffer): string => `${bytes.toString('utf8', 0, 200)}…`;
