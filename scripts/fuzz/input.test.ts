import { ExtractionError, Report } from '@juesuan/schema';
import { readReport } from 'juesuan';
import { expect, test } from 'vitest';
import { makeInput } from './input.ts';
import { mutators } from './mutators/index.ts';
import { sources } from './sources.ts';
import { flawOf } from './written.ts';

const sound = sources();

test('the same seed and index give the same input, others give others', () => {
  const input = makeInput(sound, 7, 3);
  expect(makeInput(sound, 7, 3)).toEqual(input);
  expect(makeInput(sound, 7, 4).bytes).not.toEqual(input.bytes);
  expect(makeInput(sound, 8, 3).bytes).not.toEqual(input.bytes);
});

test('every mutator of a format is used within 400 inputs', () => {
  const used = new Set(
    Array.from({ length: 400 }, (_, i) => makeInput(sound, 1, i).name.split(/[:,] /)).flat(),
  );
  for (const names of Object.values(mutators))
    for (const name of Object.keys(names)) expect(used).toContain(name);
});

test('sixty inputs give a typed error or a valid report that can be written', {
  timeout: 60_000,
}, async () => {
  for (let index = 0; index < 60; index++) {
    const { name, bytes } = makeInput(sound, 5, index);
    if (/nested|pageTree|many|Bombs|longLines|Repeated|streams/.test(name)) continue;
    try {
      const report = await readReport(bytes, { limits: { milliseconds: 20_000 } });
      expect(Report.safeParse(report).error, name).toBeUndefined();
      expect(flawOf(report), name).toBeNull();
    } catch (error) {
      expect(error, name).toBeInstanceOf(ExtractionError);
    }
  }
});
