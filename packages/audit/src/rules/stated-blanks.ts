import type { TableKind } from '@juesuan/schema';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { asEvidence } from '../engine/figure.ts';
import { isEntry } from '../stated/amounts.ts';
import { statements } from '../stated/cache.ts';
import { type Figured, hasFigure, isFinal, kindOf } from '../stated/statement.ts';
import { isBlank, isWhollyRead } from '../tables/blank.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

/** A table without a figure whose amounts the explanations state. */
export const statedBlankRule: Rule = {
  id: 'told-blank-table',
  title: { zh: '说明有金额的表不应为空', en: 'a table whose amounts the text states is not blank' },
  formula: '情况说明列有决算数的公开表，表中应有数字',
  needs: ['facts', 'tables'],
  source: '情况说明应与公开表一致 (the explanations repeat the tables)',
  severity: 'error',
  *check(subject) {
    let any = false;
    for (const [kind, stated] of statedTables(subject)) {
      const view = subject.one(kind);
      if (view === null) continue;
      any = true;
      const { name, table } = view;
      const { fact, figure } = stated;
      yield {
        kind: 'claim',
        of: name,
        holds: !isBlank(view),
        ...(isWhollyRead(view)
          ? {}
          : { doubt: { zh: `${name.zh}有未读出的内容`, en: `not all of the ${name.en} was read` } }),
        message: {
          zh: `${name.zh}没有数字，而情况说明写明${fact.item}${figure.raw}`,
          en: `the ${name.en} is blank, but the text states ${figure.raw} of ${fact.item}`,
        },
        figures: [
          { label: name.zh, raw: '', value: null, unit: null, location: table.location },
          asEvidence(figure),
        ],
      } satisfies Check;
    }
    if (!any)
      yield skip(
        'not-applicable',
        '没有可对照的表',
        'no table has an amount that the text states',
      ) satisfies Skip;
  },
};

/** The first amount that the text states of each table, of this year and not nothing. */
function statedTables(subject: Subject): Map<TableKind, Figured> {
  const stated = new Map<TableKind, Figured>();
  for (const one of statements(subject).filter(hasFigure)) {
    const kind = kindOf(one);
    if (kind === null || stated.has(kind) || one.figure.value.eq(0)) continue;
    if (isFinal(one) || isEntry(one)) stated.set(kind, one);
  }
  return stated;
}
