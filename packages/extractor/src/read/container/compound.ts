import { ExtractionError } from '@juesuan/schema';
import { load } from './load.ts';

/** The streams of a compound file (.doc, .xls, and Office files behind a password). */
export interface CompoundFile {
  /** Paths without the root: `WordDocument`, `ObjectPool/_1/…`. */
  names: readonly string[];
  /** The bytes of a stream in the root; `null` where there is none of the name. */
  read(name: string): Uint8Array | null;
}

/**
 * Opens a compound file. The library that reads workbooks brings its reader of them.
 *
 * @throws {ExtractionError} `damaged`, `not-installed`
 */
export async function openCompound(source: Uint8Array): Promise<CompoundFile> {
  const { CFB } = await load('@e965/xlsx', () => import('@e965/xlsx'));
  try {
    const container = CFB.read(source, { type: 'buffer' });
    const names = container.FullPaths.map((path: string) => path.replace(/^[^/]*\//, ''));
    return {
      names,
      read(name) {
        const content = CFB.find(container, `/${name}`)?.content;
        return content === undefined ? null : Uint8Array.from(content as ArrayLike<number>);
      },
    };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new ExtractionError('damaged', { reason: 'container', cause }, { cause: error });
  }
}
