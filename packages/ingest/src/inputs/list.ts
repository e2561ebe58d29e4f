import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The names in a list file, one a line; empty lines and lines that begin with `#` are left out. */
export async function* readList(path: string): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const name = line.replace(/^\uFEFF/, '').trimEnd();
    if (name !== '' && !name.startsWith('#')) yield name;
  }
}
