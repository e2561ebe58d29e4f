import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { auditReport } from '@juesuan/audit';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import { createCodeList, Report } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { readReport as readAtTheEdge } from './edge.ts';
import { readReport } from './node.ts';
import { readWith } from './read-report.ts';

const source = await readFile(new URL('../../../golden/text-tabs/source.txt', import.meta.url));
const extracted = await extractReport(source);
const report = normalizeReport(extracted);

describe('readReport', () => {
  test('extracts and normalises', async () => {
    expect(report.tables.length).toBeGreaterThan(0);
    expect(await readReport(source)).toEqual(report);
  });

  test('audits on request, by the rules that are asked for', async () => {
    const audited = await readReport(source, { audit: true });
    expect(audited).toEqual({ ...report, ...auditReport(report) });
    expect(Report.parse(audited)).toEqual(report);
    const { outcomes } = await readReport(source, { audit: true, rules: ['expenditure-row'] });
    expect(outcomes.map(({ rule }) => rule)).toEqual(['expenditure-row']);
    await expect(readReport(source, { audit: true, rules: ['none-such'] })).rejects.toThrow(RangeError);
  });

  test('takes the code list of its caller', async () => {
    const codes = createCodeList([]);
    const read = await readReport(source, { codes });
    expect(read).toEqual(normalizeReport(extracted, { codes }));
    expect(read).not.toEqual(report);
  });

  test('ends between the steps with the reason of its signal', async () => {
    const controller = new AbortController();
    const reason = new Error('the reader has gone');
    const reading = readWith(
      async () => {
        controller.abort(reason);
        return extracted;
      },
      source,
      { signal: controller.signal },
    );
    await expect(reading).rejects.toBe(reason);
  });

  test('is the same in the entry for browsers', async () => {
    expect(await readAtTheEdge(source, { audit: true })).toEqual(await readReport(source, { audit: true }));
  });
});

/** Loads an entry in a process of its own; gives the packages that came with it. */
async function loadedWith(entry: string): Promise<string[]> {
  const program = `
    import { registerHooks } from 'node:module';
    const loaded = new Set();
    registerHooks({ resolve: (name, context, next) => (loaded.add(name), next(name, context)) });
    await import('${entry}');
    console.log(JSON.stringify([...loaded]));`;
  const args = ['--conditions=@juesuan/source', '--input-type=module', '-e', program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
  return JSON.parse(stdout);
}

test('the library comes without what only the command needs', async () => {
  const library = await loadedWith('juesuan');
  expect(library).toContain('@juesuan/extractor');
  expect(library.filter((name) => ['commander', 'csv-stringify/sync', 'pdfjs-dist'].includes(name))).toEqual(
    [],
  );
  expect(await loadedWith('juesuan/command')).toContain('commander');
});
