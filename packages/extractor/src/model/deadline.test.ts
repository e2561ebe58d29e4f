import { describe, expect, test } from 'vitest';
import { Deadline } from './deadline.ts';
import { finish, type Stepwise } from './stepwise.ts';

function* counting(to: number, at: (n: number) => void = () => {}): Stepwise<number> {
  for (let n = 1; n <= to; n++) {
    at(n);
    yield { reason: 'page', page: n, pages: to };
  }
  return to;
}

describe('work that stops between its steps', () => {
  test('is done at once, or with turns between, to the same end', async () => {
    expect(finish(counting(3))).toBe(3);
    expect(await new Deadline(undefined, null).run(counting(3))).toBe(3);
  });

  test('ends where its caller stops it, in the reason that the caller gives', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const seen: number[] = [];
    const work = counting(5, (n) => {
      seen.push(n);
      if (n === 2) stop.abort(reason);
    });
    await expect(new Deadline(stop.signal, null).run(work)).rejects.toBe(reason);
    expect(seen).toEqual([1, 2]);
  });

  test('ends where its time is up, and says where it stood', async () => {
    await expect(new Deadline(undefined, 0).run(counting(5))).rejects.toMatchObject({
      code: 'timed-out',
      message: 'reading ended at page 1 of 5: the limit of 0 ms was reached',
    });
  });
});
