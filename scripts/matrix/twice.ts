import { TimedOut } from '../typeset/produce.ts';

/**
 * What the work gives, or why it failed twice: other programs fail now and then, and one layout is not the whole run. One that
 * hangs is not asked again.
 */
export async function twice<Made>(
  work: () => Promise<Made>,
  onFailure: (reason: string) => void,
): Promise<{ made: Made } | { failure: string }> {
  try {
    return { made: await work() };
  } catch (error) {
    if (error instanceof TimedOut) return { failure: reasonOf(error) };
    onFailure(reasonOf(error));
  }
  try {
    return { made: await work() };
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

/** In one line: a program's error brings all that it had printed. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
