import { bareKey, hanNumerals, matchKey, projectWords } from '@juesuan/schema/words';
import type { DescribedIndicator, DescribedProject } from './described.ts';
import { likeness } from './match.ts';
import { ownWords, sharedRun, speaksOf, subjectWords } from './own-words.ts';

/** Of a name so many characters in a row are no chance, */
const LONG = 4;
/** so many of them particular to it. */
const PARTICULAR = 3;
/** A form with fewer indicators may be like another by chance. */
const FEW = 3;

/**
 * The project whose words an indicator is in, where it is plainly not its own: it speaks of nothing that its own project does,
 * repeats a part of the other's name, and either stands with the other too or holds all that is particular of that name.
 */
export function otherProject(
  { name }: DescribedIndicator,
  own: DescribedProject,
  all: readonly DescribedProject[],
): DescribedProject | null {
  if (projectWords.opinion.some((word) => name.includes(word))) return null;
  if (ownWords(name).length === 0 || speaksOf(own.text, subjectWords(name))) return null;
  const key = bareKey(name);
  const found = all.find((other) => {
    if (other === own || !speaksOf(key, other.words) || speaksOf(matchKey(other.project), own.words))
      return false;
    if (!repeats(key, other.project)) return false;
    const whole = other.words.every((word) => key.includes(word)) && other.words.join('').length >= LONG;
    return whole || other.indicators.some((one) => likeness(one.name, name) === 1);
  });
  return found ?? null;
}

/** Does a text repeat a part of a project's name that is long and not of any project? */
function repeats(text: string, project: string): boolean {
  const run = sharedRun(text, bareKey(project));
  return run.length >= LONG && ownWords(run).join('').length >= PARTICULAR;
}

/** The project whose form was filled in again under this one's name: the same goals and indicators, all of the other's words. */
export function copiedFrom(own: DescribedProject, all: readonly DescribedProject[]): DescribedProject | null {
  if (own.goals === '' || own.indicators.length < FEW || own.words.length === 0) return null;
  const body = bodyOf(own);
  if (speaksOf(body, own.words)) return null;
  const found = all.find(
    (other) =>
      other !== own &&
      bodyOf(other) === body &&
      repeats(body, other.project) &&
      !speaksOf(matchKey(other.project), own.words),
  );
  return found ?? null;
}

const bodyOf = ({ goals, indicators }: DescribedProject): string =>
  [goals, ...indicators.map(({ name }) => bareKey(name))].join('\n');

const edition = new RegExp(`第([${hanNumerals}百]+|\\d+)([届期批轮])`, 'u');

/** Another edition of the project, as an indicator names it: 第二届消费节 in a form on the 第四届; `null` where there is none. */
export function otherEdition({ name }: DescribedIndicator, own: DescribedProject): string | null {
  const [meant, named] = [edition.exec(matchKey(own.project)), edition.exec(matchKey(name))];
  if (!meant || !named || meant[2] !== named[2] || sameNumeral(meant[1] ?? '', named[1] ?? '')) return null;
  const [afterMeant, afterNamed] = [meant, named].map(({ input, index }) => bareKey(input.slice(index + 3)));
  const same = sharedRun(afterNamed ?? '', afterMeant ?? '').length >= PARTICULAR;
  return same && !own.goals.includes(named[0]) ? named[0] : null;
}

/** Numerals of two scripts that are not both below ten are not told apart. */
function sameNumeral(a: string, b: string): boolean {
  const [x, y] = [a, b].map((one) =>
    hanNumerals.includes(one) ? String(hanNumerals.indexOf(one) + 1) : one,
  );
  return x === y || /^\d+$/u.test(x ?? '') !== /^\d+$/u.test(y ?? '');
}
