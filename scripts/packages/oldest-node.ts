import { shell } from './shell.ts';

/** The first release of the line that the packages' `engines` name. */
export const OLDEST_NODE = '22.13.0';

/** Path of its binary, which npm brings where it is not there yet. */
export async function oldestNode(cwd: string): Promise<string> {
  const args = ['exec', '--yes', '--prefer-offline', `--package=node@${OLDEST_NODE}`, '--'];
  return (await shell('npm', [...args, 'node', '-p', 'process.execPath'], cwd)).trim();
}
