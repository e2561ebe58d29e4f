import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@juesuan/schema';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readReport } from '../node.ts';
import { run } from '../run.ts';
import { inThisThread } from '../testing/in-this-thread.ts';
import { recordedIo } from '../testing/streams.ts';
import { placesOf } from './places.ts';
import { SheetNames } from './sheet-names.ts';
import { workbookOf } from './workbook.ts';

const golden = fileURLToPath(new URL('../../../../golden/', import.meta.url));
const fixtures = [
  'chromium-ruled/source.pdf',
  'writer-three-columns/source.pdf',
  'embedded-ministry/source.pdf',
  'html-report/source.html',
  'text-tabs/source.txt',
  'word-docx/source.docx',
];
const read = async (name: string): Promise<Report> =>
  readReport(new Uint8Array(await readFile(golden + name)), { printed: true });

/** Amounts by kind, row and column, without their places. */
const amountsOf = ({ tables }: Report): string[] =>
  tables.flatMap(({ kind, title, rows }) =>
    rows.flatMap(({ code, name, cells }) =>
      cells.map(({ column, label, value, unit }) =>
        [kind, title, code, name, column ?? label, value, unit].join(' '),
      ),
    ),
  );

describe.each(fixtures)('the grid of %s', async (name) => {
  const report = await read(name);

  test('covers its rectangle once, and holds every value that was read, at its place', () => {
    expect(report.tables.length).toBeGreaterThan(8);
    for (const { grid, rows, title } of report.tables) {
      if (grid === undefined) throw new Error(`${title} has no grid`);
      const area = grid.cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
      expect(area, title).toBe(grid.rows * grid.columns);
      const texts = new Set(
        grid.cells.map(({ text, location }) => JSON.stringify([text.trim(), location.box, location.line])),
      );
      const missing = rows
        .flatMap(({ cells }) => cells)
        .filter(({ raw }) => raw.trim() !== '')
        .filter(({ raw, location }) => !texts.has(JSON.stringify([raw.trim(), location.box, location.line])));
      expect(missing, title).toEqual([]);
    }
  });

  test('as a workbook is read again with the same amounts', async () => {
    const bytes = await workbookOf({ id: 'demo', file: name, report });
    const again = await readReport(bytes);
    const publicOnes = (amounts: readonly string[]) =>
      amounts.filter((amount) => !amount.startsWith('other ')).sort();
    expect(publicOnes(amountsOf(again))).toEqual(publicOnes(amountsOf(report)));
  });
});

describe('a workbook', async () => {
  const report = await read('chromium-ruled/source.pdf');
  const bytes = await workbookOf({ id: 'demo', file: 'source.pdf', report });
  const part = (name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

  test('has a sheet a table, a frozen head, widths, spans, numbers with the printed decimals, and codes as text', () => {
    expect(part('xl/workbook.xml').match(/<sheet /g)).toHaveLength(report.tables.length + 1);
    const income = part('xl/worksheets/sheet2.xml');
    expect(income).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"/);
    expect(income).toMatch(/<col [^>]*width="/);
    expect(income).toContain('<mergeCell ');
    expect(income).toMatch(/<v>11655\.99<\/v>/);
    expect(part('xl/styles.xml')).toContain('formatCode="#,##0.00"');
    // 201 is a code: a string, and no number.
    expect(income).not.toMatch(/<v>2010301<\/v>/);
    expect(part('xl/sharedStrings.xml') + income).toContain('2010301');
    expect(part('xl/sharedStrings.xml') + income).toContain('单位：万元');
  });

  const soffice = spawnSync('soffice', ['--version']).status === 0;
  test.skipIf(!soffice)(
    'opens in LibreOffice, which keeps figures, spans, widths and bold heads (skipped where it is not installed)',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'juesuan-xlsx-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      writeFileSync(join(folder, 'a.xlsx'), bytes);
      execFileSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'saved'),
        join(folder, 'a.xlsx'),
      ]);
      const saved = new Uint8Array(readFileSync(join(folder, 'saved', 'a.xlsx')));
      const again = await readReport(saved);
      const income = (one: Report) =>
        amountsOf({ ...one, tables: one.tables.filter(({ kind }) => kind === 'income') });
      expect(income(again)).toEqual(income(report));
      const sheet = strFromU8(unzipSync(saved)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
      // Its command without a window keeps no frozen panes; that they are written is asked above.
      const widths = [...sheet.matchAll(/<col [^>]*min="(\d+)"[^>]*width="([\d.]+)"/g)].map(
        ([, at, wide]) => [at, Math.round(Number(wide))],
      );
      expect(widths).toContainEqual(['2', 44]);
      expect(strFromU8(unzipSync(saved)['xl/styles.xml'] ?? new Uint8Array())).toContain('<b val="true"/>');
      expect(sheet).toContain('<mergeCell ');
    },
  );
});

test('spans of the page are spans of HTML', async () => {
  const report = await read('chromium-ruled/source.pdf');
  const io = recordedIo();
  expect(
    await run(['extract', `${golden}chromium-ruled/source.pdf`, '--format', 'html'], io, inThisThread),
  ).toBe(0);
  const cells = [...io.out().matchAll(/<t[hd]((?: [^>]*)?)>/g)].map(([, attributes = '']) => attributes);
  const grids = report.tables.flatMap(({ grid }) => grid?.cells ?? []);
  expect(cells).toHaveLength(grids.length);
  expect(cells.filter((attributes) => attributes.includes('colspan'))).toHaveLength(
    grids.filter(({ columnSpan }) => columnSpan > 1).length,
  );
});

test('characters draw a grid whose lines are as wide as one another, and Markdown has every row', async () => {
  const report = await read('chromium-ruled/source.pdf');
  const drawn = recordedIo();
  await run(
    ['extract', `${golden}chromium-ruled/source.pdf`, '--format', 'grid', '--table', 'income'],
    drawn,
    inThisThread,
  );
  const lines = drawn
    .out()
    .split('\n')
    .filter((line) => /^[+|]/.test(line));
  const table = report.tables.find(({ kind }) => kind === 'income');
  expect(lines).toHaveLength(2 * (table?.grid?.rows ?? 0) + 1);
  expect(lines[0]).toMatch(/^\+-+\+/);
  expect(drawn.out()).toMatch(/\| {4}11,655\.99 \|/);
  const marked = recordedIo();
  await run(
    ['extract', `${golden}chromium-ruled/source.pdf`, '--format', 'markdown', '--table', 'income'],
    marked,
    inThisThread,
  );
  const body = marked
    .out()
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const { rows = 0, headerRows = 0 } = table?.grid ?? {};
  expect(body).toHaveLength(rows - headerRows + 2);
  expect(marked.out()).toContain('| 项目<br>科目代码 |');
});

test('a workbook needs a place to go where there are several reports', async () => {
  const io = recordedIo();
  expect(await run(['extract', golden, golden, '--format', 'xlsx'], io)).toBe(2);
  expect(io.err()).toContain('--out DIR');
});

test('--bom begins CSV with a byte order mark, and nothing else', async () => {
  const source = `${golden}text-tabs/source.txt`;
  const start = async (...options: string[]): Promise<string> => {
    const io = recordedIo();
    await run(['extract', source, ...options], io, inThisThread);
    return io.out().slice(0, 9);
  };
  expect(await start('--format', 'tidy', '--bom')).toBe('\ufeffreport_i');
  expect(await start('--format', 'tidy')).toBe('report_id');
  expect(await start('--format', 'csv', '--table', 'income', '--bom')).toBe('\ufefftitle,ro');
  expect(await start('--format', 'json', '--bom')).toMatch(/^\{/);
});

test('names of sheets are allowed ones, told apart', () => {
  const names = new SheetNames(['tidy']);
  expect(names.next('支出决算表')).toBe('支出决算表');
  expect(names.next('支出决算表')).toBe('支出决算表 2');
  expect(names.next('tidy')).toBe('tidy 2');
  expect(names.next("'[a]:b*?/\\'")).toBe('a  b');
  const long = '一般公共预算财政拨款基本支出决算明细表（按支出经济分类科目列示到款）';
  expect(names.next(long)).toHaveLength(31);
  expect(names.next(long)).toMatch(/ 2$/);
});

test('a text that every object of the writer has stands as it is printed', async () => {
  const location = { page: null, line: 1, box: null };
  const cell = (row: number, text: string) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text, location });
  const report = await read('text-tabs/source.txt');
  const [table] = report.tables;
  if (table === undefined) throw new Error('no table');
  const grid = { rows: 2, columns: 1, headerRows: 1, cells: [cell(0, 'toString'), cell(1, 'constructor')] };
  const bytes = await workbookOf({
    id: 'demo',
    file: 'a',
    report: { ...report, tables: [{ ...table, rows: [], grid }] },
  });
  const shared = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array());
  expect(shared).toMatch(/>toString ?</);
  expect(shared).toMatch(/>constructor ?</);
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain(
    'native code',
  );
});

test('a place that another cell covers has no cell', () => {
  const location = { page: null, line: 1, box: null };
  const wide = { row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: '收入', location };
  expect(placesOf({ rows: 1, columns: 2, cells: [wide] })).toEqual([[wide, null]]);
});
