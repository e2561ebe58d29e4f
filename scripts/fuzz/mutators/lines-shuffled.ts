import type { Mutator } from '../mutator.ts';

/** Lines of a text are lost, doubled, joined, swapped. */
export const linesShuffled: Mutator = {
  of: 'text',
  mutate(text, random) {
    const share = random.pick([0.02, 0.2, 0.7]);
    const lines = text.split('\n');
    return lines
      .map((line) => {
        if (!random.chance(share)) return `${line}\n`;
        return random.pick([
          '',
          `${line}\n${line}\n`,
          line,
          `${random.pick(lines)}\n`,
          `${line}\f`,
          `${line}\r`,
        ]);
      })
      .join('');
  },
};
