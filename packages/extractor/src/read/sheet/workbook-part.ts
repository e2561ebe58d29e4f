import { targetIn } from '../container/target.ts';
import { decodeXml } from '../container/xml.ts';
import type { ZipContainer } from '../container/zip.ts';

/** A part that a workbook's main part names. */
interface Relation {
  /** By which a sheet in the main part says which part it is. */
  id: string;
  /** What the part is: the last word of an address. */
  type: string;
  /** Its name in the container. */
  target: string;
}

/** The main part of a workbook, wherever in the container it is, and what belongs to it. */
export function workbookIn(zip: ZipContainer): { main: string; relations: Relation[] } {
  const [named] = relationsIn(zip, '').filter(({ type }) => /\/officeDocument$/iu.test(type));
  const usual = zip.names.find((name) => /^\/?xl\/workbook\.(?:xml|bin)$/iu.test(name));
  const main = named?.target ?? usual ?? 'xl/workbook.xml';
  return { main, relations: relationsIn(zip, main) };
}

/** Where the relations of a part stand. */
export function relationsOf(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The relations of a part; none where it has none. */
export function relationsIn(zip: ZipContainer, part: string): Relation[] {
  const bytes = zip.read(relationsOf(part));
  const found = (bytes ? decodeXml(bytes) : '').matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/gu);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return Array.from(found, ([tag]) => ({
    id: attributeIn(tag, 'Id'),
    type: attributeIn(tag, 'Type'),
    target: targetIn(folder, attributeIn(tag, 'Target')),
  }));
}

const attributeIn = (tag: string, name: string): string =>
  new RegExp(`\\b${name}=["']([^"']*)["']`, 'u').exec(tag)?.[1] ?? '';
