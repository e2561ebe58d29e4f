// A worker in a process of its own, for tests that kill it: node run-worker.ts REDIS QUEUE LOST_AFTER
import { startWorker } from '../worker.ts';

const [redis = '', queue = '', lostAfter = ''] = process.argv.slice(2);
const say = (...words: string[]) => process.stdout.write(`${words.join(' ')}\n`);
const worker = await startWorker({
  redis,
  queue,
  threads: 1,
  ocr: 'never',
  untilEmpty: true,
  lostAfter: Number(lostAfter),
  onTake: (path) => say('take', path),
  onFile: ({ status, file }) => say(status, file),
});
process.once('SIGTERM', () => worker.stop());
await worker.ended;
say('end');
