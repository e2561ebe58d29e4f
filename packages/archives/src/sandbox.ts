import { ExtractionError } from '@juesuan/schema';
import type { SevenZipModule, SevenZipModuleFactory } from '7z-wasm';
import type { Listed } from './listing.ts';

const ARCHIVE = '/archive';
const LIST = '/wanted';
const TARGET = '/unpacked';

/** Behind this nobody packs: what asks for a password gets it, and fails with it, instead of waiting for one. */
const NO_PASSWORD = '-p-';

/**
 * 7-Zip within a WebAssembly that has files of its own and sees no disk: what an archive names, `..` and links included, leads
 * nowhere else.
 */
export class Sandbox {
  readonly #module: SevenZipModule;
  /** What it wrote, of what went wrong too. */
  readonly #said: string[];

  /** Was something wrong with the archive as a whole, or with an entry? */
  failed = false;

  private constructor(module: SevenZipModule, said: string[]) {
    this.#module = module;
    this.#said = said;
  }

  /** @throws {ExtractionError} `not-installed` */
  static async of(archive: Uint8Array): Promise<Sandbox> {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const start = await sevenZip();
    const module = await start({ print: say, printErr: say, stdin: () => END_OF_INPUT });
    module.FS.writeFile(ARCHIVE, archive);
    return new Sandbox(module, said);
  }

  /** The lines of its technical listing. */
  list(): string[] {
    return this.#run('l', '-slt', ARCHIVE);
  }

  /** The bytes of the entries that could be unpacked. */
  unpack(entries: readonly Listed[]): Map<Listed, Uint8Array> {
    const { FS } = this.#module;
    FS.writeFile(LIST, entries.map(({ path }) => `${path}\n`).join(''));
    FS.mkdir(TARGET);
    // No wildcards in names, links are not made.
    this.#run('x', `-o${TARGET}`, '-y', '-spd', '-snl-', '-scsUTF-8', `-i@${LIST}`, ARCHIVE);
    FS.unlink(ARCHIVE);
    const found = new Map<Listed, Uint8Array>();
    for (const entry of entries) {
      const bytes = this.#take(entry.name);
      if (bytes !== null) found.set(entry, bytes);
    }
    return found;
  }

  /** What was wrong, in our words. */
  problem(): ExtractionError {
    const errors = this.#said.filter((line) =>
      /error|warning|can.?not|can't|unexpected|password/iu.test(line),
    );
    if (errors.some((line) => /encrypted|password/iu.test(line)))
      return new ExtractionError('encrypted', { reason: 'archive' });
    return new ExtractionError('damaged', { reason: 'archive', cause: errors.at(-1)?.trim() || 'unknown' });
  }

  #run(...args: string[]): string[] {
    const from = this.#said.length;
    try {
      // Its exit code, whatever its types say: 1 is a warning.
      const code = this.#module.callMain([...args, NO_PASSWORD, '-bd', '-sccUTF-8']) as unknown as number;
      if (code > 1) this.failed = true;
    } catch (error) {
      // It ends by an exception of C++ or of its own; what it found wrong it said before.
      this.failed = true;
      this.#said.push(`Error: ${String(error)}`);
    }
    return this.#said.slice(from);
  }

  /** 7-Zip leaves out of a name what would lead out of the folder. */
  #take(name: string): Uint8Array | null {
    const { FS } = this.#module;
    const inside = name
      .split('/')
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .join('/');
    try {
      const bytes = FS.readFile(`${TARGET}/${inside}`);
      FS.unlink(`${TARGET}/${inside}`);
      return bytes as Uint8Array;
    } catch {
      return null;
    }
  }
}

/** What a stream of the WebAssembly gives at its end. */
const END_OF_INPUT = null as unknown as number;

async function sevenZip(): Promise<SevenZipModuleFactory> {
  try {
    // Its types are those of a module of its own, and it is CommonJS: the default import is the function.
    return (await import('7z-wasm')).default as unknown as SevenZipModuleFactory;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new ExtractionError('not-installed', { reason: 'archive', package: '7z-wasm' }, { cause: error });
  }
}
