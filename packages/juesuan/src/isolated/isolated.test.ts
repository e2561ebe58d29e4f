import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { extractIsolated, isolatedReader } from './isolated.ts';

const path = fileURLToPath(new URL('../../../../golden/text-tabs/source.txt', import.meta.url));
const text = new Uint8Array(readFileSync(path));

describe('a report read in a thread of its own', () => {
  const reader = isolatedReader({ milliseconds: 60_000 });
  afterAll(() => reader.close());

  test('is the same from bytes and from a file', async () => {
    const report = await reader.read(text);
    expect(report.tables.filter(({ kind }) => kind !== 'other')).toHaveLength(9);
    expect(await reader.read(path)).toEqual(report);
    expect(text.length).toBeGreaterThan(0);
  });

  test('is refused by the same errors', async () => {
    const refusal = reader.read(new Uint8Array([0x00, 0x01, 0x02, 0x03]));
    await expect(refusal).rejects.toMatchObject({ name: 'ExtractionError', code: 'not-a-pdf' });
  });

  test('that its caller gives up is ended, in the reason of the signal', async () => {
    const caller = new AbortController();
    const reading = reader.read(text, { signal: caller.signal });
    caller.abort(new Error('no longer wanted'));
    await expect(reading).rejects.toThrow('no longer wanted');
  });

  test('comes after one that was ended', async () => {
    expect((await reader.read(text)).tables).not.toEqual([]);
  });
});

describe('a report that is worth more than its limits', () => {
  // No thread loads the reader in so little, on whatever machine; threads that are busy are those of @juesuan/threads' tests.
  test('is ended when its time is over', async () => {
    await expect(extractIsolated(text, { milliseconds: 10 })).rejects.toMatchObject({
      code: 'timed-out',
      message: 'reading ended: it takes longer than 0.01 s',
    });
  });

  test('is ended when its memory is used up, and the process goes on', async () => {
    await expect(extractIsolated(text, { megabytes: 16 })).rejects.toMatchObject({
      code: 'too-large',
      message: 'reading ended: it needs more than 16 MB of memory',
    });
  });
});
