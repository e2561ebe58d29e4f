import {
  type FundingHeader,
  FundingSource,
  formLabels,
  formTitles,
  fundingHeaders,
  fundingLabels,
  goalLabels,
  type IndicatorGroup,
  type IndicatorHeader,
  indicatorGroups,
  indicatorHeaderPatterns,
  indicatorHeaders,
  indicatorKinds,
  targetKinds,
} from '@juesuan/schema';
import { foldWidth, isDash, isNumber, matchKey, remembered, simplified, squash } from '@juesuan/schema/words';
import { characters } from '../../model/tolerances.ts';

/** `matchKey` in Simplified characters, without a colon at the end; empty for a text too long to be a label. */
export const formKey = remembered((text) => {
  const printed = squash(text);
  // No label, header or title of a form is longer.
  if (printed.length > characters.longestLabel) return '';
  return matchKey(simplified(printed)).replace(/:$/u, '');
});

/** Without 其中：, an ordinal before, and units, formulas and scores behind: `其中：当年财政拨款（万元）`, `全年执行数(B)`, `产出指标50分`. */
const bare = (key: string): string =>
  key
    .replace(/^(?:其中:?|[(]?[\d一二三四五六七八九十]{1,2}[)]?[、.)])+/u, '')
    .replace(/(?:[(][^()]*[)]|[\d.]+分|[:=%]|(?<=数|值|率)[A-Ea-e](?:\/[A-Ea-e])?)+$/u, '');

type Index<Meaning> = (text: string) => Meaning | null;

/** The meaning of a printed word, whole or without what varies around it. */
function index<Meaning>(entries: Iterable<readonly [Meaning, readonly string[]]>): Index<Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [meaning, words] of entries)
    for (const word of words) {
      const key = matchKey(word);
      if (!meanings.has(key)) meanings.set(key, meaning);
    }
  return remembered((text) => {
    const key = formKey(text);
    return key === '' ? null : (meanings.get(key) ?? meanings.get(bare(key)) ?? null);
  });
}

const entriesOf = <Meaning extends string>(words: Readonly<Record<Meaning, readonly string[]>>) =>
  Object.entries(words) as [Meaning, readonly string[]][];

const headLabels = ['project', 'whole', 'unit', 'department', 'other'] as const;
export type HeadLabel = (typeof headLabels)[number];
const blockLabels = ['headBlock', 'fundingBlock', 'goalBlock', 'indicatorBlock'] as const;
export type BlockLabel = (typeof blockLabels)[number];

export const fundingHeader: Index<FundingHeader> = index(entriesOf(fundingHeaders));
export const fundingSource: Index<FundingSource> = index(
  FundingSource.options.map((source) => [source, fundingLabels[source]] as const),
);
const knownIndicatorHeader: Index<IndicatorHeader> = index(entriesOf(indicatorHeaders));
export const indicatorHeader: Index<IndicatorHeader> = remembered((text) => {
  const known = knownIndicatorHeader(text);
  if (known !== null) return known;
  const key = bare(formKey(text));
  const roles = ['deviation', 'actual', 'target'] as const;
  return roles.find((role) => indicatorHeaderPatterns[role].test(key)) ?? null;
});
export const goalLabel: Index<keyof typeof goalLabels> = index(entriesOf(goalLabels));
export const headLabel: Index<HeadLabel> = index(
  headLabels.map((label) => [label, formLabels[label]] as const),
);
export const blockLabel: Index<BlockLabel> = index(
  blockLabels.map((label) => [label, formLabels[label]] as const),
);
/** May a row with such a cell begin a form: as the label of its head, or a header of its money or its indicators? */
export const mayBeginForm = remembered(
  (text): boolean =>
    headLabel(text) !== null ||
    blockLabel(text) === 'headBlock' ||
    fundingHeader(text) !== null ||
    indicatorHeader(text) === 'level3',
);
const taskHeaders = index([['task', formLabels.tasks] as const]);
/** The header over a department's tasks of the year: 任务名称. */
export const isTaskHeader = (text: string): boolean => taskHeaders(text) !== null;
const totalLabels = index([['total', formLabels.total] as const]);
export const isScoreTotal = (text: string): boolean => totalLabels(text) !== null;

/** The group that a first-level label names: `产出指标（50分）` → `output`. */
export const indicatorGroup: Index<IndicatorGroup> = index(entriesOf(indicatorGroups));
/** What a second-level label says of the group above it: a group, `any` for a label of several groups, `null` for no label. */
export const indicatorKind: Index<IndicatorGroup | 'any'> = index(
  indicatorKinds.map(({ group, names }) => [group ?? 'any', names] as const),
);

/** The framework's own name of a group, for a form that lost its label. */
export const groupName = (group: IndicatorGroup): string => indicatorGroups[group][0];

/** A level's label as it stands in a record: Simplified, no white space, no score of the group. */
export const levelName = remembered((text) =>
  simplified(squash(text))
    .replace(/(?:[（(][^（()）]*\d[^（()）]*[)）]|\d+(?:\.\d+)?分)$/u, '')
    .replace(/[：:]$/u, ''),
);

const titles = formTitles.map(matchKey);

/** Does this line name a self-evaluation form? A sentence about one does not. */
export const isFormTitle = remembered((text): boolean => {
  const key = bare(formKey(text.replace(/[（(][^（()）]*[)）]\s*$/u, '')));
  return key !== '' && titles.some((title) => key.endsWith(title)) && !/[,。;，；]/u.test(key);
});

/** A target that can be nothing else: it begins with an operator, printed as a sign, in LaTeX or in words. */
export const beginsWithOperator = (text: string): boolean =>
  /^\s*(?:\$\s*)?(?:[≤≥≦≧⩽⩾<>=＜＞＝﹦]|\\(?:leq?|geq?|lt|gt)\b|不低于|不少于|不小于|不超过|不高于|不大于|不多于|大于|小于|等于)/u.test(
    text,
  );

const kindsOfTarget = index([['kind', targetKinds] as const]);
/** What stands first of a target: its sign, or in a column of its own what kind of target it is (定性). */
export const beginsTarget = (text: string): boolean =>
  beginsWithOperator(text) || kindsOfTarget(text) !== null;

/** Strokes aslant stand for no figure in a form. */
const slashes = /^[/\\]+$/u;

/** A figure, or a dash that stands for none. */
export const looksLikeFigure = remembered((text): boolean => {
  const key = squash(text);
  return isNumber(key.replace(/‰$/u, '')) || isDash(key) || slashes.test(foldWidth(key));
});
