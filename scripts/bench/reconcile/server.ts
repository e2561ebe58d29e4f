import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { rowsOf } from '../../../packages/ingest/src/testing/postgres.ts';

/** Ticks of a second, and what a line of `/proc/PID/status` counts in, as MB. */
const TICKS = 100;
const KILOBYTES = 1024;

/** What the processes of a server cost while something runs. */
interface ServerCost {
  /** Seconds of processors. */
  processor: number;
  /** The most that they held at a time, shared memory counted once, in MB. */
  peak: number;
}

/** Watches the processes of a server on this machine, which is a Linux; the connections of the work have to end with it. */
export async function watched<T>(url: string, work: () => Promise<T>): Promise<[T, ServerCost]> {
  const server = await serverOf(url);
  const before = processorOf(server);
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(server));
  }, 100);
  try {
    const result = await work();
    // The server counts what a process cost when it has ended.
    await setTimeout(500);
    return [result, { processor: processorOf(server) - before, peak }];
  } finally {
    clearInterval(timer);
  }
}

/** The process whose children answer, as the first line of its own file says. */
async function serverOf(url: string): Promise<number> {
  const [row] = await rowsOf(url, "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid");
  return Number(row?.pid);
}

/** What stands behind the name of a process, which may have blanks in it: its state, its parent, … */
const statOf = (pid: number | string): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');

/** Of all children that have ended. */
const processorOf = (server: number): number => {
  const [user, system] = statOf(server).slice(13, 15);
  return (Number(user) + Number(system)) / TICKS;
};

function memoryOf(server: number): number {
  const held = readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      if (Number(statOf(pid)[1]) !== server) return [];
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const of = (name: string) =>
        Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / KILOBYTES;
      return [{ own: of('RssAnon'), shared: of('RssShmem') }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
  return held.reduce((sum, { own }) => sum + own, 0) + Math.max(0, ...held.map(({ shared }) => shared));
}
