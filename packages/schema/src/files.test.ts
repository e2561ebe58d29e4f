import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { endedBySignal, makeFolder, onSignal, writeFileWhole } from './files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a folder is made with those that it is in, and may be there', async () => {
  const path = join(folder, 'a', 'b', 'c');
  await makeFolder(path, 0o700);
  await makeFolder(path, 0o700);
  expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o700);
  expect(await readdir(join(folder, 'a', 'b'))).toEqual(['c']);
});

test('a file in the way is named', async () => {
  await writeFile(join(folder, 'taken'), '');
  await expect(makeFolder(join(folder, 'taken'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(folder, 'taken', 'b'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test.runIf(process.platform === 'linux')(
  'a folder that the system lets nobody make is said at once',
  async () => {
    await expect(makeFolder('/proc/juesuan/b')).rejects.toMatchObject({ code: 'ENOENT' });
  },
);

test('a file is written whole, over an older one, in folders that are not there yet', async () => {
  const path = join(folder, 'a', 'b.json');
  await writeFileWhole(path, 'old');
  await writeFileWhole(path, 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(join(folder, 'a'))).toEqual(['b.json']);
});

/** What a process does that a signal ends: nobody else listens, and it does not end. */
function onlyListener() {
  const others = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  onTestFinished(() => {
    kill.mockRestore();
    for (const listener of others) process.on('SIGINT', listener);
  });
  return kill;
}

test('a signal that ends the process leaves nothing that is half written', async () => {
  const kill = onlyListener();
  const writing = writeFileWhole(join(folder, 'large.json'), new Uint8Array(20_000_000)).catch(
    () => undefined,
  );
  await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(1), { interval: 1 });
  process.emit('SIGINT', 'SIGINT');
  expect(await readdir(folder)).toEqual([]);
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGINT');
  await writing;
  expect(process.listenerCount('SIGINT')).toBe(0);
});

test('all is cleaned up at a signal, also where some of it cannot be', () => {
  const kill = onlyListener();
  const cleaned: string[] = [];
  const ends = [
    onSignal(() => {
      throw new Error('busy');
    }),
    onSignal(() => cleaned.push('b')),
    onSignal(() => cleaned.push('c')),
  ];
  ends[2]?.();
  expect(endedBySignal(() => process.listenerCount('SIGINT'))).toBe(0);
  expect(process.listenerCount('SIGINT')).toBe(1);
  process.emit('SIGINT', 'SIGINT');
  expect(cleaned).toEqual(['b']);
  expect(kill).toHaveBeenCalledOnce();
  for (const end of ends) end();
});
