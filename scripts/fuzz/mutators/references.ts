import type { Mutator } from '../mutator.ts';

/** References lead elsewhere: to the object itself, to another one, to none, or are a value of another type. */
export const references: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const share = random.pick([0.02, 0.1, 0.4]);
    const objects = file.objects.map((body, i) =>
      body.length > 5_000
        ? body
        : body.replace(/\d+ 0 R/g, (printed) => {
            if (!random.chance(share)) return printed;
            return random.pick([
              `${i + 1} 0 R`,
              `${1 + random.below(file.objects.length)} 0 R`,
              '99999 0 R',
              'null',
              '[]',
              '<<>>',
              '(x)',
              '-1',
            ]);
          }),
    );
    return { ...file, objects };
  },
};
