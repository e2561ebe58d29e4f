import type { Indicator } from '../../../../golden/facts/facts.ts';
import type { Cell } from '../../document.ts';
import type { FormLayout, FormWord } from '../../form-layout.ts';

type Words = Record<FormWord, string>;
const text = (value: string, span: Partial<Cell> = {}): Cell => ({ text: value, align: 'center', ...span });

/** `≥6场` as 指标性质, 指标值, 度量单位; a target without a number is 定性. */
export function targetParts(target: string): [string, string, string] {
  const [, operator = '', value = '', unit = ''] = /^([≤≥<>=]?)(\d[\d.]*)(\D*)$/u.exec(target) ?? [];
  return value === '' ? ['定性', target, ''] : [operator, value, unit];
}

/** The columns right of the side label, with their widths. */
export function indicatorColumns(form: FormLayout): number[] {
  return [
    ...(form.levels === 'three' ? [3, 4] : []),
    6.5,
    ...(form.target === 'one' ? [5] : [2.5, 3.5, 2.5]),
    4.5,
    ...(form.scored ? [2, 2] : []),
    6,
  ];
}

/** The header, the indicators with their groups as merged cells, and 总分. */
export function indicatorRows(indicators: readonly Indicator[], form: FormLayout, words: Words): Cell[][] {
  const header = headerRows(form, words);
  const body = indicators.flatMap((indicator, i) => indicatorLines(indicator, i, indicators, form));
  const [first = [], ...rest] = [...header, ...body];
  const side = text(words.indicatorBlock, { rowSpan: header.length + body.length });
  return [[side, ...first], ...rest, ...(form.scored ? [totalRow(form, words)] : [])];
}

function headerRows(form: FormLayout, words: Words): Cell[][] {
  const levels = form.levels === 'three' ? [words.level1, words.level2, words.level3] : [words.level3];
  const right = [words.actual, ...(form.scored ? [words.weight, words.score] : []), words.deviation];
  const threeParts = [words.operator, words.targetValue, words.targetUnit];
  if (form.target !== 'three-under-one') {
    const target = form.target === 'one' ? [words.target] : threeParts;
    return [[...levels, ...target, ...right].map((label) => text(label))];
  }
  return [
    [
      text(words.indicatorBlock, { colSpan: levels.length }),
      text(words.target, { colSpan: 3 }),
      ...right.map((label) => text(label, { rowSpan: 2 })),
    ],
    [...levels, ...threeParts].map((label) => text(label)),
  ];
}

/** The rows of one indicator: its own, and where it ends a group of the second level the template's empty ones. */
function indicatorLines(
  indicator: Indicator,
  i: number,
  all: readonly Indicator[],
  form: FormLayout,
): Cell[][] {
  const sameGroup = (a: Indicator | undefined, b: Indicator | undefined) => a?.level1 === b?.level1;
  const sameKind = (a: Indicator | undefined, b: Indicator | undefined) =>
    sameGroup(a, b) && a?.level2 === b?.level2;
  const endsKind = !sameKind(indicator, all[i + 1]);
  const empty = form.emptyRows ? ['指标2：', '……'] : [];
  const run = (same: typeof sameKind) => {
    let end = i + 1;
    while (end < all.length && same(indicator, all[end])) end++;
    const kinds = all.slice(i, end).filter((one, at) => !sameKind(one, all[i + at + 1])).length;
    return end - i + kinds * empty.length;
  };
  const levels: Cell[] = [];
  if (form.levels === 'three') {
    const score = form.groupScores ? '（20分）' : '';
    if (i === 0 || !sameGroup(indicator, all[i - 1]))
      levels.push(text(indicator.level1 + score, { rowSpan: run(sameGroup) }));
    if (i === 0 || !sameKind(indicator, all[i - 1]))
      levels.push(text(indicator.level2, { rowSpan: run(sameKind) }));
  }
  const target = form.target === 'one' ? [indicator.target] : targetParts(indicator.target);
  const scores = form.scored ? ['10', indicator.deviation === '' ? '10' : '8'] : [];
  const own = [
    ...levels,
    ...[indicator.level3, ...target, indicator.actual, ...scores].map((value) => text(value)),
    text(indicator.deviation, { align: 'left' }),
  ];
  const blanks = target.length + scores.length + 2;
  const blank = (label: string) => [text(label), ...Array.from({ length: blanks }, () => text(''))];
  return [own, ...(endsKind ? empty.map(blank) : [])];
}

function totalRow(form: FormLayout, words: Words): Cell[] {
  const columns = indicatorColumns(form).length + 1;
  return [text(words.sum, { colSpan: columns - 3 }), text('100'), text('97'), text('')];
}
