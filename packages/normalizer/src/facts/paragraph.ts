import type { Fact, Location, Paragraph } from '@juesuan/schema';
import { claimContext, readClaims } from './claim.ts';
import { type Figure, findFigures } from './figure.ts';
import { readLead } from './measure.ts';
import { printedBetween, type Reading } from './reading.ts';
import { giveReasons } from './reason.ts';
import { type Signposts, signpostsOf } from './signposts.ts';

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

/** 一般公共服务支出（类）商贸事务（款）行政运行（项）; 款 or 项 may be missing. */
const subjectChain =
  /^[^。，；]*?\(类\)[^。，；]*?\([款项]\)(?:[^。，；]*?\(项\))?|^[^。，；]*?\(款\)[^。，；]*?\(项\)/u;
/** 与2023年度相比， */
const comparesFirst = /^(?:与|比|较|同)/u;
/** How far the words after a figure are read: characters. */
const afterContext = 40;
/** Names that say nothing without the clause before them: 由中小企业供应商中标的，采购金额… */
const generic = /^(?:采购|合同|支出|收入|资金|预算|金额|项目)?$/u;

/**
 * Reads the figures of one paragraph, and the comparisons that it makes without figures.
 *
 * @param until where the part of the paragraph ends that tells of the accounts: folded characters
 * @param subject what was spoken of last; set to what this paragraph speaks of last
 */
export function readParagraph(
  paragraph: Paragraph,
  reading: Reading,
  until: number,
  subject: Subject,
): Omit<Fact, 'section'>[] {
  const text = reading.text.slice(0, until);
  const body = markerLength(reading, paragraph);
  const chain = subjectChain.exec(text.slice(body))?.[0].length ?? 0;
  if (chain > 0) subject.item = printedBetween(reading, body, body + chain);

  const subjects: { from: number; item: string }[] = [{ from: 0, item: subject.item }];
  const placed: PlacedFact[] = [];
  const posts = signpostsOf(text);
  let lastEnd = body + chain;
  let head = '';
  for (const figure of findFigures(text)) {
    if (figure.start < lastEnd) continue;
    const before = placed.at(-1);
    const { fact, leading } = readFigure(figure, {
      reading,
      text,
      posts,
      lastEnd,
      subject: subject.item,
      head,
      before,
    });
    // Only a paragraph on one subject (类/款/项) keeps it; elsewhere what is named becomes the subject of what follows.
    const keeps = chain > 0 || !leading;
    if (chain > 0 && leading) fact.item = subject.item;
    if (!keeps) {
      subject.item = fact.item;
      subjects.push({ from: figure.start, item: fact.item });
      head ||= fact.item;
    }
    placed.push({
      fact: { ...fact, location: locationAt(paragraph, reading.offsets[figure.start] ?? 0) },
      start: figure.start,
      end: figure.end,
    });
    lastEnd = figure.end;
  }
  for (const { start, end, name, ...claim } of readClaims(text, body)) {
    const item =
      asPrinted(name, reading, text, Math.max(body, start - claimContext), end) ||
      (subjects.findLast(({ from }) => from <= start)?.item ?? '');
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
  posts: Signposts;
  /** Where the figure before this one ends. */
  lastEnd: number;
  subject: string;
  /** What the paragraph began with. */
  head: string;
  before: PlacedFact | undefined;
}

/** One figure; `leading` where the name that it brings is what the next figures are of. */
function readFigure(figure: Figure, { reading, text, posts, lastEnd, subject, head, before }: Context) {
  const sentence = posts.sentenceOf(figure.start);
  const clause = Math.max(lastEnd, posts.clauseOf(figure.start));
  const reason = posts.reasonIn(sentence, figure.start);
  const inReason = reason !== null;
  const from = skipMarks(text, inReason ? Math.max(clause, reason) : clause, figure.start);
  const lead = text.slice(from, figure.start);
  // 各下降23.51%、38.28%: the second is told with the words of the first.
  const again = lead === '' && before !== undefined && from === lastEnd + 1 && figure.kind === 'percent';
  const told = again
    ? { ...before.fact, item: '' }
    : readLead(lead, figure, text.slice(figure.end, figure.end + afterContext), inReason);
  const listed = !inReason && told.measure === '决算数' && posts.hasList(sentence, figure.start);

  let name = asPrinted(told.item, reading, text, from, figure.start);
  if (told.item !== '' && generic.test(told.item)) {
    const wide = skipMarks(text, Math.max(lastEnd, sentence), from);
    name = wide < from ? printedBetween(reading, wide, from).replace(/[，、]$/u, '') : '';
  }
  // A sentence that only compares speaks of what the paragraph began with, not of the last part that was named.
  const compares =
    lastEnd <= sentence &&
    told.direction !== null &&
    !inReason &&
    comparesFirst.test(text.slice(sentence, figure.start));
  const subjectHere = compares && head !== '' ? head : subject;
  const own = told.measure === '占比' || inReason || listed;
  const compared = told.direction === null || inReason ? '' : posts.baseIn(sentence, figure.start);
  return {
    leading: (name !== '' && !own) || (compares && head !== ''),
    fact: {
      item: listed && name !== '' && subject !== '' ? `${subject}/${name}` : name || subjectHere,
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

/** Of the printed line that holds the character at `offset` of the paragraph. */
export function locationAt({ lines, location }: Paragraph, offset: number): Location {
  return lines.findLast((line) => line.offset <= offset)?.location ?? location;
}
