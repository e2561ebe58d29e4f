// What a thread can do wrong, by the name of its task.
export default async function misbehave(task: string): Promise<string> {
  if (task === 'stuck') for (;;);
  if (task === 'heap') {
    const kept: unknown[] = [];
    for (;;) kept.push(new Array(100_000).fill(task));
  }
  if (task === 'buffers') {
    const kept: Uint8Array[] = [];
    for (;;) {
      kept.push(new Uint8Array(10 * 2 ** 20).fill(1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  if (task === 'exit') process.exit(1);
  if (task === 'throw') throw new Error('refused');
  return `${task} by ${(await import('node:worker_threads')).threadId}`;
}
