import type { Random } from '../random.ts';

/** Characters that break programs: controls, bidi marks, joiners, halves of pairs, line separators, stacks of accents. */
const strange = [
  '\0',
  '\x07',
  '\x1b[2J',
  '\t',
  '\r',
  '\u000b',
  '\u0085',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u3000',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\ufffe',
  '\ufffd',
  '\u{10ffff}',
  '\u0301'.repeat(40),
  '𠮷',
  '٣',
  '１２．５',
  '⼀',
  '__proto__',
  'constructor',
  'toString',
];

export const strangeCharacter = (random: Random): string => random.pick(strange);
