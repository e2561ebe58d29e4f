import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../run.ts';
import { recordedIo } from '../testing/streams.ts';

const tables = (year: number): string =>
  [
    '收入支出决算总表',
    '公开01表',
    '部门：云江市档案局\t\t\t单位：万元',
    '收入\t\t支出\t',
    '项目\t决算数\t项目\t决算数',
    '一、一般公共预算财政拨款收入\t120.50\t一、一般公共服务支出\t120.50',
    '总计\t120.50\t总计\t120.50',
    `注：本表反映部门${year}年度的总收支和年末结转结余情况。`,
  ].join('\n');

const explanations = `云江市档案局2024年度部门决算\n一、收入支出决算总体情况说明\n2024年度收入总计120.50万元，支出总计120.50万元。\n`;

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-set-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const html = (text: string): string => `<html><body><p>${text.replaceAll('\n', '</p><p>')}</p></body></html>`;

test('the files of one report in an archive are one report, and stderr says so', async () => {
  const archive = join(await temporaryFolder(), 'a.zip');
  await writeFile(
    archive,
    zipSync({
      '决算/报表.txt': strToU8(tables(2024)),
      '决算/说明.html': strToU8(html(explanations)),
      'a.md': strToU8(''),
    }),
  );
  const io = recordedIo();
  expect(await run(['extract', archive, '--format', 'json'], io)).toBe(0);
  const [report] = JSON.parse(io.out());
  expect(report.source.parts.map(({ file }: { file: string }) => file)).toEqual([
    '决算/说明.html',
    '决算/报表.txt',
  ]);
  expect(report.tables[0].location.file).toBe('决算/报表.txt');
  expect(io.err()).toContain(
    `${archive}!决算: parts-joined: put together as one report of 云江市档案局, 2024: 决算/说明.html, 决算/报表.txt\n`,
  );
  expect(io.err()).toContain(`${archive}: not taken: 1 .md\n`);
});

test('two years in one folder stay two reports, and one that cannot be read stops none', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '2024'));
  await writeFile(join(folder, '2024', 'a.txt'), tables(2023));
  await writeFile(join(folder, '2024', 'b.txt'), explanations);
  await writeFile(join(folder, '2024', 'c.pdf'), '%PDF-1.4');
  const io = recordedIo();
  expect(await run(['extract', folder, '--format', 'json'], io)).toBe(2);
  expect(JSON.parse(io.out()).map(({ fiscalYear }: { fiscalYear: number }) => fiscalYear)).toEqual([
    2023, 2024,
  ]);
  expect(io.err()).toMatch(/c\.pdf: damaged: /);
  expect(io.err()).not.toContain('parts-joined');
});
