import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../model/source.ts';
import { readPdf as readAtTheEdge } from './edge.ts';
import { readPdf } from './node.ts';

/** Published reports that are not part of the repository; they lie beside it where it is developed. */
const reports = fileURLToPath(new URL('../../../../../../shared/reports/', import.meta.url));
const names = ['putuo-planning-2024', 'putuo-template-2024'] as const;
const missing = names.some((name) => !existsSync(`${reports}${name}/report.pdf`));

const read = (name: (typeof names)[number], reader = readPdf): Promise<SourceDocument> =>
  reader(new Uint8Array(readFileSync(`${reports}${name}/report.pdf`)));

describe.skipIf(missing)('published reports (skipped where ../shared/reports is missing)', () => {
  test.each([
    ['putuo-planning-2024', 30],
    ['putuo-template-2024', 23],
  ] as const)('%s has %i pages of runs whose edges fit their glyphs', async (name, pages) => {
    const document = await read(name);
    expect(document.pages).toHaveLength(pages);
    for (const page of document.pages) {
      for (const run of page.runs) {
        expect(run.edges).toHaveLength(run.glyphs.length + 1);
        expect(run.edges).toEqual([...run.edges].sort((a, b) => a - b));
        expect(run.glyphs.join('')).toBe(run.text);
        expect(run.text).toBe(run.text.trim());
      }
      expect(page.unreadableRuns).toBe(0);
    }
    expect(document.diagnostics).toEqual([]);
  });

  test('the total table of putuo-planning-2024 is on page 7, with its title and its rulings', async () => {
    const page = (await read('putuo-planning-2024')).pages[6];
    expect(page?.runs.map((run) => run.text)).toContain('收入支出决算总表');
    const longest = (orientation: string) =>
      Math.max(
        ...(page?.rulings ?? []).filter((r) => r.orientation === orientation).map((r) => r.to - r.from),
      );
    expect(longest('horizontal')).toBeGreaterThan(150);
    expect(longest('vertical')).toBeGreaterThan(10);
  });

  test.each(names)('%s is the same on both engines', async (name) => {
    const main = await read(name);
    const edge = await read(name, readAtTheEdge);
    expect(edge.pages).toEqual(main.pages);
  });
});
