import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  scannedReport,
  tabsReport,
  temporaryFolder,
  webReport,
} from '../../packages/ingest/src/testing/golden.ts';
import { killAtRandom } from './kill.ts';

// Another two every day, and the same ones all day long; `npm run kill` takes ten, with a seed of one's choice.
const seed = Math.floor(Date.now() / 86_400_000);

test(`ingest killed at random moments and run again gives what a clean run gives (seed ${seed})`, {
  timeout: 240_000,
}, async () => {
  const folder = join(await temporaryFolder(), 'runs');
  const all = await killAtRandom(folder, [tabsReport, scannedReport, webReport], {
    seed,
    times: 2,
    print: () => undefined,
  });
  expect(all.filter(({ same }) => !same)).toEqual([]);
  expect(all).toHaveLength(2);
});
