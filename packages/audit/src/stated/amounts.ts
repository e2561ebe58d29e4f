import { type Skip, skip } from '../engine/check.ts';
import type { Figure } from '../engine/figure.ts';
import { figureOf } from '../engine/place.ts';
import { pick } from '../tables/pick.ts';
import type { Subject } from '../tables/subject.ts';
import { isBudget, isFinal, nearest, type Statement } from './statement.ts';

/** 人员经费主要包括基本工资370万元: what is listed of basic expenditure are the rows of its table. */
export const isEntry = ({ fact, topic }: Statement): boolean =>
  topic === 'basic' && fact.measure === '支出金额';

/** The figure of a table that a statement repeats. */
interface TabledFigure {
  kind: 'tabled';
  figure: Figure;
}

/** What the tables have for a statement; `null` where they have no such thing. */
export function tabledFigure(one: Statement, subject: Subject): TabledFigure | Skip | null {
  if (one.chain !== null) return isFinal(one) || isEntry(one) ? subjectFigure(one) : null;
  const choice = isBudget(one) ? one.tabled?.budget : one.tabled?.final;
  if (!choice) return null;
  const found = pick(subject, choice);
  if (found.kind === 'skip') return found;
  const [place] = found.places;
  if (place.state === 'unreadable') {
    return skip('unreadable', `表中“${place.raw}”不是数字`, `"${place.raw}" in the table is no number`);
  }
  return { kind: 'tabled', figure: place.figure };
}

/** An amount stated beside, or where the sentence does not repeat it, the table's. */
export function statedOrTabled(
  one: Statement,
  all: readonly Statement[],
  subject: Subject,
  wanted: (other: Statement) => boolean,
  as: '决算数' | '预算数',
): Figure | null {
  const stated = nearest(all, one, wanted);
  if (stated?.figure) return stated.figure;
  const table = tabledFigure({ ...one, fact: { ...one.fact, measure: as, value: '0' } }, subject);
  return table?.kind === 'tabled' ? table.figure : null;
}

function subjectFigure({ subject: match, fact }: Statement): TabledFigure | Skip {
  const figure = match ? figureOf(match.spent) : null;
  if (figure) return { kind: 'tabled', figure };
  return skip(
    'insufficient-data',
    `表中未找到科目“${fact.item}”`,
    `the table has no subject "${fact.item}" that could be identified for sure`,
  );
}
