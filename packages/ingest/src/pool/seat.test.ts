import { expect, onTestFinished, test } from 'vitest';
import { Seat } from './seat.ts';

const worker = new URL('../testing/misbehaving-worker.ts', import.meta.url);
const task = (file: string) => ({ path: file, file, sha256: '', store: '', version: '' });

function seatWith(limits: { milliseconds?: number; megabytes?: number }): Seat {
  const seat = new Seat({ milliseconds: 20_000, megabytes: 64, ...limits }, worker);
  onTestFinished(() => seat.close());
  return seat;
}

test('a report that never ends is ended, and the next one is read', async () => {
  const seat = seatWith({ milliseconds: 1_000 });
  const answer = await seat.run(task('stuck'));
  expect(answer).toMatchObject({ written: false, failure: { code: 'timed-out' } });
  expect(await seat.run(task('good'))).toEqual({ written: true, failure: null });
});

test.each(['heap', 'buffers'])(
  'a report that eats memory (%s) is ended, and the next one is read',
  async (kind) => {
    const seat = seatWith({});
    expect(await seat.run(task(kind))).toMatchObject({ written: false, failure: { code: 'out-of-memory' } });
    expect(await seat.run(task('good'))).toEqual({ written: true, failure: null });
  },
);

test('a thread that ends itself is a failure of the report, not of the run', async () => {
  const seat = seatWith({ milliseconds: 3_000 });
  expect(await seat.run(task('crash'))).toMatchObject({ written: false });
  expect(await seat.run(task('good'))).toEqual({ written: true, failure: null });
});
