import type { Paragraph, Section } from '@juesuan/schema';
import { type Heading, readHeading } from './heading.ts';
import { readMarker } from './marker.ts';

/**
 * Puts paragraphs under their headings. An ordinal alone makes no heading: `（二十）负责协调口岸有关工作。` among long
 * items of one list, and the names of a list, are paragraphs; what has text or headings of a lower rank below it, is one.
 *
 * @returns the sections of the highest rank; the first (level 0) is what stands before the first heading, if anything
 */
export function buildSections(paragraphs: readonly Paragraph[]): Section[] {
  const sections: Section[] = [];
  const open: Section[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const heading = readHeading(paragraph.text);
    if (
      !heading ||
      !leads(heading, paragraph, paragraphs[i + 1]) ||
      endsList(heading, paragraphs[i - 1], open.at(-1))
    ) {
      const last = open.at(-1) ?? openCover(paragraph, sections, open);
      last.paragraphs.push(paragraph);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= heading.level || open.at(-1)?.level === 0) open.pop();
    const { level, marker, title } = heading;
    const section: Section = {
      level,
      marker,
      title,
      location: paragraph.location,
      paragraphs: [],
      sections: [],
    };
    (open.at(-1)?.sections ?? sections).push(section);
    open.push(section);
    const rest = paragraphAfter(paragraph, heading.length);
    if (rest) section.paragraphs.push(rest);
  }
  return sections;
}

function openCover({ location }: Paragraph, sections: Section[], open: Section[]): Section {
  const cover: Section = { level: 0, marker: '', title: '', location, paragraphs: [], sections: [] };
  sections.push(cover);
  open.push(cover);
  return cover;
}

/** Is there anything under it? Parts (第一部分) and 一、 without a full stop are headings even where only a table follows. */
function leads(heading: Heading, paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (heading.level === 1 || heading.length < paragraph.text.trimEnd().length) return true;
  if (heading.level === 2 && !/[。！？]\s*$/u.test(paragraph.text)) return true;
  if (!next) return false;
  const marker = readMarker(next.text);
  return marker === null || marker.level > heading.level;
}

/** The last name of a list: the item before it is a paragraph of the section that is open. */
function endsList(heading: Heading, before: Paragraph | undefined, open: Section | undefined): boolean {
  if (heading.level <= 2 || !before || before.marker === '' || open?.paragraphs.at(-1) !== before)
    return false;
  return readMarker(before.text)?.level === heading.level;
}

/** What runs on in the paragraph of its heading. */
function paragraphAfter(paragraph: Paragraph, length: number): Paragraph | null {
  const rest = paragraph.text.slice(length);
  const from = length + (rest.length - rest.trimStart().length);
  const text = paragraph.text.slice(from).trimEnd();
  if (text === '') return null;
  const first = paragraph.lines.findLastIndex((line) => line.offset <= from);
  const lines = paragraph.lines
    .slice(first)
    .map(({ offset, location }) => ({ offset: Math.max(0, offset - from), location }));
  return { marker: '', text, location: lines[0]?.location ?? paragraph.location, lines };
}
