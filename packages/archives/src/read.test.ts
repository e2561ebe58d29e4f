import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { ExtractionError } from '@juesuan/schema';
import { strToU8, zipSync } from 'fflate';
import { pack } from 'tar-stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isArchive, readArchive } from './read.ts';
import { rar4, rar5 } from './testing/rar.ts';
import { sevenZipped } from './testing/seven-zip.ts';

const wanted = (name: string): boolean => /\.(?:txt|html|pdf)$/iu.test(name);

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-archives-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What an archive gives: names with their text, or with the code of what is wrong; and what it passes over. */
async function read(
  bytes: Uint8Array,
  name = 'a.zip',
): Promise<{ entries: Record<string, string>; skipped: string[] }> {
  const folder = await temporaryFolder();
  const path = join(folder, name);
  await writeFile(path, bytes);
  const entries: Record<string, string> = {};
  const skipped: string[] = [];
  const own = (file: string): string => file.slice(path.length + 1);
  const scratch = join(folder, 'scratch');
  const options = { wanted, scratch, onSkipped: (file: string) => skipped.push(own(file)) };
  let count = 0;
  for await (const found of readArchive(path, options)) {
    try {
      if ('error' in found) throw found.error;
      const target = join(folder, `unpacked-${count++}`);
      await found.unpack(target);
      entries[own(found.file)] = await readFile(target, 'utf8');
    } catch (error) {
      entries[own(found.file)] = error instanceof ExtractionError ? error.code : String(error);
    }
  }
  expect(await readdir(scratch).catch(() => [])).toEqual([]);
  return { entries, skipped };
}

const entriesOf = async (bytes: Uint8Array, name?: string): Promise<Record<string, string>> =>
  (await read(bytes, name)).entries;

async function tarOf(files: Record<string, string>): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(files)) tar.entry({ name }, text);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The sum of the first header is of its bytes. */
function summed(tar: Uint8Array): Uint8Array {
  const sum = tar.subarray(0, 512).reduce((all, byte, i) => all + (i >= 148 && i < 156 ? 0x20 : byte), 0);
  tar.set(Buffer.from(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return tar;
}

const files = { '2024/一.txt': 'one', 'photo.jpg': '…', 'b.HTML': 'two' };
const stored = Object.entries(files).map(([name, text]) => ({ name, data: Buffer.from(text) }));

describe.each([
  ['zip', async () => zipSync(Object.fromEntries(Object.entries(files).map(([n, t]) => [n, strToU8(t)])))],
  ['tar', () => tarOf(files)],
  ['tar.gz', async () => gzipSync(await tarOf(files))],
  ['7z', () => sevenZipped(files)],
  ['rar', async () => rar5(stored)],
] as const)('.%s', (ending, make) => {
  test('gives what is wanted, and names what is not, whatever it is called', async () => {
    for (const name of [`a.${ending}`, 'a.bin']) {
      const { entries, skipped } = await read(await make(), name);
      expect(entries).toEqual({ '2024/一.txt': 'one', 'b.HTML': 'two' });
      expect(skipped).toEqual(['photo.jpg']);
    }
  });

  test('within a ZIP is read as a folder is, and within one more refused by its name', async () => {
    const inner = new Uint8Array(await make());
    const once = zipSync({ [`in.${ending}`]: inner });
    expect(await entriesOf(once)).toEqual({
      [`in.${ending}!2024/一.txt`]: 'one',
      [`in.${ending}!b.HTML`]: 'two',
    });
    const twice = zipSync({ 'deep.zip': once, 'a.txt': strToU8('a') });
    expect(await entriesOf(twice)).toEqual({ [`deep.zip!in.${ending}`]: 'too-large', 'a.txt': 'a' });
  });

  test('that is cut off is said, and harms nothing', async () => {
    const whole = await make();
    const { entries } = await read(new Uint8Array(whole.subarray(0, Math.floor(whole.length * 0.6))));
    const codes = Object.values(entries).filter((value) => value !== 'one' && value !== 'two');
    expect(codes).toEqual(['damaged']);
  });
});

test('names in GBK are read in a ZIP, a TAR and a RAR 4', async () => {
  const gbk = Buffer.from([0xbe, 0xf6, 0xcb, 0xe3]);
  const renamed = (archive: Uint8Array): Uint8Array => {
    for (let at = 0; at + 4 <= archive.length; at++)
      if (archive.subarray(at, at + 4).every((byte) => byte === 0x78)) archive.set(gbk, at);
    return archive;
  };
  expect(await entriesOf(renamed(zipSync({ 'xxxx.txt': strToU8('one') }, { level: 0 })))).toEqual({
    '决算.txt': 'one',
  });
  const tar = renamed(await tarOf({ 'xxxx.txt': 'one' }));
  expect(await entriesOf(summed(tar))).toEqual({ '决算.txt': 'one' });
});

test('a RAR 4 is read', async () => {
  const data = Buffer.from('one');
  expect(await entriesOf(rar4([{ name: Buffer.from('a.txt'), data }]))).toEqual({ 'a.txt': 'one' });
});

test('a name that leads out of the archive is only a name', async () => {
  const zip = zipSync({ '../../up.txt': strToU8('one') });
  expect(await entriesOf(zip)).toEqual({ '../../up.txt': 'one' });
  expect(await entriesOf(await tarOf({ '../up.txt': 'one' }))).toEqual({ '../up.txt': 'one' });
  const rar = rar5([{ name: '../up.txt', data: Buffer.from('one') }]);
  expect(await entriesOf(rar)).toEqual({ '../up.txt': 'one' });
});

test('a link in a TAR is named as what was not taken', async () => {
  const tar = pack();
  tar.entry({ name: 'folder/', type: 'directory' });
  tar.entry({ name: 'folder/a.txt', type: 'symlink', linkname: '/etc/passwd' });
  tar.entry({ name: 'b.txt' }, 'b');
  tar.finalize();
  const { entries, skipped } = await read(await buffer(tar), 'a.tar');
  expect(entries).toEqual({ 'b.txt': 'b' });
  expect(skipped).toEqual(['folder/a.txt']);
});

test('what is encrypted says so', async () => {
  expect(await entriesOf(await sevenZipped({ 'a.txt': 'one' }, '-psecret'))).toEqual({
    'a.txt': 'encrypted',
  });
  expect(await entriesOf(await sevenZipped({ 'a.txt': 'one' }, '-psecret', '-mhe=on'))).toEqual({
    '': 'encrypted',
  });
  const zip = zipSync({ 'a.txt': strToU8('one'), 'b.txt': strToU8('two') });
  for (let at = 0; at + 4 < zip.length; at++) {
    const mark = Buffer.from(zip.subarray(at, at + 4)).toString('latin1');
    const flags = mark === 'PK\x03\x04' ? at + 6 : mark === 'PK\x01\x02' ? at + 8 : null;
    if (flags !== null) {
      zip[flags] = (zip[flags] ?? 0) | 1;
      if (mark === 'PK\x01\x02') break;
    }
  }
  expect(await entriesOf(zip)).toEqual({ 'a.txt': 'encrypted', 'b.txt': 'two' });
});

test('what would unpack to too much is left out, and the rest is there', async () => {
  const bomb = new Uint8Array(20 * 2 ** 20);
  expect(await entriesOf(zipSync({ 'bomb.txt': bomb, 'a.txt': strToU8('one') }))).toEqual({
    'bomb.txt': 'too-large',
    'a.txt': 'one',
  });
  expect(await entriesOf(gzipSync(bomb), 'bomb.txt.gz')).toEqual({ 'bomb.txt': 'too-large' });
  expect(await entriesOf(await sevenZipped({ 'bomb.txt': bomb }))).toEqual({ 'bomb.txt': 'too-large' });
});

test('entries that lie within one another end a ZIP, and one of less than nothing a TAR', async () => {
  const zip = Buffer.from(zipSync({ 'a.txt': strToU8('a'.repeat(1000)) }, { level: 0 }));
  const [directory, end] = [zip.indexOf('PK\x01\x02'), zip.indexOf('PK\x05\x06')];
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(3, 8);
  tail.writeUInt16LE(3, 10);
  tail.writeUInt32LE(3 * (end - directory), 12);
  const again = zip.subarray(directory, end);
  expect(await entriesOf(Buffer.concat([zip.subarray(0, end), again, again, tail]))).toEqual({
    'a.txt': 'a'.repeat(1000),
    '': 'damaged',
  });
  const tar = await tarOf({ 'a.txt': 'one' });
  for (const size of ['-0000000100', 'zzzzzzzzzzz']) {
    tar.write(size, 124);
    expect(await entriesOf(summed(tar), 'a.tar')).toEqual({ '': 'damaged' });
  }
});

test('one file that is packed with gzip is that file', async () => {
  expect(await entriesOf(gzipSync('one'), 'report.txt.gz')).toEqual({ 'report.txt': 'one' });
});

test('a document that is a ZIP is no archive, nor is a file that is none', async () => {
  const folder = await temporaryFolder();
  const is = async (bytes: Uint8Array): Promise<boolean> => {
    await writeFile(join(folder, 'a'), bytes);
    return isArchive(join(folder, 'a'));
  };
  expect(
    await is(zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') })),
  ).toBe(false);
  expect(await is(zipSync({ 'OFD.xml': strToU8('<a/>') }))).toBe(false);
  expect(await is(strToU8('PK no archive'))).toBe(false);
  expect(await is(strToU8('%PDF-1.4'))).toBe(false);
  expect(await is(zipSync({ 'a.txt': strToU8('one') }))).toBe(true);
  expect(await isArchive(join(folder, 'gone'))).toBe(false);
});
