import type { PerformanceForm } from '@juesuan/schema';
import type { Subject } from '../tables/subject.ts';
import { type IndicatorPair, pairIndicators } from './indicators.ts';
import { pairByName } from './match.ts';

const paired = new WeakMap<Subject, Map<string, PerformanceForm>>();

/** Every project that the explanations speak of, with its form; found once however many rules ask for it. */
export function projectForms(subject: Subject): Map<string, PerformanceForm> {
  const known = paired.get(subject);
  if (known) return known;
  const { facts, toldIndicators, forms } = subject.report;
  const evaluated = facts
    .filter(({ measure }) => measure === '自评得分' || measure === '全年预算数')
    .map(({ item }) => item);
  const stated = [...evaluated, ...toldIndicators.map(({ project }) => project)].filter(
    (name) => name !== '',
  );
  const pairs = pairByName(
    [...new Set(stated)],
    forms,
    { left: (name) => name, right: ({ project }) => project },
    true,
  );
  paired.set(subject, pairs);
  return pairs;
}

const compared = new WeakMap<Subject, { form: PerformanceForm; pairs: IndicatorPair[] }[]>();

/** The indicators that are stated of each project, with the rows of its form; found once however many rules ask for it. */
export function indicatorPairs(subject: Subject): { form: PerformanceForm; pairs: IndicatorPair[] }[] {
  const known = compared.get(subject);
  if (known) return known;
  const { toldIndicators } = subject.report;
  const found = [...projectForms(subject)].flatMap(([project, form]) => {
    const stated = toldIndicators.filter((one) => one.project === project);
    return stated.length === 0 ? [] : [{ form, pairs: pairIndicators(stated, form) }];
  });
  compared.set(subject, found);
  return found;
}
