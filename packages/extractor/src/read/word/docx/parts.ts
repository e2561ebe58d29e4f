import type { DocumentPicture } from '../../../model/document-picture.ts';
import { targetIn } from '../../container/target.ts';
import { attributeOf, childrenOf, type ParseXml, type XmlElement } from '../../container/xml.ts';
import type { ZipContainer } from '../../container/zip.ts';

/** A part of the package and the parts that it names. */
export interface Part {
  /** Within the container, without a leading `/`. */
  name: string;
  root: XmlElement;
  /** The parts of the container that it names, by their relationship's id. Links to the outside are not among them. */
  related: ReadonlyMap<string, Relationship>;
}

export interface Relationship {
  /** The last word of its type, which the transitional and the strict namespace share: `styles`, `footnotes`. */
  type: string;
  /** A name within the container. */
  target: string;
}

/** The XML parts of a document, found by their relationships and, where these are lost, by their usual names. */
export class Parts {
  readonly #zip: ZipContainer;
  readonly #parse: ParseXml;
  readonly #read = new Map<string, Part>();
  /** Parts that a relationship names and that are not there, or are cut off. */
  readonly damaged: string[] = [];

  constructor(zip: ZipContainer, parse: ParseXml) {
    this.#zip = zip;
    this.#parse = parse;
  }

  /** The part with the text: by the package's relationships, whatever its name; else by its usual name. */
  main(): Part | null {
    const named = [...this.#relationships('').values()].find(({ type }) => type === 'officeDocument');
    const usual = this.#zip.names.find((name) => /^\/?word\/document\d*\.xml$/iu.test(name));
    return (named && this.read(named.target)) ?? (usual === undefined ? null : this.read(usual));
  }

  /** The part that another names by the type of its relationship, or that stands beside it under the usual name. */
  relatedTo(part: Part, type: string): Part | null {
    const named = [...part.related.values()].find((relationship) => relationship.type === type);
    if (named) return this.read(named.target);
    return this.read(`${folderOf(part.name)}${type}.xml`, false);
  }

  /** @param isNamed something says that it is there: it is damage where it is not */
  read(name: string, isNamed = true): Part | null {
    const known = this.#read.get(name);
    if (known) return known;
    const bytes = this.#zip.read(name);
    if (bytes === null || bytes.length === 0) {
      if (isNamed) this.damaged.push(name);
      return null;
    }
    const root = this.#parse(bytes, name);
    if (root.cut) this.damaged.push(name);
    const part = { name, root, related: this.#relationships(name) };
    this.#read.set(name, part);
    return part;
  }

  /** A picture that a part names by the id of its relationship. */
  pictureOf(part: Part, relationship: string): DocumentPicture | undefined {
    const name = part.related.get(relationship)?.target;
    return name === undefined ? undefined : { name, bytes: () => this.#zip.read(name) };
  }

  #relationships(name: string): Map<string, Relationship> {
    const folder = folderOf(name);
    const related = `${folder}_rels/${name.slice(folder.length)}.rels`;
    const bytes = this.#zip.read(related);
    const found = new Map<string, Relationship>();
    if (bytes === null || bytes.length === 0) return found;
    for (const element of childrenOf(this.#parse(bytes, related), 'Relationship')) {
      if (attributeOf(element, 'TargetMode')?.toLowerCase() === 'external') continue;
      const type = attributeOf(element, 'Type')?.split('/').at(-1) ?? '';
      const target = attributeOf(element, 'Target') ?? '';
      found.set(attributeOf(element, 'Id') ?? '', { type, target: targetIn(folder, target) });
    }
    return found;
  }
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
