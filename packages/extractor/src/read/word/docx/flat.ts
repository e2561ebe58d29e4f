import {
  attributeOf,
  childOf,
  childrenOf,
  type ParseXml,
  type XmlElement,
  xmlParser,
} from '../../container/xml.ts';
import type { ZipContainer } from '../../container/zip.ts';

/** A document of Word whose parts stand in one XML, and what its parts are parsed with: they are parsed already. */
export interface FlatDocument {
  container: ZipContainer;
  parse: ParseXml;
}

/** In place of bytes: a part that is there. */
const THERE = Uint8Array.of(0);

/**
 * A document of Word saved as a single XML (Flat OPC) as the container that it would have been. Pictures and what else is no XML
 * are left out, as nothing reads them.
 *
 * @returns `null` for the XML of Word 2003, which is another language
 * @throws {ExtractionError} `damaged`, `too-large`, `not-installed`
 */
export async function openFlat(source: Uint8Array): Promise<FlatDocument | null> {
  const root = (await xmlParser())(source, 'package');
  if (root.name !== 'package') return null;
  const parts = new Map<string, XmlElement>();
  for (const part of childrenOf(root, 'part')) {
    const data = childOf(part, 'xmlData');
    const [content] = data === undefined ? [] : childrenOf(data);
    const name = attributeOf(part, 'name')?.replace(/^\/+/u, '') ?? '';
    // The parser says of the whole where it was cut off, and the last part is what was.
    if (content !== undefined) parts.set(name, content);
  }
  const last = [...parts.keys()].at(-1);
  const whole = (name: string, element: XmlElement): XmlElement =>
    root.cut && name === last ? { ...element, cut: true } : element;
  return {
    container: { names: [...parts.keys()], read: (name) => (parts.has(name) ? THERE : null) },
    parse: (_, name) => {
      const element = parts.get(name);
      return element === undefined ? { name: '', attributes: {}, children: [] } : whole(name, element);
    },
  };
}
