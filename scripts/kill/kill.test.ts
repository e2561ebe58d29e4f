import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ingest } from '@juesuan/ingest';
import { expect, test } from 'vitest';
import {
  ruledReport,
  scannedReport,
  tabsReport,
  temporaryFolder,
  webReport,
} from '../../packages/ingest/src/testing/golden.ts';
import { readHere } from '../../packages/ingest/src/testing/read-here.ts';
import { everything } from '../testing/everything.ts';
import { contentOf, killAtLine, killAtRandom } from './kill.ts';

const inputs = [tabsReport, ruledReport, scannedReport, webReport];

test('killed while reading and while writing, and run again, every output is as if never killed', {
  timeout: 240_000,
}, async () => {
  const folder = await temporaryFolder();
  const clean = join(folder, 'clean');
  const store = join(folder, 'store');
  // The first of these is killed while reports are read, the others have all reports and are killed while they write.
  const outputs = [
    ['csv:', 'csv', 'read'],
    ['ndjson:', 'ndjson', 'load'],
    ['parquet:', 'parquet', 'load'],
    ['', 'out.duckdb', 'load'],
  ] as const;
  for (const [form, name, line] of outputs) {
    await ingest(inputs, {
      to: `${form}${join(clean, name)}`,
      store: join(folder, 'clean.store'),
      pool: readHere,
      ocr: 'never',
    });
    const output = join(folder, 'killed', name);
    expect(await killAtLine({ to: `${form}${output}`, store }, inputs, line)).toBe('SIGKILL');
    const statuses: string[] = [];
    await ingest(inputs, {
      to: `${form}${output}`,
      store,
      pool: readHere,
      ocr: 'never',
      onFile: ({ status }) => statuses.push(status),
    });
    if (line === 'read') expect(statuses.filter((status) => status === 'known').length).toBeGreaterThan(0);
    else expect(statuses.sort()).toEqual(['failed', 'known', 'known', 'known']);
    expect(await contentOf(output)).toEqual(await contentOf(join(clean, name)));
  }
  // Nothing of the killed runs is left.
  expect((await readdir(join(folder, 'killed'))).sort()).toEqual(['csv', 'ndjson', 'out.duckdb', 'parquet']);
  expect(await readdir(join(store, 'runs'))).toEqual([]);
});

// Another one every day, and the same one all day long; `npm run kill` takes ten, with a seed of one's choice.
const seed = Math.floor(Date.now() / 86_400_000);

test.skipIf(!everything)(
  `killed at random moments and run again gives what a clean run gives (seed ${seed}; skipped by npm test, npm run test:all runs it)`,
  { timeout: 240_000 },
  async () => {
    const folder = join(await temporaryFolder(), 'runs');
    const all = await killAtRandom(folder, [tabsReport, scannedReport, webReport], {
      seed,
      times: 1,
      print: () => undefined,
    });
    expect(all.filter(({ same }) => !same)).toEqual([]);
    expect(all).toHaveLength(1);
  },
);
