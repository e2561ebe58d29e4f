import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_SOURCE_BYTES } from '../input.ts';
import { chunked } from '../testing/chunks.ts';
import { frame, framedReports } from './frames.ts';

/** What a stream gives: name and bytes of a report, name and code of a problem. */
async function read(stream: AsyncIterable<Uint8Array>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const input of framedReports(stream)) {
    if ('error' in input) all.push([input.name, input.error.code, input.last]);
    else all.push([input.name, Buffer.from(await input.open()).toString('latin1')]);
  }
  return all;
}

const of = (...parts: Uint8Array[]) => read(chunked(Buffer.concat(parts), [3, 9]));

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const names = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !name.includes('\0'));
const reports = fc.array(fc.tuple(names, fc.uint8Array({ maxLength: 100 })), { maxLength: 6 });
const cuts = fc.array(fc.nat(600), { maxLength: 30 });

test('reports come out as they were framed, however the stream was cut into chunks', async () => {
  const property = fc.asyncProperty(reports, cuts, async (all, at) => {
    const stream = Buffer.concat(all.map(([name, report]) => frame(name, report)));
    expect(await read(chunked(stream, at))).toEqual(
      all.map(([name, report]) => [name, Buffer.from(report).toString('latin1')]),
    );
  });
  await fc.assert(property);
});

test('any end within a frame is told, and what came whole before it is there', async () => {
  const property = fc.asyncProperty(reports, fc.nat(), cuts, async (all, cutAt, at) => {
    fc.pre(all.length > 0);
    const frames = all.map(([name, report]) => frame(name, report));
    const stream = Buffer.concat(frames);
    const kept = cutAt % stream.length;
    const ends = frames.map((_, i) => Buffer.concat(frames.slice(0, i + 1)).length);
    const whole = ends.filter((end) => end <= kept).length;
    const found = await read(chunked(stream.subarray(0, kept), at));
    const atFrame = kept === (ends[whole - 1] ?? 0);
    expect(found).toHaveLength(whole + (atFrame ? 0 : 1));
    if (!atFrame) expect(found.at(-1)).toEqual([expect.toSatisfy(isNameOrNull), 'frame-truncated', true]);
  });
  await fc.assert(property);
});

test('whatever bytes come, each input is a report or a typed problem, and the stream ends', async () => {
  const property = fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), cuts, async (bytes, at) => {
    for (const found of await read(chunked(bytes, at))) expect(Array.isArray(found)).toBe(true);
  });
  await fc.assert(property);
});

describe('a hostile stream', () => {
  const next = frame('next', Buffer.from('x'));

  test('without frames is told at its first bytes', async () => {
    expect(await of(Buffer.from('/reports/a.pdf\n/reports/b.pdf\n'))).toEqual([
      [null, 'frame-invalid', true],
    ]);
  });

  test('with a report of four gigabytes is passed over without keeping it', async () => {
    expect(await of(uint32(1), Buffer.from('a'), uint32(0xffff_ffff), next)).toEqual([
      ['a', 'frame-truncated', true],
    ]);
  });

  test('with a report that is too large loses that report only', async () => {
    async function* stream() {
      yield Buffer.concat([uint32(1), Buffer.from('a'), uint32(MOST_SOURCE_BYTES + 1)]);
      const chunk = Buffer.alloc(2 ** 20);
      for (let i = 0; i < MOST_SOURCE_BYTES / chunk.length; i++) yield chunk;
      yield Buffer.concat([Buffer.alloc(1), next]);
    }
    const before = process.memoryUsage().rss;
    expect(await read(stream())).toEqual([
      ['a', 'too-large', false],
      ['next', 'x'],
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
  });

  test('with names that are none loses these reports only', async () => {
    const latin = Buffer.from([0xbe, 0xf6]);
    const nameless = [uint32(0), uint32(2), Buffer.from('%P')];
    const gbk = [uint32(2), latin, uint32(0)];
    const zero = [uint32(3), Buffer.from('a\0b'), uint32(1), Buffer.from('x')];
    expect(await of(...nameless, ...gbk, ...zero, next)).toEqual([
      ['', 'name-empty', false],
      ['\uFFFD\uFFFD', 'name-invalid', false],
      ['a\0b', 'name-invalid', false],
      ['next', 'x'],
    ]);
  });
});

const isNameOrNull = (name: unknown): boolean => name === null || typeof name === 'string';
