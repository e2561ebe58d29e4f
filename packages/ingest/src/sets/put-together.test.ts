import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type IngestOptions, ingest } from '../ingest.ts';
import type { DataRecord } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { diagnostics } from '../rows/judged.ts';
import { files as filesDataset, reports as reportsDataset } from '../rows/reports.ts';
import { ndjsonDataset } from '../sinks/held.ts';
import { contentsOf, temporaryFolder } from '../testing/golden.ts';
import { readHere } from '../testing/read-here.ts';
import type { SetEvent } from './put-together.ts';

const printedRows = datasets.find(({ name }) => name === 'three_public') ?? filesDataset;

const tablesOf = (department: string, final = '1.25'): string =>
  [
    '财政拨款“三公”经费支出决算表',
    `部门：${department}\t\t单位：万元`,
    '项目\t预算数\t决算数',
    `公务接待费\t1.50\t${final}`,
    '注：本表反映部门2024年度的支出。',
  ].join('\n');

const wordsOf = (department: string): string =>
  [
    `${department}2024年度部门决算`,
    '第三部分 部门决算情况说明',
    '一、“三公”经费支出决算情况说明',
    '2024年度“三公”经费支出1.25万元，其中公务接待费1.25万元，比上年减少0.10万元。',
  ].join('\n');

/** A folder of reports with an output beside it, and what runs over it say. */
async function workplace(names: Record<string, string>) {
  const folder = await temporaryFolder();
  const inputs = join(folder, 'in');
  for (const [name, text] of Object.entries(names)) {
    await mkdir(join(inputs, name, '..'), { recursive: true });
    await writeFile(join(inputs, name), text);
  }
  const out = join(folder, 'out');
  const said: SetEvent[] = [];
  const run = (from = [inputs], options: Partial<IngestOptions> = {}) =>
    ingest(from, { to: `ndjson:${out}`, pool: readHere, onSet: (event) => said.push(event), ...options });
  const records = (dataset: typeof filesDataset): Promise<DataRecord[]> => ndjsonDataset(out)(dataset);
  return { folder, inputs, out, said, run, records };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('explanations and tables in one folder are one report, and other departments stay others', async () => {
  const texts = {
    '说明.txt': wordsOf('云江市档案局'),
    '报表.txt': tablesOf('云江市档案局'),
    '商务/报表.txt': tablesOf('青禾区商务局'),
  };
  const { inputs, said, run, records } = await workplace(texts);
  expect(await run()).toMatchObject({
    files: 3,
    reports: 2,
    duplicates: 0,
    together: { reports: 1, files: 2 },
    failures: {},
  });
  const listing = ['报表.txt', '说明.txt'].map((name) => `${sha256(texts[name as '说明.txt'])}  ${name}\n`);
  const set = sha256(listing.join(''));
  expect(said).toEqual([
    {
      place: inputs,
      status: 'joined',
      files: ['报表.txt', '说明.txt'],
      reportId: set.slice(0, 12),
      department: '云江市档案局',
      year: 2024,
    },
  ]);
  const files = await records(filesDataset);
  expect(
    files.map(({ file, report_id }) => [String(file).slice(inputs.length + 1), report_id]).sort(),
  ).toEqual([
    ['商务/报表.txt', sha256(texts['商务/报表.txt']).slice(0, 12)],
    ['报表.txt', set.slice(0, 12)],
    ['说明.txt', set.slice(0, 12)],
  ]);
  const placed = (await records(diagnostics)).filter(({ code }) => code === 'parts-joined');
  expect(placed).toHaveLength(1);
  const printed = (await records(printedRows)).filter(({ report_id }) => report_id === set.slice(0, 12));
  expect(new Set(printed.map(({ part_file }) => part_file))).toEqual(new Set(['报表.txt']));
});

test('a run over the same files changes nothing, whatever their order; a changed part is a new version', async () => {
  const { folder, inputs, run, records, out } = await workplace({
    '说明.txt': wordsOf('云江市档案局'),
    '报表.txt': tablesOf('云江市档案局'),
  });
  await run();
  const before = await contentsOf(folder);
  const names = ['说明.txt', '报表.txt'].map((name) => join(inputs, name));
  expect(await run(names.toReversed())).toMatchObject({ reports: 1 });
  expect(await contentsOf(folder)).toEqual(before);
  await writeFile(join(inputs, '报表.txt'), tablesOf('云江市档案局', '1.30'));
  expect((await run()).output).toMatchObject({ reports: 2, superseded: 1 });
  const versions = (await records(reportsDataset)).map(({ version, current }) => [version, current]);
  expect(versions.sort()).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(out).not.toBe('');
});

test('an archive is as a folder: the same report, read once', async () => {
  const texts = { '说明.txt': wordsOf('云江市档案局'), '报表.txt': tablesOf('云江市档案局') };
  const { folder, inputs, said, run } = await workplace(texts);
  const archive = join(folder, 'a.zip');
  await writeFile(
    archive,
    zipSync(Object.fromEntries(Object.entries(texts).map(([n, t]) => [n, strToU8(t)]))),
  );
  expect(await run([archive])).toMatchObject({ files: 2, reports: 1, together: { reports: 1, files: 2 } });
  expect(await run([archive, inputs])).toMatchObject({ files: 4, reports: 1, duplicates: 2 });
  expect(new Set(said.map((event) => 'reportId' in event && event.reportId)).size).toBe(1);
});

test('of many files in one folder, those of one report come together', async () => {
  const offices = Array.from(
    { length: 40 },
    (_, i) =>
      `${'甲乙丙丁戊己庚辛壬癸'[i % 10]}河市${['教育', '水利', '商务', '审计'][Math.floor(i / 10)]}局`,
  );
  const { run, said } = await workplace(
    Object.fromEntries(
      offices.flatMap((office, i) => [
        [`${i}a.txt`, wordsOf(office)],
        [`${i}b.txt`, tablesOf(office)],
      ]),
    ),
  );
  expect(await run()).toMatchObject({ files: 80, reports: 40, together: { reports: 40, files: 80 } });
  expect(said).toHaveLength(40);
});

test('two reports that print the same table stay two, and it is said of both', async () => {
  const { run, said } = await workplace({
    'a.txt': tablesOf('云江市档案局'),
    'b.txt': tablesOf('云江市档案局', '1.30'),
  });
  expect(await run()).toMatchObject({ reports: 2, together: { reports: 0, files: 0 } });
  expect(said).toMatchObject([
    { status: 'apart', file: 'a.txt', reason: 'repeats', others: ['b.txt'] },
    { status: 'apart', file: 'b.txt', reason: 'repeats', others: ['a.txt'] },
  ]);
});

test('a text without accounts is of the report beside it, and no report without one', async () => {
  const { inputs, folder, run } = await workplace({
    '概况.txt':
      '云江市档案局2024年度部门决算\n负责全市档案资料的收集、整理、保管和利用，指导各单位的档案工作。',
    '报表.txt': tablesOf('云江市档案局'),
  });
  const statuses: string[] = [];
  const onFile = ({ file, status }: { file: string; status: string }) =>
    statuses.push(`${status} ${file.slice(inputs.length + 1)}`);
  expect(await run([inputs], { onFile })).toMatchObject({ reports: 1, failures: {} });
  expect(statuses.sort()).toEqual(['read 报表.txt', 'read 概况.txt']);
  await rename(join(inputs, '报表.txt'), join(folder, '报表.txt'));
  expect((await run([inputs])).failures).toEqual({ 'no-tables': 1 });
});
