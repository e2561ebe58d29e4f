import type { Mutator } from '../mutator.ts';

/** Bits fall over, as on bad disks and lines: from one of them to one in a hundred bytes. */
export const bytesFlipped: Mutator = {
  of: 'bytes',
  mutate(bytes, random) {
    const damaged = bytes.slice();
    const count = random.magnitude(1, Math.max(1, bytes.length / 100));
    for (let i = 0; i < count; i++) {
      const at = random.below(damaged.length);
      damaged[at] = random.chance(0.5) ? random.below(256) : (damaged[at] ?? 0) ^ (1 << random.below(8));
    }
    return damaged;
  },
};
