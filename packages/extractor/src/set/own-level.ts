import { ownLevelPattern } from '@juesuan/schema';
import type { RecognisedPart } from '../recognise/report.ts';

/** Lines from the beginning that may be the title of the whole. */
const TITLE_LINES = 12;
/** Characters of a line that may be one. */
const TITLE_LENGTH = 40;

const ownLevel = new RegExp(ownLevelPattern, 'u');

/** Does a name say that the accounts are those of the department itself (本级)? */
export const hasOwnLevel = (name: string): boolean => ownLevel.test(name);

/** Are the accounts those of the department itself, without its units? Its name says it: in the title or the tables. */
export function isOwnLevel({ tables, text }: RecognisedPart): boolean {
  const titles = text
    .slice(0, TITLE_LINES)
    .map((line) => line.text)
    .filter((line) => line.length <= TITLE_LENGTH);
  return [...titles, ...tables.map(({ department }) => department)].some(hasOwnLevel);
}
