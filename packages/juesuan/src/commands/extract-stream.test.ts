import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { ExtractionError, Report } from '@juesuan/schema';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../engine.ts';
import type { ReportLine } from '../format/report-line.ts';
import { run } from '../run.ts';
import { frame } from '../stream/frames.ts';
import { extractedReport } from '../testing/report.ts';
import { recordedIo } from '../testing/streams.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-stream-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** An engine to which a source is the name of its department, or `encrypted`. */
const engine: Engine = {
  async extract(source) {
    const text = new TextDecoder().decode(source);
    if (text === 'encrypted') throw new ExtractionError('encrypted', { reason: 'pdf' });
    return extractedReport({ department: text });
  },
  inspect: () => Promise.reject(new Error('not here')),
};

async function source(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function stream(args: string[], stdin: string | Uint8Array) {
  const io = recordedIo(stdin);
  const exit = await run(['extract', ...args], io, engine);
  const lines = io.out().split('\n');
  expect(lines.pop()).toBe('');
  return { exit, err: io.err(), records: lines.map((line): ReportLine => JSON.parse(line)) };
}

/** Name, and department or code. */
const told = ({ name, report, error }: ReportLine) => [name, report?.department ?? error?.code];

describe('names on standard input', () => {
  test('give a record a line, errors too, in the order of the names', async () => {
    const [a, b, d] = [
      await source('a.pdf', '甲局'),
      await source('b.pdf', 'encrypted'),
      await source('丁 局.pdf', '丁局'),
    ];
    const missing = join(folder, 'c.pdf');
    const names = `\uFEFF${a}\r\n${b}\n${missing}\n\n${folder}\n${d}`;
    const { exit, err, records } = await stream(['--ndjson', '--threads', '3'], names);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(records.map(told)).toEqual([
      [a, '甲局'],
      [b, 'encrypted'],
      [missing, 'not-found'],
      ['', 'name-empty'],
      [folder, 'not-a-file'],
      [d, '丁局'],
    ]);
    const { schemaVersion, ...report } = records[0]?.report ?? {};
    expect(schemaVersion).toMatch(/^\d+\.\d+/);
    expect(Report.parse(report).source.sha256.slice(0, 12)).toBe(records[0]?.report_id);
  });

  test('of an archive give a record for each report in it, in the order of the names', async () => {
    const archive = join(folder, 'a.zip');
    await writeFile(
      archive,
      zipSync({ 'x/乙.pdf': strToU8('乙局'), 'x/丙.pdf': strToU8('encrypted'), 'x/a.md': strToU8('') }),
    );
    const empty = join(folder, 'empty.zip');
    await writeFile(empty, zipSync({ 'a.md': strToU8('…') }));
    const after = await source('d.pdf', '丁局');
    const { exit, err, records } = await stream(
      ['--ndjson', '--threads', '2'],
      `${archive}\n${empty}\n${after}`,
    );
    expect(exit).toBe(0);
    expect(err).toBe(`${archive}: not taken: 1 .md\n${empty}: not taken: 1 .md\n`);
    expect(records.map(told)).toEqual([
      [`${archive}!x/乙.pdf`, '乙局'],
      [`${archive}!x/丙.pdf`, 'encrypted'],
      [empty, expect.any(String)],
      [after, '丁局'],
    ]);
  });

  test('of a gigabyte without a line’s end is told, and the next name is read', async () => {
    const file = await source('a.pdf', '甲局');
    async function* names() {
      for (let i = 0; i < 1_000; i++) yield Buffer.alloc(2 ** 20, 'x');
      yield Buffer.from(`\n${file}\n`);
    }
    const io = { ...recordedIo(), stdin: Readable.from(names()) };
    const before = process.memoryUsage().rss;
    expect(await run(['extract', '--ndjson'], io, engine)).toBe(0);
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 2 ** 20);
    const records = io.out().trim().split('\n');
    expect(records.map((line) => JSON.parse(line).error?.code)).toEqual(['name-too-long', undefined]);
  });

  test('are not needed where the command line has them', async () => {
    const file = await source('a.pdf', '甲局');
    expect((await stream(['--ndjson', file, '--table', 'three_public'], '')).records).toMatchObject([
      { name: file, report: { tables: [] } },
    ]);
  });

  test('come no faster than records go, and no more after the reader of the records went away', async () => {
    const file = await source('a.pdf', '甲局');
    let taken = 0;
    async function* endless() {
      for (; ; taken++) yield Buffer.from(`${file}\n`);
    }
    let written = 0;
    const three = new Writable({
      write(_chunk, _encoding, done) {
        written += 1;
        expect(taken).toBeLessThan(written + 40);
        setImmediate(done, written < 3 ? null : Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const io = recordedIo();
    const stdin = Readable.from(endless());
    expect(await run(['extract', '--ndjson'], { ...io, stdin, stdout: three }, engine)).toBe(0);
    expect({ written, err: io.err(), open: !stdin.destroyed }).toEqual({ written: 3, err: '', open: false });
  });
});

describe('frames on standard input', () => {
  const whole = Buffer.concat([
    frame('甲/2024', Buffer.from('甲局')),
    frame('b', Buffer.from('encrypted')),
    frame('', Buffer.from('丙局')),
    frame('d', Buffer.from('丁局')),
  ]);

  test('give a record a frame', async () => {
    const { exit, err, records } = await stream(['--framed'], whole);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(records.map(told)).toEqual([
      ['甲/2024', '甲局'],
      ['b', 'encrypted'],
      ['', 'name-empty'],
      ['d', '丁局'],
    ]);
  });

  test('that break off are a record, a line on stderr and the exit code', async () => {
    const { exit, err, records } = await stream(['--framed'], whole.subarray(0, -1));
    expect(records.map(told).at(-1)).toEqual(['d', 'frame-truncated']);
    expect(records).toHaveLength(4);
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'd: frame-truncated: the stream ends within a report\n',
    });
  });
});

test.each([
  [['--ndjson', '-'], /leave - out/],
  [['--framed', 'a.pdf'], /name no FILE/],
  [['--ndjson', '--format', 'tidy'], /cannot be used with/],
  [['--framed', '--out', 'a'], /cannot be used with/],
])('extract %j is wrong and exits 2', async (args, message) => {
  const io = recordedIo();
  expect(await run(['extract', ...args], io, engine)).toBe(2);
  expect(io.err()).toMatch(message);
});
