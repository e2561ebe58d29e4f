import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/golden.ts';
import { ownName } from './owner.ts';
import { Store } from './store.ts';
import { openRun, sweepResults } from './sweep.ts';

/** No process has such a number. */
const gone = '999999999';

test('folders of runs whose process has ended are swept away, others stay', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'runs', `${gone}-gone`), { recursive: true });
  await mkdir(join(folder, 'runs', `${gone}-gone@${hostname()}`), { recursive: true });
  await mkdir(join(folder, 'runs', `${gone}-unknown@another.machine`), { recursive: true });
  const first = await openRun(folder);
  await openRun(folder);
  const runs = await readdir(join(folder, 'runs'));
  expect(runs).toHaveLength(3);
  expect(runs).toContain(`${gone}-unknown@another.machine`);
  expect(runs.map((name) => join(folder, 'runs', name))).toContain(first);
});

test('what a killed process was writing into the store goes, and nothing else', async () => {
  const folder = await temporaryFolder();
  const hash = 'ab'.repeat(32);
  await new Store(folder, '1.0.0').write(hash, { records: {} });
  const shard = join(folder, 'results', 'ab');
  const [result = ''] = await readdir(shard);
  const uuid = '01234567-89ab-cdef-0123-456789abcdef';
  const left = `${result}.${gone}-${uuid}@${hostname()}.tmp`;
  const inHand = `${result}.${ownName()}.tmp`;
  const elsewhere = `${result}.${gone}-${uuid}@another.machine.tmp`;
  for (const name of [left, inHand, elsewhere]) await writeFile(join(shard, name), 'half of a res');
  await sweepResults(folder);
  expect(await readdir(shard)).toEqual([result, elsewhere, inHand].sort());
  await sweepResults(join(folder, 'no store yet'));
});
