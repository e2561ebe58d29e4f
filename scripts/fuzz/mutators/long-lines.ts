import type { Mutator } from '../mutator.ts';

/** Texts without measure: one line of a hundred thousand characters or cells, a hundred thousand lines. */
export const longLines: Mutator = {
  of: 'text',
  mutate(text, random) {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    const piece = random.pick([
      '\t',
      ' ',
      '1.00\t',
      '1.00  ',
      '合计',
      '|',
      'a',
      '（',
      '-',
      '一、',
      '1',
      '\u3000',
      '，',
      '1,',
      '0.',
    ]);
    const times = random.magnitude(10, random.chance(0.1) ? 150_000 : 5_000);
    switch (random.below(3)) {
      case 0:
        lines[at] += piece.repeat(times);
        break;
      case 1:
        lines[at] = piece.repeat(times) + lines[at];
        break;
      default:
        lines.splice(at, 0, ...Array.from({ length: Math.min(times, 5_000) }, () => `${lines[at]}${piece}`));
    }
    return lines.join('\n');
  },
};
