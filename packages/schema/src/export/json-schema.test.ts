import { expect, test } from 'vitest';
import { schemaVersion } from '../version.ts';
import { type JsonSchema, jsonSchema, jsonSchemaNames } from './json-schema.ts';

test('every schema names its dialect, its version and only definitions that are there', () => {
  for (const name of jsonSchemaNames) {
    const schema = jsonSchema(name);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`urn:juesuan:schema:${schemaVersion}:${name}`);
    expect(schema.type).toBe('object');
    const text = JSON.stringify(schema);
    const pointed = [...text.matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, definition = '']) => definition);
    expect(Object.keys(schema.$defs ?? {})).toEqual(expect.arrayContaining(pointed));
    // Definitions are named after schemas; one without a name would change its name with every field.
    expect(text).not.toContain('__schema');
  }
});

test('a newer document of the same major version is still one, and so is a report without a version', () => {
  const schema = jsonSchema('report');
  expect(schema.required).not.toContain('schemaVersion');
  expect(schema.additionalProperties).toBeUndefined();
  const pattern = new RegExp(property(schema, 'schemaVersion').pattern ?? '');
  const [major] = schemaVersion.split('.').map(Number);
  expect(pattern.test(`${major}.99.0`)).toBe(true);
  expect(pattern.test(`${Number(major) + 1}.0.0`)).toBe(false);
});

test('a kind’s table has that kind’s canonical columns, or null for a header that nobody knows', () => {
  const schema = jsonSchema('three_public');
  const column = JSON.stringify(schema.$defs?.Cell?.properties?.column);
  expect(column).toContain('"final.reception"');
  expect(column).toContain('null');
  expect(column).not.toContain('"closing_balance"');
  expect(property(schema, 'kind').const).toBe('three_public');
});

test('amounts are text of digits, since no double may hold them', () => {
  const { Decimal } = jsonSchema('cell').$defs ?? {};
  expect(Decimal?.type).toBe('string');
  expect(new RegExp(Decimal?.pattern ?? '').test('1234567890123456.78')).toBe(true);
});

test('fields say what they are', () => {
  expect(property(jsonSchema('cell'), 'yuan').description).toContain('元');
});

const property = (schema: JsonSchema, name: string): JsonSchema =>
  (schema.properties?.[name] ?? expect.fail(name)) as JsonSchema;
