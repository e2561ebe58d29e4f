import { readFile } from 'node:fs/promises';
import { auditReport } from '@juesuan/audit';
import { readReport } from 'juesuan';
import { expect, test } from 'vitest';
import { figuresOf, missedAmong } from './mutate.ts';

/** Every so many figures: all of them take half a minute, and the command measures all. */
const SAMPLE = 11;

test('the own fixture is consistent, and a wrong figure in any of its tables is found', async () => {
  const bytes = new Uint8Array(await readFile(new URL('../../golden/text-tabs/source.txt', import.meta.url)));
  const report = await readReport(bytes);
  expect(auditReport(report).findings).toEqual([]);
  const figures = figuresOf(report).filter((_, i) => i % SAMPLE === 0);
  expect(figures.length).toBeGreaterThan(30);
  expect(missedAmong(figures, report).map(({ label }) => label)).toEqual([]);
});
