import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Talk } from './io.ts';
import { pageProgress } from './page-progress.ts';
import { recordedIo } from './testing/streams.ts';

function talk(isTTY: boolean): { io: Talk; err: () => string } {
  let written = '';
  const stderr = new Writable({
    write(chunk, _, done) {
      written += String(chunk);
      done();
    },
  });
  return {
    io: { ...recordedIo(''), stderr: Object.assign(stderr, { isTTY }), language: 'en' },
    err: () => written,
  };
}

test('a terminal shows the page that is read, and nothing of it stays', () => {
  const { io, err } = talk(true);
  const { onPage, end } = pageProgress('scan.pdf', io);
  onPage?.({ page: 2, pages: 9 });
  expect(err()).toBe('\r\x1b[Kscan.pdf: reading the picture of page 2/9');
  end();
  expect(err().endsWith('\r\x1b[K')).toBe(true);
});

test('a file or a pipe gets nothing', () => {
  const { io, err } = talk(false);
  const { onPage, end } = pageProgress('scan.pdf', io);
  expect(onPage).toBeUndefined();
  end();
  expect(err()).toBe('');
});
