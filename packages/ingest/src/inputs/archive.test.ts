import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { failureOf } from '../problem.ts';
import { temporaryFolder } from '../testing/golden.ts';
import { readArchive } from './archive.ts';

/** What an archive of these entries gives: names with their bytes, or with the code of what is wrong. */
async function entriesOf(zip: Uint8Array): Promise<Record<string, string>> {
  const folder = await temporaryFolder();
  const path = join(folder, 'a.zip');
  await writeFile(path, zip);
  const entries: Record<string, string> = {};
  for await (const found of readArchive(path)) {
    const name = found.file.slice(path.length + 1);
    if ('error' in found) entries[name] = failureOf(found.error).code;
    else {
      await found.unpack?.(join(folder, 'unpacked'));
      entries[name] = await readFile(join(folder, 'unpacked'), 'utf8');
    }
  }
  return entries;
}

test('reports come one after another, whatever else is in the archive', async () => {
  const zip = zipSync({ '2024/a.txt': strToU8('one'), 'photo.jpg': strToU8('…'), 'b.HTML': strToU8('two') });
  expect(await entriesOf(zip)).toEqual({ '2024/a.txt': 'one', 'b.HTML': 'two' });
});

test('a name that Windows wrote in GBK is read as GBK', async () => {
  const zip = zipSync({ 'xxxx.txt': strToU8('one') }, { level: 0 });
  const gbk = [0xbe, 0xf6, 0xcb, 0xe3];
  for (let i = 0; i + 4 <= zip.length; i++) {
    if (zip.subarray(i, i + 4).every((byte) => byte === 0x78)) zip.set(gbk, i);
  }
  expect(await entriesOf(zip)).toEqual({ '决算.txt': 'one' });
});

test('an entry that unpacks to a thousand times its size is refused, and not unpacked', async () => {
  const zip = zipSync({ 'bomb.txt': new Uint8Array(20 * 2 ** 20), 'a.txt': strToU8('one') });
  expect(await entriesOf(zip)).toEqual({ 'bomb.txt': 'too-large', 'a.txt': 'one' });
});

test('what is no archive, or only the beginning of one, is damaged', async () => {
  const zip = zipSync({ 'a.txt': strToU8('one') });
  expect(await entriesOf(zip.slice(0, zip.length - 30))).toEqual({ '': 'damaged' });
  expect(await entriesOf(strToU8('no archive'))).toEqual({ '': 'damaged' });
});

test('an archive that is away is not damaged', async () => {
  const folder = await temporaryFolder();
  const codes: string[] = [];
  for await (const found of readArchive(join(folder, 'gone.zip'))) {
    if ('error' in found) codes.push(failureOf(found.error).code);
  }
  expect(codes).toEqual(['not-found']);
});
