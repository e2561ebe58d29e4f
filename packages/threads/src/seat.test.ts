import { execFileSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { Pool } from './pool.ts';
import { Seat, type SeatOptions } from './seat.ts';

const worker = new URL('./testing/misbehaving-worker.ts', import.meta.url);

function seatWith({ limits, ...options }: Partial<SeatOptions>): Seat<string, string> {
  const seat = new Seat<string, string>({
    worker,
    limits: { milliseconds: 20_000, megabytes: 64, ...limits },
    ...options,
  });
  onTestFinished(() => seat.close());
  return seat;
}

const good = expect.stringMatching(/^good by/);

test('a task that never ends is ended, and the next one is done', async () => {
  const seat = seatWith({ limits: { milliseconds: 1_000 } });
  await expect(seat.run('stuck')).rejects.toMatchObject({
    code: 'timed-out',
    message: 'ended: it takes longer than 1 s',
  });
  expect(await seat.run('good')).toEqual(good);
});

test('a task that was given more time meanwhile has it', async () => {
  const seat = seatWith({ limits: { milliseconds: 200 } });
  await expect(seat.run('stuck', undefined, () => 800)).rejects.toMatchObject({
    code: 'timed-out',
    message: 'ended: it takes longer than 1 s',
  });
});

test.each(['heap', 'buffers'])(
  'a task that eats memory (%s) is ended, and the next one is done',
  async (task) => {
    const seat = seatWith({});
    await expect(seat.run(task)).rejects.toMatchObject({
      code: 'out-of-memory',
      message: 'ended: it needs more than 64 MB of memory',
    });
    expect(await seat.run('good')).toEqual(good);
  },
);

test('a thread that ends itself is told at once', async () => {
  const seat = seatWith({});
  await expect(seat.run('exit')).rejects.toMatchObject({ code: 'crashed' });
  expect(await seat.run('good')).toEqual(good);
});

test('what the task throws comes out, its message at least, and the thread stays', async () => {
  const seat = seatWith({});
  const first = await seat.run('good');
  await expect(seat.run('throw')).rejects.toThrow('refused');
  expect(await seat.run('good')).toBe(first);
});

test('a caller that gives up gets its turn back at once', async () => {
  const seat = seatWith({});
  await expect(seat.run('stuck', AbortSignal.timeout(200))).rejects.toMatchObject({ code: 'stopped' });
  await expect(seat.run('good', AbortSignal.abort())).rejects.toMatchObject({ code: 'stopped' });
  expect(await seat.run('good')).toEqual(good);
});

test('a thread is replaced after its number of tasks', async () => {
  const seat = seatWith({ tasksPerThread: 2 });
  const [a, b, c] = [await seat.run('good'), await seat.run('good'), await seat.run('good')];
  expect(b).toBe(a);
  expect(c).not.toBe(a);
});

test('a pool does no more at a time than it has seats, and closing it ends whoever waits', async () => {
  const pool = new Pool<string, string>(2, { worker, limits: { milliseconds: 20_000, megabytes: 64 } });
  const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((task) => pool.run(task)));
  expect(answers.map((answer) => answer[0])).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(new Set(answers.map((answer) => answer.slice(1))).size).toBeLessThanOrEqual(2);
  const waiting = ['stuck', 'stuck', 'c'].map((task) =>
    pool.run(task).catch(({ code }: { code: string }) => code),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  await pool.close();
  expect(await Promise.all(waiting)).toEqual(['closed', 'closed', 'closed']);
  await expect(pool.run('late')).rejects.toMatchObject({ code: 'closed' });
});

test.each([['--max-old-space-size=512'], ['--max-old-space-size=512', '--expose-gc']])(
  'a thread starts in a process with options of its own: %s %s',
  (...options) => {
    const program = `
      import { Pool } from '@juesuan/threads';
      const pool = new Pool(1, { worker: new URL('data:text/javascript,export default (n) => n * n') });
      console.log(await pool.run(7));
      await pool.close();`;
    const all = ['--conditions=@juesuan/source', ...options, '--input-type=module', '--eval', program];
    expect(execFileSync(process.execPath, all, { encoding: 'utf8' })).toBe('49\n');
  },
);
