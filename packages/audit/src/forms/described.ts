import type { Location, PerformanceForm } from '@juesuan/schema';
import { matchKey } from '@juesuan/schema/words';
import type { Subject } from '../tables/subject.ts';
import { ownWords } from './own-words.ts';
import { projectForms } from './projects.ts';

/** An indicator of a project, of a form or stated in the explanations. */
export interface DescribedIndicator {
  name: string;
  raw: string;
  location: Location;
}

/** A project with all that the report says of it. */
export interface DescribedProject {
  project: string;
  /** `null` where only the explanations describe it. */
  form: PerformanceForm | null;
  /** What its name says of its own subject. */
  words: readonly string[];
  /** Its goals, in the form in which words are compared. */
  goals: string;
  /** Name, goals and whatever else is said of it besides its indicators. */
  text: string;
  indicators: readonly DescribedIndicator[];
  location: Location;
}

/** Every project of a report: those with a form, then those that only the explanations speak of. */
export function describedProjects(subject: Subject): DescribedProject[] {
  const { forms, toldIndicators } = subject.report;
  const withForm = projectForms(subject);
  const stated = toldIndicators.filter(({ project }) => project !== '' && !withForm.has(project));
  const told = [...new Set(stated.map(({ project }) => project))].flatMap((project) => {
    const own = stated.filter((one) => one.project === project);
    const named = own.map(({ indicator, raw, location }) => ({ name: indicator, raw, location }));
    return named[0] ? [described(project, null, [], named, named[0].location)] : [];
  });
  return [...forms.map(ofForm), ...told];
}

function ofForm(form: PerformanceForm): DescribedProject {
  const { project, department, unit, expectedGoal, actualGoal, others, indicators, location } = form;
  const goals = [expectedGoal, actualGoal];
  const named = indicators
    .filter(({ level3 }) => level3 !== '')
    .map(({ level3, location: at }) => ({ name: level3, raw: level3, location: at }));
  const one = described(project, form, goals, named, location);
  const besides = [department, unit, ...others.map(({ text }) => text)].map(matchKey).join(' ');
  return { ...one, text: `${one.text} ${besides}` };
}

function described(
  project: string,
  form: PerformanceForm | null,
  printedGoals: readonly string[],
  indicators: readonly DescribedIndicator[],
  location: Location,
): DescribedProject {
  const goals = printedGoals.map(matchKey).join(' ').trim();
  return {
    project,
    form,
    words: ownWords(project),
    goals,
    text: `${matchKey(project)} ${goals}`,
    indicators,
    location,
  };
}
