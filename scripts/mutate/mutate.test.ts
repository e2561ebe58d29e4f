import { readFile } from 'node:fs/promises';
import { auditReport } from '@juesuan/audit';
import { readReport } from 'juesuan';
import { expect, test } from 'vitest';
import { everything } from '../testing/everything.ts';
import { figuresOf, missedAmong } from './mutate.ts';

/** Every so many figures: all of them take half a minute, and `npm run test:all` takes them all. */
const SAMPLE = everything ? 1 : 11;

test('the own fixture is consistent, and a wrong figure in any of its tables is found', {
  timeout: 240_000,
}, async () => {
  const bytes = new Uint8Array(await readFile(new URL('../../golden/text-tabs/source.txt', import.meta.url)));
  const report = await readReport(bytes);
  expect(auditReport(report).findings).toEqual([]);
  const figures = figuresOf(report).filter((_, i) => i % SAMPLE === 0);
  expect(figures.length).toBeGreaterThan(30);
  expect(missedAmong(figures, report).map(({ label }) => label)).toEqual([]);
});
