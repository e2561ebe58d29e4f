import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Engine } from './engine.ts';
import { paintFor } from './paint.ts';
import { run } from './run.ts';
import { extractedReport } from './testing/report.ts';
import { recordedIo } from './testing/streams.ts';

const red = '\u001b[31mdamaged\u001b[39m';

describe('colours', () => {
  test.each([
    ['a terminal', { isTTY: true }, {}, red],
    ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, 'damaged'],
    ['a terminal with an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, red],
    ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, 'damaged'],
    ['a pipe', {}, {}, 'damaged'],
    ['a pipe with FORCE_COLOR', {}, { FORCE_COLOR: '1' }, red],
    ['a terminal with FORCE_COLOR=0', { isTTY: true }, { FORCE_COLOR: '0' }, 'damaged'],
    ['FORCE_COLOR against NO_COLOR', {}, { FORCE_COLOR: '1', NO_COLOR: '1' }, red],
  ])('%s', (_, stream, env, expected) => expect(paintFor(stream, env)('error', 'damaged')).toBe(expected));
});

const engine: Engine = {
  async extract(source) {
    if (new TextDecoder().decode(source) === 'bug') throw new TypeError('oops');
    return extractedReport();
  },
  inspect: () => Promise.reject(new Error('not asked')),
};

describe.each([
  ['extract', 'summary'],
  ['audit', 'table'],
])('%s --format %s', (command, format) => {
  const output = async (env: Record<string, string>, isTTY: boolean, stdin = '') => {
    const io = { ...recordedIo(stdin), env };
    Object.assign(io.stdout, { isTTY });
    Object.assign(io.stderr, { isTTY });
    await run([command, '-', '--format', format], io, engine);
    return { out: io.out(), err: io.err() };
  };

  test('has colours on a terminal, and otherwise the same text', async () => {
    const [terminal, pipe] = [await output({}, true), await output({}, false)];
    expect(terminal.out).toContain('\u001b[');
    expect(pipe.out).not.toContain('\u001b[');
    expect(stripVTControlCharacters(terminal.out)).toBe(pipe.out);
    expect((await output({ NO_COLOR: '1' }, true)).out).toBe(pipe.out);
  });

  test('so have the lines of what failed', async () => {
    expect((await output({}, true, 'bug')).err).toBe(
      '-: \u001b[31minternal-error\u001b[39m: TypeError: oops\n',
    );
    expect((await output({}, false, 'bug')).err).toBe('-: internal-error: TypeError: oops\n');
  });
});
