import { ExtractionError } from '@juesuan/schema';

/**
 * A package that only some formats need: it is loaded when the first such source comes.
 *
 * @throws {ExtractionError} `not-installed` with the package's name, where it is not there
 *
 * @example
 * const { unzipSync } = await load('fflate', () => import('fflate'));
 */
export async function load<Module>(name: string, importing: () => Promise<Module>): Promise<Module> {
  try {
    return await importing();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new ExtractionError('not-installed', { reason: 'format', package: name }, { cause: error });
  }
}

/** Node names the code; bundlers and browsers only say that a specifier leads nowhere. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 'ERR_MODULE_NOT_FOUND') || /module specifier/i.test(error.message));
