import { readFile } from 'node:fs/promises';
import { auditReport } from '@juesuan/audit';
import { readReport } from 'juesuan';
import { expect, test } from 'vitest';
import { everything, whole } from '../testing/everything.ts';
import { figuresOf, missedAmong } from './mutate.ts';

/** Every so many figures, others every day: all of them take half a minute, and `npm run test:all` takes them in three days. */
const SAMPLE = whole ? 1 : everything ? 3 : 11;
const day = Math.floor(Date.now() / 86_400_000);

test('the own fixture is consistent, and a wrong figure in any of its tables is found', {
  timeout: 240_000,
}, async () => {
  const bytes = new Uint8Array(await readFile(new URL('../../golden/text-tabs/source.txt', import.meta.url)));
  const report = await readReport(bytes);
  expect(auditReport(report).findings).toEqual([]);
  const figures = figuresOf(report).filter((_, i) => i % SAMPLE === day % SAMPLE);
  expect(figures.length).toBeGreaterThan(30);
  expect(missedAmong(figures, report).map(({ label }) => label)).toEqual([]);
});
