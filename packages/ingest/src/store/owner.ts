import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * A name for what belongs to this process alone. It tells process and machine, so that what a killed process left behind
 * is known and can be swept away: on the same machine, since others cannot tell whether it still runs.
 */
export const ownName = (): string => `${process.pid}-${randomUUID()}@${hostname()}`;

/** Does a name of {@link ownName} belong to a process of this machine that has ended? */
export function isAbandoned(name: string): boolean {
  const [, pid, host] = /^(\d+)-[^@]*(?:@(.*))?$/.exec(name) ?? [];
  return (host ?? hostname()) === hostname() && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
