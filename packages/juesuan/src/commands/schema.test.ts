import { readFileSync } from 'node:fs';
import { dbtSources } from '@juesuan/ingest';
import {
  csvSchema,
  ReportDocument,
  RowRecord,
  type TableField,
  type TableSchema,
  wideSchema,
} from '@juesuan/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { wideCsv } from '../format/csv.ts';
import { reportFormats } from '../format/formats.ts';
import type { IdentifiedReport } from '../format/identified.ts';
import { readReport } from '../node.ts';
import { run } from '../run.ts';
import { recordedIo } from '../testing/streams.ts';

async function juesuan(...args: string[]) {
  const io = recordedIo();
  const exit = await run(args, io);
  return { exit, out: io.out(), err: io.err() };
}

describe('the command', () => {
  test('lists what it can describe', async () => {
    const { exit, out } = await juesuan('schema');
    expect(exit).toBe(0);
    expect(out).toMatch(/^expenditure +json-schema, table-schema$/m);
  });

  test('gives the one schema that a name has', async () => {
    const { out } = await juesuan('schema', 'tidy');
    expect(JSON.parse(out)).toEqual(csvSchema('tidy'));
  });

  test('says in Chinese what each field is, with its head', async () => {
    const { out } = await juesuan('schema', 'tidy', '--lang', 'zh');
    const { title, fields } = JSON.parse(out) as TableSchema;
    expect(title).toBe('公开的表里每个印出的单元格一行');
    expect(fields.map(({ name }) => name)).toEqual(csvSchema('tidy').fields.map(({ name }) => name));
    expect(fields.filter(({ description }) => !/\p{sc=Han}.*。$/u.test(description))).toEqual([]);
    expect(fields.find(({ name }) => name === 'code')?.title).toBe('科目编码');
    expect(fields.every((field) => field.title !== undefined)).toBe(true);
  });

  test('gives the schema that was asked for', async () => {
    const { out } = await juesuan('schema', 'income', '--format', 'table-schema');
    expect(JSON.parse(out)).toEqual(wideSchema('income'));
  });

  test('gives the database as sources of dbt', async () => {
    const { exit, out } = await juesuan('schema', 'dbt');
    expect(exit).toBe(0);
    expect(parseYaml(out, { maxAliasCount: 0 })).toEqual(dbtSources());
    expect((await juesuan('schema', '--format', 'dbt')).out).toBe(out);
    expect((await juesuan('schema', 'dbt', '--format', 'json-schema')).err).toContain('only dbt');
  });

  test.each([
    ['an unknown name', ['schema', 'nothing'], 'there is no schema nothing'],
    ['a format that a name has not', ['schema', 'tidy', '--format', 'json-schema'], 'only table-schema'],
  ])('%s is told', async (_what, args, message) => {
    const { exit, out, err } = await juesuan(...args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe.each([
  'golden/chromium-ruled/source.pdf',
  'golden/writer-three-columns/source.pdf',
  'golden/text-tabs/source.txt',
])('what is written of %s is what the schemas say', (file) => {
  let identified: IdentifiedReport;
  beforeAll(async () => {
    const bytes = readFileSync(new URL(`../../../../${file}`, import.meta.url));
    identified = { id: 'a1', file, report: await readReport(bytes) };
  });
  const written = (format: string): string => {
    const { before, body, after } = reportFormats[format] ?? expect.fail(format);
    return before(false) + body(identified) + after(false);
  };

  test.each(['tidy', 'facts', 'indicators', 'funding'] as const)('%s', (name) => {
    expect(violations(written(name), csvSchema(name))).toEqual([]);
  });

  test('the wide CSV of each table', () => {
    for (const table of identified.report.tables) {
      expect(violations(wideCsv([table]), wideSchema(table))).toEqual([]);
    }
  });

  test('json and ndjson', () => {
    expect(ReportDocument.safeParse(JSON.parse(written('json'))).error).toBeUndefined();
    for (const line of written('ndjson').trim().split('\n')) {
      expect(Object.keys(RowRecord.parse(JSON.parse(line)))).toEqual(Object.keys(JSON.parse(line)));
    }
  });
});

/** What of a CSV is not as its Table Schema says: a second reading of the standard, apart from the code that writes. */
function violations(csv: string, schema: TableSchema): string[] {
  const [head = [], ...lines] = parse(csv);
  const names = schema.fields.map(({ name }) => name);
  if (head.join() !== names.join()) return [`fields ${head.join()}, not ${names.join()}`];
  const found = lines.flatMap((values) =>
    schema.fields.flatMap((field, i) =>
      fits(values[i] ?? '', field, schema) ? [] : [`${field.name}: ${values[i]}`],
    ),
  );
  for (const key of [...(schema.uniqueKeys ?? []), ...(schema.primaryKey ? [schema.primaryKey] : [])]) {
    const keys = lines
      .map((values) => key.map((name) => values[names.indexOf(name)]))
      // A key that lacks a part tells no line from another: text sources have no boxes.
      .filter((values) => !key.includes('x0') || values[key.indexOf('x0')] !== '')
      .map((values) => values.join('\t'));
    if (new Set(keys).size < keys.length) found.push(`${key.join()} is not unique`);
  }
  return found;
}

function fits(value: string, { type, constraints, missingValues }: TableField, schema: TableSchema): boolean {
  const missing = missingValues ?? schema.missingValues;
  if (missing.some((missing) => missing.value === value)) return constraints?.required !== true;
  if (type === 'year' && !/^\d{4}$/.test(value)) return false;
  if (type === 'integer' && !/^-?\d+$/.test(value)) return false;
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) return false;
  if (constraints?.enum && !constraints.enum.includes(value)) return false;
  if (constraints?.minimum !== undefined && Number(value) < constraints.minimum) return false;
  return constraints?.pattern === undefined || new RegExp(`^(?:${constraints.pattern})$`).test(value);
}

function parse(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') lines.push([]);
  }
  return lines.slice(0, -1);
}
