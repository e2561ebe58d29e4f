import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExtractionError, Report } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { run } from '../run.ts';
import { recordedIo } from '../testing/streams.ts';

const scan = fileURLToPath(new URL('../../../ocr/src/testing/scans/typical-top.pdf', import.meta.url));

const picture = fileURLToPath(new URL('../../../extractor/src/testing/pictures/group4.tif', import.meta.url));

const extract = (...args: string[]) => juesuan('extract', ...args);

async function juesuan(...args: string[]) {
  const io = recordedIo('');
  const exit = await run(args, io);
  return { exit, out: io.out(), err: io.err() };
}

describe('a scan', { timeout: 120_000 }, () => {
  test('is read where @juesuan/ocr is installed, and says so', async () => {
    const { exit, out, err } = await extract(scan, '--ocr');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const report = Report.parse(JSON.parse(out));
    expect(report.tables.map(({ kind }) => kind)).toEqual(['income']);
    expect(report.diagnostics.map(({ code }) => code)).toContain('page-recognised');
  });

  test('is drawn with its picture, its fields and its readings', async () => {
    const { exit, out } = await juesuan('inspect', scan, '--page', '1', '--svg', '-', '--ocr');
    expect(exit).toBe(0);
    expect(out).toContain('<image id="picture"');
    expect(out).toMatch(/<g id="fields" class="step fields"><title>fields: [1-9]\d</);
    expect(out).toContain('class="run read"');
    expect(out).toMatch(/>income \(\d+ × \d+, ruled\)</);
  });

  test('that is a picture of a folder is counted without it, and what reads it named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'juesuan-pictures-'));
    for (const name of ['1.tif', '2.TIF', 'seal.gif']) await copyFile(picture, join(folder, name));
    const { exit, err } = await extract(folder, '--no-ocr');
    expect(exit).toBe(0);
    expect(err).toBe(
      `${folder}: not taken: 2 .tif, 1 .gif (pictures are read with @juesuan/ocr: --ocr)\n` +
        'read: 0 reports; failed: 0 files; skipped: 3 files whose names do not end as reports do (2 .tif, 1 .gif); pictures are read with @juesuan/ocr\n',
    );
  });

  test('that is a picture of a folder is taken by tables and review, as by extract', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'juesuan-pictures-'));
    await copyFile(picture, join(folder, '1.tif'));
    const refuse = () => Promise.reject(new ExtractionError('no-text-layer', { reason: 'picture-file' }));
    const engine = { extract: refuse, inspect: refuse, tables: refuse };
    for (const command of ['tables', 'review']) {
      const io = recordedIo('');
      expect(await run([command, folder], io, engine)).toBe(2);
      expect(io.err()).toMatch(/^[^\n]*1\.tif: no-text-layer: [^\n]*\n$/);
    }
  });

  test.each([
    ['scanned PDF', scan],
    ['picture file', picture],
  ])(
    'that is a %s has no text without it, and the error names the package and the option',
    async (_, file) => {
      const { exit, err } = await extract(file, '--no-ocr');
      expect(exit).toBe(2);
      expect(err).toMatch(/^[^\n]*: no-text-layer: [^\n]*@juesuan\/ocr[^\n]*--ocr[^\n]*\n$/);
    },
  );
});
