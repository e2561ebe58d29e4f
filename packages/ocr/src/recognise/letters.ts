/** What letters say together. */
export const textOf = (letters: readonly { text: string }[]): string =>
  letters.map(({ text }) => text).join('');

/** How sure letters are on average; 0 where there are none. */
export const surenessOf = (letters: readonly { probability: number }[]): number =>
  letters.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, letters.length);
