import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractTables } from './node.ts';

/** Pages shaped after published ones, beside the project where they are at hand. */
const folder = join(import.meta.dirname, '../../../../shared/cases-files');
const isThere = existsSync(folder);

/** Rows below the header, and what the last amount column says in them. */
const shapes: readonly (readonly [file: string, rows: number, last: readonly string[] | null])[] = [
  ['int1p.pdf', 3, ['143000', '56100', '7300']],
  ['int2.pdf', 4, ['143', '42', '561', '73']],
  ['int3.pdf', 3, ['42000', '3300', '7300']],
  ['three0.pdf', 9, null],
  ['three1.pdf', 9, null],
  ['three2.pdf', 9, null],
  ['gansu-shape.pdf', 9, ['', '2,138.45', '', '', '', '', '', '957.45', '7,595.96']],
  ['region.pdf', 3, ['10,000', '2,500', '8,300']],
];

test.skipIf(!isThere).each(shapes)(
  `%s: one row a line${isThere ? '' : ' (skipped: no ../shared/cases-files beside the project)'}`,
  async (file, rows, last) => {
    const tables = await extractTables(new Uint8Array(readFileSync(join(folder, file))));
    expect(tables).toHaveLength(1);
    const [table] = tables;
    expect(table?.rows).toBe(rows + 1);
    const column = table?.cells.filter((cell) => cell.row > 0 && cell.column === (table?.columns ?? 0) - 1);
    if (last) expect(column?.map(({ text }) => text)).toEqual(last);
    // No cell holds two amounts: these have no more digits and one point at most.
    for (const { text } of table?.cells ?? []) expect(text).not.toMatch(/\d{9}|\.\d*\.|\d \d/);
  },
);

test.skipIf(!isThere)('henan35-shape.pdf: a city or a county a line', async () => {
  const [table] = await extractTables(new Uint8Array(readFileSync(join(folder, 'henan35-shape.pdf'))));
  const amounts = table?.cells.filter(({ row, column }) => row > 0 && column === 1).map(({ text }) => text);
  expect(amounts).toHaveLength(139);
  for (const text of amounts ?? []) expect(text).toMatch(/^(?:\d{1,3}(?:,\d{3})*)$/);
});
