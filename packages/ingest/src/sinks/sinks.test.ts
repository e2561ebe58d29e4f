import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xlsx from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../ingest.ts';
import { datasets } from '../rows/index.ts';
import { DataPackage } from '../testing/data-package.ts';
import { ruledReport, scannedReport } from '../testing/golden.ts';
import { query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';

/** One report and one failure, read once and written to every output. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-sinks-'));
  const outputs = [
    'out.duckdb',
    'out.xlsx',
    'parquet:parquet',
    'csv:csv',
    'ndjson:ndjson',
    'datapackage:package',
  ];
  for (const output of outputs) await write(output);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (output: string) =>
  ingest([ruledReport, scannedReport], {
    ocr: 'never',
    to: output.replace(/^(\w+:)?/, `$1${folder}/`),
    store: join(folder, 'store'),
    pool: readHere,
  });

const csvRows = (name: string, of = 'csv') =>
  query(
    `SELECT * FROM read_csv('${folder}/${of}/${name}.csv', all_varchar = true, header = true) ORDER BY ALL`,
  );

describe('DuckDB', () => {
  test('amounts are decimals and never doubles, codes are text', async () => {
    const types = await query(
      `SELECT table_name, column_name, data_type FROM information_schema.columns
       WHERE column_name IN ('yuan', 'value', 'total', 'code', 'report_id')`,
      join(folder, 'out.duckdb'),
    );
    const found = new Set(types.map(({ column_name, data_type }) => `${column_name} ${data_type}`));
    expect([...found].sort()).toEqual([
      'code VARCHAR',
      'report_id VARCHAR',
      'total DECIMAL(38,4)',
      'value DECIMAL(38,10)',
      'value DECIMAL(38,4)',
      'yuan DECIMAL(38,4)',
    ]);
  });

  test('the table of a kind has the amounts of its cells, in 元', async () => {
    const [row] = await query(
      `SELECT count(*) AS differing FROM expenditure AS e JOIN cells AS c USING (report_id, table_no, "row")
       WHERE c.kind = 'expenditure' AND c.canonical_column = 'total' AND e.total IS DISTINCT FROM c.yuan`,
      join(folder, 'out.duckdb'),
    );
    expect(row).toEqual({ differing: '0' });
    const [total] = await query(
      `SELECT total = coalesce(basic, 0) + coalesce(project, 0) + coalesce(remitted_to_superior, 0)
         + coalesce(operating, 0) + coalesce(affiliate_subsidy, 0) AS adds_up
       FROM expenditure WHERE name = '合计'`,
      join(folder, 'out.duckdb'),
    );
    expect(total).toEqual({ adds_up: true });
  });

  test('views stack departments and years', async () => {
    const views = ['kind_totals', 'expenditure_by_subject', 'general_public_by_subject', 'functional_totals'];
    for (const view of [...views, 'three_public_by_department']) {
      expect(await query(`SELECT * FROM ${view}`, join(folder, 'out.duckdb'))).not.toEqual([]);
    }
    // Nothing is wrong with this report: the view is there and empty.
    await query('SELECT * FROM findings_by_rule', join(folder, 'out.duckdb'));
  });

  test("another's database is not replaced", async () => {
    await writeFile(join(folder, 'theirs.duckdb'), 'something else');
    await expect(write('theirs.duckdb')).rejects.toMatchObject({ code: 'not-ours' });
    expect(await readFile(join(folder, 'theirs.duckdb'), 'utf8')).toBe('something else');
  });
});

describe('Parquet', () => {
  test('is partitioned by year and has the decimals of the CSV', async () => {
    expect(await readdir(join(folder, 'parquet', 'cells'))).toEqual(['fiscal_year=2024']);
    const cells = (name: string) => `'${folder}/parquet/${name}/**/*.parquet'`;
    const [kind] = await query(`SELECT typeof(yuan) AS type FROM ${cells('cells')} LIMIT 1`);
    expect(kind).toEqual({ type: 'DECIMAL(38,4)' });
    const exact = await query(
      `SELECT count(*) AS cells, count(*) FILTER (p.value = c.value::DECIMAL(38,10) AND p.yuan = c.yuan::DECIMAL(38,4)) AS same
       FROM ${cells('cells')} AS p
       JOIN read_csv('${folder}/csv/cells.csv', all_varchar = true, header = true) AS c
       ON p.report_id = c.report_id AND p.table_no = c.table_no::INT AND p."row" = c."row"::INT AND p.cell = c.cell::INT
       WHERE p.yuan IS NOT NULL`,
    );
    expect(exact[0]?.same).toBe(exact[0]?.cells);
    expect(Number(exact[0]?.cells)).toBeGreaterThan(100);
    // A dataset without records is there too.
    expect(await query(`SELECT * FROM ${cells('findings')}`)).toEqual([]);
    expect(await query(`SELECT code FROM ${cells('failures')}`)).toEqual([{ code: 'no-text-layer' }]);
  });
});

describe('NDJSON', () => {
  test('has the records of the CSV, exact decimals as text', async () => {
    const lines = (await readFile(join(folder, 'ndjson', 'cells.ndjson'), 'utf8')).trim().split('\n');
    const records: Record<string, unknown>[] = lines.map((line) => JSON.parse(line));
    const rows = await csvRows('cells');
    expect(records).toHaveLength(rows.length);
    const values = (of: Record<string, unknown>[]) => of.map(({ value }) => value).sort();
    expect(values(records)).toEqual(values(rows));
  });
});

describe('XLSX', () => {
  test('has a sheet for each table, numbers as numbers and codes as text', async () => {
    const book = xlsx.read(await readFile(join(folder, 'out.xlsx')), { cellText: false, cellNF: true });
    expect(book.SheetNames).toEqual(datasets.map(({ name }) => name.slice(0, 31)));
    const sheet = book.Sheets.expenditure ?? {};
    const rows = xlsx.utils.sheet_to_json<Record<string, unknown>>(sheet);
    const [csvTotal] = (await csvRows('expenditure')).filter(({ name }) => name === '合计');
    const total = rows.find(({ name }) => name === '合计');
    expect(total?.total).toBe(Number(csvTotal?.total));
    const subject = rows.find(({ code }) => code !== undefined);
    expect(subject?.code).toMatch(/^\d{3,7}$/);
    const head = Object.values(
      rows[0] === undefined ? {} : (xlsx.utils.sheet_to_json(sheet, { header: 1 })[0] as object),
    );
    const column = xlsx.utils.encode_col(head.indexOf('total'));
    const cell = sheet[`${column}${rows.indexOf(total ?? {}) + 2}`];
    expect(cell).toMatchObject({ t: 'n', z: csvTotal?.total?.toString().includes('.') ? '0.00' : '0' });
  });

  test('has bold heads that stay in sight, and columns as wide as their texts', async () => {
    const parts = unzipSync(await readFile(join(folder, 'out.xlsx')));
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    const [, style = '?'] = /<c r="A1" s="(\d+)"/.exec(sheet) ?? [];
    const styles = part('xl/styles.xml');
    const formats = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf .*?(\/>|<\/xf>)/gs) ?? [];
    const [, font = '?'] = /fontId="(\d+)"/.exec(formats[Number(style)] ?? '') ?? [];
    const fonts = /<fonts.*?<\/fonts>/s.exec(styles)?.[0].match(/<font>.*?<\/font>/gs) ?? [];
    expect(fonts[Number(font)]).toContain('<b/>');
    const [names] = await csvRows('reports');
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const at = Object.keys(names ?? {}).indexOf('department');
    expect(widths[at]).toBeGreaterThanOrEqual(2 * String(names?.department).length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(41);
  });
});

describe('Data Package', () => {
  test('is valid Data Package v2, with the words of Fiscal Data Package', async () => {
    const descriptor = JSON.parse(await readFile(join(folder, 'package', 'datapackage.json'), 'utf8'));
    expect(() => DataPackage.parse(descriptor)).not.toThrow();
    const { resources } = DataPackage.parse(descriptor);
    for (const { path, bytes, hash } of resources) {
      const content = await readFile(join(folder, 'package', path));
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
    const fiscal = resources.find(({ name }) => name === 'fiscal');
    expect(fiscal?.schema.fields.map(({ columnType }) => columnType)).toEqual(
      expect.arrayContaining([
        'date:fiscal-year',
        'direction',
        'economic-classification:generic:code',
        'functional-classification:generic:code',
        'phase:id',
        'value',
        'value-currency:code',
      ]),
    );
  });

  test('every key is unique, every required field is there, every report is known', async () => {
    const descriptor = JSON.parse(await readFile(join(folder, 'package', 'datapackage.json'), 'utf8'));
    for (const { name, schema } of descriptor.resources) {
      const rows = await csvRows(name, 'package');
      const key: string[] = schema.primaryKey ?? datasets.find((dataset) => dataset.name === name)?.key;
      const keys = rows.map((row) => JSON.stringify(key.map((field) => row[field])));
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const field of schema.fields) {
        if (field.constraints?.required) expect(rows.filter((row) => row[field.name] === null)).toEqual([]);
      }
      if (schema.foreignKeys === undefined) continue;
      const known = new Set((await csvRows('reports', 'package')).map(({ report_id }) => report_id));
      expect(rows.filter(({ report_id }) => !known.has(report_id ?? null))).toEqual([]);
    }
  });

  test('a folder with other files is not replaced', async () => {
    await mkdir(join(folder, 'mine'));
    await writeFile(join(folder, 'mine', 'thesis.txt'), 'ten years of work');
    await expect(write('csv:mine')).rejects.toMatchObject({ code: 'not-ours' });
    expect(await readdir(join(folder, 'mine'))).toEqual(['thesis.txt']);
  });
});
