import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('answers come in the order of the items, and never is more in hand than allowed', async () => {
  const items = fc.array(fc.nat(5), { maxLength: 30 });
  const property = fc.asyncProperty(items, fc.integer({ min: 1, max: 4 }), async (delays, most) => {
    async function* source() {
      yield* delays.entries();
    }
    const hand = { now: 0, most: 0 };
    const answers: number[] = [];
    const work = async ([i, delay]: [number, number]) => {
      hand.now += 1;
      hand.most = Math.max(hand.most, hand.now);
      for (let turn = 0; turn < delay; turn++) await new Promise(setImmediate);
      hand.now -= 1;
      return i;
    };
    for await (const answer of inOrder(source(), most, work)) answers.push(answer);
    expect(answers).toEqual([...delays.keys()]);
    expect(hand.most).toBeLessThanOrEqual(most);
  });
  await fc.assert(property, { numRuns: 50 });
});

test('an answer does not wait for the next item', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  async function* source() {
    yield 'one';
    await promise;
  }
  for await (const answer of inOrder(source(), 4, async (item) => item.toUpperCase())) {
    expect(answer).toBe('ONE');
    resolve();
  }
});
