import { describe, expect, test } from 'vitest';
import { publicTableKinds } from '../catalogue/kinds.ts';
import { csvSchema, csvSchemaNames } from '../export/csv-schema.ts';
import { jsonSchema, jsonSchemaNames, namedDefinitions } from '../export/json-schema.ts';
import { wideSchema } from '../export/wide-schema.ts';
import { recordFamilies } from '../fields/families.ts';
import { describedIn } from './described.ts';
import { fieldTexts, schemaTexts } from './fields-zh.ts';
import { recordTexts } from './records-zh.ts';

/** A sentence of English, whatever names and Chinese words are in it. */
const english = /\b(?:the|of|as|is|in|or|and|without|not)\b (?!`)/;

/** Every description within JSON Schemas, however deep. */
function descriptionsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, part]) =>
    name === 'description' && typeof part === 'string' ? [part] : descriptionsIn(part),
  );
}

describe('everything that is said of a field has its Chinese', () => {
  const families = Object.values(recordFamilies).flatMap((family) =>
    (['csv', 'database'] as const).flatMap((destination) => family.fields(destination)),
  );
  const said = [
    ...Object.values(recordFamilies).flatMap(({ title, description }) => [title, description]),
    ...families.flatMap(({ description, empty }) => [description, ...(empty === undefined ? [] : [empty])]),
    ...[...csvSchemaNames.map(csvSchema), ...publicTableKinds.map((kind) => wideSchema(kind))].flatMap(
      ({ fields, missingValues }) => [
        ...fields.flatMap((field) => [
          field.description,
          ...(field.missingValues ?? []).map(({ label }) => label),
        ]),
        ...missingValues.map(({ label }) => label),
      ],
    ),
    ...descriptionsIn([namedDefinitions(), jsonSchemaNames.map(jsonSchema)]),
  ];

  test('in the records, the CSVs and the tables', () => {
    const missing = [...new Set(said)].filter((text) => describedIn(text, 'zh') === text);
    expect(missing).toEqual([]);
    expect(said.length).toBeGreaterThan(200);
  });

  test('and no text is translated that is said of nothing', () => {
    const known = new Set(said);
    expect(
      Object.keys({ ...fieldTexts, ...schemaTexts, ...recordTexts }).filter((text) => !known.has(text)),
    ).toEqual([]);
  });

  test('which is Chinese, and ends as a sentence does', () => {
    for (const text of Object.values({ ...fieldTexts, ...recordTexts })) {
      expect(text).toMatch(/\p{sc=Han}.*[。？…）]$/u);
      expect(text).not.toMatch(english);
    }
  });
});

test('a header and a kind of table are described by their names', () => {
  expect(describedIn('基本支出/人员经费, in 元.', 'zh')).toBe('基本支出/人员经费，以元计。');
  expect(describedIn('Rows of every three_public table, amounts in 元.', 'zh')).toMatch(
    /^每张.*“三公”经费支出决算表的各行，金额以元计。$/,
  );
  expect(describedIn('Rows of every three_public table, amounts in 元.', 'en')).toMatch(/^Rows/);
});
