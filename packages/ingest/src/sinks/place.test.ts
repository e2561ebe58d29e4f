import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/golden.ts';
import { removeBeside, temporaryBeside } from './place.ts';

test('a run that a signal ends leaves nothing beside its output, and all else', async () => {
  const folder = await temporaryFolder();
  const output = join(folder, 'out.db');
  const temporary = await temporaryBeside(output);
  const others = ['.juesuan-out.db2.lock', '.juesuan-out.db.notes', 'out.db'];
  for (const ending of ['', '.wal', '-journal', '.old']) await writeFile(temporary + ending, '');
  await mkdir(join(folder, '.juesuan-out.db.lock', 'owner'), { recursive: true });
  for (const name of others) await writeFile(join(folder, name), '');
  removeBeside(output);
  // An old output on its way out comes back with the next run.
  const left = [...others, `${basename(temporary)}.old`];
  expect(await readdir(folder)).toEqual(left.sort());
});
