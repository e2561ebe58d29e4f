import { expect, test } from 'vitest';
import type { LineCrop } from '../model.ts';
import { alphabetOf, recogniserOn } from './recogniser.ts';

const crop = (width: number): LineCrop => ({
  width,
  height: 48,
  data: new Uint8Array(width * 48).fill(100),
  left: 0,
  scale: 1,
});

test('what a crop is recognised as does not depend on the crops beside it', async () => {
  const seen: { width: number; paper: number }[] = [];
  const runtime = {
    async run(input: Float32Array, [, , , width]: readonly number[]) {
      seen.push({ width: width as number, paper: input.filter((value) => value === 1).length });
      return { data: new Float32Array(2), dimensions: [1, 1, 2] };
    },
  };
  const alphabet = alphabetOf('支\n出');
  const read = await recogniserOn(runtime, alphabet, async () => {}).read([crop(100), crop(640)]);
  await recogniserOn(runtime, alphabet, async () => {}).read([crop(100)]);
  expect(seen[0]).toEqual({ width: 104, paper: 4 * 48 * 3 });
  expect(seen[2]).toEqual(seen[0]);
  expect(read.map(({ stride }) => stride)).toEqual([104, 640]);
});
