import { bar, line } from '../../../packages/extractor/src/testing/pdf.ts';
import type { Mutator } from '../mutator.ts';
import { contents, withContent } from '../pdf-file.ts';
import type { Random } from '../random.ts';

/** Pages full of lines: lattices of thousands of places, hatching, dust. */
export const manyRulings: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const drawn = random.pick([lattice, hatching, dust, longPath])(random);
    return withContent(file, random.pick(contents(file)) ?? 0, (content) =>
      random.chance(0.5) ? content + drawn : drawn + content,
    );
  },
};

const steps = (count: number, extent: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.round((i * extent * 1000) / count) / 1000);

function lattice(random: Random): string {
  const rows = steps(random.magnitude(5, 1_500), 800);
  const columns = steps(random.magnitude(5, 1_500), 560);
  return [...rows.map((y) => line(10, y, 570, y, 0.1)), ...columns.map((x) => line(x, 5, x, 805, 0.1))].join(
    '',
  );
}

function hatching(random: Random): string {
  const count = random.magnitude(10, 30_000);
  return steps(count, 800)
    .map((y, i) => line(10 + (i % 40) * 12, y, 18 + (i % 40) * 12, y, 0.1))
    .join('');
}

function dust(random: Random): string {
  const count = random.magnitude(10, 30_000);
  return Array.from({ length: count }, () =>
    bar(random.below(595), random.below(842), random.magnitude(1, 200) / 10, random.magnitude(1, 200) / 10),
  ).join('');
}

function longPath(random: Random): string {
  const count = random.magnitude(10, 60_000);
  const corners = Array.from({ length: count }, (_, i) =>
    i % 2 === 0 ? `${random.below(595)} ${(i * 7) % 842} l` : `${(i * 3) % 595} ${random.below(842)} l`,
  );
  return `0 0 m ${corners.join(' ')} ${random.pick(['S', 'f', 'B*', 'W n'])}\n`;
}
