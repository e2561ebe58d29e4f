import { CFB } from '@e965/xlsx';
import { ExtractionError } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { openCompound } from './compound.ts';

const filled = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 31 + seed) & 0xff);

function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);
  return Uint8Array.from(CFB.write(container, { type: 'array' }) as Uint8Array);
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset);
const sectorAt = (sector: number): number => (sector + 1) * 512;
/** Where the number of the next sector stands: the first 128 are in the first sector of the table. */
const nextAt = (bytes: Uint8Array, sector: number): number =>
  sectorAt(view(bytes).getUint32(76, true)) + 4 * sector;

/** Where a stream's entry in the directory stands. */
function entryAt(bytes: Uint8Array, name: string): number {
  const wanted = name.split('').flatMap((letter) => [letter.charCodeAt(0), 0]);
  const at = bytes.findIndex((_, i) => wanted.every((byte, k) => bytes[i + k] === byte));
  if (at < 0) throw new Error(`no entry ${name}`);
  return at;
}

const refusalOf = async (work: () => Promise<unknown>): Promise<unknown> =>
  work().catch((error: unknown) => (error instanceof ExtractionError ? error.code : error));

describe('a compound file', () => {
  const streams = {
    Small: filled(700, 1),
    Edge: filled(4095, 2),
    Big: filled(4096, 3),
    Bigger: filled(70_001, 4),
  };

  test('gives its streams whole, the small ones too', async () => {
    const compound = await openCompound(compoundOf(streams));
    for (const [name, content] of Object.entries(streams)) expect(compound.read(name)).toEqual(content);
  });

  test('finds a stream whatever the case of its name, and none that is in a storage', async () => {
    const compound = await openCompound(compoundOf({ ...streams, 'Pool/Inner': filled(10, 5) }));
    expect(compound.read('SMALL')).toEqual(streams.Small);
    expect(compound.names).toContain('Pool/Inner');
    expect(compound.read('Inner')).toBeNull();
  });

  test('whose sectors come round again is damaged, also where a stream begins within the circle', async () => {
    const bytes = compoundOf(streams);
    const entry = entryAt(bytes, 'Bigger');
    const first = view(bytes).getUint32(entry + 116, true);
    const second = view(bytes).getUint32(nextAt(bytes, first), true);
    const third = view(bytes).getUint32(nextAt(bytes, second), true);
    view(bytes).setUint32(nextAt(bytes, third), second, true);
    view(bytes).setUint32(entry + 116, second, true);
    const compound = await openCompound(bytes);
    expect(compound.read('Big')).toEqual(streams.Big);
    expect(await refusalOf(async () => compound.read('Bigger'))).toBe('damaged');
  });

  test('whose entries point at one another ends', async () => {
    const bytes = compoundOf(streams);
    const entry = entryAt(bytes, 'Bigger');
    for (const link of [68, 72, 76]) view(bytes).setUint32(entry + link, 1, true);
    expect((await openCompound(bytes)).names.length).toBeLessThanOrEqual(6);
  });

  test.each([0, 8, 511, 512, 1024])('cut off after %i bytes is damaged', async (length) => {
    expect(await refusalOf(() => openCompound(compoundOf(streams).subarray(0, length)))).toBe('damaged');
  });
});
