import { aboutWords } from '@juesuan/schema';
import type { Figure } from './figure.ts';

const before = new RegExp(`(?:${aboutWords.before})$`, 'u');
const behind = new RegExp(`^(?:${aboutWords.behind})`, 'u');
/** Characters of the longest of these words. */
const longest = 4;

/** Does the text say that a figure is about so much: 约600人, 600人左右? */
export const isAbout = (text: string, { start, end }: Pick<Figure, 'start' | 'end'>): boolean =>
  before.test(text.slice(Math.max(0, start - longest), start)) || behind.test(text.slice(end, end + longest));

/** The words before a figure without the one that makes it inexact: 支出近 of 支出近3万元 is 支出. */
export const withoutAbout = (words: string): string => words.replace(before, '');
