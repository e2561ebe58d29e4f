import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';

/** Fixed, so that a second run makes the same dates where the program asks for them. */
const environment = { ...process.env, SOURCE_DATE_EPOCH: '1755561600', TZ: 'UTC' };

/** Runs `work` in a folder of its own that is gone afterwards. */
export function inScratch<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'typeset-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds that a program may take. */
const mostSeconds = 90;
/** What `timeout` ends with where it had to end a program, and where the program had to be killed. */
const endedBy: readonly number[] = [124, 137];

/** A program did not come to an end: it would not the next time either. */
export class TimedOut extends Error {}

/**
 * Runs a program in a folder. LibreOffice's own children outlive it where it is killed alone, and hold its pipes open: `timeout`
 * ends them together.
 *
 * @param more seconds that it may take beyond those of one document
 * @throws {TimedOut} where it takes too long
 */
export function run(program: string, args: string[], folder: string, more = 0): string {
  const seconds = mostSeconds + more;
  try {
    return execFileSync('timeout', ['--kill-after=5', String(seconds), program, ...args], {
      cwd: folder,
      env: { ...environment, HOME: folder },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { status } = error as { status?: number | null };
    if (typeof status === 'number' && endedBy.includes(status))
      throw new TimedOut(`${program} took more than ${seconds} s`);
    throw error;
  }
}

/** Dates, identifiers and checksums that differ from run to run, put to one value of the same length. */
export function pinned(pdf: Uint8Array): Uint8Array {
  const zeros = (text: string) => text.replace(/[0-9A-Fa-f]/g, '0');
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(/D:\d{14}/g, 'D:20250819000000')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, '2025-08-19T00:00:00')
    .replace(/\/DocChecksum \/[0-9A-F]+/g, (found) => `/DocChecksum /${'0'.repeat(found.length - 14)}`)
    .replace(
      /(\/ID\s*\[\s*)(<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>)/g,
      (_, key: string, ids: string) => key + zeros(ids),
    )
    .replace(/uuid:[0-9a-f-]+/g, (id) => `uuid:${zeros(id.slice(5))}`);
  return Buffer.from(text, 'latin1');
}

export function chromiumPdf(html: string): Uint8Array {
  return inScratch((folder) => {
    writeFileSync(join(folder, 'page.html'), html);
    run(
      'chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${join(folder, 'page.pdf')}`,
        join(folder, 'page.html'),
      ],
      folder,
    );
    return pinned(readFileSync(join(folder, 'page.pdf')));
  });
}

/** The first moment that a ZIP can name. */
const PACKED_AT = '1980-01-01T00:00:00';

/** The same ZIP with one time for all entries. OpenDocument's first entry is not packed, so that it is seen in the bytes. */
export const packedAgain = (zip: Uint8Array): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(zip)).map(([name, entry]) => [
        name,
        [entry, { level: name === 'mimetype' ? 0 : 9 }] as const,
      ]),
    ),
    { mtime: PACKED_AT },
  );

export function rewritten(pdf: Uint8Array, by: 'ghostscript' | 'qpdf'): Uint8Array {
  return inScratch((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    if (by === 'qpdf')
      run(
        'qpdf',
        [
          '--object-streams=generate',
          '--recompress-flate',
          '--compression-level=9',
          '--deterministic-id',
          'in.pdf',
          'out.pdf',
        ],
        folder,
      );
    else
      run(
        'gs',
        [
          '-q',
          '-dNOPAUSE',
          '-dBATCH',
          '-sDEVICE=pdfwrite',
          '-dCompatibilityLevel=1.4',
          '-sOutputFile=out.pdf',
          'in.pdf',
        ],
        folder,
      );
    return pinned(readFileSync(join(folder, 'out.pdf')));
  });
}

export function layoutText(pdf: Uint8Array): string {
  return inScratch((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    return run('pdftotext', ['-layout', 'in.pdf', '-'], folder);
  });
}
