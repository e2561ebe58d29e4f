import type { Fact, Section } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { styles } from '../testing/styles/index.ts';
import { readFacts } from './index.ts';

const place = { page: null, line: 1, box: null };

const explanations = (texts: readonly string[]): Section => ({
  level: 2,
  marker: '一、',
  title: '决算情况说明',
  location: place,
  paragraphs: texts.map((text) => ({
    marker: /^(?:\d+[.、]|（(?:\d+|[一二三四五六七八九十]+)）)/u.exec(text)?.[0] ?? '',
    text,
    location: place,
    lines: [{ offset: 0, location: place }],
  })),
  sections: [],
});

const stated = ({ item, measure, value, unit, direction }: Fact): string =>
  [item, measure, value === null ? null : `${value} ${unit}`.trim(), direction]
    .filter((part) => part !== null)
    .join(' | ');

/** The accounts are of the latest year that their text names. */
const latestYear = (texts: readonly string[]): number | null => {
  const years = texts.flatMap((text) => text.match(/(?<!\d)\d{4}(?=\s*年)/gu) ?? []);
  return years.length === 0 ? null : Math.max(...years.map(Number));
};

describe.each(Object.entries(styles))('%s', (_, ways) => {
  test.each(ways.map(({ name, ...way }) => [name, way] as const))(
    '%s',
    (_name, { text, facts, fiscalYear = latestYear(text) }) =>
      expect(readFacts([explanations(text)], fiscalYear).facts.map(stated)).toEqual(
        facts
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ),
  );
});
