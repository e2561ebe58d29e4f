import { MOST_SOURCE_BYTES } from '../input.ts';
import { ByteReader } from './byte-reader.ts';
import { MOST_NAME_BYTES, nameOf, problem, type StreamInput } from './inputs.ts';

/**
 * Reports whose bytes come on a stream, each in a frame:
 *
 *     length of the name     4 bytes, unsigned, most significant byte first
 *     name                   so many bytes, UTF-8
 *     length of the report   4 bytes, unsigned, most significant byte first
 *     report                 so many bytes
 *
 * The stream ends after a frame. This is what Hadoop streaming writes as `rawbytes` for keys and values that are
 * `BytesWritable`, and what one line makes in any language (`struct.pack('>I', len(name))`). Lengths in front, and not
 * a mark between, since a report may hold any bytes.
 *
 * A frame whose name is wrong, or whose report is too large, is passed over and told; a stream that ends within a frame,
 * or that has no frames at all, is told by its last input.
 */
export async function* framedReports(stream: AsyncIterable<Uint8Array>): AsyncGenerator<StreamInput> {
  const reader = new ByteReader(stream);
  for (;;) {
    const input = await nextFrame(reader);
    if (input === null) return;
    yield input;
    if ('last' in input && input.last) return;
  }
}

/** One frame of {@link framedReports}. */
export function frame(name: string, report: Uint8Array): Buffer {
  const bytes = Buffer.from(name);
  return Buffer.concat([uint32(bytes.length), bytes, uint32(report.length), report]);
}

async function nextFrame(reader: ByteReader): Promise<StreamInput | null> {
  const nameLength = await length(reader);
  if (nameLength === 'end') return null;
  if (nameLength === 'cut') return cut(null, 'name-length');
  if (nameLength > MOST_NAME_BYTES) {
    return problem(null, ['frame-invalid', { count: nameLength, limit: MOST_NAME_BYTES }], true);
  }
  const nameBytes = await reader.take(nameLength);
  if (nameBytes.length < nameLength) return cut(null, 'name');
  const name = nameOf(nameBytes);
  const known = typeof name === 'string' ? name : name.name;
  const size = await length(reader);
  if (typeof size === 'string') return cut(known, 'report-length');
  if (typeof name !== 'string' || size > MOST_SOURCE_BYTES) {
    if ((await reader.skip(size)) < size) return cut(known, 'report');
    const tooLarge = { reason: 'framed', count: size, limit: MOST_SOURCE_BYTES } as const;
    return typeof name === 'string' ? problem(name, ['too-large', tooLarge]) : name;
  }
  const report = await reader.take(size);
  if (report.length < size) return cut(name, 'report');
  // In a buffer of its own: a PDF engine may take the buffer over.
  return { name, open: async () => new Uint8Array(report) };
}

async function length(reader: ByteReader): Promise<number | 'end' | 'cut'> {
  const bytes = await reader.take(4);
  if (bytes.length === 0) return 'end';
  return bytes.length < 4 ? 'cut' : bytes.readUInt32BE();
}

const cut = (name: string | null, within: string): StreamInput =>
  problem(name, ['frame-truncated', { within }], true);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
