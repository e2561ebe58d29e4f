import { describe, expect, test } from 'vitest';
import { publicTableKinds } from './kinds.ts';
import { otherTitles, tableCatalogue, threePublicAxes } from './tables.ts';
import { labelHeaders } from './words.ts';

/** As titles and headers are compared: width folded, white space and quotes gone. */
const key = (text: string): string => text.normalize('NFKC').replace(/[\s"“”'‘’]/gu, '');

const duplicates = (keys: readonly string[]): string[] => keys.filter((text, i) => keys.indexOf(text) !== i);

describe('titles', () => {
  test('one entry for each public table, in the ministry’s order', () => {
    expect(tableCatalogue.map(({ kind }) => kind)).toEqual(publicTableKinds);
  });

  test('every title and alias names one kind only, once', () => {
    const all = tableCatalogue.flatMap(({ title, aliases }) => [title, ...aliases]).concat(otherTitles);
    expect(duplicates(all.map(key))).toEqual([]);
  });

  test('every title ends as titles of tables do', () => {
    for (const { title, aliases } of tableCatalogue)
      for (const alias of [title, ...aliases]) expect(key(alias)).toMatch(/[表细)]$/u);
  });
});

describe.each(
  tableCatalogue.flatMap(({ kind, layouts }) => layouts.map((layout, i) => [kind, i, layout] as const)),
)('headers of %s, layout %i', (_, __, layout) => {
  test('each names one column', () => {
    const columnsOf = new Map<string, Set<string>>();
    for (const { column, headers } of layout)
      for (const header of headers) {
        const columns = columnsOf.get(key(header)) ?? new Set();
        columnsOf.set(key(header), columns.add(column));
      }
    expect([...columnsOf].filter(([, columns]) => columns.size > 1).map(([header]) => header)).toEqual([]);
  });

  test('none stands twice for its column', () => {
    for (const { headers } of layout) expect(duplicates(headers.map(key))).toEqual([]);
  });

  test('none is a word for labels', () => {
    const labels = new Set(Object.values(labelHeaders).flat().map(key));
    expect(layout.flatMap(({ headers }) => headers).filter((header) => labels.has(key(header)))).toEqual([]);
  });
});

describe('“三公”', () => {
  const { phases, items } = threePublicAxes;

  test('each word is one phase or one item', () => {
    const words = [...phases, ...items].flatMap(({ column, headers }) =>
      headers.map((header) => [key(header), column] as const),
    );
    expect(duplicates(words.map(([header]) => header))).toEqual([]);
  });

  test('no word of a phase is part of an item’s path', () => {
    const phaseWords = new Set(phases.flatMap(({ headers }) => headers.map(key)));
    const segments = items.flatMap(({ headers }) => headers.flatMap((header) => header.split('/').map(key)));
    expect(segments.filter((segment) => phaseWords.has(segment))).toEqual([]);
  });
});

test('label words say one thing each', () => {
  expect(duplicates(Object.values(labelHeaders).flat().map(key))).toEqual([]);
});

test('two kinds are never told by the same words', () => {
  const signatures = tableCatalogue.filter(({ signature }) => signature.length > 0);
  for (const a of signatures)
    for (const b of signatures)
      if (a !== b)
        expect(
          a.signature.every((word) => b.signature.includes(word)),
          `${a.kind} ${b.kind}`,
        ).toBe(false);
});
