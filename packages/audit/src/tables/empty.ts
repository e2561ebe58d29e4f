import type { TableKind } from '@juesuan/schema';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { kindNames } from './names.ts';
import type { Subject } from './subject.ts';

/** Tables that a department may have nothing to print in. */
const mayBeEmpty: ReadonlySet<TableKind> = new Set(['government_fund', 'state_capital', 'three_public']);

/**
 * Yields the checks; where none came out, says why, so that a rule without checks never passes: a table that no
 * department leaves empty lacks its data, any other has nothing that the rule compares.
 */
export function* orEmpty(
  items: Iterable<Check | Skip | null>,
  { all }: Pick<Subject, 'all'>,
  ...kinds: readonly TableKind[]
): Generator<Check | Skip> {
  let any = false;
  for (const item of items) {
    if (item === null) continue;
    any = true;
    yield item;
  }
  if (any) return;
  const blank = kinds.find((kind) => !mayBeEmpty.has(kind) && !all(kind).some(({ filled }) => filled));
  if (blank !== undefined) {
    const { zh, en } = kindNames[blank];
    yield skip('insufficient-data', `${zh}没有任何数字`, `the ${en} prints no amount`);
    return;
  }
  const zh = kinds.map((kind) => kindNames[kind].zh).join('、');
  const en = kinds.map((kind) => kindNames[kind].en).join(' and the ');
  yield skip(
    'not-applicable',
    `${zh}中没有这一勾稽涉及的数字`,
    `nothing is printed in the ${en} that this rule compares`,
  );
}
