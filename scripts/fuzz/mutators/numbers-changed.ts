import type { Mutator } from '../mutator.ts';
import { contents, withContent } from '../pdf-file.ts';
import { extreme } from './extremes.ts';

/** Operands of a page's drawing are extreme: fonts of size zero, matrices of nothing, lines without end. */
export const numbersChanged: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const share = random.pick([0.002, 0.02, 0.2]);
    return withContent(file, random.pick(contents(file)) ?? 0, (content) =>
      content.replace(/(?<![\w<(])-?\d+(?:\.\d+)?(?=\s)/g, (number) =>
        random.chance(share) ? extreme(random) : number,
      ),
    );
  },
};
