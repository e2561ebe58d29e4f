import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failureOf } from '../problem.ts';
import { temporaryFolder } from '../testing/golden.ts';
import { findSources } from './find.ts';

/** A folder of the given files, with 决算 in their names and something in them. */
async function folderOf(...names: string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), name);
  }
  return folder;
}

async function found(folder: string, ...inputs: string[]): Promise<string[]> {
  const files: string[] = [];
  for await (const source of findSources(inputs.map((input) => input.replace('~', folder)))) {
    const name = source.file.replace(`${folder}/`, '');
    files.push('error' in source ? `${name}: ${failureOf(source.error).code}` : name);
  }
  return files.sort();
}

test('a folder gives the reports beneath it, hidden files and other kinds left out', async () => {
  const folder = await folderOf('2024/市/a.pdf', 'b.HTM', '.hidden/c.pdf', 'notes.md');
  await symlink(folder, join(folder, '2024', 'circle'));
  await symlink(join(folder, 'b.HTM'), join(folder, 'link.htm'));
  await symlink('gone.pdf', join(folder, 'nowhere.pdf'));
  expect(await found(folder, '~')).toEqual(['2024/市/a.pdf', 'b.HTM', 'link.htm', 'nowhere.pdf']);
});

test('a pattern gives what it matches, whatever its kind', async () => {
  const folder = await folderOf('2023/a.pdf', '2024/a.pdf', '2024/deep/b.pdf', '2024/c.doc');
  expect(await found(folder, '~/2024/**/*.{pdf,doc}')).toEqual([
    '2024/a.pdf',
    '2024/c.doc',
    '2024/deep/b.pdf',
  ]);
  expect(await found(folder, '~/2025/*.pdf')).toEqual(['2025/*.pdf: not-found']);
});

test('a file whose name looks like a pattern is that file', async () => {
  const folder = await folderOf('决算[2024].pdf', '决算2.pdf');
  expect(await found(folder, '~/决算[2024].pdf')).toEqual(['决算[2024].pdf']);
});

test('names are taken as they come: a list without an end is no matter', async () => {
  const folder = await folderOf('a.pdf');
  function* endless() {
    for (;;) yield join(folder, 'a.pdf');
  }
  let count = 0;
  for await (const _ of findSources(endless())) {
    count += 1;
    if (count === 1_000) break;
  }
  expect(count).toBe(1_000);
});

test('a list that is not there is one input that cannot be read', async () => {
  const folder = await folderOf('a.pdf');
  expect(await found(folder, '@~/none', '~/a.pdf')).toEqual(['@none: not-found', 'a.pdf']);
});

test('pictures are taken where they are read, and are left out and named otherwise', async () => {
  const folder = await folderOf('a.pdf', '扫描1.JPG', 'b/2.tif', 'b/seal.gif');
  const skipped: string[] = [];
  const names = async (pictures: boolean): Promise<string[]> => {
    const files: string[] = [];
    const onSkipped = (file: string): void => void skipped.push(file.slice(folder.length + 1));
    for await (const found of findSources([folder], { pictures, onSkipped }))
      files.push(found.file.slice(folder.length + 1));
    return files.sort();
  };
  expect(await names(true)).toEqual(['a.pdf', 'b/2.tif', '扫描1.JPG']);
  expect(skipped.splice(0)).toEqual(['b/seal.gif']);
  expect(await names(false)).toEqual(['a.pdf']);
  expect(skipped.sort()).toEqual(['b/2.tif', 'b/seal.gif', '扫描1.JPG']);
});
