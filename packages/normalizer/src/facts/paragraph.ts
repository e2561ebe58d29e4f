import type { Fact, Location, Paragraph } from '@juesuan/schema';
import { readClaims } from './claim.ts';
import { type Figure, findFigures } from './figure.ts';
import { readLead } from './measure.ts';
import { baseWords } from './name.ts';
import { printedBetween, type Reading } from './reading.ts';
import { giveReasons, reasonStart } from './reason.ts';

/** What a paragraph takes over from the ones before it, and leaves to the next. */
export interface Subject {
  /** What figures without a name of their own are of; as printed. */
  item: string;
}

/** A fact that is still to be placed in its section, with its place in the folded text. */
interface PlacedFact {
  fact: Omit<Fact, 'section'>;
  start: number;
  end: number;
}

const clauseMark = /[，。；:！？]/u;
const sentenceMark = /[。；！？]/u;
/** 一般公共服务支出（类）商贸事务（款）行政运行（项）; 款 or 项 may be missing. */
const subjectChain = /^[^。，；]*?\((?:类|款)\)[^。，；]*?\((?:项|款)\)/u;
const comparison = new RegExp(`(?:与|比|较|同)(?<base>${baseWords})|(?<same>同比)`, 'u');
/** 主要包括A3.6万元、B3.73万元: parts of what was spoken of. */
const listOf = /(?:主要)?包括(?!但不限于)/u;
/** Names that say nothing without the clause before them: 由中小企业供应商中标的，采购金额… */
const generic = /^(?:采购|合同|支出|收入|资金|预算|金额|项目)?$/u;

/**
 * Reads the figures of one paragraph, and the comparisons that it makes without figures.
 *
 * @param until where the part of the paragraph ends that tells of the accounts: folded characters
 * @param subject what was spoken of last; set to what this paragraph speaks of last
 */
export function readParagraph(paragraph: Paragraph, reading: Reading, until: number, subject: Subject): Omit<Fact, 'section'>[] {
  const text = reading.text.slice(0, until);
  const body = markerLength(reading, paragraph);
  const chain = subjectChain.exec(text.slice(body))?.[0].length ?? 0;
  if (chain > 0) subject.item = printedBetween(reading, body, body + chain);

  const subjects: { from: number; item: string }[] = [{ from: 0, item: subject.item }];
  const placed: PlacedFact[] = [];
  let lastEnd = body + chain;
  for (const figure of findFigures(text)) {
    if (figure.start < lastEnd) continue;
    const { fact, leading } = readFigure(figure, { reading, text, lastEnd, subject: subject.item });
    // Only a paragraph on one subject (类/款/项) keeps it; elsewhere what is named becomes the subject of what follows.
    const keeps = chain > 0 || !leading;
    if (chain > 0 && leading) fact.item = subject.item;
    if (!keeps) {
      subject.item = fact.item;
      subjects.push({ from: figure.start, item: fact.item });
    }
    placed.push({ fact: { ...fact, location: locationAt(paragraph, reading.offsets[figure.start] ?? 0) }, start: figure.start, end: figure.end });
    lastEnd = figure.end;
  }
  for (const { start, end, name, ...claim } of readClaims(text, body)) {
    const item = name || (subjects.findLast(({ from }) => from <= start)?.item ?? '');
    const location = locationAt(paragraph, reading.offsets[start] ?? 0);
    const raw = printedBetween(reading, start, end);
    placed.push({ fact: { ...claim, item, value: null, unit: '', reason: '', raw, location }, start, end });
  }
  placed.sort((a, b) => a.start - b.start);
  giveReasons(text, placed, (start, end) => printedBetween(reading, start, end));
  return placed.map(({ fact }) => fact);
}

interface Context {
  reading: Reading;
  text: string;
  /** Where the figure before this one ends. */
  lastEnd: number;
  subject: string;
}

/** One figure; `leading` where the name that it brings is what the next figures are of. */
function readFigure(figure: Figure, { reading, text, lastEnd, subject }: Context) {
  const sentence = afterLast(text, figure.start, sentenceMark);
  const clause = Math.max(lastEnd, afterLast(text, figure.start, clauseMark));
  const reason = reasonStart(text.slice(sentence, figure.start));
  const inReason = reason !== null && (reason + sentence <= figure.start);
  const from = skipMarks(text, inReason ? Math.max(clause, sentence + reason) : clause, figure.start);
  const told = readLead(text.slice(from, figure.start), figure, text.slice(figure.end), inReason);
  const listed = !inReason && told.measure === '决算数' && listOf.test(text.slice(sentence, figure.start));

  let name = asPrinted(told.item, reading, text, from, figure.start);
  if (told.item !== '' && generic.test(told.item)) {
    const wide = skipMarks(text, Math.max(lastEnd, sentence), from);
    if (wide < from) name = printedBetween(reading, wide, from).replace(/[，、]$/u, '');
  }
  const own = told.measure === '占比' || inReason || listed;
  const base = comparison.exec(text.slice(sentence, figure.start))?.groups;
  const compared = told.direction === null || inReason ? '' : (base?.base ?? base?.same ?? '');
  return {
    leading: name !== '' && !own,
    fact: {
      item: listed && name !== '' && subject !== '' ? `${subject}/${name}` : name || subject,
      measure: listed ? '支出金额' : told.measure,
      value: figure.value,
      unit: printedBetween(reading, figure.end - figure.unit.length, figure.end).replace(/[\\$]/g, ''),
      direction: told.direction ?? (figure.negative ? ('down' as const) : null),
      comparedTo: told.comparedTo || compared,
      reason: '',
      raw: printedBetween(reading, skipMarks(text, clause, figure.start), figure.end),
    },
  };
}

/** A name as it is printed, if it stands so in [from, to) of the folded text. */
function asPrinted(name: string, reading: Reading, text: string, from: number, to: number): string {
  const at = name === '' ? -1 : text.slice(from, to).lastIndexOf(name);
  return at < 0 ? name : printedBetween(reading, from + at, from + at + name.length);
}

/** Past the marks that part the entries of a list. */
function skipMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[、，)]/u.test(text[at] ?? '')) at += 1;
  return at;
}

/** Folded characters of the ordinal that the paragraph begins with. */
function markerLength({ offsets, printed }: Reading, { marker }: Paragraph): number {
  const end = marker === '' ? 0 : printed.indexOf(marker) + marker.length;
  const length = offsets.findIndex((offset) => offset >= end);
  return length < 0 ? offsets.length : length;
}

function afterLast(text: string, before: number, mark: RegExp): number {
  for (let i = before - 1; i >= 0; i--) if (mark.test(text[i] ?? '')) return i + 1;
  return 0;
}

/** Of the printed line that holds the character at `offset` of the paragraph. */
export function locationAt({ lines, location }: Paragraph, offset: number): Location {
  return lines.findLast((line) => line.offset <= offset)?.location ?? location;
}
