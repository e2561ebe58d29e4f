import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExtractionError } from '@juesuan/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Engine } from '../engine.ts';
import { run } from '../run.ts';
import { expenditureTable, extractedReport } from '../testing/report.ts';
import { recordedIo } from '../testing/streams.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-audit-'));
});
afterEach(() => rm(folder, { recursive: true }));

const columns = ['total', 'basic', 'project'];
/** An engine to which a source is what the total cell of one row prints. */
const engine: Engine = {
  async extract(source) {
    const total = new TextDecoder().decode(source);
    if (total === 'broken')
      throw new ExtractionError('damaged', { reason: 'unparsed', cause: 'ends within a page' });
    const drawn = expenditureTable([['201', '一般公共服务支出', total, '20.00', '10.00']]);
    const rows = drawn.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => ({ ...cell, column: columns[i] ?? null })),
    }));
    const table = {
      ...drawn,
      rows,
      columns: drawn.columns.map((column, i) => ({ ...column, column: columns[i] ?? null })),
    };
    return extractedReport({ tables: [table] });
  },
  async inspect() {
    throw new Error('nothing to inspect');
  },
};

async function audit(totals: string[], ...args: string[]) {
  const files = await Promise.all(
    totals.map(async (total, i) => {
      const path = join(folder, `${i}.txt`);
      await writeFile(path, total);
      return path;
    }),
  );
  const io = recordedIo();
  const exit = await run(['audit', ...files, '--rules', 'expenditure-row', ...args], io, engine);
  return { exit, out: io.out(), err: io.err() };
}

test('a report in which all agrees: exit code 0', async () => {
  const { exit, out } = await audit(['30.00']);
  expect(exit).toBe(0);
  expect(out).toContain('1 rules: pass 1');
  expect((await audit(['30.00'], '--lang', 'zh')).out).toContain('规则 1: 相符 1');
});

test('what does not agree is told with its place: exit code 1', async () => {
  const { exit, out } = await audit(['35.00'], '--language', 'zh');
  expect(exit).toBe(1);
  expect(out).toMatch(/p5 {2}错误 {2}.*印为35\.00，应为30万元.*\[expenditure-row\]/);
  expect((await audit(['35.00'])).out).toContain('printed 35.00, should be 30万元');
});

test('a file that cannot be read: exit code 2, and the others are still audited', async () => {
  const { exit, out, err } = await audit(['broken', '35.00']);
  expect(exit).toBe(2);
  expect(err).toContain('damaged: the PDF cannot be parsed: ends within a page');
  expect(out).toContain('[expenditure-row]');
});

test('reports are read under the limits of the command line', async () => {
  const path = join(folder, 'slow.pdf');
  await writeFile(path, 'slow');
  const told: unknown[] = [];
  const limited: Engine = {
    ...engine,
    reader: (limits) => ({
      read: async () => {
        throw new ExtractionError('timed-out', { reason: 'thread', limit: 3, option: null });
      },
      close: async () => void told.push(limits),
    }),
  };
  const io = recordedIo();
  expect(await run(['audit', path, '--timeout', '3', '--memory', '64'], io, limited)).toBe(2);
  expect(io.err()).toBe(`${path}: timed-out: reading ended: it takes longer than 3 s\n`);
  expect(told).toEqual([{ milliseconds: 3_000, megabytes: 64 }]);
});

test('JSON is one record a file, an array for several', async () => {
  expect(JSON.parse((await audit(['35.00'], '-f', 'json')).out)).toMatchObject({
    findings: [{ rule: 'expenditure-row' }],
    outcomes: [{ status: 'fail' }],
  });
  expect(JSON.parse((await audit(['30.00', '35.00'], '-f', 'json')).out)).toMatchObject([
    { findings: [] },
    { findings: [{}] },
  ]);
});

test('SARIF is one log of all files', async () => {
  const { exit, out } = await audit(['30.00', '35.00'], '-f', 'sarif');
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    version: '2.1.0',
    runs: [{ artifacts: [{}, {}], results: [{ ruleId: 'expenditure-row' }] }],
  });
});

test('findings below the least severity are neither told nor failed for', async () => {
  expect((await audit(['35.00'], '--min-severity', 'error')).exit).toBe(1);
});

test('a rule that does not exist is a wrong command line', async () => {
  const io = recordedIo('x');
  expect(await run(['audit', '-', '--rules', 'nix'], io, engine)).toBe(2);
  expect(io.err()).toContain('no rule "nix"');
});
