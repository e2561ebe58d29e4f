import { hyphens } from '@juesuan/schema/words';
import { isFinal, type Statement } from './statement.ts';

/** How many facts back a figure may belong to the same sentence. */
const REACH = 6;

const figureFirst = new RegExp(`^[${hyphens}]?\\d`, 'u');
/** The figure continues a list and has no words of its own: 各减少1267.86、2570.97万元. */
const continues = ({ fact }: Statement): boolean => figureFirst.test(fact.raw);

/** Longest list that is paired with another: figures. */
const LONGEST = 20;

/** Is the statement one of a list after its first? Then it repeats nothing that the list stated before. */
export function isListed(all: readonly Statement[], one: Statement): boolean {
  const before = all[one.index - 1];
  return (
    continues(one) &&
    before !== undefined &&
    before.key === one.key &&
    before.fact.measure === one.fact.measure &&
    before.fact.section === one.fact.section
  );
}

/** The list that a statement is in, of figures stated with the same words; of most statements it is the only one. */
function listOf(all: readonly Statement[], one: Statement): readonly Statement[] {
  let from = one.index;
  for (let at = all[from]; at && isListed(all, at) && one.index - from < LONGEST; at = all[from]) from -= 1;
  let to = one.index + 1;
  for (let at = all[to]; at && isListed(all, at) && to - from < LONGEST; at = all[to]) to += 1;
  return all.slice(from, to);
}

/** Of the list that `found` is in, the entry that `one` goes with: the second rate with the second change. */
export function counterpart(all: readonly Statement[], one: Statement, found: Statement): Statement {
  const rates = listOf(all, one);
  const others = listOf(all, found);
  return (rates.length === others.length ? others[rates.indexOf(one)] : undefined) ?? found;
}

/**
 * Other amounts that the same sentence may mean: 收入总计1050万元，其中年初结转45万元，增加50万元 leaves open which of the two
 * has increased.
 */
export function otherAmounts(all: readonly Statement[], one: Statement): Statement[] {
  return all
    .slice(Math.max(0, one.index - REACH), one.index)
    .filter((other) => other.fact.section === one.fact.section && other.key !== one.key && isFinal(other));
}
