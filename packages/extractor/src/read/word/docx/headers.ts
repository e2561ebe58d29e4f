import { paper } from '../../../model/seen.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../../container/xml.ts';
import { linesIn } from '../../markup/layout-table.ts';
import type { PrintedWords, TextItem } from '../../markup/model.ts';
import { contentOf } from './content.ts';
import { FieldState, wholeFields } from './fields.ts';
import type { Part, Parts } from './parts.ts';
import { switchOf } from './properties.ts';
import type { DocumentContext } from './story.ts';

/** A part of the body with headers of its own, by the element that ends it. */
export interface Section {
  /** The paragraph that ends it; `null` for the last one. */
  end: XmlElement | null;
  properties: XmlElement;
  /** All text of its body, without blanks. */
  text: string;
}

/** The sections of a body, in order. */
export function sectionsOf(body: XmlElement): Section[] {
  const sections: Section[] = [];
  let text = '';
  for (const child of childrenOf(body)) {
    const isLast = child.name === 'sectPr';
    if (!isLast) text += dense(textOf(child));
    const properties = isLast ? child : childOf(childOf(child, 'pPr'), 'sectPr');
    if (properties === undefined) continue;
    sections.push({ end: isLast ? null : child, properties, text });
    text = '';
  }
  return sections;
}

const dense = (text: string): string => text.replace(/\s+/gu, '');

/**
 * What the headers of a section say of its tables: title, mark, department and unit, where its body does not say them. Headers are
 * furniture otherwise, and stand on every page.
 *
 * @param read headers that were read before: one that sections share is said once
 */
export function captionsAbove(
  { properties, text }: Section,
  main: Part,
  parts: Parts,
  document: DocumentContext,
  words: PrintedWords,
  read: Set<string>,
): TextItem[] {
  return childrenOf(properties, 'headerReference').flatMap((reference) => {
    const type = attributeOf(reference, 'type') ?? 'default';
    if (type === 'even' || (type === 'first' && !switchOf(properties, 'titlePg'))) return [];
    const target = main.related.get(attributeOf(reference, 'id') ?? '')?.target;
    if (target === undefined || read.has(target)) return [];
    read.add(target);
    const header = parts.read(target);
    if (header === null) return [];
    const fields = new FieldState(wholeFields(header.root));
    const { items } = contentOf(header.root, {
      document,
      fields,
      inCell: false,
      ground: paper,
      noteMark: '',
      pictureOf: () => undefined,
    });
    return linesIn(items).filter((line) => words.isCaption(line.text) && !text.includes(dense(line.text)));
  });
}
