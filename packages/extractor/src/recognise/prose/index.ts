import type { Section, TextLine } from '@juesuan/schema';
import { foldRadicals } from '@juesuan/schema/words';
import { readCaption } from '../../words/caption.ts';
import { findContents } from './contents.ts';
import { joinParagraphs } from './paragraphs.ts';
import { buildSections } from './sections.ts';

/**
 * The running text of a report as a tree of sections with whole paragraphs: page furniture, contents page, heads and
 * notes of tables left out, paragraphs joined over line and page ends. As printed; nothing is interpreted.
 *
 * @example
 * readSections(extracted.text)[2]?.sections[0]?.title; // '收入支出决算总体情况说明'
 */
export function readSections(text: readonly TextLine[]): Section[] {
  const prose = text.filter(
    (line, i) => line.role === 'text' || (line.role === 'caption' && endsSentence(text, i)),
  );
  const contents = findContents(prose);
  const lines = contents ? [...prose.slice(0, contents[0]), ...prose.slice(contents[1])] : prose;
  // Radicals in the place of ideographs (⼀、⽀出) would hide headings and words; the lines keep what the source has.
  return buildSections(joinParagraphs(lines.map((line) => ({ ...line, text: foldRadicals(line.text) }))));
}

/**
 * The text above a table may be taken into its head. Lines that name neither title, unit nor department and end in 。 or
 * ： are its last sentence.
 */
function endsSentence(text: readonly TextLine[], from: number): boolean {
  for (const line of text.slice(from)) {
    const { title, mark, department, unit } = readCaption(line.text, []);
    if (line.role !== 'caption' || title || mark !== null || department !== null || unit !== null)
      return false;
    if (/[。：:]\s*$/u.test(line.text)) return true;
  }
  return false;
}
