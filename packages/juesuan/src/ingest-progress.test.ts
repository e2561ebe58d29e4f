import type { FileEvent } from '@juesuan/ingest';
import { expect, test } from 'vitest';
import { IngestProgress } from './ingest-progress.ts';

const readFile = (file: string): FileEvent => ({
  file,
  reportId: 'b1946ac92492',
  status: 'read',
  milliseconds: 250,
});
const failedFile: FileEvent = {
  file: 'scan.pdf',
  reportId: 'c1946ac92492',
  status: 'failed',
  failure: { code: 'no-text-layer', message: 'none of 2 pages has text' },
  passing: false,
  milliseconds: 20,
};

/** A progress on a stream that keeps what is written, with a clock that is turned by hand. */
function recorded({ json = false, isTTY = false }) {
  const clock = { milliseconds: 0 };
  const written: string[] = [];
  const stream = { isTTY, columns: 100, write: (text: string) => written.push(text) };
  const progress = new IngestProgress(stream, { json, now: () => clock.milliseconds });
  return { progress, clock, written };
}

test('on a terminal a bar tells rate, remaining time and failures', () => {
  const { progress, clock, written } = recorded({ isTTY: true });
  progress.total(4);
  clock.milliseconds = 1_000;
  progress.file(readFile('a.pdf'));
  clock.milliseconds = 2_000;
  progress.file(failedFile);
  expect(written.at(-1)).toContain('2/4, 1.0/s, 00:02 left, 1 failed');
  expect(written.at(-1)).toContain('████████████░░░░░░░░░░░░');
  expect(written.some((text) => text.includes('scan.pdf: no-text-layer: none of 2 pages has text'))).toBe(
    true,
  );
});

test('elsewhere there is a plain line every ten seconds', () => {
  const { progress, clock, written } = recorded({});
  progress.total(100);
  for (let n = 1; n <= 50; n++) {
    clock.milliseconds = n * 500;
    progress.file(readFile(`${n}.pdf`));
  }
  expect(written).toEqual([
    '0/100, 0.0/s, starting, 0 failed\n',
    '20/100, 2.0/s, 00:40 left, 0 failed\n',
    '40/100, 2.0/s, 00:30 left, 0 failed\n',
  ]);
});

test('for machines every event is a JSON line', () => {
  const { progress, written } = recorded({ json: true });
  progress.total(2);
  progress.file(readFile('a.pdf'));
  progress.file(failedFile);
  progress.set({ place: 'in', status: 'apart', file: 'a.pdf', reason: 'repeats', others: ['b.pdf'] });
  progress.loading();
  expect(written.map((line) => JSON.parse(line))).toEqual([
    { event: 'start', files: 2 },
    { event: 'file', file: 'a.pdf', report_id: 'b1946ac92492', status: 'read', ms: 250 },
    {
      event: 'file',
      file: 'scan.pdf',
      report_id: 'c1946ac92492',
      status: 'failed',
      code: 'no-text-layer',
      message: 'none of 2 pages has text',
      ms: 20,
    },
    {
      event: 'set',
      status: 'apart',
      report_id: null,
      place: 'in',
      file: 'a.pdf',
      reason: 'repeats',
      others: ['b.pdf'],
    },
    { event: 'write' },
  ]);
});

test('a name with a line break cannot write over the bar', () => {
  const { progress, written } = recorded({});
  progress.file({ ...failedFile, file: 'a\r\nb.pdf' });
  expect(written[0]).toBe('a b.pdf: no-text-layer: none of 2 pages has text\n');
});

test('on a terminal the page whose picture is being read stands behind the bar, and nowhere else', () => {
  const { progress, clock, written } = recorded({ isTTY: true });
  progress.total(2);
  clock.milliseconds = 1_000;
  progress.onPage?.('scan.pdf', { page: 3, pages: 10 });
  expect(written.at(-1)).toContain('scan.pdf: reading the picture of page 3/10');
  clock.milliseconds = 2_000;
  progress.file(readFile('scan.pdf'));
  expect(written.at(-1)).not.toContain('picture');
  expect(recorded({}).progress.onPage).toBeUndefined();
  expect(recorded({ isTTY: true, json: true }).progress.onPage).toBeUndefined();
});
