import { expect, test } from 'vitest';
import { keepKinds, keptDocument } from './specimen.ts';

test('the page that stays is read, from the second document on', async () => {
  await keepKinds();
  expect(keptDocument()).toBeNull();
  await keepKinds();
  expect(keptDocument()?.pageCount).toBe(1);
  expect(keptDocument()?.last).toHaveLength(4);
});
