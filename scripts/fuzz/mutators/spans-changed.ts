import type { Mutator } from '../mutator.ts';

/** Cells that span thousands of columns and rows, none, or less than none. */
export const spansChanged: Mutator = {
  of: 'html',
  mutate(text, random) {
    const share = random.pick([0.01, 0.1, 0.5]);
    const span = (): string =>
      random.pick(['0', '-1', '2', '7', '1000', '65534', '99999999999', 'x', '1e3', '2.5']);
    return text.replace(/<t([dh])\b[^>]*>/g, (tag, kind: string) =>
      random.chance(share) ? `<t${kind} colspan="${span()}" rowspan="${span()}">` : tag,
    );
  },
};
