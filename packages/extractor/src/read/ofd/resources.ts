import { attributeOf, childOf, childrenOf, type XmlElement } from '../container/xml.ts';
import { type ColourSpace, colourSpaceOf } from './colours.ts';
import { MOST_RELATIVES } from './limits.ts';
import type { OfdPackage, Part } from './package.ts';

/** A picture of the resources: where its file is. */
interface Media {
  /** As written; relative to `from`. */
  location: string;
  from: string;
  format: string;
}

/** What pages name by an ID: fonts, colours, drawing parameters, pictures, vector graphics. */
export class Resources {
  readonly #fonts = new Map<string, string>();
  readonly #spaces = new Map<string, ColourSpace>();
  readonly #params = new Map<string, XmlElement>();
  readonly #media = new Map<string, Media>();
  readonly #composites = new Map<string, XmlElement>();
  readonly #added = new Set<string>();

  /** Takes in a file of resources, once. */
  add(container: OfdPackage, location: string, from: string): void {
    const part = container.partOrNone(location, from);
    if (part === null || this.#added.has(part.path)) return;
    this.#added.add(part.path);
    for (const group of childrenOf(part.root))
      for (const element of childrenOf(group)) this.#take(element, part);
  }

  #take(element: XmlElement, part: Part): void {
    const id = attributeOf(element, 'ID');
    if (id === undefined) return;
    switch (element.name) {
      case 'Font':
        this.#fonts.set(id, attributeOf(element, 'FontName') ?? '');
        break;
      case 'ColorSpace':
        this.#spaces.set(id, colourSpaceOf(element));
        break;
      case 'DrawParam':
        this.#params.set(id, element);
        break;
      case 'MultiMedia':
        this.#media.set(id, mediaOf(element, part));
        break;
      case 'CompositeGraphicUnit':
      case 'VectorG':
        this.#composites.set(id, element);
        break;
    }
  }

  font(id: string | undefined): string {
    return (id !== undefined && this.#fonts.get(id)) || 'no font named';
  }

  readonly space = (id: string): ColourSpace | undefined => this.#spaces.get(id);

  media(id: string): Media | undefined {
    return this.#media.get(id);
  }

  composite(id: string): XmlElement | undefined {
    return this.#composites.get(id);
  }

  /** Drawing parameters of an ID, and those from which they take what they do not say, nearest first. */
  params(id: string | undefined): XmlElement[] {
    const found: XmlElement[] = [];
    for (let next = id; next !== undefined && found.length < MOST_RELATIVES; ) {
      const param = this.#params.get(next);
      if (param === undefined) break;
      found.push(param);
      next = attributeOf(param, 'Relative');
    }
    return found;
  }
}

function mediaOf(element: XmlElement, { path, root }: Part): Media {
  const file = childOf(element, 'MediaFile')?.children.join('').trim() ?? '';
  const base = (attributeOf(root, 'BaseLoc') ?? '').replaceAll('\\', '/').replace(/\/+$/, '');
  const location = file.startsWith('/') || base === '' ? file : `${base}/${file}`;
  const format = attributeOf(element, 'Format') ?? file.slice(file.lastIndexOf('.') + 1);
  return { location, from: path, format: format.toUpperCase() };
}
