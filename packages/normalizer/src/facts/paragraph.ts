import { type Fact, type Location, type Paragraph, priorYearMeasure } from '@juesuan/schema';
import { isAbout } from './figures/about.ts';
import type { Figure } from './figures/figure.ts';
import { figuresIn, type UnknownFigure } from './figures/find.ts';
import { baseOf } from './reading/base.ts';
import { isTwoWays } from './reading/change.ts';
import { type Claim, claimContext, readClaims } from './reading/claim.ts';
import { levelsBefore } from './reading/context.ts';
import { asPrinted, readFact, type Stated } from './reading/fact.ts';
import { type Lists, listsIn } from './reading/lists.ts';
import { nameIn } from './reading/name.ts';
import type { FigureInText, PlacedFact, ReadFact } from './reading/placed.ts';
import type { Levels } from './reading/reading.ts';
import { giveReasons } from './reading/reason.ts';
import type { WholeNames } from './reading/whole-name.ts';
import { type OfYear, yearsOfLists } from './reading/years.ts';
import { Bracketed, openBrackets } from './sentence/brackets.ts';
import { type FoldedText, locationAt, printedBetween } from './sentence/folded.ts';
import { type Signposts, signpostsOf } from './sentence/signposts.ts';
import { type Spoken, spokenOf } from './sentence/subjects.ts';
import { amountNoun } from './vocabulary.ts';

const notSpent = /未(?:发生|安排|产生|使用|列支)(?<name>[^，。；]{2,30}?)(?:支出|开支)?[，]$/u;

/** In the clause that ends in a figure. */
const comparing = /[与比较同][^，；：]*$/u;

/** What a paragraph states, and the figures whose words do not say what they measure. */
export interface ReadParagraph {
  facts: Omit<Fact, 'section'>[];
  unread: FigureInText[];
  /** Figures of facts that are about so much. */
  approximate: FigureInText[];
  /** Figures of changes whose words leave open which way they go. */
  twoWays: FigureInText[];
}

/** What the text that holds a paragraph is of. */
export interface Matter {
  /** The year of the accounts: a 决算数 of the one before is last year's. */
  fiscalYear: number | null;
  levels: Levels;
}

/** What a paragraph takes over from the ones before it, and leaves to the next. */
export interface Subject {
  /** What figures without a name of their own are of; as printed. */
  item: string;
  names: WholeNames;
}

/**
 * Reads the figures of one paragraph, and the comparisons that it makes without figures.
 *
 * @param until where the part of the paragraph ends that is about the accounts: folded characters
 * @param subject what was spoken of last; set to what this paragraph speaks of last
 */
export function readParagraph(
  paragraph: Paragraph,
  folded: FoldedText,
  until: number,
  subject: Subject,
  matter: Matter,
): ReadParagraph {
  const text = folded.text.slice(0, until);
  const body = markerLength(folded, paragraph);
  const reader = new ParagraphReader(paragraph, { ...folded, text }, body, subject, matter);
  // In print order; where a figure follows a comparison (大于预算数5万元), the figure states it.
  const { figures, unknown } = figuresIn(text);
  const starts = new Set(figures.map(({ start }) => start));
  const events = [
    ...spokenOf(text, body).map((one) => ({ at: one.end, rank: 0, read: () => reader.speak(one) })),
    ...readClaims(text, body)
      .filter(({ end }) => !starts.has(end))
      .map((one) => ({ at: one.end, rank: 1, read: () => reader.claim(one) })),
    ...figures.map((one) => ({ at: one.start, rank: 2, read: () => reader.figure(one) })),
    ...unknown.map((one) => ({ at: one.start, rank: 2, read: () => reader.leaveUnread(one) })),
  ].sort((a, b) => a.at - b.at || a.rank - b.rank);
  reader.begin(figures);
  for (const { read } of events) read();
  return reader.read();
}

/** One paragraph being read from its beginning to its end. */
class ParagraphReader {
  readonly #paragraph: Paragraph;
  readonly #folded: FoldedText;
  readonly #subject: Subject;
  readonly #matter: Matter;
  readonly #posts: Signposts;
  readonly #brackets: Bracketed;
  readonly #placed: PlacedFact[] = [];
  readonly #unread: FigureInText[] = [];
  readonly #approximate: FigureInText[] = [];
  readonly #twoWays: FigureInText[] = [];
  #lists: Lists = { names: new Map(), unnamed: new Map() };
  #listYears: ReadonlyMap<number, OfYear> = new Map();
  /** Where the last figure or subject ends. */
  #lastEnd: number;
  /** What the paragraph began with. */
  #head = '';
  /** What the last change is measured from, as the text has it. */
  #base = '';
  /** The items that a change was stated of each of, in one sentence. */
  #each: { items: readonly string[]; sentence: number } = { items: [], sentence: -1 };
  /** The sentence whose last figure was of something unknown; -1 where it was not. */
  #unknownIn = -1;
  /** What the last list without names of its own was of, and in which sentence. */
  #listed: { names: readonly string[]; sentence: number } = { names: [], sentence: -1 };
  /** The subject is a chain of 类/款/项 and stays until the next one. */
  #chain = false;

  constructor(paragraph: Paragraph, folded: FoldedText, body: number, subject: Subject, matter: Matter) {
    this.#paragraph = paragraph;
    this.#folded = folded;
    this.#subject = subject;
    this.#matter = matter;
    this.#posts = signpostsOf(folded.text, matter.fiscalYear);
    this.#brackets = new Bracketed(openBrackets(folded.text));
    this.#lastEnd = body;
  }

  begin(figures: readonly Figure[]): void {
    this.#lists = listsIn(this.#folded.text, figures);
    this.#listYears = yearsOfLists(this.#folded.text, figures);
  }

  speak({ start, end, chain }: Spoken): void {
    this.#subject.item = printedBetween(this.#folded, start, end);
    this.#lastEnd = Math.max(this.#lastEnd, end);
    this.#chain = chain;
    if (!chain) this.#head ||= this.#subject.item;
  }

  claim({ start, end, name, ...said }: Claim): void {
    const inReason = this.#posts.hasReason(this.#posts.scopeOf(start), start);
    // 与去年相比无变化 is not the reason of anything.
    if (said.direction === 'flat' && inReason) return;
    this.#leaveBracket(start);
    const named = asPrinted(name, this.#folded, start - claimContext, end);
    // A sentence that only compares speaks of what the paragraph began with.
    const compares = start === this.#posts.sentenceOf(start) && this.#head !== '';
    const spoken = compares ? this.#head : this.#subject.item;
    const item = this.#chain ? this.#subject.item : named || this.#notSpent(start) || spoken;
    if (!inReason) this.#subject.item = item;
    const raw = printedBetween(this.#folded, start, end);
    const measure = said.measure ?? this.#comparedMeasure(item, start);
    const fact = {
      ...said,
      measure,
      item,
      value: null,
      unit: '',
      year: null,
      reason: '',
      raw,
      location: this.#locate(start),
    };
    this.#placed.push({ fact, kind: 'bare', unit: '', start, end });
  }

  /** 公务接待费预算5万元，与上年持平: it is the budget that is the same. */
  #comparedMeasure(item: string, at: number): string {
    const before = this.#placed.at(-1);
    const spoken = before?.kind === 'money' && before.fact.item === item && at - before.end <= 1;
    return spoken && /预算/u.test(before.fact.measure) ? before.fact.measure : this.#matter.levels;
  }

  /** 未发生因公出国（境）支出，与预算持平: what was not spent is what the comparison is of. */
  #notSpent(at: number): string {
    const clause = this.#folded.text.slice(this.#posts.clauseOf(Math.max(0, at - 1)), at);
    const name = nameIn(notSpent.exec(clause)?.groups?.name ?? '');
    return amountNoun.test(name) ? asPrinted(name, this.#folded, at - clause.length, at) : '';
  }

  figure(figure: Figure): void {
    if (figure.start < this.#lastEnd) return;
    this.#enterBracket(figure.start);
    this.#nameList(figure.start);
    const stated = readFact(figure, {
      folded: this.#folded,
      posts: this.#posts,
      listNames: this.#lists.names,
      listYears: this.#listYears,
      fiscalYear: this.#matter.fiscalYear,
      lastEnd: this.#lastEnd,
      subject: this.#subject.item,
      head: this.#head,
      placed: this.#placed,
      base: this.#base,
      afterUnknown: this.#unknownIn === this.#posts.sentenceOf(figure.start),
      levels: this.#matter.levels,
    });
    const words = this.#folded.text.slice(this.#lastEnd, figure.start);
    this.#lastEnd = figure.end;
    if (stated.fact === null) {
      if (this.#isOther(stated.item, words)) this.#unknownIn = this.#posts.sentenceOf(figure.start);
      this.leaveUnread(figure);
      return;
    }
    this.#unknownIn = -1;
    this.#place(figure, stated);
    if (isAbout(this.#folded.text, figure)) this.#approximate.push(this.#inText(figure));
    if (stated.fact.direction !== null && isTwoWays(words, figure)) this.#twoWays.push(this.#inText(figure));
  }

  /** 其中某类企业5万元: a name of something else than what is spoken of, and no words on that. */
  #isOther(item: string, words: string): boolean {
    return item !== '' && !item.includes(this.#subject.item) && !comparing.test(words);
  }

  /** 财政拨款收入8万元、事业收入2万元，分别占80%和20%: a list without names is of the amounts before it, if they are as many. */
  #nameList(start: number): void {
    const list = this.#lists.unnamed.get(start);
    if (!list || this.#listYears.has(start)) return;
    const sentence = this.#posts.sentenceOf(start);
    // …，分别占80%和20%，分别增长1%和2%: the same amounts again.
    const again = this.#listed.sentence === sentence && this.#listed.names.length === list.length;
    const names = again ? this.#listed.names : levelsBefore(this.#placed, sentence).slice(-list.length);
    const known = names.length === list.length;
    if (known) this.#listed = { names, sentence };
    // Counts of different things (5批次和60人次) say by their units what they are of.
    if (!known && list[0]?.kind === 'count') return;
    for (const [i, { start }] of list.entries()) this.#lists.names.set(start, known ? (names[i] ?? '') : '');
  }

  #place(figure: Figure, { fact, leading, ofEach }: Stated): void {
    fact.item = this.#subject.names.of(fact.item);
    // Only a paragraph on one subject (类/款/项) keeps it; elsewhere what is named becomes the subject of what follows.
    if (this.#chain && leading) fact.item = this.#subject.item;
    else if (leading) {
      this.#subject.item = fact.item;
      this.#head ||= fact.item;
    }
    const { start, end, kind, unit } = figure;
    for (const item of this.#itemsOf(fact, start, ofEach))
      this.#placed.push({ fact: { ...fact, item, location: this.#locate(start) }, kind, unit, start, end });
    if (fact.direction !== null) this.#base = fact.comparedTo || this.#base;
  }

  /** Nothing known says what the figure measures. */
  leaveUnread(figure: UnknownFigure): void {
    this.#unread.push(this.#inText(figure));
  }

  #inText({ start, end, unitEnd }: UnknownFigure): FigureInText {
    const clause = this.#posts.clauseOf(start);
    return {
      figure:
        printedBetween(this.#folded, start, end) +
        (unitEnd > end ? printedBetween(this.#folded, end, unitEnd) : ''),
      clause: printedBetween(this.#folded, clause, end),
      location: this.#locate(start),
    };
  }

  /** 收入总计5万元，支出总计5万元，各增加1万元，增长25%: the change is of each, and so is its rate. */
  #itemsOf(
    { item, direction }: Pick<ReadFact, 'item' | 'direction'>,
    start: number,
    ofEach: boolean,
  ): readonly string[] {
    const sentence = this.#posts.sentenceOf(start);
    if (ofEach) this.#each = { items: levelsBefore(this.#placed, sentence), sentence };
    const { items, sentence: of } = this.#each;
    if (direction === null || of !== sentence || item !== items.at(-1)) this.#each = { items: [], sentence };
    return this.#each.items.length > 1 ? items : [item];
  }

  read(): ReadParagraph {
    const { text } = this.#folded;
    // Parts are done with their paragraph; what it began with is spoken of on.
    if (this.#head !== '' && text.includes('其中')) this.#subject.item = this.#head;
    giveReasons(text, this.#placed, (start, end) => printedBetween(this.#folded, start, end));
    return {
      facts: this.#placed.map((one) => this.#based(one)),
      unread: this.#unread,
      approximate: this.#approximate,
      twoWays: this.#twoWays,
    };
  }

  /** 上年 in a sentence on the budget of the next year is the year of the accounts. */
  #based({ fact, start }: PlacedFact): Omit<Fact, 'section'> {
    const base = baseOf(fact, this.#matter.fiscalYear, this.#posts.yearAt(start));
    const { year, ...stated } = fact;
    const measure = base.base === 'prior_year' ? priorYearMeasure(fact.measure) : fact.measure;
    return { ...stated, ...base, baseYear: base.base === null ? year : base.baseYear, measure };
  }

  /** Figures in a bracket are of parts; after it, what was spoken of before it is the subject again. */
  #leaveBracket(at: number): void {
    const outside = this.#brackets.leave(at);
    if (outside !== null) this.#subject.item = outside;
  }

  #enterBracket(at: number): void {
    this.#leaveBracket(at);
    // 公务接待费（预算20万元，决算15万元）: the amounts are of what the bracket follows.
    const inside = this.#brackets.enter(at, (opens) => {
      const from = Math.max(this.#lastEnd, this.#posts.clauseOf(opens));
      const named = nameIn(this.#folded.text.slice(from, opens));
      return this.#chain || named === '' ? this.#subject.item : asPrinted(named, this.#folded, from, opens);
    });
    if (inside !== null) this.#subject.item = inside;
  }

  #locate(at: number): Location {
    return locationAt(this.#paragraph, this.#folded.offsets[at] ?? 0);
  }
}

/** Folded characters of the ordinal that the paragraph begins with. */
function markerLength({ offsets, printed }: FoldedText, { marker }: Paragraph): number {
  const end = marker === '' ? 0 : printed.indexOf(marker) + marker.length;
  const length = offsets.findIndex((offset) => offset >= end);
  return length < 0 ? offsets.length : length;
}
