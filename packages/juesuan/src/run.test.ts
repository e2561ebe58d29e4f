import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { diagnostic, ExtractionError, NoSuchPageError, Report } from '@juesuan/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from './engine.ts';
import { run } from './run.ts';
import { expenditureTable, extractedReport } from './testing/report.ts';
import { recordedIo } from './testing/streams.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-run-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** An engine to which a source is the name of its department, `encrypted` or a bug. */
const engine: Engine = {
  async extract(source) {
    const text = new TextDecoder().decode(source);
    if (text === 'encrypted')
      throw new ExtractionError('damaged', { reason: 'unparsed', cause: 'two\nlines' });
    if (text === 'bug') throw new TypeError('oops');
    return extractedReport({ department: text });
  },
  async inspect(_source, number) {
    const page = { number, width: 595, height: 842, runs: [], rulings: [], images: [], unreadableRuns: 0 };
    return { page, steps: [], grids: [], kinds: [] };
  },
};

async function source(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function juesuan(args: string[], stdin = '') {
  const io = recordedIo(stdin);
  const exit = await run(args, io, engine);
  return { exit, out: io.out(), err: io.err() };
}

describe('extract', () => {
  test('one file gives one report as JSON', async () => {
    const { exit, out, err } = await juesuan(['extract', await source('a.pdf', '甲局')]);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(Report.parse(JSON.parse(out)).department).toBe('甲局');
    expect(out.endsWith('}\n')).toBe(true);
    expect(out).toContain('"x1": 260.01,');
  });

  test('several files give an array, and one that cannot be read does not stop the others', async () => {
    const files = [
      await source('a.pdf', '甲局'),
      await source('b.pdf', 'encrypted'),
      join(folder, 'c.pdf'),
      await source('d.pdf', '丁局'),
    ];
    const { exit, out, err } = await juesuan(['extract', ...files]);
    expect(exit).toBe(2);
    expect(JSON.parse(out).map((report: Report) => report.department)).toEqual(['甲局', '丁局']);
    expect(err).toBe(
      `${files[1]}: damaged: the PDF cannot be parsed: two lines\n${files[2]}: not-found: no such file or directory\n` +
        'read: 2 reports; failed: 2 files (1 damaged, 1 not-found)\n',
    );
  });

  test('several files are read in parallel, so many at a time, and written in their order', async () => {
    const files = await Promise.all(
      Array.from({ length: 9 }, (_, i) => source(`${i}.pdf`, `${10 * ((i * 7) % 9)}`)),
    );
    let running = 0;
    let most = 0;
    const waiting: Engine = {
      ...engine,
      async extract(bytes) {
        running += 1;
        most = Math.max(most, running);
        const text = new TextDecoder().decode(bytes);
        await new Promise((resolve) => setTimeout(resolve, Number(text)));
        running -= 1;
        return extractedReport({ department: text });
      },
    };
    const io = recordedIo();
    expect(await run(['extract', ...files, '--threads', '3', '--quiet'], io, waiting)).toBe(0);
    expect(JSON.parse(io.out()).map((report: Report) => report.department)).toEqual(
      files.map((_, i) => `${10 * ((i * 7) % 9)}`),
    );
    expect({ most, err: io.err() }).toEqual({ most: 3, err: '' });
  });

  test('an unforeseen error is one line too', async () => {
    const file = await source('a.pdf', 'bug');
    expect(await juesuan(['extract', file])).toEqual({
      exit: 2,
      out: '',
      err: `${file}: internal-error: TypeError: oops\n`,
    });
  });

  test('a report has 120 seconds and 1,024 MB, or what the command line says', async () => {
    const file = await source('a.pdf', '');
    const given: unknown[] = [];
    const slow: Engine = {
      ...engine,
      reader(limits) {
        given.push(limits);
        return {
          read: () =>
            Promise.reject(new ExtractionError('timed-out', { reason: 'thread', limit: 9, option: null })),
          close: async () => void given.push('closed'),
        };
      },
    };
    const io = recordedIo();
    expect(await run(['extract', file], io, slow)).toBe(2);
    expect(io.err()).toBe(`${file}: timed-out: reading ended: it takes longer than 9 s\n`);
    await run(['extract', file, '--timeout', '5', '--memory', '64'], recordedIo(), slow);
    expect(given).toEqual([
      { milliseconds: 120_000, megabytes: 1_024 },
      'closed',
      { milliseconds: 5_000, megabytes: 64 },
      'closed',
    ]);
  });

  test('standard input is read as -', async () => {
    const { exit, out } = await juesuan(['extract', '-', '--format', 'tidy'], '乙局');
    expect(exit).toBe(0);
    expect(out.split('\n')[1]).toMatch(/^b1946ac92492,2024,乙局,/);
  });

  test('tidy has one header for all files', async () => {
    const files = [await source('a.pdf', '甲局'), await source('b.pdf', '乙局')];
    const { out } = await juesuan(['extract', '-f', 'tidy', ...files]);
    expect(out.match(/^report_id,/gm)).toHaveLength(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1 + 2 * 2);
  });

  test('ndjson has a row a line', async () => {
    const { out } = await juesuan([
      'extract',
      '-f',
      'ndjson',
      await source('a.pdf', '甲局'),
      '--id',
      'jia-2024',
    ]);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      {
        report_id: 'jia-2024',
        kind: 'expenditure',
        code: '2010101',
        level: '项',
        subject: { code: '2010101', parent: null, status: 'match', verdict: 'matched' },
        cells: [{ value: '1234.50', yuan: '12345000' }, { raw: '—', state: 'dash' }, { state: 'blank' }],
      },
    ]);
  });

  test('--table keeps one kind', async () => {
    const file = await source('a.pdf', '甲局');
    const { out } = await juesuan(['extract', file, '--table', 'three_public']);
    expect(JSON.parse(out).tables).toEqual([]);
  });

  test('csv on standard output is one kind of table', async () => {
    const file = await source('a.pdf', '甲局');
    const { exit, out } = await juesuan(['extract', file, '-f', 'csv', '-t', 'expenditure']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^title,row,.*\n支出决算表,1,,2010101,项,行政运行,,万元,1234.50,—,\n$/);
    expect(await juesuan(['extract', file, '-f', 'csv', '-t', 'income'])).toEqual({
      exit: 0,
      out: '',
      err: `${file}: no table of kind income\n`,
    });
  });
});

describe('extract --out', () => {
  test('one file a report, named as its input', async () => {
    const files = [await source('a.pdf', '甲局'), await source('a.txt', '乙局')];
    const out = join(folder, 'out');
    expect(await juesuan(['extract', ...files, '--out', out])).toEqual({
      exit: 0,
      out: '',
      err: 'read: 2 reports; failed: 0 files\n',
    });
    expect((await readdir(out)).sort()).toEqual(['a.pdf.json', 'a.txt.json']);
    expect(JSON.parse(await readFile(join(out, 'a.txt.json'), 'utf8')).department).toBe('乙局');
  });

  test('files of one name are named after their folders, whatever the order', async () => {
    await mkdir(join(folder, 'in', '甲'), { recursive: true });
    await mkdir(join(folder, 'in', '乙'));
    const files = [await source('in/甲/决算.pdf', '甲局'), await source('in/乙/决算.pdf', '乙局')];
    for (const [i, inputs] of [files, files.toReversed(), [join(folder, 'in')]].entries()) {
      const out = join(folder, `out${i}`);
      expect(await juesuan(['extract', '--quiet', ...inputs, '--out', out])).toEqual({
        exit: 0,
        out: '',
        err: '',
      });
      expect((await readdir(out)).sort()).toEqual(['乙-决算.json', '甲-决算.json']);
      expect(JSON.parse(await readFile(join(out, '甲-决算.json'), 'utf8')).department).toBe('甲局');
    }
  });

  test('csv gives a folder a report and a file a table', async () => {
    const out = join(folder, 'out');
    const twice: Engine = {
      ...engine,
      extract: async () =>
        extractedReport({
          tables: [expenditureTable([['', '合计', '1']]), expenditureTable([['', '合计', '2']])],
        }),
    };
    const io = recordedIo();
    expect(await run(['extract', await source('a.pdf', ''), '-f', 'csv', '--out', out], io, twice)).toBe(0);
    expect((await readdir(join(out, 'a'))).sort()).toEqual(['expenditure-2.csv', 'expenditure.csv']);
  });

  test('a folder that cannot be made ends the run with one line', async () => {
    const file = await source('a.pdf', '甲局');
    const { exit, err } = await juesuan(['extract', file, '--out', join(file, 'out')]);
    expect(exit).toBe(2);
    expect(err).toMatch(/^.+: not-a-directory: .+\n$/);
  });
});

describe('inspect', () => {
  test('in words, or drawn', async () => {
    const file = await source('a.pdf', '');
    expect((await juesuan(['inspect', file, '--page', '3'])).out).toMatch(
      /^page 3: 595 × 842 pt, .* 0 grids\n$/,
    );
    const svg = join(folder, 'page.svg');
    expect((await juesuan(['inspect', file, '--page', '3', '--svg', svg])).exit).toBe(0);
    expect(await readFile(svg, 'utf8')).toContain('<title>page 3</title>');
  });
});

describe('inspect of every page', () => {
  const threePages: Engine = {
    ...engine,
    async inspect(source, number) {
      if (number > 3) throw new NoSuchPageError(number, 3);
      return engine.inspect(source, number);
    },
    async *inspectAll(source) {
      for (const number of [1, 2, 3]) yield await engine.inspect(source, number);
    },
  };
  const inspect = async (...args: string[]) => {
    const io = recordedIo();
    const exit = await run(['inspect', await source('a.pdf', ''), ...args], io, threePages);
    return { exit, out: io.out(), err: io.err() };
  };

  test('--all says what is on each', async () => {
    const { exit, out } = await inspect('--all');
    expect(exit).toBe(0);
    expect(out.match(/^page \d/gm)).toEqual(['page 1', 'page 2', 'page 3']);
  });

  test('--all --svg draws a file for each', async () => {
    const to = join(folder, 'pages');
    expect(await inspect('--all', '--svg', to)).toEqual({ exit: 0, out: '', err: '' });
    expect((await readdir(to)).sort()).toEqual(['page-001.svg', 'page-002.svg', 'page-003.svg']);
    expect(await readFile(join(to, 'page-002.svg'), 'utf8')).toContain('<title>page 2</title>');
  });

  test('a page that is not there is named, with how many there are', async () => {
    expect(await inspect('--page', '99')).toEqual({
      exit: 2,
      out: '',
      err: `${join(folder, 'a.pdf')}: no-such-page: the file has 3 pages, and no page 99\n`,
    });
  });

  test('a page, or all of them', async () => {
    expect((await inspect()).err).toMatch(/give --page NUMBER, or --all/);
    expect((await inspect('--all', '--page', '2')).err).toMatch(/cannot be used with/);
    expect((await inspect('--all', '--svg', '-')).err).toMatch(/give --svg DIR/);
  });
});

describe('an output that cannot be written is what is named', () => {
  test('a folder where a file should be', async () => {
    const file = await source('a.pdf', '甲局');
    const line = { exit: 2, out: '', err: `${folder}: not-a-file: is a directory\n` };
    expect(await juesuan(['inspect', file, '--page', '1', '--svg', folder])).toEqual(line);
    await mkdir(join(folder, 'a.json'));
    expect(await juesuan(['extract', file, '--out', folder])).toEqual({
      ...line,
      err: `${join(folder, 'a.json')}: not-a-file: is a directory\n`,
    });
  });
});

describe('the command line', () => {
  test.each([
    [['extract', 'a.pdf', '--colour'], /unknown option '--colour'/],
    [['extract'], /missing required argument/],
    [['extract', 'a.pdf', '--format', 'xml'], /Allowed choices are/],
    [['extract', 'a.pdf', 'b.pdf', '--id', 'x'], /--id goes with one FILE/],
    [['extract', '-', '-'], /once only/],
    [['extract', 'a.pdf', '-f', 'csv'], /--out DIR/],
    [['inspect', 'a.pdf', '--page', '0'], /whole number/],
    [['frobnicate'], /unknown command/],
    [[], /Usage: juesuan/],
  ])('%j is wrong and exits 2', async (args, message) => {
    const { exit, out, err } = await juesuan(args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(message);
  });

  test('--version and --help are answers, not errors', async () => {
    expect(await juesuan(['--version'])).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(await juesuan(['extract', '--help'])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('Examples:'),
    });
  });

  test('a full disk behind standard output is one line', async () => {
    const io = recordedIo();
    const full = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' }));
      },
    });
    expect(await run(['extract', await source('a.pdf', '甲局')], { ...io, stdout: full }, engine)).toBe(2);
    expect(io.err()).toBe('standard output: disk-full: no space left on the device\n');
  });

  test('a reader that goes away ends the run quietly', async () => {
    const io = recordedIo();
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const files = [await source('a.pdf', '甲局'), await source('b.pdf', '乙局')];
    expect(await run(['extract', ...files], { ...io, stdout: gone }, engine)).toBe(0);
    expect(io.err()).toBe('');
  });
});

describe('the language', () => {
  /** A report whose one table has no unit. */
  const unitless: Engine = {
    ...engine,
    extract: async () =>
      extractedReport({
        diagnostics: [diagnostic('unit-missing', 'warning', {}, null, { table: '支出决算表' })],
      }),
  };
  const spoken = async (args: string[], env: Record<string, string> = {}) => {
    const io = { ...recordedIo(), env };
    await run(['extract', await source('a.pdf', ''), ...args], io, unitless);
    return io.out();
  };

  test('is that of the locale, or of --lang', async () => {
    const zh = '诊断: 警告1条\n  警告 unit-missing 全文: 支出决算表：没有印金额单位\n';
    const en =
      'diagnostics: 1 warning\n  warning unit-missing report: 支出决算表: no unit of money is printed\n';
    expect(await spoken(['-f', 'summary'], { LANG: 'zh_CN.UTF-8' })).toContain(zh);
    expect(await spoken(['-f', 'summary', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).toContain(en);
    expect(await spoken(['-f', 'summary'])).toContain(en);
  });

  test('holds for the sentences in JSON; codes and params have none', async () => {
    const [zh, en] = await Promise.all(['zh', 'en'].map((one) => spoken(['--lang', one])));
    const [{ message, ...rest }] = JSON.parse(zh ?? '').diagnostics;
    expect(message).toBe('支出决算表：没有印金额单位');
    expect(JSON.parse(en ?? '').diagnostics).toEqual([
      { ...rest, message: '支出决算表: no unit of money is printed' },
    ]);
  });
});
