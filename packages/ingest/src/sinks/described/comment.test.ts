import { describe, expect, test } from 'vitest';
import { datasets } from '../../rows/index.ts';
import { views } from '../views.ts';
import { commentIn } from './comment.ts';
import { tableTexts } from './tables-zh.ts';
import { viewTexts } from './views-zh.ts';

const said = [
  ...datasets.flatMap(({ description, columns }) => [
    description,
    ...columns.map((column) => column.description),
  ]),
  ...views.map(({ description }) => description),
];

describe('what a database says of itself has its Chinese', () => {
  test.each(datasets.map((dataset) => [dataset.name, dataset] as const))(
    '%s',
    (_, { description, columns }) => {
      const texts = [description, ...columns.map((column) => column.description)];
      // 主管部门. is Chinese already, but for its stop.
      expect(texts.filter((text) => !/\p{sc=Han}.*[。？…）]$/u.test(commentIn(text, 'zh')))).toEqual([]);
    },
  );

  test('every view', () => {
    for (const { name, description } of views)
      expect(commentIn(description, 'zh'), name).not.toBe(description);
  });

  test('and no text of a table is translated that is said of none', () =>
    expect(Object.keys(tableTexts).filter((text) => !said.includes(text))).toEqual([]));

  test('in English it is as it is', () =>
    expect(
      Object.keys({ ...tableTexts, ...viewTexts }).filter((text) => commentIn(text, 'en') !== text),
    ).toEqual([]));
});
