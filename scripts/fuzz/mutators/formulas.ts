import type { Mutator } from '../mutator.ts';

const commands = [
  '=1+1',
  '=HYPERLINK("http://example.org","合计")',
  '+SUM(1,2)',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(A1:A9)',
  '\t=1',
  '\r=1',
  '-12.50',
  '－',
  "'=1",
  '=',
  '-',
  '＝1+1',
  '"=1"',
  '-行政运行',
];

/** Names and figures that a spreadsheet would run. */
export const formulas: Mutator = {
  of: 'words',
  mutate(text, random) {
    const share = random.pick([0.02, 0.2]);
    return text.replace(/[\p{Script=Han}]{2,12}|\d[\d,]*\.\d\d/gu, (word) => {
      if (!random.chance(share)) return word;
      return random.chance(0.5) ? random.pick(commands) : random.pick(['=', '+', '-', '@', "'"]) + word;
    });
  },
};
