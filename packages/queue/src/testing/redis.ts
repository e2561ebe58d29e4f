import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { inFolders, installed } from '../../../../scripts/testing/installed.ts';

/** The server's program; `null` where there is none on this machine. */
export const redisProgram: string | null = installed('redis', inFolders('redis-server'));

export interface TestRedis {
  /** Path of its socket. */
  address: string;
  stop(): Promise<void>;
}

/**
 * A server of its own, on a socket that nobody else knows.
 *
 * @param kept folder in which it keeps its data, and finds them when it is started again; without it, it is empty
 */
export async function startRedis(program: string, kept?: string): Promise<TestRedis> {
  const data = kept ?? mkdtempSync(join(tmpdir(), 'juesuan-redis-'));
  const address = join(data, 'socket');
  const keeping = [
    '--appendonly',
    kept === undefined ? 'no' : 'yes',
    '--appendfsync',
    'always',
    '--save',
    '',
  ];
  const server = spawn(program, ['--port', '0', '--unixsocket', address, '--dir', data, ...keeping], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  // Where a test fails before it stops its server, the server ends with the tests' process.
  process.once('exit', () => server.kill('SIGKILL'));
  await answering(address);
  return {
    address,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      if (kept === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const redis = new Redis(address, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      await redis.ping();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await setTimeout(50);
    } finally {
      redis.disconnect();
    }
  }
}
