import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/golden.ts';
import { type Failed, Store } from './store.ts';

const hash = 'ab'.repeat(32);
const records = { reports: [{ report_id: 'abababababab', fiscal_year: 2024 }] };

test('a result is known to the version that wrote it', async () => {
  const folder = await temporaryFolder();
  await new Store(folder, '1.0.0').write(hash, { records });
  expect(await new Store(folder, '1.0.0').known(hash)).toBe('read');
  expect(await new Store(folder, '1.0.0').read(hash)).toEqual({ records });
  expect(await new Store(folder, '1.0.1').known(hash)).toBeNull();
});

test('a report that was read in the end counts, and not that it failed before', async () => {
  const store = new Store(await temporaryFolder(), '1.0.0');
  const failed: Failed = { failure: { code: 'timed-out', message: 'reading ended' }, passing: true };
  await store.write(hash, failed);
  expect(await store.known(hash)).toEqual(failed);
  await store.write(hash, { records });
  expect(await store.read(hash)).toEqual({ records });
});

test('a damaged result is out of the way, so that the source is read again', async () => {
  const folder = await temporaryFolder();
  const store = new Store(folder, '1.0.0');
  await store.write(hash, { records });
  await truncate(join(folder, 'results', 'ab', `${hash}.1.0.0.json.gz`), 20);
  expect(await store.read(hash)).toBeNull();
  expect(await store.known(hash)).toBeNull();
});
