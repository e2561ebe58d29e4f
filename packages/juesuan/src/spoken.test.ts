import { describe, expect, test } from 'vitest';
import { codeWords } from './code-list/words.ts';
import { summaryWords } from './format/summary-words.ts';
import { goldenWords } from './golden/words.ts';
import { inspectionWords } from './inspection-words.ts';
import { queueWords } from './queue-words.ts';
import { readingWords } from './reading-words.ts';
import { reconcileWords } from './reconciled/words.ts';
import { suggestionWords } from './words/suggestion-words.ts';

const HAN = /\p{Script=Han}/u;

/** The sentences of a language by their names; a function stands for itself as it is written. */
const sentences = (words: object): [string, string][] =>
  Object.entries(words).flatMap(([name, said]) =>
    typeof said === 'object' && said !== null ? sentences(said) : [[name, String(said)] as [string, string]],
  );

describe.each(
  Object.entries({
    codeWords,
    goldenWords,
    inspectionWords,
    queueWords,
    readingWords,
    reconcileWords,
    suggestionWords,
    summaryWords,
  }),
)('%s', (_, { en, zh }) => {
  test('are Chinese in Chinese', () =>
    expect(sentences(zh).filter(([, said]) => !HAN.test(said))).toEqual([]));

  test('name Chinese things only in English', () =>
    expect(sentences(en).filter(([, said]) => HAN.test(said.replace('绩效自评表', '')))).toEqual([]));
});
