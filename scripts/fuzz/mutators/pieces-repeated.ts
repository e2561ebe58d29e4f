import type { Mutator } from '../mutator.ts';

/** A piece of the file stands in it again, once or many times. */
export const piecesRepeated: Mutator = {
  of: 'bytes',
  mutate(bytes, random) {
    const from = random.below(bytes.length);
    const piece = bytes.slice(from, from + random.magnitude(1, 5_000));
    const at = random.below(bytes.length);
    const times = random.magnitude(1, Math.max(2, Math.min(2_000, 100_000 / piece.length)));
    return new Uint8Array(
      Buffer.concat([bytes.slice(0, at), ...Array.from({ length: times }, () => piece), bytes.slice(at)]),
    );
  },
};
