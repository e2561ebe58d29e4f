import type { SourceFormat } from '@juesuan/schema';

/** A ZIP that is none of the formats that are read. */
type Other = 'presentation' | 'odt' | 'archive';

/** What OpenDocument says in an entry of its own. */
const mimetypes: readonly (readonly [type: RegExp, SourceFormat | Other])[] = [
  [/opendocument\.spreadsheet/, 'ods'],
  [/opendocument\.text/, 'odt'],
  [/opendocument\.presentation/, 'presentation'],
];

/** What the main part of an Office file is, whatever its name: as the list of its parts' types says. */
const mainParts: readonly (readonly [type: RegExp, SourceFormat | Other])[] = [
  [/"application\/vnd\.ms-excel\.sheet\.binary\.[^"]*main"/i, 'xlsb'],
  [
    /"application\/vnd\.(?:[^"]*\.)?spreadsheetml\.[^"]*main\+xml"|"application\/vnd\.ms-excel\.[^"]*main\+xml"/i,
    'xlsx',
  ],
  [
    /"application\/vnd\.(?:[^"]*\.)?wordprocessingml\.[^"]*main\+xml"|"application\/vnd\.ms-word\.[^"]*main\+xml"/i,
    'docx',
  ],
  [
    /"application\/vnd\.(?:[^"]*\.)?presentationml\.[^"]*main\+xml"|"application\/vnd\.ms-powerpoint\.[^"]*main\+xml"/i,
    'presentation',
  ],
];

/** Where nothing says it: by the names that a format usually gives to its parts; the first that fits. */
const parts: readonly (readonly [part: RegExp, SourceFormat | Other])[] = [
  [/^OFD\.xml$/i, 'ofd'],
  [/^xl\/workbook\.bin$/i, 'xlsb'],
  [/^xl\/[^/]*\.xml$/i, 'xlsx'],
  [/^word\/[^/]*\.xml$/i, 'docx'],
  [/^ppt\//i, 'presentation'],
];

/**
 * The format of a ZIP; `archive` where it is of none.
 *
 * @param mimetype the entry `mimetype` of OpenDocument
 * @param contentTypes the entry `[Content_Types].xml` of Office
 */
export function formatOfZip(
  names: readonly string[],
  mimetype: string,
  contentTypes = '',
): SourceFormat | Other {
  // What the list says of endings of names, it says of parts that may not be there.
  const listed = (contentTypes.match(/<(?:\w+:)?Override\b[^<>]*>/gu) ?? []).join('').replaceAll("'", '"');
  const said =
    mimetypes.find(([type]) => type.test(mimetype)) ?? mainParts.find(([type]) => type.test(listed));
  const usual = parts.find(([part]) => names.some((name) => part.test(name.replace(/^\/+/, ''))));
  return said?.[1] ?? usual?.[1] ?? 'archive';
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

const documents: readonly (readonly [mark: RegExp, 'spreadsheetml' | 'ods' | 'odt' | 'word-xml'])[] = [
  [/urn:schemas-microsoft-com:office:spreadsheet/, 'spreadsheetml'],
  [/office:mimetype=["'][^"']*opendocument\.spreadsheet/, 'ods'],
  [/office:mimetype=["'][^"']*opendocument\.text/, 'odt'],
  [/schemas\.microsoft\.com\/office\/(?:word\/2003\/wordml|2006\/xmlPackage)/, 'word-xml'],
];

/** What a single XML is by its beginning; `xml` where it is none that is known. */
export const formatOfXml = (head: string): 'spreadsheetml' | 'ods' | 'odt' | 'word-xml' | 'xml' =>
  documents.find(([mark]) => mark.test(head))?.[1] ?? 'xml';

/** A web page saved as a single file is a mail message with its parts: it begins as one. */
export const isMht = (head: string): boolean =>
  /^(?:[A-Za-z-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?MIME-Version:/i.test(head) &&
  /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(head);
