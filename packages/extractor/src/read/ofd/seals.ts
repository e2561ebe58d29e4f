import type { ExtractedReport } from '@juesuan/schema';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../container/xml.ts';
import type { OfdPackage, Part } from './package.ts';

type Seals = NonNullable<ExtractedReport['source']['seals']>;

/**
 * The signatures and seals that a document names, not verified: whose each is, on which pages it is stamped, when.
 *
 * @param numberOf number of the page with an ID in this document; `null` where there is none
 */
export function sealsOf(
  container: OfdPackage,
  body: XmlElement,
  numberOf: (page: string) => number | null,
): Seals {
  const location = childOf(body, 'Signatures');
  const list = container.partOrNone(location === undefined ? undefined : textOf(location), 'OFD.xml');
  if (list === null) return [];
  return childrenOf(list.root, 'Signature').flatMap((entry) => {
    const signature = container.partOrNone(attributeOf(entry, 'BaseLoc'), list.path);
    const info = childOf(signature?.root, 'SignedInfo');
    if (signature === null || info === undefined) return [];
    const stamped = childrenOf(info, 'StampAnnot').flatMap(
      (stamp) => numberOf(attributeOf(stamp, 'PageRef') ?? '') ?? [],
    );
    const date = childOf(info, 'SignatureDateTime');
    return [
      {
        name: nameOf(container, signature, info),
        pages: [...new Set(stamped)].sort((a, b) => a - b),
        date: (date && textOf(date).trim()) || null,
      },
    ];
  });
}

/** The seal's own name, from its file or from the signed value that holds it; else that of the program that signed. */
function nameOf(container: OfdPackage, { path, root }: Part, info: XmlElement): string {
  const seal = childOf(childOf(info, 'Seal'), 'BaseLoc');
  const stamped = childOf(info, 'StampAnnot') === undefined ? undefined : childOf(root, 'SignedValue');
  for (const location of [seal, stamped]) {
    const bytes = location === undefined ? undefined : container.bytes(textOf(location), path)?.bytes;
    const name = bytes === undefined ? null : firstUtf8(bytes);
    if (name !== null) return name;
  }
  const provider = childOf(info, 'Provider');
  return (provider && attributeOf(provider, 'ProviderName')) ?? '';
}

const [SEQUENCE, UTF8] = [0x30, 0x0c];
/** What stands within one another in a seal: the information, its properties. */
const MOST_DEEP = 8;

/** The first text of an electronic seal (GB/T 38540, DER): its name stands before all others. */
function firstUtf8(bytes: Uint8Array, from = 0, to = bytes.length, depth = 0): string | null {
  for (let at = from; at + 2 <= to; ) {
    const [tag, first] = [bytes[at] as number, bytes[at + 1] as number];
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    if (lengthBytes > 4) return null;
    let length = lengthBytes === 0 ? first : 0;
    for (let i = 0; i < lengthBytes; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
    const start = at + 2 + lengthBytes;
    const end = start + length;
    if (end > to) return null;
    if (tag === UTF8) return new TextDecoder().decode(bytes.subarray(start, end));
    const within = tag === SEQUENCE && depth < MOST_DEEP ? firstUtf8(bytes, start, end, depth + 1) : null;
    if (within !== null) return within;
    at = end;
  }
  return null;
}
