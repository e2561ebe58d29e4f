import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest } from './ingest.ts';
import { IngestError, writingError } from './problem.ts';
import { tabsReport, temporaryFolder } from './testing/golden.ts';

const system = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: no`), { code, ...(path !== undefined && { path }) });

test.each([
  ['ENOSPC', 'disk-full', '/data/a: no space left on the device'],
  ['EDQUOT', 'disk-full', '/data/a: no space left on the device'],
  ['EROFS', 'read-only', '/data/a: the file system is read-only'],
  ['EACCES', 'not-writable', '/data/a: permission to write is denied'],
])('%s is said as %s, with the path', (code, own, message) => {
  expect(writingError(system(code, '/data/a'), '/out')).toMatchObject({ code: own, message });
  expect(writingError(system(code), '/data/a')).toMatchObject({ code: own, message });
});

test('a database says it in words', () =>
  expect(writingError(new Error('Could not write file "x": No space left on device'), '/out')).toMatchObject({
    code: 'disk-full',
    params: { place: '/out' },
  }));

test('what is no error of writing stays what it is', () => {
  const error = system('EMFILE');
  expect(writingError(error, '/out')).toBe(error);
  const own = new IngestError('unknown-target', { to: 'x' });
  expect(writingError(own, '/out')).toBe(own);
});

test('a result that cannot be written ends the run with what the system says, and is no crash of a thread', async () => {
  const store = join(await temporaryFolder(), 'store');
  await mkdir(store);
  await writeFile(join(store, 'results'), 'a file where a folder has to be');
  const said: string[] = [];
  const run = ingest([tabsReport], { to: `csv:${store}-out`, store, onStore: (folder) => said.push(folder) });
  await expect(run).rejects.toMatchObject({ code: expect.stringMatching(/^(EEXIST|ENOTDIR)$/) });
  expect(said).toEqual([store]);
});
