import { problemMessage } from '@juesuan/schema';
import { type Talk, writeText } from './io.ts';
import { complaint } from './problem.ts';

/**
 * A package that only some commands need and that is not installed with the others; where it is missing this is told, and
 * `null` comes back.
 */
export async function optionalPackage<Package>(
  name: string,
  load: () => Promise<Package>,
  { command, io }: { command: string; io: Talk },
): Promise<Package | null> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    const message = problemMessage(
      { code: 'not-installed', params: { reason: 'command', package: name }, message: '' },
      io.language,
    );
    await writeText(io.stderr, complaint(command, 'not-installed', message));
    return null;
  }
}
