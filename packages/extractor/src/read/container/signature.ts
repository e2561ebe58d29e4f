/** What the first bytes of a source say that it is. Several formats share a container: what is in it says which. */
export type Signature =
  | 'pdf'
  /** ZIP: .docx, .xlsx, .xlsb, .ods, .ofd, or an archive. */
  | 'zip'
  /** Compound file: .doc, .xls, .wps, .et, or an Office file behind a password. */
  | 'compound'
  /** A workbook of Excel 2 to 4, or one of Excel 5 without its container. */
  | 'biff'
  | 'rtf'
  /** RAR, 7z, gzip: archives of other kinds. */
  | 'archive'
  | 'picture'
  | 'text'
  | 'unknown';

const marks: readonly (readonly [mark: string, Signature])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compound'],
  ['\x09\x00\x04\x00', 'biff'],
  ['\x09\x02\x06\x00', 'biff'],
  ['\x09\x04\x06\x00', 'biff'],
  ['\x09\x08\x08\x00', 'biff'],
  ['\x09\x08\x10\x00', 'biff'],
  ['{\\rtf', 'rtf'],
  ['Rar!\x1a\x07', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
];

/** Pictures whose mark alone might begin a text: a bitmap of Windows has four bytes of zero behind its size. */
const PICTURE = /^(?:BM[\s\S]{4}\0{4}|RIFF[\s\S]{4}WEBP)/;

/** Acrobat looks for the mark of a PDF in the first kilobyte, behind whatever a mail gateway put before it. */
const PDF_HEAD = 1024;
/** Text has no control characters, at least in the beginning. */
const TEXT_HEAD = 4096;

/**
 * What bytes are by their signature, whatever the file is called.
 *
 * @example
 * signatureOf(await readFile('report.docx')); // 'zip'
 */
export function signatureOf(bytes: Uint8Array): Signature {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD));
  const known = marks.find(([mark]) => startsWith(bytes, mark));
  if (known !== undefined) return known[1];
  if (PICTURE.test(head)) return 'picture';
  if (head.includes('%PDF-')) return 'pdf';
  return isText(bytes.subarray(0, TEXT_HEAD)) ? 'text' : 'unknown';
}

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  bytes.length >= mark.length && [...mark].every((character, i) => bytes[i] === character.charCodeAt(0));

function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return !head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte));
}
