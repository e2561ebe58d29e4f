/** The same numbers from the same seed on every machine: sfc32, as Chris Doty-Humphrey's PractRand has it. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** A whole number between the two, both included, small ones as likely as large ones: 10 to 99 as 1,000 to 9,999. */
  magnitude(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

/** @param stream which of many independent series of one seed */
export function randomOf(seed: number, stream: number): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const bits = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) bits();
  const next = (): number => bits() / 2 ** 32;
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    magnitude: (from, to) => Math.round(from * (to / from) ** next()),
    chance: (share) => next() < share,
    pick: <T>(choices: readonly T[]): T => choices[below(choices.length)] as T,
  };
}
