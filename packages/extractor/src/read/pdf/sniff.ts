import { ExtractionError } from '@juesuan/schema';

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
    throw new ExtractionError('not-a-pdf', `this is not a PDF: ${looksLike(bytes, head)}`);
  }
  const whole = /\/Linearized[^>]*?\/L\s+(\d+)/.exec(head)?.[1];
  if (whole !== undefined && bytes.length < Number(whole)) {
    throw new ExtractionError(
      'damaged',
      `the PDF was cut off: it says it has ${whole} bytes, ${bytes.length} are here; fetch it again`,
    );
  }
  if (!latin1(bytes.subarray(-TAIL)).includes('startxref')) {
    throw new ExtractionError(
      'damaged',
      `the PDF was cut off: its ${bytes.length} bytes end without a cross-reference table; fetch it again`,
    );
  }
}

const signatures: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'it looks like a PNG picture'],
  ['\xff\xd8\xff', 'it looks like a JPEG picture'],
  ['GIF8', 'it looks like a GIF picture'],
  ['II*\0', 'it looks like a TIFF picture'],
  ['MM\0*', 'it looks like a TIFF picture'],
  ['\xd0\xcf\x11\xe0', 'it looks like an old Office file (.doc, .xls or .wps)'],
  ['Rar!', 'it looks like a RAR archive'],
  ['7z\xbc\xaf', 'it looks like a 7z archive'],
  ['{\\rtf', 'it looks like an RTF document'],
];

function looksLike(bytes: Uint8Array, head: string): string {
  if (bytes.length === 0) return 'the file is empty';
  const known = signatures.find(([mark]) => head.startsWith(mark));
  if (known !== undefined) return known[1];
  if (head.startsWith('PK')) return looksLikeZip(bytes);
  const start = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^<(!doctype html|html|head|body|script|!--)/i.test(start)) return 'it looks like an HTML page';
  if (start.startsWith('<')) return 'it looks like XML or HTML';
  if (!isBinary(head)) return 'it looks like plain text';
  return `it begins with the bytes ${Array.from(bytes.subarray(0, 4), (b) => b.toString(16).padStart(2, '0')).join(' ')}`;
}

/** The names of a ZIP's members tell a .docx or .xlsx; they are written again in the directory at its end. */
function looksLikeZip(bytes: Uint8Array): string {
  const names = latin1(bytes.subarray(0, TAIL)) + latin1(bytes.subarray(-TAIL));
  if (names.includes('word/')) return 'it looks like a Word document (.docx)';
  if (names.includes('xl/')) return 'it looks like an Excel workbook (.xlsx)';
  if (names.includes('ppt/')) return 'it looks like a PowerPoint file (.pptx)';
  if (names.includes('OFD.xml')) return 'it looks like an OFD document';
  return 'it looks like a ZIP archive';
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
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
