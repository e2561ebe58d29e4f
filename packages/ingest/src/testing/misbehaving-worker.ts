// What a thread can do wrong, by the name of the file that it is told to read.
import type { Task } from '../worker.ts';

export default async function misbehave({ file }: Task): Promise<null> {
  if (file === 'stuck') for (;;);
  if (file === 'heap') {
    const kept: unknown[] = [];
    for (;;) kept.push(new Array(100_000).fill(file));
  }
  if (file === 'buffers') {
    const kept: Uint8Array[] = [];
    for (;;) {
      kept.push(new Uint8Array(10 * 2 ** 20).fill(1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  if (file === 'crash') process.exit(1);
  return null;
}
