import { expect, test } from 'vitest';
import { noOvertime, overtimeOf } from './overtime.ts';
import { noProgress, pictureReader } from './pictures.ts';

/** A reader that is there, and what it says of its pages. */
async function opened() {
  const pictures = { use: 'auto', overtime: noOvertime(), progress: noProgress() } as const;
  const reader = await pictureReader(pictures, async () => ({
    ocrOnUse: ({ onPage }) => onPage,
    pagesThatFit: async () => 4,
  }));
  if (reader === undefined) throw new Error('no reader');
  const says = (page: number, pages: number | null): number[] => {
    reader({ page, pages });
    return [...pictures.progress];
  };
  return { pictures, says };
}

test('of a document each page is said with how many there are, and grants its time', async () => {
  const { pictures, says } = await opened();
  expect([says(1, 12), says(2, 12)]).toEqual([
    [1, 12],
    [2, 12],
  ]);
  expect(overtimeOf(pictures.overtime)).toBe(120_000);
});

test('pages that are a file each are counted through', async () => {
  const { says } = await opened();
  expect([says(1, 1), says(1, 1), says(1, 1)]).toEqual([
    [1, 1],
    [2, 0],
    [3, 0],
  ]);
});

test('nothing is opened where nothing may be read, or nothing is installed; another error is one', async () => {
  const pictures = { overtime: noOvertime(), progress: noProgress() };
  const missing = Object.assign(new Error('missing'), { code: 'ERR_MODULE_NOT_FOUND' });
  const load = (error: Error) => () => Promise.reject(error);
  expect(await pictureReader({ ...pictures, use: 'never' }, load(new Error('asked')))).toBeUndefined();
  expect(await pictureReader({ ...pictures, use: 'auto' }, load(missing))).toBeUndefined();
  await expect(pictureReader({ ...pictures, use: 'auto' }, load(new Error('broken')))).rejects.toThrow(
    'broken',
  );
});
