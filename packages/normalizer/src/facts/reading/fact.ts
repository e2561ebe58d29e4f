import { ofVocabulary } from '@juesuan/schema/words';
import { withoutAbout } from '../figures/about.ts';
import type { Figure } from '../figures/figure.ts';
import { type FoldedText, printedBetween } from '../sentence/folded.ts';
import type { Signposts } from '../sentence/signposts.ts';
import { amountNoun, baseWords, down, isGeneric, isNameless, up } from '../vocabulary.ts';
import { readAmount } from './amount.ts';
import { amountsSince, isInherited, wholeOf } from './context.ts';
import { countedIn, evaluatedIn } from './count.ts';
import { readLead } from './lead.ts';
import { isNext } from './lists.ts';
import { nameIn } from './name.ts';
import type { PlacedFact, ReadFact } from './placed.ts';
import { asPart, claim, type Levels, level, type Reading, type Said } from './reading.ts';
import { type Dated, type OfYear, ofYear, yearOf } from './years.ts';

interface Context {
  folded: FoldedText;
  posts: Signposts;
  /** The names of the figures of a list of names, by where they start; empty where it is not known which is whose. */
  listNames: ReadonlyMap<number, string>;
  /** The years of the figures of a list of years, by where they start. */
  listYears: ReadonlyMap<number, OfYear>;
  /** Of the accounts. */
  fiscalYear: number | null;
  /** Where the figure before this one ends. */
  lastEnd: number;
  subject: string;
  /** What the paragraph began with. */
  head: string;
  /** What was stated so far, in print order. */
  placed: readonly PlacedFact[];
  /** What the last change before it is measured from. */
  base: string;
  /** The figure before it was left unread, and is of something that is not spoken of else. */
  afterUnknown: boolean;
  levels: Levels;
}

/** A fact as the words before its figure state it. */
export interface Stated {
  fact: Omit<ReadFact, 'location'>;
  /** The name that it brings is what the next figures are of. */
  leading: boolean;
  /** 各增加: of each of what was stated before. */
  ofEach: boolean;
}

/** 各增加, 均下降: a change of each of what was stated before. */
const ofEach = /(?:各|均|分别)(?:\p{Script=Han}{0,2})(?:了|额|率|为)*$/u;
/** How far the words after a figure are read: characters. */
const afterContext = 40;
/** Names of what is spent. */
const spends = /(?:费|费用|经费|支出|[类款项][)）])$/u;
/** 与2023年度相比， */
const comparesFirst = /^(?:与|比|较|同)/u;
/** 收入支出总体与上年相比，增加…: what is compared stands in the clause before. */
const comparedName = new RegExp(
  `(?:^|[，。；:])(?<name>[^，。；:]{2,60}?)(?:(?<=费|经费)支出)?(?:(?:支出|收入)?决算数?)?(?:与|比|较|同)(?:${baseWords})(?:相比|比较|对比)?[，]$`,
  'u',
);
/** 减少的有经营收入，减少1.5万元 */
const changedName = /(?:增加|减少)的(?:主要)?(?:有|是|为)(?<name>[^，。；、:]{2,40})[，]$/u;
/** 项目支出增加，较上年增加5万元 */
const changedBefore = ofVocabulary(
  () => new RegExp(`(?:^|[，。；:])(?<name>[^，。；:]{2,40}?)(?:有所|大幅)?(?:${up()}|${down()})[，]$`, 'u'),
);
/** 本单位支出为5万元 */
const ofBody = /^[，、]?(?:本|我|全)(?:单位|部门|[县镇乡市区州省校院局厅委办])(?:收入|支出)(?:为|共)*$/u;
const isRate = /^(?:%|‰|个百分点|百分点|倍)$/u;
/** The whole of one side. */
const isSide = /^(?:收入|支出)$/u;
/** 基本支出占总支出的80%，为8万元: the amount is of what the share is of. */
const amountOfShare = /^(?:金额|数额)?(?:为|即|计|达|共)$/u;
/** 财政拨款收入占90%，比上年提高1.2个百分点: points directly after a share are a change of the share. */
const isPoints = /百分点$/u;
/** 共计5万元 */
const total = /^[，、]*(?:[两二三四五六七八九十]项|以上|各项)?(?:共计|合计|总计|累计|共)(?:支出|金额)?为?$/u;
/** Measures within a reason. */
const reasoned = /^原因/u;
/** Parts of the accounts with a name of their own, not entries of a list on what was spoken of. */
const accounts = /(?:收入|支出|合计|总计|结余|结转|结余分配|预算|经费|(?:接待|维护|运行|购置|境\))费)$/u;

/** A figure that is no fact, since no word says what it measures, or says of what in vain. */
export interface Unstated {
  fact: null;
  /** What its words name all the same; empty where they name nothing. */
  item: string;
}
const unstated = (item: string): Unstated => ({ fact: null, item });

/** Reads one figure. */
export function readFact(figure: Figure, context: Context): Stated | Unstated {
  const { folded, posts, lastEnd, head, placed } = context;
  const before = placed.at(-1);
  const { text } = folded;
  const sentence = posts.sentenceOf(figure.start);
  const clause = Math.max(lastEnd, posts.clauseOf(figure.start));
  const reason = posts.reasonIn(posts.scopeOf(figure.start), figure.start);
  const inReason = reason !== null;
  const from = skipMarks(text, inReason ? Math.max(clause, reason) : clause, figure.start);
  // 各下降23.51%、38.28%: the second is stated with the words of the first.
  const listed = context.listYears.get(figure.start);
  const again = listed === undefined && before !== undefined && isNext(text, before, figure);
  const lead = withoutAbout(listed?.words ?? text.slice(from, figure.start));
  const after = text.slice(figure.end, figure.end + afterContext);
  const listName = context.listNames.get(figure.start);
  if (listName === '') return unstated('');
  // 购置数及保有量分别为1辆和13辆: the names say what is counted.
  const words = listName !== undefined && figure.kind === 'count' ? listName : lead;
  const read: Reading =
    again && words === lead
      ? { kind: 'list', ...before.fact, item: '' }
      : readLead(words, figure, { after, explains: inReason, baseYears: posts.baseYears });
  const whole = wholeAmount(read, figure, context);
  const part = whole && asPart(read, whole.measure, whole.direction, whole.comparedTo);
  const isPlanned = part !== null && part.kind === 'list' && isInherited(part.measure);
  const isEntry =
    !inReason && !isPlanned && mayBeEntry(read, figure) && posts.hasList(sentence, figure.start);
  const said =
    isEntry && !again ? asPart(read, '支出金额') : (part ?? directly(read, lead, figure, context) ?? read);
  if (said.kind === 'unread') return unstated(said.item);

  const compares =
    lastEnd <= sentence &&
    said.direction !== null &&
    !inReason &&
    comparesFirst.test(text.slice(sentence, figure.start));
  const share =
    said.item === '' && before?.end === lastEnd && before.fact.measure === '占比' ? before.fact : null;
  const ofShare = share !== null && said.direction !== null && isPoints.test(figure.unit);
  const name = again
    ? before.fact.item
    : share !== null && (ofShare || amountOfShare.test(lead))
      ? share.item
      : nameOf(said, lead, { ...context, from, sentence, inReason, unit: figure.unit });
  // 62名职工调资 among the reasons of a change counts nobody of what has changed.
  if (inReason && figure.kind === 'count' && name === '' && listName === undefined) return unstated('');
  // A sentence that only compares speaks of what the paragraph began with, not of the last part that was named.
  const subject = compares && head !== '' ? head : context.subject;
  // 其中某类企业5万元，占50%: the share is of what nobody knows, not of what was spoken of before.
  if (context.afterUnknown && name === '' && listName === undefined && !compares) return unstated('');
  // 燃油费3万元，维修费2万元，共计5万元: no name for what they come to.
  const listedBefore = name === '' && total.test(lead) ? amountsSince(placed, sentence) : [];
  if (listedBefore.length > 1 && listedBefore.includes(subject)) return unstated('合计');
  const own = said.measure === '占比' || inReason || isEntry || again || ofShare;
  const compared =
    said.direction === null
      ? ''
      : posts.baseIn(inReason ? clause : sentence, figure.start) || (inReason ? '' : context.base);
  const levels = posts.plannedIn(sentence, figure.start) ? '预算数' : context.levels;
  const measure = said.kind === 'level' ? levels : ofShare ? '占比增减' : said.measure;
  const dated = again
    ? { measure: said.measure, year: before.fact.year }
    : datedIn({ ...said, measure }, figure, lead, whole?.year ?? null, context);
  if (dated === null) return unstated('');
  return {
    ofEach: said.direction !== null && name === '' && ofEach.test(lead),
    leading: (name !== '' && !own && listName === undefined) || (compares && head !== ''),
    fact: {
      item:
        listName !== undefined
          ? asPrinted(words === lead ? listName : said.item, folded, 0, figure.start)
          : isEntry && !again && name !== '' && subject !== ''
            ? `${subject}/${name}`
            : name || subject,
      measure: dated.measure,
      year: dated.year,
      value: figure.negative && said.direction === null ? `-${figure.value}` : figure.value,
      unit: printedBetween(folded, figure.unitEnd - figure.unit.length, figure.unitEnd).replace(/[\\$]/g, ''),
      direction: said.direction,
      comparedTo: said.comparedTo || compared,
      reason: '',
      raw: printedBetween(folded, skipMarks(text, clause, figure.start), figure.end),
    },
  };
}

/** Is it an amount that, after 主要包括, is one of the parts of what was spoken of? */
function mayBeEntry(read: Reading, { kind }: Figure): boolean {
  const amount = read.kind === 'unread' ? kind === 'money' : read.measure === '决算数';
  return amount && !accounts.test(read.item);
}

/** 预算20万元，其中：公务接待费5万元: the part is one of a budget, whatever its own words say or do not say. */
function wholeAmount(read: Reading, figure: Figure, { folded, posts, placed }: Context): ReadFact | null {
  if (figure.kind !== 'money' || (read.kind !== 'level' && read.kind !== 'unread') || isNameless(read.item))
    return null;
  const parts = posts.partsAt(figure.start);
  return wholeOf(folded.text, parts, placed, figure.start, read.kind === 'unread')?.fact ?? null;
}

/** The measure of a figure, by the year that its words give it; `null` where a list of years leaves it open. */
function datedIn(
  said: Pick<Said, 'measure' | 'direction'>,
  { start }: Figure,
  lead: string,
  yearOfWhole: number | null,
  { posts, fiscalYear, listYears }: Context,
): Dated | null {
  const listed = listYears.get(start);
  if (listed)
    return listed.year === null || fiscalYear === null ? null : ofYear(said, listed.year, fiscalYear);
  const asSaid = { measure: said.measure, year: yearOfWhole };
  if (fiscalYear === null || said.direction !== null) return asSaid;
  // 2025年“三公”经费预算…，公务接待费预算2万元: a sentence on the budget of a year.
  const ofSentence = /预算/u.test(said.measure) ? posts.yearIn(posts.sentenceOf(start), start) : null;
  const year = yearOf(lead) ?? ofSentence;
  return year === null || year === fiscalYear ? asSaid : (ofYear(said, year, fiscalYear) ?? asSaid);
}

/** 教育支出（类）…（项）5万元, 公用经费（4万元，…）, 房屋3处200平方米: the figure stands directly behind what it is of. */
function directly(
  read: Reading,
  lead: string,
  figure: Figure,
  { folded, posts, placed, lastEnd, subject }: Context,
): Reading | null {
  if (read.kind !== 'unread') return null;
  const before = placed.at(-1);
  const behindFigure = before?.end === lastEnd;
  if (behindFigure && figure.kind === 'money' && before.kind === 'count' && lead !== '')
    return ofCounted(lead, figure, before, folded, posts);
  if (subject === '' || !/(?:^|\()$/u.test(lead)) return null;
  if (figure.kind === 'count')
    return behindFigure && before.kind === 'count' && lead === '' ? claim('数量', '') : null;
  const bracket = /[()]/u.test(folded.text[figure.start - 1] ?? '');
  return figure.kind === 'money' && (bracket || (!behindFigure && figure.start === lastEnd))
    ? level('')
    : null;
}

/** 年初批复预算8个项目985万元: the amount is of what is counted, and what was said before the number says what it measures. */
function ofCounted(
  lead: string,
  figure: Figure,
  count: PlacedFact,
  { text }: FoldedText,
  posts: Signposts,
): Reading | null {
  const clause = posts.clauseOf(figure.start);
  if (countedIn(lead) !== lead || count.start < clause) return null;
  const before = readAmount(text.slice(clause, count.start), '', false, posts.baseYears);
  return before.kind === 'claim' ? { ...before, item: count.fact.item } : null;
}

interface Naming extends Context {
  from: number;
  sentence: number;
  inReason: boolean;
  /** Of the figure. */
  unit: string;
}

/** What a figure is of, as printed, in the words before it or in the clause before them; empty if neither names it. */
function nameOf(said: Said, lead: string, naming: Naming): string {
  const { folded, from, lastEnd, sentence, inReason } = naming;
  const { text } = folded;
  const start = Math.max(lastEnd, sentence);
  const earlier = text.slice(start, from);
  // 公务接待费…，2024年支出决算为5万元: the 支出 is part of how the amount is called.
  if (said.item === '支出' && /决算|预算/u.test(lead) && spends.test(naming.subject)) return '';
  // 2023年度支出: the whole expenditure; 共计支出: that of what was spoken of.
  // 因公出国（境）费：2024年支出为5万元 names what it is of.
  const spoken = lastEnd > sentence && naming.placed.at(-1)?.end !== lastEnd;
  const whole = !spoken && isSide.test(said.item) && /\d{4}年/u.test(earlier + lead);
  if ((whole && nameIn(earlier) === '') || ofBody.test(lead)) return said.item;
  if (isApart(said.item, naming.subject) || (isSide.test(said.item) && naming.subject === ''))
    return said.item;
  // 接待5批次 after what was bought is of no purchase.
  if (said.item === '接待' && !naming.subject.includes('接待')) return said.item;
  if (isNameless(said.item)) {
    if (inReason) return said.measure === '原因金额' ? '' : namedInReason(naming);
    if (said.direction === null) return '';
    return asPrinted(changedEarlier(earlier), folded, start, from);
  }
  if (!isGeneric(said.item)) return asPrinted(said.item, folded, from, from + lead.length);
  const evaluated = said.measure === '项目数' ? evaluatedIn(earlier) : '';
  if (evaluated !== '') return asPrinted(evaluated, folded, start, from);
  // 增加8个项目: named after its number.
  if (!lead.includes(said.item)) return said.item;
  const bracket = /^[、，)]*\([^()]*\)/u.exec(earlier)?.[0].length ?? 0;
  const wide = skipMarks(text, start + bracket, from);
  return wide < from ? printedBetween(folded, wide, from).replace(/[，、]$/u, '') : '';
}

/** 年初结转和结余10万元，收入50万元，支出40万元: nothing is received or spent of a balance, nor spent of an income. */
const isApart = (item: string, subject: string): boolean =>
  isSide.test(item) && (/结转|结余/u.test(subject) || (sideOf.exec(subject)?.groups?.side ?? item) !== item);
const sideOf = /(?<!收入|收、|收)(?<side>收入|支出)(?:总计|合计|总额)?$/u;

/** 新增设备购置3万元，增长50%; 出国人次从9人降为6人: what the same reason states directly before it is of the same thing. */
function namedInReason({ placed, lastEnd, sentence, unit }: Naming): string {
  const before = placed.at(-1);
  if (before === undefined || before.end !== lastEnd || before.start < sentence) return '';
  const same = before.kind === 'count' && (unit === before.unit || isRate.test(unit));
  return same || reasoned.test(before.fact.measure) ? before.fact.item : '';
}

/** What changed, where the clause before the change names it; empty where it does not. */
function changedEarlier(earlier: string): string {
  const named = (comparedName.exec(earlier) ?? changedName.exec(earlier))?.groups?.name;
  if (named !== undefined) return nameIn(named);
  // 厉行节约，比上年减少: a name of an amount, or it is no name.
  const changed = nameIn(changedBefore().exec(earlier)?.groups?.name ?? '');
  return amountNoun.test(changed) ? changed : '';
}

/** A name as it is printed, if it stands so in [from, to) of the folded text. */
export function asPrinted(name: string, folded: FoldedText, from: number, to: number): string {
  const start = Math.max(0, from);
  const at = name === '' ? -1 : folded.text.slice(start, to).lastIndexOf(name);
  return at < 0 ? name : printedBetween(folded, start + at, start + at + name.length);
}

/** Past the marks that part the entries of a list. */
function skipMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[、，)]/u.test(text[at] ?? '')) at += 1;
  return at;
}
