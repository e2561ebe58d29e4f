import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allFacts } from '../../golden/facts/index.ts';
import { fixtures, readSource, realReports, scoreFacts } from './told.ts';

describe.each(fixtures)('$name', (source) => {
  test('every figure that the prose tells is read, and no other', async () => {
    const { missing, extra } = scoreFacts(await readSource(source), source);
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });

  test('duties, bodies and units are those of the facts', async () => {
    const { overview, department } = await readSource(source);
    const facts = Object.values(allFacts).find((one) => one.department === department);
    expect(overview.duties.map(({ text }) => text)).toEqual(facts?.overview.duties);
    expect(overview.bodies.map(({ text }) => text)).toEqual(facts?.overview.bodies);
    expect(overview.units.map(({ text }) => text)).toEqual(facts?.overview.units);
    expect(overview.bodiesTold).toBe(facts?.overview.bodies.length);
  });
});

describe('real reports', () => {
  const here = realReports.filter(({ source, truth }) => existsSync(source) && existsSync(truth));
  // Says in the list of tests that nothing was scored.
  if (here.length === 0) test.skip('(skipped: ../shared/reports is missing)', () => undefined);

  test.each(here)('98 % of what $name tells is read, and 98 % of what is read is told', async (source) => {
    const { right, told, read } = scoreFacts(await readSource(source), source);
    expect(right / told).toBeGreaterThanOrEqual(0.98);
    expect(right / read).toBeGreaterThanOrEqual(0.98);
  });
});
