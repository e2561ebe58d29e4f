import { departmentLabels, type TableKind } from '@juesuan/schema';
import {
  hyphens,
  isNote,
  type MoneyUnit,
  matchKey,
  moneyUnitOf,
  moneyUnits,
  ofVocabulary,
  remembered,
  simplified,
  stored,
  trimmed,
} from '@juesuan/schema/words';
import { titleKind } from './title.ts';

export { isNote };

export type Unit = MoneyUnit;

/** What a line between two tables says of the table below it. A line may say several things at once. */
export interface CaptionLine {
  title: { text: string; kind: TableKind } | null;
  mark: string | null;
  department: string | null;
  unit: Unit | null;
}

const unitPattern = ofVocabulary(
  () => new RegExp(`(?:金额|货币|计量|计价)?单位:?[(]?(?:人民币)?(${moneyUnits()})`, 'u'),
);
const bareUnit = ofVocabulary(() => new RegExp(`^[(]?(?:单位:)?(?:人民币)?(${moneyUnits()})[)]?$`, 'u'));
const unitInBrackets = ofVocabulary(() => new RegExp(`[(](?:单位:)?(${moneyUnits()})[)]`, 'u'));
const markPattern = new RegExp(
  `(?:财决)?(?:公开\\s*|公开\\s*[A-Z]{1,2}|[A-Z]{1,2})\\d+(?:[${hyphens}_]\\d+)?\\s*表|GK\\d{2}|附?表\\s*\\d+(?:[${hyphens}.]\\d+)?(?![-\\d\\p{Script=Han}])`,
  'u',
);
const wholeMark = new RegExp(`^(?:${markPattern.source})$`, 'u');
/** Is a text nothing but the mark of a form: 表10, 公开03表? */
export const isMark = (text: string): boolean => wholeMark.test(text.trim());

const labels = [...departmentLabels].map(matchKey).sort((a, b) => b.length - a.length);
const departmentPattern = new RegExp(
  `(?:^|[^\\p{Script=Han}])(?:${labels.join('|').replace(/[()]/g, '\\$&')}):(.*)$`,
  'u',
);

/** Is a text a label before a department's name, and nothing more? */
export const isDepartmentLabel = (text: string): boolean =>
  labels.includes(matchKey(text).replace(/:$/u, ''));

/** 單位：萬元 is 单位：万元. */
const unitKey = (text: string): string => simplified(matchKey(text));

/** The unit of money that a text names after 单位：, or stands alone as; `null` where it names none. */
export const unitIn = remembered((text): Unit | null => {
  const key = unitKey(text);
  return moneyUnitOf(unitPattern().exec(key)?.[1] ?? bareUnit().exec(key)?.[1] ?? '');
});

const cutUnit = /(?:单位:?[(]?(?:人民币)?[百十]?[万千亿百]|(?:金额|货币|计量|计价)单位?:?)$/u;

/**
 * The unit of money that is broken over two lines: 单位：万 above 元; `undefined` where none is, `null` where it is none that is
 * known: 单位：百万 above 元 is not 元.
 *
 * @param above the texts of the line above, as they stand apart
 * @param below those of the line below, where a department may stand on its left
 */
export const unitOverLines = (
  above: readonly string[],
  below: readonly string[],
): Unit | null | undefined => {
  const begun = above.map(unitKey).find((text) => cutUnit.test(text));
  if (begun === undefined) return undefined;
  return below.map((text) => unitIn(begun + unitKey(text))).find((unit) => unit !== null) ?? null;
};

/** The unit in a header's brackets: 决算数（万元）. */
export const unitInHeader = (text: string): Unit | null =>
  moneyUnitOf(unitInBrackets().exec(unitKey(text))?.[1] ?? '');

const unitAtEnd = /[(（]?(?:金额|货币|计量)?单位:[(（]?(?:人民币)?(?:[万亿千]?元.*|[万亿千])$/u;

function departmentIn(text: string): string | null {
  const printed = stored(text).replace(/：/g, ':');
  const converted = simplified(printed);
  const plain = converted.length === printed.length ? converted : printed;
  const bare = plain.replace(unitAtEnd, '');
  const name = departmentPattern.exec(bare)?.[1];
  if (name === undefined) return null;
  // Read in Simplified characters, kept as printed.
  const found = printed.slice(bare.length - name.length, bare.length);
  return found.replace(/(?:财决)?公开\d+表.*$|20\d\d年(?:度|\d+月\d+日)?.*$/u, '');
}

/**
 * Reads one line of a table's head. Parts of the line that stand apart (`部门：某局    公开01表    单位：万元`) are read
 * together and alone, since a title may share its line with a mark or a unit.
 */
export function readCaption(text: string, parts: readonly string[]): CaptionLine {
  const candidates = [...new Set([text, ...parts])];
  let title: CaptionLine['title'] = null;
  for (const candidate of candidates) {
    const kind = titleKind(candidate);
    if (kind !== null && (title === null || (title.kind === 'other' && kind !== 'other')))
      title = { text: trimmed(candidate), kind };
    // A unit or a mark on the line is no part of the title that a part of the line names as well.
    else if (
      title !== null &&
      title.kind === kind &&
      (isLongerBy(title.text, candidate, (words) => unitIn(words) !== null) ||
        isLongerBy(title.text, candidate, (words) => markPattern.test(words)))
    )
      title = { text: trimmed(candidate), kind };
  }
  return {
    title,
    mark: markPattern.exec(text)?.[0].replace(/\s+/g, ' ') ?? null,
    department: departmentIn(text),
    unit: unitIn(text) ?? parts.map(unitIn).find((unit) => unit !== null) ?? null,
  };
}

const isLongerBy = (title: string, part: string, says: (words: string) => boolean): boolean =>
  says(title) && !says(part);

/** Asked of every line from several places. */
const saysOfTable = remembered(
  (text) => namesTitleOrUnit(text) || markPattern.test(text) || departmentIn(text) !== null,
);

/** Does a line say anything of the table below it: a title, a mark, a department or a unit? Its parts as in {@link readCaption}. */
export function isCaptionLine(text: string, parts: readonly string[] = []): boolean {
  return saysOfTable(text) || parts.some(namesTitleOrUnit);
}

/** Does a line name a table, or the unit of its amounts? Its parts as in {@link readCaption}. */
export const namesTable = (text: string, parts: readonly string[]): boolean =>
  namesTitleOrUnit(text) || parts.some(namesTitleOrUnit);

const namesTitleOrUnit = (text: string): boolean => titleKind(text) !== null || unitIn(text) !== null;

/** A numbered line that goes on with the note above it (`2. 本套报表…`). */
export const continuesNote = (text: string): boolean =>
  /^\s*[(（]?\d{1,2}[)）]?[.．、]/u.test(text) && text.length > 8;

/** Running text, which ends a table's head: a sentence, or a line of a contents page. */
export const isRunningText = (text: string): boolean => {
  const key = matchKey(text);
  return /[。；;]/u.test(text) || key.length > 60 || /(?:\.{4,}|…{2,}|·{4,})\d*$/u.test(key);
};
