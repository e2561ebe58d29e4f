import type { Sentence } from '@juesuan/schema';

/** What a statement is of, for a message. */
export const wordsOf = ({ item, measure }: { item: string; measure: string }): Sentence => {
  const words = [item, measure].filter((part) => part !== '').join(' ');
  return { zh: `情况说明 ${words}`, en: `text: ${words}` };
};
