import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { extractIsolated, isolatedReader } from './isolated.ts';

const path = fileURLToPath(new URL('../../../../golden/text-tabs/source.txt', import.meta.url));
const text = new Uint8Array(readFileSync(path));

/** A page whose content, packed small, goes on for minutes: saved states on one another. */
function endlessPage(): Uint8Array {
  const content = deflateSync(Buffer.alloc(200_000_000, 'q ')).toString('latin1');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    `<</Length ${content.length}/Filter/FlateDecode>>\nstream\n${content}\nendstream`,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  const file = `%PDF-1.7\n${body}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Packed once for all that read it. */
let packed: Uint8Array | undefined;
const endless = (): Uint8Array => {
  packed ??= endlessPage();
  return packed;
};

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
    const signal = AbortSignal.timeout(1);
    await expect(reader.read(endless(), { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('comes after one that was ended', async () => {
    expect((await reader.read(text)).tables).not.toEqual([]);
  });
});

describe('a hostile report', () => {
  test('is ended when its time is over, though the parser is busy', async () => {
    const start = performance.now();
    await expect(extractIsolated(endless(), { milliseconds: 1_500 })).rejects.toMatchObject({
      code: 'timed-out',
      message: 'reading ended: it takes longer than 1.5 s',
    });
    expect(performance.now() - start).toBeLessThan(8_000);
  });

  test('is ended when its memory is used up, and the process goes on', async () => {
    await expect(extractIsolated(endless(), { megabytes: 96 })).rejects.toMatchObject({
      code: 'too-large',
      message: 'reading ended: it needs more than 96 MB of memory',
    });
  });
});
