import type { SourceFormat } from '@juesuan/schema';

/** What is in a ZIP, by the names that its format gives to its parts; the first that fits. */
const packages: readonly (readonly [part: RegExp, SourceFormat | 'presentation'])[] = [
  [/^OFD\.xml$/i, 'ofd'],
  [/^xl\/workbook\.bin$/i, 'xlsb'],
  [/^xl\/[^/]*\.xml$/i, 'xlsx'],
  [/^word\/[^/]*\.xml$/i, 'docx'],
  [/^ppt\//i, 'presentation'],
];

/** The format of a ZIP; `archive` where it is of none. OpenDocument says it in an entry of its own. */
export function formatOfZip(
  names: readonly string[],
  mimetype: string,
): SourceFormat | 'presentation' | 'archive' {
  if (/opendocument\.spreadsheet/.test(mimetype)) return 'ods';
  const known = packages.find(([part]) => names.some((name) => part.test(name.replace(/^\/+/, ''))));
  return known?.[1] ?? 'archive';
}

const streams: readonly (readonly [stream: string, 'encrypted' | 'doc' | 'xls' | 'presentation'])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'presentation'],
];

/** What is in a compound file; `null` where nothing says it. */
export const formatOfCompound = (
  names: readonly string[],
): 'encrypted' | 'doc' | 'xls' | 'presentation' | null =>
  streams.find(([stream]) => names.some((name) => name.toLowerCase() === stream.toLowerCase()))?.[1] ?? null;
