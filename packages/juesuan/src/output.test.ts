import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileWhole } from './output.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-output-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a write that fails leaves nothing behind and says where it failed', async () => {
  await writeFile(join(folder, 'taken'), '');
  await expect(writeFileWhole(join(folder, 'taken', 'b.json'), 'x')).rejects.toMatchObject({
    name: 'CommandError',
    place: join(folder, 'taken', 'b.json'),
    code: 'not-a-directory',
  });
  expect(await readdir(folder)).toEqual(['taken']);
});

test.runIf(process.platform === 'linux')(
  'a folder that the system lets nobody make is said at once',
  async () => {
    await expect(writeFileWhole('/proc/juesuan/b.json', 'x')).rejects.toMatchObject({
      place: '/proc/juesuan/b.json',
      code: 'not-found',
    });
  },
);
