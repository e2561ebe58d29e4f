import { diagnosticMessage, isDiagnostic, problemMessage, type Report } from '@juesuan/schema';
import { type Talk, writeText } from '../io.ts';
import { complaint } from '../problem.ts';
import type { CorrectionsFile } from './read.ts';

/** Tells on stderr which corrections were not applied: those that fit no record, and files for no source of the run. */
export class StatedCorrections {
  readonly #left: Map<string, string>;
  readonly #io: Talk;

  constructor(files: readonly CorrectionsFile[], io: Talk) {
    this.#left = new Map(files.map(({ file, corrections }) => [file, corrections.source.sha256]));
    this.#io = io;
  }

  /** A report was read; `file` is what the user calls it. */
  async report(file: string, { source, diagnostics }: Report): Promise<void> {
    const read = new Set([source.sha256, ...(source.parts ?? []).map(({ sha256 }) => sha256)]);
    for (const [name, sha256] of this.#left) if (read.has(sha256)) this.#left.delete(name);
    const { stderr, language } = this.#io;
    for (const one of diagnostics)
      if (isDiagnostic(one, 'correction-unused'))
        await writeText(stderr, complaint(file, one.code, diagnosticMessage(one, language)));
  }

  /** All reports were read. */
  async end(): Promise<void> {
    const { stderr, language } = this.#io;
    for (const file of this.#left.keys()) {
      const said = { code: 'corrections-of-no-source', params: {}, message: '' } as const;
      await writeText(stderr, complaint(file, said.code, problemMessage(said, language)));
    }
    this.#left.clear();
  }
}
