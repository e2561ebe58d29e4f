import { ExtractionError, type ProblemParams } from '@juesuan/schema';

/** Acrobat looks for the mark in the first kilobyte, behind whatever a mail gateway put before it. */
const HEAD = 1024;
/** A whole file ends with these marks; servers append a few bytes of their own. */
const TAIL = 4096;

/**
 * Refuses bytes that are no PDF, or the beginning of one.
 *
 * @throws ExtractionError `not-a-pdf`, saying what the bytes look like; `damaged` for a file that was cut off.
 */
export function checkPdfBytes(bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, HEAD));
  if (!head.includes('%PDF-')) {
    throw new ExtractionError('not-a-pdf', looksLike(bytes, head));
  }
  const whole = /\/Linearized[^>]*?\/L\s+(\d+)/.exec(head)?.[1];
  if (whole !== undefined && bytes.length < Number(whole)) {
    throw new ExtractionError('damaged', { reason: 'cut-off', whole, bytes: bytes.length });
  }
  const tail = latin1(bytes.subarray(-TAIL));
  if (!tail.includes('startxref') && !reachesReferences(tail)) {
    throw new ExtractionError('damaged', { reason: 'without-end', bytes: bytes.length });
  }
}

/** Are a file's objects all there, up to the table that leads to them? It can do without the table. */
const reachesReferences = (tail: string): boolean =>
  /^\s*xref\s+\d+ \d+\s/.test(tail.slice(tail.lastIndexOf('endobj') + 'endobj'.length));

const signatures: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['\xd0\xcf\x11\xe0', 'office'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['{\\rtf', 'rtf'],
];

function looksLike(bytes: Uint8Array, head: string): ProblemParams['not-a-pdf'] {
  if (bytes.length === 0) return { reason: 'empty' };
  const kind = kindOf(bytes, head);
  if (kind !== null) return { reason: 'known', kind };
  const hex = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0'));
  return { reason: 'unknown', bytes: hex.join(' ') };
}

function kindOf(bytes: Uint8Array, head: string): string | null {
  const known = signatures.find(([mark]) => head.startsWith(mark));
  if (known !== undefined) return known[1];
  if (head.startsWith('PK')) return looksLikeZip(bytes);
  const start = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^<(!doctype html|html|head|body|script|!--)/i.test(start)) return 'html';
  if (start.startsWith('<')) return 'xml';
  if (!isBinary(head)) return 'text';
  return null;
}

/** The names of a ZIP's members tell a .docx or .xlsx; they are written again in the directory at its end. */
function looksLikeZip(bytes: Uint8Array): string {
  const names = latin1(bytes.subarray(0, TAIL)) + latin1(bytes.subarray(-TAIL));
  if (names.includes('word/')) return 'docx';
  if (names.includes('xl/')) return 'xlsx';
  if (names.includes('ppt/')) return 'pptx';
  if (names.includes('OFD.xml')) return 'ofd';
  return 'archive';
}

/** Control characters other than tab, line and page ends. */
function isBinary(head: string): boolean {
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code < 0x09 || (code > 0x0d && code < 0x1b)) return true;
  }
  return false;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
