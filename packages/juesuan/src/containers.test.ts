import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from './containers.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-containers-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What of a folder is read, cannot be read and is not taken. */
async function found() {
  const all = { files: [] as string[], errors: [] as string[], skipped: [] as string[] };
  for await (const one of filesIn(folder))
    if ('files' in one) all.files.push(...one.files.map(({ file }) => file));
    else if ('error' in one) all.errors.push(one.place.slice(folder.length + 1));
    else all.skipped.push(...one.skipped.keys());
  return all;
}

test('links to files are followed, one that leads nowhere is an error, those to folders are left out', async () => {
  await writeFile(join(folder, 'a.txt'), 'a');
  await symlink('a.txt', join(folder, 'b.txt'));
  await symlink('gone.txt', join(folder, 'c.txt'));
  await symlink('.', join(folder, 'circle'));
  expect(await found()).toEqual({ files: ['a.txt', 'b.txt'], errors: ['c.txt'], skipped: [] });
});

test('what is named an archive and is none is read as what it is', async () => {
  await writeFile(join(folder, 'empty.zip'), '');
  await writeFile(join(folder, 'page.zip'), '<html><body>404</body></html>');
  await writeFile(join(folder, 'notes.md'), '');
  expect(await found()).toEqual({ files: ['empty.zip', 'page.zip'], errors: [], skipped: ['.md'] });
});
