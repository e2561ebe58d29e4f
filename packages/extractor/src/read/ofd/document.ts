import type { Attachment } from '@juesuan/schema';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../container/xml.ts';
import type { OfdPackage, Part } from './package.ts';
import { Resources } from './resources.ts';

/** A page that is drawn below or above the objects of others. */
export interface Template {
  location: string;
  order: string;
}

/** One document of an OFD (most have one): its pages by their locations, and what they share. */
export interface OfdDocumentPart {
  part: Part;
  pages: { id: string; location: string | undefined }[];
  /** The box of pages that say none themselves, as written. */
  area: XmlElement | undefined;
  templates: ReadonlyMap<string, Template>;
  resources: Resources;
  /** Locations of what was put on a page, by its ID, and from where they count. */
  annotations: ReadonlyMap<string, { location: string; from: string }[]>;
  attachments: Attachment[];
}

const wordsOf = (element: XmlElement | undefined): string | undefined =>
  element === undefined ? undefined : textOf(element).trim();

/** Reads the parts of a document that are of all its pages. */
export function documentOf(container: OfdPackage, part: Part): OfdDocumentPart {
  const common = childOf(part.root, 'CommonData');
  const resources = new Resources();
  const templates = new Map<string, Template>();
  for (const child of common === undefined ? [] : childrenOf(common)) {
    if (child.name === 'PublicRes' || child.name === 'DocumentRes')
      resources.add(container, textOf(child), part.path);
    if (child.name !== 'TemplatePage') continue;
    const location = attributeOf(child, 'BaseLoc');
    const order = attributeOf(child, 'ZOrder') ?? 'Background';
    if (location !== undefined) templates.set(attributeOf(child, 'ID') ?? '', { location, order });
  }
  const pages = childrenOf(part.root, 'Pages').flatMap((all) => childrenOf(all, 'Page'));
  return {
    part,
    pages: pages.map((page) => ({
      id: attributeOf(page, 'ID') ?? '',
      location: attributeOf(page, 'BaseLoc'),
    })),
    area: childOf(common, 'PageArea'),
    templates,
    resources,
    annotations: annotationsOf(container, part),
    attachments: attachmentsOf(container, part),
  };
}

function annotationsOf(container: OfdPackage, part: Part): OfdDocumentPart['annotations'] {
  const list = container.partOrNone(wordsOf(childOf(part.root, 'Annotations')), part.path);
  const found = new Map<string, { location: string; from: string }[]>();
  if (list === null) return found;
  for (const page of childrenOf(list.root, 'Page')) {
    const id = attributeOf(page, 'PageID') ?? '';
    const files = childrenOf(page, 'FileLoc').map((file) => ({ location: textOf(file), from: list.path }));
    found.set(id, [...(found.get(id) ?? []), ...files]);
  }
  return found;
}

function attachmentsOf(container: OfdPackage, part: Part): Attachment[] {
  const list = container.partOrNone(wordsOf(childOf(part.root, 'Attachments')), part.path);
  return (list === null ? [] : childrenOf(list.root, 'Attachment')).map((attachment) => {
    const href = wordsOf(childOf(attachment, 'FileLoc')) ?? '';
    return { name: attributeOf(attachment, 'Name') ?? href, href };
  });
}
