import type { Fact, Location, Paragraph } from '@juesuan/schema';
import { readClaims } from './claim.ts';
import { findFigures } from './figure.ts';
import { readLead } from './measure.ts';
import { printedBetween, type Reading, readingOf } from './reading.ts';
import { giveReasons, reasonStart } from './reason.ts';

/** What a paragraph takes over from the ones before it. */
export interface Subject {
  /** What figures without a name of their own are of. */
  item: string;
}

const clauseMark = /[，。；:：！？]/u;
const sentenceMark = /[。；！？]/u;
/** 一般公共服务支出（类）商贸事务（款）行政运行（项）; 款 or 项 may be missing. */
const subjectChain = /^[^。，；]*?\((?:类|款)\)[^。，；]*?\((?:项|款)\)/u;
const comparison = /(?:与|比|较|同)(?<base>(?:\d{4}年(?:度)?|上年度?|上一年度?|去年|年初预算数?|年初)(?:决算数?)?)|同比/u;

/** A figure of a paragraph that is still to be placed in its section. */
export type ParagraphFact = Omit<Fact, 'section'>;

/**
 * Reads the figures of one paragraph, and the comparisons it makes without figures.
 *
 * @param until where the part of the paragraph ends that tells of the accounts: folded characters
 * @param subject what was spoken of last; changed to what this paragraph speaks of last
 */
export function readParagraph(paragraph: Paragraph, reading: Reading, until: number, subject: Subject): ParagraphFact[] {
  const text = reading.text.slice(0, until);
  const body = markerLength(reading, paragraph);
  const chain = subjectChain.exec(text.slice(body))?.[0];
  const fixed = chain === undefined ? null : printedBetween(reading, body, body + chain.length);
  if (fixed !== null) subject.item = fixed;

  const facts: { fact: ParagraphFact; start: number; end: number }[] = [];
  let lastEnd = 0;
  for (const figure of findFigures(text)) {
    if (figure.start < body) continue;
    const sentence = lastMark(text, figure.start, sentenceMark);
    const from = Math.max(lastEnd, lastMark(text, figure.start, clauseMark), body);
    const chained = chain === undefined ? from : Math.max(from, body + chain.length);
    const reason = reasonStart(text.slice(sentence, figure.start));
    const inReason = reason !== null;
    const lead = text.slice(Math.max(Math.min(chained, figure.start), inReason ? sentence + reason : 0), figure.start);
    const told = readLead(lead.replace(/^[、，和及]+/u, ''), figure, text.slice(figure.end), inReason);
    const item = inReason ? told.item || subject.item : (fixed ?? (told.item || subject.item));
    if (!inReason && fixed === null && told.item !== '' && told.measure !== '占比') subject.item = told.item;
    const compared = told.comparedTo !== '' ? told.comparedTo : told.direction === null ? '' : (comparison.exec(text.slice(sentence, figure.start))?.groups?.base ?? '');
    facts.push({
      start: figure.start,
      end: figure.end,
      fact: {
        item,
        measure: told.measure,
        value: figure.value,
        unit: printedUnit(reading, figure.end - figure.unit.length, figure.end),
        direction: told.direction ?? (figure.negative ? 'down' : null),
        comparedTo: compared,
        reason: '',
        raw: printedBetween(reading, from + (/^[、，]/u.test(text.slice(from)) ? 1 : 0), figure.end),
        location: locationAt(paragraph, reading.offsets[figure.start] ?? 0),
      },
    });
    lastEnd = figure.end;
  }
  const claims = readClaims(text, body, fixed ?? subject.item).map(({ start, end, ...claim }) => ({
    start,
    end,
    fact: {
      ...claim,
      value: null,
      unit: '',
      reason: '',
      raw: printedBetween(reading, start, end),
      location: locationAt(paragraph, reading.offsets[start] ?? 0),
    },
  }));
  const all = [...facts, ...claims].sort((a, b) => a.start - b.start);
  giveReasons(text, all, (start, end) => printedBetween(reading, start, end));
  return all.map(({ fact }) => fact);
}

export { readingOf };

const printedUnit = (reading: Reading, start: number, end: number): string =>
  printedBetween(reading, start, end).replace(/[\\$]/g, '');

/** Folded characters of the ordinal that the paragraph begins with. */
function markerLength({ offsets, printed }: Reading, { marker, text }: Paragraph): number {
  if (marker === '' || text !== printed) return 0;
  const end = printed.indexOf(marker) + marker.length;
  const length = offsets.findIndex((offset) => offset >= end);
  return length < 0 ? offsets.length : length;
}

/** After the last mark before `before`, or 0. */
function lastMark(text: string, before: number, mark: RegExp): number {
  for (let i = before - 1; i >= 0; i--) if (mark.test(text[i] ?? '')) return i + 1;
  return 0;
}

/** Of the printed line that holds the character at `offset` of the paragraph. */
export function locationAt({ lines, location }: Paragraph, offset: number): Location {
  return lines.findLast((line) => line.offset <= offset)?.location ?? location;
}
