import type { GlossaryTerm, Section } from '@juesuan/schema';
import { squash, strokes } from '@juesuan/schema/words';
import { entriesOf, plainMarker } from './items.ts';

const glossaryTitle = /名词解释|(?:专业(?:性)?|相关|有关)名词|名词说明|术语/u;
/** Longest term: characters. A colon further on belongs to the definition. */
const longestTerm = 40;
const termAndDefinition = new RegExp(
  `^(?<term>[^：:。；]{1,${longestTerm}}?)(?:[：:]|[${strokes}]{2,})(?<definition>.*)$`,
  'u',
);
/** 教育支出（类）普通教育（款）小学教育（项）：…: as long as its three names are. */
const subjectAndDefinition =
  /^(?<term>[^：:。；]{1,120}[（(](?:\d{2,7})?[类款项][）)][^：:。；]{0,8}?)(?:[：:。]|(?=(?:是)?指|反映))(?<definition>.*)$/u;
/** 财政拨款收入是指…, where no colon is printed. */
const termIs = new RegExp(
  `^(?<term>[^：:。；，]{1,${longestTerm}}?)[，。]?(?=(?:是)?指|反映)(?<definition>.*)$`,
  'u',
);

/** The terms of 名词解释 with their definitions, in print order. A paragraph without a term continues the one before. */
export function readGlossary(sections: readonly Section[]): GlossaryTerm[] {
  const terms: GlossaryTerm[] = [];
  for (const section of glossarySections(sections)) {
    for (const { marker, text, location } of entriesOf(section)) {
      const words = squash(text).replace(listMark, '');
      const last = terms.at(-1);
      const found = readTerm(words);
      // 其中：… and 指… without an ordinal are parts of the definition above.
      const continues =
        marker === '' &&
        last !== undefined &&
        (/^(?:其中|指|是指|包括|反映|主要|具体)/u.test(words) ||
          (last.definition === '' && found?.term.endsWith(last.term) === true));
      if (found && !continues) terms.push({ marker: plainMarker(marker), ...found, location });
      else if (marker !== '')
        terms.push({
          marker: plainMarker(marker),
          term: words.replace(/。$/u, ''),
          definition: '',
          location,
        });
      else if (last) last.definition += words;
    }
  }
  return terms.filter(({ definition }) => definition !== '');
}

/** Marks of lists without ordinals. */
const listMark = /^[●◆■▪◇○□★☆※➢➤►·•*＊]+/u;

function readTerm(words: string): { term: string; definition: string } | null {
  const found = (subjectAndDefinition.exec(words) ?? termAndDefinition.exec(words) ?? termIs.exec(words))
    ?.groups;
  if (found?.term === undefined) return null;
  return { term: found.term.replace(/^【([^】]*)】$/u, '$1'), definition: found.definition ?? '' };
}

function glossarySections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) =>
    glossaryTitle.test(squash(section.title)) ? [section] : glossarySections(section.sections),
  );
}
