/** Words that mean one thing, the usual one first. */
type Words = readonly [string, ...string[]];

/** Lists of printed words by what they mean: the type has the meanings, and not every word of every publisher. */
export const wordLists = <Name extends string>(
  lists: Readonly<Record<Name, Words>>,
): Readonly<Record<Name, Words>> => lists;
