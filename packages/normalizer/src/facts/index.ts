import type { Fact, ReportFamily, Section, ToldIndicator } from '@juesuan/schema';
import { continues, indicatorsStart, projectOf, readIndicators } from './evaluation.ts';
import { explanationSections } from './explanations.ts';
import { type Matter, readParagraph, type Subject } from './paragraph.ts';
import type { FigureInText } from './reading/placed.ts';
import { WholeNames } from './reading/whole-name.ts';
import { foldText, printedBetween, windowsOf } from './sentence/folded.ts';
import { headingWithin, levelsOfTitle, subjectOfTitle } from './title.ts';

/** The figures of the explanations, and the indicators of forms that they repeat. */
export interface StatedFacts {
  facts: Fact[];
  indicators: ToldIndicator[];
  /** Figures that are no facts, since no known word says what they measure. */
  unread: FigureInText[];
  /** Figures of facts that the text says are about so much: 约600人. */
  approximate: FigureInText[];
  /** Figures of changes whose words leave open which way they go: 增长（下降）2.4%, 减少-0.3万元. */
  twoWays: FigureInText[];
}

/**
 * Reads what the explanations (情况说明) state: every figure with its unit, what it measures and which way it goes, and the
 * comparisons made in words. The lists that repeat the indicators of a self-evaluation form are kept apart.
 *
 * @param fiscalYear the year of the accounts, so that 与2023年度相比 is known to be the prior year of 2024
 * @param family of a budget, amounts without a word for what they are are planned
 *
 * Nothing is added: every value is a number that stands in the text. Never throws.
 *
 * @example
 * readFacts(extracted.sections).facts[0];
 * // { section: '一、收入支出决算总体情况说明', item: '收、支总计', measure: '决算数', value: '25673.39', unit: '万元', … }
 */
export function readFacts(
  sections: readonly Section[],
  fiscalYear: number | null = null,
  family: ReportFamily = 'final_accounts',
): StatedFacts {
  const found: StatedFacts = { facts: [], indicators: [], unread: [], approximate: [], twoWays: [] };
  const matter: Matter = { fiscalYear, levels: family === 'budget' ? '预算数' : '决算数' };
  for (const section of explanationSections(sections))
    readSection(section, '', matter, new WholeNames(), found);
  return found;
}

function readSection(
  section: Section,
  above: string,
  outer: Matter,
  names: WholeNames,
  found: StatedFacts,
): void {
  const matter = { ...outer, levels: levelsOfTitle(section.title) ?? outer.levels };
  const path = [above, headingOf(section)].filter((part) => part !== '').join('/');
  const ofSection = subjectOfTitle(section.title);
  const subject: Subject = { item: ofSection, names };
  let runIn = '';
  let project: string | null = null;
  let inIndicators = false;
  let ended = false;
  for (const paragraph of section.paragraphs) {
    for (const folded of windowsOf(foldText(paragraph.text))) {
      const heading = headingWithin(folded.text);
      if (heading !== null) {
        subject.item = subjectOfTitle(heading.title) || ofSection;
        runIn = `/${printedBetween(folded, 0, heading.end)}`;
      }
      const begun = projectOf(folded.text);
      if (begun !== null) {
        project = printedBetween(folded, begun.start, begun.end);
        subject.item = project;
        inIndicators = false;
      }
      const indicators: number | null =
        inIndicators && continues(folded.text, ended) ? 0 : indicatorsStart(folded.text);
      const until = indicators ?? folded.text.length;
      ended = /。$/u.test(folded.text);
      const read = readParagraph(paragraph, folded, until, subject, matter);
      found.unread.push(...read.unread);
      found.approximate.push(...read.approximate);
      found.twoWays.push(...read.twoWays);
      for (const fact of read.facts)
        found.facts.push({ section: path + runIn, ...fact, item: project ?? fact.item });
      inIndicators = indicators !== null;
      if (indicators === null) continue;
      const place = { section: path + runIn, project: project ?? '' };
      found.indicators.push(...readIndicators(paragraph, folded, indicators, place));
    }
  }
  for (const child of section.sections) readSection(child, path, matter, names, found);
}

const headingOf = ({ marker, title }: Section): string =>
  (marker.replace(/^[-•·]\s*/u, '') + title).replace(/\s+/gu, '');
