import type { Mutator } from '../mutator.ts';

/** Objects stand where others should: a page is a font, a font its own descendant, the catalog a stream. */
export const objectsDuplicated: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const objects = [...file.objects];
    const count = random.magnitude(1, 8);
    for (let i = 0; i < count; i++) {
      const from = random.below(objects.length);
      objects[random.below(objects.length)] = random.chance(0.2)
        ? `${from + 1} 0 R`
        : (objects[from] ?? 'null');
    }
    return { ...file, objects };
  },
};
