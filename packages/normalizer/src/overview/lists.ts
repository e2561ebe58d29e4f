import type { ExtractedTable, Location, OverviewItem, Section } from '@juesuan/schema';
import { squash } from '@juesuan/schema/words';
import { type Entry, entriesOf, nameItem, textItem } from './items.ts';

const duties = /职[责能]/u;
const organisation = /机构|单位构成|构成情况|决算单位|编制范围|部门构成|人员情况/u;
/** 内设38个机构, 设8个内设机构, 下设…处室: the list that follows are bodies. */
const bodiesBegin =
  /内设|下设|设有|共设|设置(?:以下|下列)?.{0,6}(?:处室|科室|机构|部门)|(?:处室|科室|机构)(?:包括|分别|如下|有|为)/u;
/** 纳入…决算编制范围的单位包括：, 部门决算包括：: the list that follows are units. */
const unitsBegin =
  /(?:编制范围|决算汇编|决算范围|纳入.*决算|决算单位|预算单位|决算编报).*(?:单位|包括|构成)|部门决算包括|(?:所属|下属|直属)(?:预算|事业)?单位(?=[^。；]{0,12}[:：])/u;
const listBegins = /(?:包括|分别(?:为|是)|如下|有|为|是|即)(?:以下|下列)?[^:：]{0,8}[:：]\s*$/u;
const inlineList =
  /(?:包括|分别(?:为|是)|如下|有|为|是|即|\d{1,3}个|内设|下设|机构|单位)[^:：，]{0,8}[:：](?<list>[^。；:：]{2,})[。；]?\s*$/u;
/** 共设办公室、法制处…等12个内设机构 */
const countedList =
  /设(?:有|置)?(?<list>[^：:，。；]*、[^：:，。；]*?)(?:等)?(?:共)?\d{1,3}个(?:内设机构|职能处室|处室|科室|机构)/u;
const toldCount = /内设(?:机构)?\s*(\d{1,3})\s*个|(\d{1,3})\s*个(?:内设机构|职能处室|处室|科室|机构)/u;

export interface Lists {
  duties: OverviewItem[];
  bodies: OverviewItem[];
  bodiesTold: number | null;
  units: OverviewItem[];
}

/** Duties, bodies and units of the overview part, listed in paragraphs, in one sentence, or (units) in a table. */
export function readLists(
  part: readonly Section[],
  tables: readonly ExtractedTable[],
  after: Location | null,
): Lists {
  const lists: Lists = { duties: [], bodies: [], bodiesTold: null, units: [] };
  for (const section of part) readSection(section, lists);
  if (lists.units.length === 0) lists.units = unitsInTables(part, tables, after);
  return lists;
}

function readSection(section: Section, lists: Lists): void {
  const title = squash(section.title);
  if (isParted(section)) for (const child of section.sections) readSection(child, lists);
  else if (organisation.test(title)) readOrganisation(section, lists);
  else if (duties.test(title)) lists.duties.push(...readDuties(section));
}

/** Are its lists under headings of their own? One that has no list itself (部门基本情况) may hold them one heading deeper. */
const isParted = (section: Section): boolean =>
  section.sections.some(
    (child) => isListed(squash(child.title)) || (!isListed(squash(section.title)) && isParted(child)),
  );

const isListed = (title: string): boolean => organisation.test(title) || duties.test(title);

/** The numbered items; where nothing is numbered, every paragraph. */
function readDuties(section: Section): OverviewItem[] {
  const entries = entriesOf(section);
  const numbered = entries.filter(({ marker }) => marker !== '');
  if (numbered.length === 0) return entries.map(textItem);
  const items: Entry[] = [];
  for (const entry of entries) {
    const last = items.at(-1);
    if (entry.marker !== '') items.push({ ...entry });
    else if (last) last.text += entry.text;
  }
  return items.map(textItem);
}

function readOrganisation(section: Section, lists: Lists): void {
  const title = squash(section.title);
  let into: OverviewItem[] | null =
    /内设|机构/u.test(title) && !/单位|决算/u.test(title) ? lists.bodies : null;
  if (/决算|构成|范围/u.test(title) && !/机构/u.test(title)) into = lists.units;
  let listing = false;
  for (const entry of entriesOf(section)) {
    const text = squash(entry.text);
    if (entry.heading && organisation.test(text)) continue;
    const begins = unitsBegin.test(text) ? lists.units : bodiesBegin.test(text) ? lists.bodies : null;
    if (begins === lists.bodies)
      lists.bodiesTold ??= Number(toldCount.exec(text)?.slice(1).find(Boolean) ?? Number.NaN) || null;
    if (begins) into = begins;
    const inline = begins ? namesWithin(text, begins === lists.units) : [];
    if (inline.length > 0 && into)
      into.push(...inline.map((name) => nameItem({ ...entry, marker: '', text: name })));
    else if (begins) listing = listBegins.test(text);
    else if (entry.marker !== '' && into) into.push(nameItem(entry));
    else if (listing && into && isName(text)) into.push(nameItem(entry));
  }
}

/** The names that a sentence lists; of units only where every one is a unit's: 本级决算、下属单位决算 are none. */
function namesWithin(text: string, units: boolean): string[] {
  const list = (inlineList.exec(text) ?? countedList.exec(text))?.groups?.list;
  const names = list === undefined ? [] : splitNames(list);
  return units && !names.every((name) => unitEnding.test(name)) ? [] : names;
}

/** 办公室、人事处（机关党委）、财务处: the marks inside brackets part nothing. */
function splitNames(list: string): string[] {
  return list
    .split(/[、，,；](?![^（(]*[）)])|(?<=[处室科])和(?=.)/u)
    .map((name) => name.replace(/等(?:\d+个.*)?$/u, ''))
    .filter((name) => name !== '');
}

const isName = (text: string): boolean => {
  const words = text.replace(/[。；]$/u, '');
  return words.length <= 40 && !/[，。；：:]|年度|决算表/u.test(words) && !isSentence(words);
};

/** What a sentence begins with that speaks of the list: 以上机构均已纳入预算. */
const speaksOfList = /^(?:以上|上述|前述|其中|此外|另外?(?:设|有)|除此)/u;
/** What only a sentence has. 未成年人保护处 and 均衡教育科 are names. */
const predicate =
  /均(?:已|为|纳入|属|由|按|未|无)|已(?:纳入|列入|并入|撤销|按)|纳入|列入|合署|(?:不|未|没有)(?:再|含|包括|单独|独立|纳入|设|列|编)|属于|实行|负责|承担/u;
/** 法规科（与办公室合署办公）: a remark on a name is no sentence. */
const isSentence = (words: string): boolean =>
  speaksOfList.test(words) || predicate.test(words.replace(/[（(][^（）()]*[）)]/gu, ''));

const unitEnding =
  /(?:局|厅|委|部|院|所|中心|学校|大学|学院|中学|小学|幼儿园|会|处|办|办公室|馆|站|队|司|政府|镇|乡|社|署|园|场|室|段|台|库|校|医院|公司|党校|机关|本级|组)(?:[（(].*[）)])?$/u;

/** Units printed as a table (序号 | 单位名称): a table of no public kind that stands between the overview and the next part. */
function unitsInTables(
  part: readonly Section[],
  tables: readonly ExtractedTable[],
  after: Location | null,
): OverviewItem[] {
  const from = part[0]?.location;
  if (!from) return [];
  for (const table of tables) {
    if (
      table.kind !== 'other' ||
      table.title !== '' ||
      !isBefore(from, table.location) ||
      (after && !isBefore(table.location, after))
    )
      continue;
    const items = table.rows.map((row) =>
      nameItem({ marker: row.lineNo, text: row.name, heading: false, location: row.location }),
    );
    const units = items.filter(({ text }) => unitEnding.test(text));
    if (units.length > 0 && units.length >= items.filter(({ text }) => text !== '').length / 2) return units;
  }
  return [];
}

function isBefore(a: Location, b: Location): boolean {
  if (a.page !== null && b.page !== null)
    return a.page < b.page || (a.page === b.page && (a.box?.y0 ?? 0) <= (b.box?.y0 ?? 0));
  if (a.sheet !== undefined && a.sheet === b.sheet) return rowOf(a) <= rowOf(b);
  return (a.line ?? 0) <= (b.line ?? 0);
}

/** Row of a cell of a workbook. */
const rowOf = ({ cell = '' }: Location): number => Number(/\d+$/u.exec(cell)?.[0] ?? 0);
