import { readFileSync } from 'node:fs';
import { schemaVersion } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { currentEdition, type SchemaEdition, schemaChanges } from './compatible.ts';

const released: SchemaEdition = JSON.parse(readFileSync(new URL('released.json', import.meta.url), 'utf8'));
const numbers = (version: string) => version.split('.').map(Number);

test('the version says what changed since the last release (docs/schema-policy.md)', () => {
  const { breaking, added } = schemaChanges(released, currentEdition());
  const [major = 0, minor = 0] = numbers(schemaVersion);
  const [majorBefore = 0, minorBefore = 0] = numbers(released.version);
  if (major === majorBefore) expect(breaking).toEqual([]);
  if (major === majorBefore && minor === minorBefore) expect(added).toEqual([]);
});

describe('what breaks a reader', () => {
  const edition = (change: (edition: SchemaEdition) => void): SchemaEdition => {
    const copy: SchemaEdition = structuredClone({
      version: '1.0.0',
      records: {
        cell: {
          value: { types: ['null', 'string'], values: [], required: true },
          state: { types: ['string'], values: ['amount', 'blank'], required: true },
        },
      },
      csvs: { tidy: [{ name: 'report_id', type: 'string', required: true }] },
    });
    change(copy);
    return copy;
  };
  const changes = (change: (edition: SchemaEdition) => void) =>
    schemaChanges(
      edition(() => {}),
      edition(change),
    );

  test.each<[string, (edition: SchemaEdition) => void]>([
    ['a field that goes', ({ records }) => delete records.cell?.value],
    [
      'a field that may be left out',
      ({ records }) => Object.assign(records.cell?.value ?? {}, { required: false }),
    ],
    [
      'a field of another type',
      ({ records }) => Object.assign(records.cell?.value ?? {}, { types: ['number'] }),
    ],
    ['a value that goes', ({ records }) => records.cell?.state?.values.pop()],
    ['a column in front', ({ csvs }) => csvs.tidy?.unshift({ name: 'id', type: 'string', required: true })],
    ['a column that may be empty', ({ csvs }) => Object.assign(csvs.tidy?.[0] ?? {}, { required: false })],
  ])('%s', (_what, change) => {
    expect(changes(change).breaking).not.toEqual([]);
  });

  test.each<[string, (edition: SchemaEdition) => void]>([
    ['a new value', ({ records }) => records.cell?.state?.values.push('text')],
    ['a column at the end', ({ csvs }) => csvs.tidy?.push({ name: 'note', type: 'string', required: false })],
    ['a new record', ({ records }) => Object.assign(records, { note: {} })],
  ])('not %s', (_what, change) => {
    expect(changes(change)).toEqual({ breaking: [], added: [expect.any(String)] });
  });

  test('a value that is never null any more breaks nobody', () => {
    expect(changes(({ records }) => records.cell?.value?.types.shift())).toEqual({ breaking: [], added: [] });
  });
});
