import { readdirSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { extractReport } from '@juesuan/extractor';
import { ExtractionError } from '@juesuan/schema';
import { run } from 'juesuan/command';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('bad/', import.meta.url));

/** What a reader must say of each file, as `bad/README.md` tells it. */
const expected: Readonly<Record<string, string>> = {
  'empty.pdf': 'not-a-pdf',
  'picture.pdf': 'no-text-layer',
  'truncated.pdf': 'damaged',
  'encrypted.pdf': 'encrypted',
  'scan.pdf': 'no-text-layer',
};

function recorder(): [Writable, () => string] {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return [stream, () => text];
}

test('every file of the folder is tried', () => {
  expect(readdirSync(folder).filter((name) => name !== 'README.md')).toEqual(Object.keys(expected).sort());
});

describe.each(Object.entries(expected))('%s', (name, code) => {
  test(`is ${code}, told in one line`, async () => {
    const error: unknown = await extractReport(new Uint8Array(readFileSync(folder + name))).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ExtractionError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(/^[^\n]{20,}$/) });
  });

  test('ends the command with 2 and one line on stderr', async () => {
    const [stdout, out] = recorder();
    const [stderr, err] = recorder();
    const exit = await run(['extract', '--no-ocr', folder + name], {
      stdin: Readable.from([]),
      stdout,
      stderr,
    });
    expect({ exit, out: out() }).toEqual({ exit: 2, out: '' });
    expect(err()).toMatch(new RegExp(`^[^\\n]*${name}: ${code}: [^\\n]+\\n$`));
  });
});

describe('other bytes', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test.each([
    [
      'a text without tables',
      bytes('关于批复2024年度部门决算的通知\n各预算单位：\n现予批复。\n'),
      'no-tables',
    ],
    ['a page without tables', bytes('<!doctype html><title>通知</title><p>现予批复。</p>'), 'no-tables'],
    ['XML', bytes('<?xml version="1.0"?><报表/>'), 'unsupported-format'],
    ['the beginning of a workbook', bytes('PK\u0003\u0004\u0014\u0000\u0006\u0000'), 'damaged'],
  ])('%s', async (_, source, code) => {
    await expect(extractReport(source)).rejects.toMatchObject({ name: 'ExtractionError', code });
  });
});
