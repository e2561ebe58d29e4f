import { describe, expect, test } from 'vitest';
import { manifestProblems, manifestText, parseManifest } from './manifest.ts';

const manifest = {
  id: 'yunjiang-2024',
  source: 'source.pdf',
  sha256: 'ab12',
  publisher: '云江市商务局',
  year: 2024,
  producer: 'WPS',
  why: 'three code columns',
};

test('is read as it is written', () => expect(parseManifest(manifestText(manifest))).toEqual(manifest));

test.each([
  ['no year', { ...manifest, year: undefined }, 'year is missing'],
  ['a year in words', { ...manifest, year: '2024' }, 'year is not what it should be'],
  ['a slip of the pen', { ...manifest, wy: '' }, 'wy is no field of a manifest'],
  ['a list', [], 'id is missing'],
])('%s is told', (_, value, message) => {
  expect(() => parseManifest(JSON.stringify(value))).toThrow(message);
});

describe('problems', () => {
  test('none', () => expect(manifestProblems(manifest, 'yunjiang-2024', 'ab12')).toEqual([]));

  test('a copied folder, another source, no reason why it is here', () =>
    expect(manifestProblems({ ...manifest, why: ' ' }, 'yunjiang-2025', 'cd34')).toEqual([
      'manifest.json: id is yunjiang-2024, the folder is yunjiang-2025',
      'manifest.json: source.pdf is not what it was: ab12 → cd34',
      'manifest.json: why is empty: fill it in',
    ]));
});
