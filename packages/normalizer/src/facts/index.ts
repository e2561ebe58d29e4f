import type { Fact, Section, ToldIndicator } from '@juesuan/schema';
import { indicatorsStart, projectOf, readIndicators } from './evaluation.ts';
import { explanationSections } from './explanations.ts';
import { readParagraph, type Subject } from './paragraph.ts';
import { readingOf } from './reading.ts';

export interface ToldFacts {
  facts: Fact[];
  indicators: ToldIndicator[];
}

/**
 * Reads what the explanations (情况说明) tell: every figure with its unit, what it measures and which way it goes, and the
 * comparisons made in words. The lists that repeat the indicators of a self-evaluation form are kept apart.
 *
 * Nothing is added: every value is a number that stands in the text. Never throws.
 *
 * @example
 * readFacts(extracted.sections).facts[0];
 * // { section: '一、收入支出决算总体情况说明', item: '收、支总计', measure: '决算数', value: '25673.39', unit: '万元', … }
 */
export function readFacts(sections: readonly Section[]): ToldFacts {
  const told: ToldFacts = { facts: [], indicators: [] };
  for (const section of explanationSections(sections)) readSection(section, '', told);
  return told;
}

function readSection(section: Section, above: string, told: ToldFacts): void {
  const path = [above, headingOf(section)].filter((part) => part !== '').join('/');
  const subject: Subject = { item: '' };
  let project: string | null = null;
  let inIndicators = false;
  for (const paragraph of section.paragraphs) {
    const reading = readingOf(paragraph.text);
    const begun = projectOf(reading.text);
    if (begun !== null) {
      project = begun;
      subject.item = begun;
      inIndicators = false;
    }
    const indicators = inIndicators ? 0 : indicatorsStart(reading.text);
    const until = indicators ?? reading.text.length;
    const facts = readParagraph(paragraph, reading, until, subject);
    for (const fact of facts) told.facts.push({ section: path, ...fact, item: project ?? fact.item });
    if (indicators === null) continue;
    inIndicators = true;
    told.indicators.push(...readIndicators(paragraph, reading, indicators, { section: path, project: project ?? '' }));
  }
  for (const child of section.sections) readSection(child, path, told);
}

const headingOf = ({ marker, title }: Section): string => (marker.replace(/^[-•·]\s*/u, '') + title).replace(/\s+/gu, '');
