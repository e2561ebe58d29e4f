import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunked } from '../testing/chunks.ts';
import { ByteReader } from './byte-reader.ts';

const bytes = fc.uint8Array({ maxLength: 200 });
const cuts = fc.array(fc.nat(200), { maxLength: 20 });

test('pieces are the same however the stream was cut into chunks', async () => {
  const property = fc.asyncProperty(bytes, cuts, fc.array(fc.nat(60)), async (content, at, lengths) => {
    const reader = new ByteReader(chunked(content, at));
    let from = 0;
    for (const [i, length] of lengths.entries()) {
      const expected = content.subarray(from, from + length);
      if (i % 2 === 0) expect([...(await reader.take(length))]).toEqual([...expected]);
      else expect(await reader.skip(length)).toBe(expected.length);
      from += expected.length;
    }
  });
  await fc.assert(property);
});

test('lines are those of split, and what is too long is cut and does not hide the next', async () => {
  const text = fc.array(fc.constantFrom('a', '决', '\n', '\r'), { maxLength: 60 }).map((all) => all.join(''));
  const property = fc.asyncProperty(
    text,
    cuts,
    fc.integer({ min: 1, max: 12 }),
    async (content, at, most) => {
      const reader = new ByteReader(chunked(Buffer.from(content), at));
      const expected = content.split('\n').map((line) => Buffer.from(line));
      if (expected.at(-1)?.length === 0) expected.pop();
      const lines: { bytes: Buffer; whole: boolean }[] = [];
      for (let line = await reader.line(most); line !== null; line = await reader.line(most))
        lines.push(line);
      expect(lines.map(({ bytes, whole }) => [bytes.toString('hex'), whole])).toEqual(
        expected.map((line) => [line.subarray(0, most).toString('hex'), line.length <= most]),
      );
    },
  );
  await fc.assert(property);
});

test('no more is taken from the stream than was asked for', async () => {
  let chunks = 0;
  async function* endless() {
    for (;;) {
      chunks += 1;
      yield Buffer.alloc(10, '\n');
    }
  }
  const reader = new ByteReader(endless());
  await reader.take(25);
  for (let i = 0; i < 5; i++) await reader.line(100);
  expect(chunks).toBe(3);
});
