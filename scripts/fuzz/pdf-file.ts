import { inflateSync } from 'node:zlib';
import { assemblePdf, streamBody } from '../../packages/extractor/src/read/pdf/assemble.ts';

/** A PDF as the bodies of its objects: `objects[n - 1]` is object `n`, Latin-1, one character a byte. */
export interface PdfFile {
  objects: string[];
  /** Further entries of the trailer. */
  trailer: string;
}

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** Takes a file without object streams apart, streams unpacked, so that what is in them can be changed and not just broken. */
export function takeApart(bytes: Uint8Array): PdfFile {
  const objects: string[] = [];
  for (const [, number, body] of latin1(bytes).matchAll(/(\d+) 0 obj\s([\s\S]*?)\s?endobj/g))
    objects[Number(number) - 1] = unpacked(body ?? '');
  return { objects: Array.from(objects, (body) => body ?? 'null'), trailer: '' };
}

function unpacked(body: string): string {
  const stream = /^<<([\s\S]*?)>>\s*stream\r?\n([\s\S]*?)\r?\n?endstream/.exec(body);
  if (stream === null || !/\/Filter\s*\/FlateDecode/.test(stream[1] ?? '')) return body;
  const content = latin1(inflateSync(bytesOf(stream[2] ?? '')));
  const entries = (stream[1] ?? '').replace(/\/Filter\s*\/FlateDecode|\/Length\s+\d+/g, '');
  return streamBody(content, entries);
}

export const putTogether = ({ objects, trailer }: PdfFile): Uint8Array => assemblePdf(objects, trailer);

/** The content of a stream object; null for any other. */
export const contentOf = (body: string): string | null =>
  /\/Type/.test(body.slice(0, 200)) ? null : (/stream\n([\s\S]*)\nendstream$/.exec(body)?.[1] ?? null);

/** Objects that draw pages, by their index. */
export function contents({ objects }: PdfFile): number[] {
  const found: number[] = [];
  for (const body of objects) {
    const number = /\/Type\/Page\b[\s\S]*\/Contents (\d+) 0 R/.exec(body)?.[1];
    if (number !== undefined) found.push(Number(number) - 1);
  }
  return found;
}

/** The file with the content of one of its pages changed. */
export function withContent(file: PdfFile, index: number, change: (content: string) => string): PdfFile {
  const objects = [...file.objects];
  objects[index] = streamBody(change(contentOf(objects[index] ?? '') ?? ''));
  return { ...file, objects };
}

/** The file with one of its objects changed. */
export function withObject(file: PdfFile, index: number, change: (body: string) => string): PdfFile {
  const objects = [...file.objects];
  objects[index] = change(objects[index] ?? 'null');
  return { ...file, objects };
}
