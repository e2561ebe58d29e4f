import type { OverviewItem, Paragraph, Section } from '@juesuan/schema';
import { squash } from '@juesuan/schema/words';

/** A paragraph or a heading of a section, in print order: what lists are made of. */
export interface Entry {
  marker: string;
  /** Without the ordinal, as printed. */
  text: string;
  /** It is a heading with more below it. */
  heading: boolean;
  location: Paragraph['location'];
}

/** Everything that stands under a heading, headings below it too, in print order. */
export function entriesOf(section: Section): Entry[] {
  return [
    ...section.paragraphs.map(({ marker, text, location }) => ({
      marker,
      text: withoutMarker(text, marker),
      heading: false,
      location,
    })),
    ...section.sections.flatMap((child) => [
      { marker: child.marker, text: child.title, heading: true, location: child.location },
      ...entriesOf(child),
    ]),
  ];
}

function withoutMarker(text: string, marker: string): string {
  const at = marker === '' ? -1 : text.indexOf(marker);
  return at < 0
    ? text.trim()
    : text
        .slice(at + marker.length)
        .replace(/^[\s、.．]+/u, '')
        .trim();
}

/** A name of a list: without white space and without the mark that ends it. */
export const nameItem = ({ marker, text, location }: Entry): OverviewItem => ({
  marker: plainMarker(marker),
  text: squash(text).replace(/[。；;，,、]+$/u, ''),
  location,
});

export const textItem = ({ marker, text, location }: Entry): OverviewItem => ({
  marker: plainMarker(marker),
  text: squash(text),
  location,
});

/** Without the dash that converters put before list items. */
export const plainMarker = (marker: string): string => squash(marker).replace(/^[-•·]/u, '');
