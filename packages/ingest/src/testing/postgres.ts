import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { installed, programFolders } from '../../../../scripts/testing/installed.ts';

/** Where Debian and others put the server's programs. */
const folders = [...debianFolders('/usr/lib/postgresql'), '/usr/local/pgsql/bin', ...programFolders];

function debianFolders(base: string): string[] {
  return existsSync(base) ? readdirSync(base).map((version) => join(base, version, 'bin')) : [];
}

/** The folder of the server's programs; `null` where there is no server on this machine. */
export const postgresFolder: string | null = installed(
  'postgresql',
  folders.filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))),
);

export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/** The server of this process: to make one takes a second, a database of it some hundredths. */
let started: Promise<string> | undefined;
let databases = 0;

/** A database of its own, empty, of a server that is started for the first and ends with the tests' process. */
export async function startPostgres(programs: string): Promise<TestServer> {
  started ??= startServer(programs);
  const url = await started;
  const name = `tests_${++databases}`;
  await rowsOf(url, `CREATE DATABASE ${name}`);
  return {
    url: url.replace(/postgres$/, name),
    async stop() {
      await rowsOf(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Runs a server until the process that started it has ended, however it did, and closed its pipe; its data go with it. */
const untilLeft = '"$@" & read -r _; kill -QUIT $!; wait; rm -rf "$PWD"';

/** On a free port. It refuses to run as root and is then run as the user that Debian made for it. */
async function startServer(programs: string): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'juesuan-postgres-'));
  const user = serverUser();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  chmodSync(data, 0o700);
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'juesuan', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    {
      ...user,
      cwd: data,
      stdio: 'ignore',
    },
  );
  const port = await freePort();
  const options = ['-D', data, '-p', String(port), '-k', data, '-c', 'listen_addresses=127.0.0.1', '-F'];
  const server = spawn('sh', ['-c', untilLeft, 'sh', join(programs, 'postgres'), ...options], {
    ...user,
    cwd: data,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Neither keeps the tests' process from ending.
  server.unref();
  (server.stdin as Socket).unref();
  const url = `postgresql://juesuan@127.0.0.1:${port}/postgres`;
  await answering(url);
  return url;
}

function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await rowsOf(url, 'SELECT 1');
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await setTimeout(100);
    }
  }
}

export async function rowsOf(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Tests on a server of their own, where one is installed. */
export const describeServer = (tests: (server: () => TestServer) => void): void => {
  describe.skipIf(postgresFolder === null)(
    'a real server (skipped where none is installed: apt install postgresql)',
    () => {
      let server: TestServer;
      beforeAll(async () => {
        server = await startPostgres(postgresFolder ?? '');
      }, 60_000);
      afterAll(() => server?.stop());
      tests(() => server);
    },
  );
};
