import type { Evidence, Sentence } from '@juesuan/schema';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { type DescribedIndicator, type DescribedProject, describedProjects } from '../forms/described.ts';
import { formName } from '../forms/figures.ts';
import { copiedFrom, otherEdition, otherProject } from '../forms/foreign.ts';
import { orSkip, type Rule } from '../tables/rule.ts';

/** Forms are filled in from those of other projects: what was left of them. */
export const formWordsRule: Rule = {
  id: 'form-words',
  title: { zh: '指标不是另一项目的', en: 'an indicator is not in the words of another project' },
  formula: '三级指标（自评表、情况说明）的名称与本项目的名称、目标有关，而不是另一项目的名称或指标',
  needs: [],
  source: '项目支出绩效自评表填报说明 (instructions of the form)',
  severity: 'warning',
  *check(subject) {
    const all = describedProjects(subject);
    yield* orSkip(
      all.flatMap((one) => [...projectChecks(one, all)]),
      skip(
        'not-applicable',
        '没有两个项目的指标可对照',
        'there are no two projects whose indicators could be compared',
      ),
    );
  },
};

function* projectChecks(one: DescribedProject, all: readonly DescribedProject[]): Generator<Check | Skip> {
  // What a project is of must be known: from a name that says it, or from its goals.
  if (one.words.length === 0 && one.goals === '') return;
  const source = copiedFrom(one, all);
  if (source) {
    yield copied(one, source);
    return;
  }
  const foreign = one.indicators.map((indicator) => otherProject(indicator, one, all));
  // Where most are another's and no goal is printed, it is the name that may have been read wrong.
  const most = one.goals === '' && foreign.filter((other) => other !== null).length * 2 > foreign.length;
  const doubt = most
    ? { zh: `${nameOf(one).zh}没有目标可对照`, en: `${nameOf(one).en} prints no goals` }
    : undefined;
  for (const [i, indicator] of one.indicators.entries()) {
    const other = foreign[i] ?? null;
    const edition = otherEdition(indicator, one);
    if (all.length < 2 && edition === null) continue;
    yield {
      kind: 'claim',
      of: nameOf(one),
      holds: other === null && edition === null,
      ...(doubt && other ? { doubt } : {}),
      message: messageOf(one, indicator, other, edition),
      figures: [evidence(one, indicator)],
    };
  }
}

const nameOf = ({ project, form }: DescribedProject): Sentence =>
  form
    ? { zh: formName(form), en: `form ${form.no}` }
    : { zh: `情况说明“${project}”`, en: `text on "${project}"` };

function messageOf(
  one: DescribedProject,
  { name }: DescribedIndicator,
  other: DescribedProject | null,
  edition: string | null,
): Sentence {
  const { zh, en } = nameOf(one);
  const of = other === null ? null : nameOf(other);
  return {
    zh: `${zh}的指标“${name}”${of ? `是${of.zh}的` : `写的是“${edition ?? ''}”，与项目名称不同`}`,
    en: `${en}: the indicator "${name}" ${of ? `is in the words of ${of.en}` : `names ${edition ?? ''}, the project another edition`}`,
  };
}

function copied(one: DescribedProject, source: DescribedProject): Check {
  const [own, other] = [nameOf(one), nameOf(source)];
  return {
    kind: 'claim',
    of: own,
    holds: false,
    message: {
      zh: `${own.zh}的目标和指标与${other.zh}完全相同，没有一处提到本项目`,
      en: `${own.en}: goals and indicators are those of ${other.en}, and none of them speaks of its project`,
    },
    figures: [
      { label: `${own.zh} 项目名称`, raw: one.project, value: null, unit: null, location: one.location },
      {
        label: `${other.zh} 项目名称`,
        raw: source.project,
        value: null,
        unit: null,
        location: source.location,
      },
    ],
  };
}

const evidence = (one: DescribedProject, { raw, location }: DescribedIndicator): Evidence => ({
  label: `${nameOf(one).zh} 三级指标`,
  raw,
  value: null,
  unit: null,
  location,
});
