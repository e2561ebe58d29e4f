import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../run.ts';
import { recordedIo } from '../testing/streams.ts';

const report = fileURLToPath(new URL('../../../../golden/text-tabs/source.txt', import.meta.url));

test('what a store has learned is printed, written, and taken in again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-codes-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const text = await readFile(report, 'utf8');
  const files = await Promise.all(
    ['2023', '2024'].map(async (year) => {
      const file = join(folder, `${year}.txt`);
      // A code that no list has.
      await writeFile(
        file,
        text.replaceAll('2024', year).replaceAll('2210203', '2210277').replaceAll('购房补贴', '安居补贴'),
      );
      return file;
    }),
  );
  const verdictOf = async (...options: string[]) => {
    const io = recordedIo();
    expect(await run(['extract', files[0] ?? '', '--format', 'json', ...options], io)).toBe(0);
    return /"code": ?"2210277"[^}]*"verdict": ?"(\w+)"/su.exec(io.out())?.[1];
  };
  const store = join(folder, 'store');
  const to = `csv:${join(folder, 'out')}`;
  expect(await run(['ingest', ...files, '--to', to, '--store', store, '--threads', '1'], recordedIo())).toBe(
    0,
  );

  const printed = recordedIo();
  expect(await run(['codes', store], printed)).toBe(0);
  expect(printed.out()).toMatch(/^2210277 +安居补贴 +name +2023×1 2024×1 +2$/m);
  expect(printed.out()).toMatch(/^reports: 2\ncodes: \d+\nnames: \d+ \(0 outliers\)\n$/m);

  const list = join(folder, 'codes.csv');
  expect(await run(['codes', store, '--out', list], recordedIo())).toBe(0);
  expect(await readFile(list, 'utf8')).toContain('\n2210277,安居补贴,name,observed,2023|2024,2\n');
  expect(await verdictOf()).toBe('unlisted');
  expect(await verdictOf('--codes', list)).toBe('matched');
});

test('a list that is wrong is told with its line, and nothing is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-codes-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const list = join(folder, 'codes.csv');
  await writeFile(list, 'code,name\n208,社会保障和就业支出\n20,某\n');
  const to = `csv:${join(folder, 'out')}`;
  for (const command of [
    ['extract', report],
    ['extract', '--ndjson', report],
    ['audit', report],
    ['ingest', report, '--to', to],
  ]) {
    const io = recordedIo();
    expect(await run([...command, '--codes', list], io)).toBe(2);
    expect(io.out()).toBe('');
    expect(io.err()).toBe(`${list}:3: bad-code-list: "20" is no subject code\n`);
  }
});

test('a folder that is no store is told', async () => {
  const io = recordedIo();
  expect(await run(['codes', 'nowhere'], io)).toBe(2);
  expect(io.err()).toMatch(/^codes: no-store: nowhere has no results/);
});
