/**
 * What a recogniser says of one crop: the probability of each letter at each step from left to right. Letter 0 is none
 * ("blank" in connectionist temporal classification): a letter may last for several steps, and blanks part two of the same.
 */
export interface Probabilities {
  steps: number;
  /** Letters of the alphabet, the blank with them. */
  letters: number;
  /** `steps` rows of `letters` probabilities. */
  data: Float32Array;
  /** Pixels of the crop to one step. */
  stride: number;
}

/** The letters that a recogniser knows, by their number. */
export interface Alphabet {
  /** `letters[0]` is the blank, which is ''. */
  letters: readonly string[];
  /** The numbers of letters. */
  numbers: ReadonlyMap<string, number>;
}

/** A letter that was read, and where. */
export interface ReadLetter {
  text: string;
  /** From 0 to 1. */
  probability: number;
  /** The next best letter there, and how probable it is. */
  other: string;
  otherProbability: number;
  /** Its first step, and the one behind its last. */
  from: number;
  to: number;
}
