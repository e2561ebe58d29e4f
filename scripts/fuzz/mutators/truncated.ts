import type { Mutator } from '../mutator.ts';

/** The download broke off; half of the time with a sound end behind the hole, as two pieces put together wrongly have. */
export const truncated: Mutator = {
  of: 'bytes',
  mutate(bytes, random) {
    const at = random.below(bytes.length);
    if (random.chance(0.5)) return bytes.slice(0, at);
    const rest = bytes.slice(at + random.below(bytes.length - at));
    return Uint8Array.from([...bytes.slice(0, at), ...rest]);
  },
};
