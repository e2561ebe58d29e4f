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
  const ends = sentenceEnds(text);
  const prose = text.filter((line, i) => line.role === 'text' || ends[i]);
  const contents = findContents(prose);
  const lines = contents ? [...prose.slice(0, contents[0]), ...prose.slice(contents[1])] : prose;
  // Radicals in the place of ideographs (⼀、⽀出) would hide headings and words; the lines keep what the source has.
  return buildSections(joinParagraphs(lines.map((line) => ({ ...line, text: foldRadicals(line.text) }))));
}

/**
 * Which lines are of such a sentence: the text above a table may be taken into its head. Lines that name neither title, unit nor
 * department and end in 。 or ： are its last sentence.
 */
function sentenceEnds(text: readonly TextLine[]): boolean[] {
  const ends: boolean[] = [];
  for (let i = text.length - 1; i >= 0; i--) {
    const line = text[i] as TextLine;
    ends[i] =
      line.role === 'caption' &&
      isOfNoTable(line.text) &&
      (/[。：:]\s*$/u.test(line.text) || ends[i + 1] === true);
  }
  return ends;
}

function isOfNoTable(text: string): boolean {
  const { title, mark, department, unit } = readCaption(text, []);
  return !title && mark === null && department === null && unit === null;
}
