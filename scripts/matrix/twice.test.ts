import { expect, test } from 'vitest';
import { TimedOut } from '../typeset/produce.ts';
import { twice } from './twice.ts';

/** Work that fails so many times before it is done. */
function failing(times: number) {
  let tries = 0;
  return {
    work: async () => {
      tries += 1;
      if (tries <= times) throw new Error(`chromium ended with ${tries}\nand all that it printed`);
      return `made at ${tries}`;
    },
    tries: () => tries,
  };
}

test.each([
  [0, { made: 'made at 1' }, [], 1],
  [1, { made: 'made at 2' }, ['chromium ended with 1'], 2],
  [2, { failure: 'chromium ended with 2' }, ['chromium ended with 1'], 2],
])('work that fails %i times', async (times, outcome, reported, tries) => {
  const { work, tries: tried } = failing(times);
  const reasons: string[] = [];
  expect(await twice(work, (reason) => reasons.push(reason))).toEqual(outcome);
  expect(reasons).toEqual(reported);
  expect(tried()).toBe(tries);
});

test('a program that hangs is not asked again', async () => {
  let tries = 0;
  const outcome = await twice(
    async () => {
      tries += 1;
      throw new TimedOut('soffice took more than 90 s');
    },
    () => expect.unreachable(),
  );
  expect(outcome).toEqual({ failure: 'soffice took more than 90 s' });
  expect(tries).toBe(1);
});
