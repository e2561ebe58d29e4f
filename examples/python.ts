import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** What a program imports, and what reads a file for it. */
const modulesOf = (code: string): string[] => [
  ...[...code.matchAll(/^(?:import|from) (\w+)/gm)].map(([, name = '']) => name),
  ...[...code.matchAll(/engine='(\w+)'/g)].map(([, name = '']) => name),
];

const FIND = 'import sys, importlib.util as u; print(*[n for n in sys.argv[1:] if u.find_spec(n) is None])';

/** The modules that `python3` has not and a program needs; `python3` where there is none. */
export function missingOf(code: string): string[] {
  const { status, stdout } = spawnSync('python3', ['-c', FIND, ...modulesOf(code)], { encoding: 'utf8' });
  return status === 0 ? stdout.split(/\s+/).filter((name) => name !== '') : ['python3'];
}

/** What a program writes. */
export async function pythonOutput(code: string): Promise<string> {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  return (await promisify(execFile)('python3', ['-c', code], { env })).stdout;
}
