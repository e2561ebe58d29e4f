import { ownLevelPattern } from '@juesuan/schema';
import type { RecognisedPart } from '../recognise/report.ts';

/** Lines from the beginning that may be the title of the whole. */
const TITLE_LINES = 12;
/** Characters of a line that may be one. */
const TITLE_LENGTH = 40;

const ownLevel = new RegExp(ownLevelPattern, 'u');

/** Are the accounts those of the department itself, without its units? Its name says it: in the title, the tables, or the file's name. */
export function isOwnLevel(file: string, { tables, text }: RecognisedPart): boolean {
  const titles = text
    .slice(0, TITLE_LINES)
    .map((line) => line.text)
    .filter((line) => line.length <= TITLE_LENGTH);
  return [file, ...titles, ...tables.map(({ department }) => department)].some((name) => ownLevel.test(name));
}
