import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../blocks.ts';

test('two departments answer one question, each with its own amounts', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-stack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [
      '--conditions=@juesuan/source',
      'examples/stack-departments/main.ts',
      join(folder, 'accounts.duckdb'),
      'golden/text-tabs/source.txt',
      'golden/html-web/source.html',
    ],
    { cwd: root },
  );
  expect(stderr).toBe('2 reports, failures: {}\n');
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const of = (department: string) => rows.filter(([, , name]) => name === department);
  const departments = ['云江省政务服务和招商促进厅', '澜川市青禾区城市运行管理局'];
  for (const department of departments) {
    // Classes are the whole of a department's expenditure: their shares add up, but for the rounding of each.
    const percent = of(department).reduce((sum, row) => sum + Number(row[5]), 0);
    expect(of(department).length).toBeGreaterThan(2);
    expect(Math.abs(percent - 100)).toBeLessThanOrEqual(0.05 * of(department).length);
  }
  expect(of('云江省政务服务和招商促进厅')).toContainEqual(
    expect.arrayContaining(['201', '一般公共服务支出', '79223100.0000']),
  );
});
