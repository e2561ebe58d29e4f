import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PictureReader, SourcePage, SourcePicture } from '@juesuan/extractor';
import { diagnostic } from '@juesuan/schema';
import { expect, onTestFinished, test } from 'vitest';
import { cachedReader } from './cache.ts';

const pageOf = (number: number): SourcePage => ({
  number,
  width: 500,
  height: 700,
  runs: [],
  rulings: [],
  images: [{ x0: 0, y0: 0, x1: number, y1: 9 }],
  unreadableRuns: 0,
});

const pictureOf = (shade: number): SourcePicture => ({
  width: 2,
  height: 2,
  channels: 1,
  data: new Uint8Array(4).fill(shade),
  dpi: 72,
});

const WHITE = 255;

/** A reader that counts what it is asked for; white paper has no text. */
function counting() {
  const asked: number[] = [];
  const reader: PictureReader = {
    async read({ data }, page) {
      asked.push(page.number);
      if (data[0] === WHITE) return null;
      const location = { page: page.number, line: null, box: null };
      const doubt = diagnostic(
        'ocr-doubtful',
        'warning',
        { reason: 'dirt', seen: String(data[0]) },
        location,
      );
      const others = [{ text: '2', share: 0.1 }];
      const rulings = [{ orientation: 'horizontal', position: 1, from: 0, to: 2, thickness: 0.1 }] as const;
      return {
        page: { ...page, width: 2, height: 2, rulings: [...rulings] },
        diagnostics: [doubt],
        unsure: [{ location, read: '1', share: 0.9, others }],
      };
    },
  };
  return { asked, reader };
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-cache-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => /\.[a-z]/.test(name));

test('a picture is read once, and its reading stands on the page where it is found again', async () => {
  const folder = await emptyFolder();
  const { asked, reader } = counting();
  const cached = cachedReader(reader, { folder, version: '1' });
  const first = await cached.read(pictureOf(9), pageOf(1));
  expect(first).toEqual(await reader.read(pictureOf(9), pageOf(1)));
  expect(await cached.read(pictureOf(9), pageOf(4))).toEqual(await reader.read(pictureOf(9), pageOf(4)));
  expect(await cached.read(pictureOf(WHITE), pageOf(2))).toBeNull();
  expect(await cached.read(pictureOf(WHITE), pageOf(3))).toBeNull();
  // By the cache: pages 1 and 2; the others were asked here.
  expect(asked).toEqual([1, 1, 4, 2]);
  expect(await filesOf(folder)).toHaveLength(2);
});

test('another picture and another version are other readings', async () => {
  const folder = await emptyFolder();
  const { asked, reader } = counting();
  for (const version of ['1', '2'])
    for (const shade of [9, 10])
      await cachedReader(reader, { folder, version }).read(pictureOf(shade), pageOf(1));
  await cachedReader(reader, { folder, version: '1' }).read({ ...pictureOf(9), dpi: 73 }, pageOf(1));
  expect(asked).toHaveLength(5);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -30)],
  ['of another reading', (text: string) => text.replace('seen', 'sEEn')],
  ['no JSON', () => '%PDF-1.7'],
  ['of another program', () => '{"reading":"{}"}'],
  ['empty', () => 'null'],
])('a file that is %s is not used, said, and replaced', async (_, spoil) => {
  const folder = await emptyFolder();
  const { asked, reader } = counting();
  const cached = cachedReader(reader, { folder, version: '1' });
  const sound = await cached.read(pictureOf(9), pageOf(1));
  const [name = ''] = await filesOf(folder);
  const file = join(folder, name);
  await writeFile(file, spoil(await readFile(file, 'utf8')));
  const again = await cached.read(pictureOf(9), pageOf(1));
  expect(again?.page).toEqual(sound?.page);
  expect(again?.diagnostics.slice(1)).toMatchObject([
    { code: 'ocr-cache-ignored', severity: 'info', params: { reason: 'damaged', file } },
  ]);
  expect(await cached.read(pictureOf(9), pageOf(1))).toEqual(sound);
  expect(asked).toEqual([1, 1]);
  expect(await filesOf(folder)).toEqual([name]);
});

test('a folder that cannot be written is said, and the reading stands', async () => {
  const folder = await emptyFolder();
  const { reader } = counting();
  // A file where the folder would be.
  await writeFile(join(folder, 'taken'), '');
  const read = await cachedReader(reader, { folder: join(folder, 'taken'), version: '1' }).read(
    pictureOf(9),
    pageOf(1),
  );
  expect(read?.diagnostics.map(({ code }) => code)).toEqual(['ocr-doubtful', 'ocr-cache-ignored']);
  expect(read?.diagnostics[1]?.params).toMatchObject({ reason: 'not-written' });
});
