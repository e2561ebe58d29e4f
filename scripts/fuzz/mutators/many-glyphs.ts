import { han, latin } from '../../../packages/extractor/src/testing/pdf.ts';
import type { Mutator } from '../mutator.ts';
import { contents, withContent } from '../pdf-file.ts';
import type { Random } from '../random.ts';

/** Pages full of text: one endless line, a cloud of single glyphs, the same place a thousand times. */
export const manyGlyphs: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const drawn = random.pick([endless, cloud, heap, oneLine])(random);
    return withContent(file, random.pick(contents(file)) ?? 0, (content) => content + drawn);
  },
};

const endless = (random: Random): string =>
  latin(
    10,
    400,
    random.pick([0.2, 4, 12]),
    random.pick(['1', '12.50 ', 'a', ') (']).repeat(random.magnitude(10, 50_000)),
  );

const cloud = (random: Random): string =>
  Array.from({ length: random.magnitude(10, 12_000) }, () =>
    latin(
      random.below(595),
      random.below(842),
      random.magnitude(1, 40),
      random.pick(['1', '0.00', '-', 'x']),
    ),
  ).join('');

const heap = (random: Random): string =>
  han(100, 300, 10, random.pick(['收入', '合计', '（一）'])).repeat(random.magnitude(10, 20_000));

const oneLine = (random: Random): string => {
  const count = random.magnitude(10, 12_000);
  return Array.from({ length: count }, (_, i) => latin(10 + (i * 580) / count, 500, 0.3, '1.00')).join('');
};
