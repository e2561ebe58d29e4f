import { ofVocabulary } from '../vocabulary/vocabulary.ts';

/** Longer texts are paragraphs, which are asked about once. */
const longest = 200;
/** A report prints about as many different texts; more of them outlive the young generation, and are garbage that piles up. */
const most = 4_000;

/**
 * A function of a text that remembers what it answered: several steps ask the same of every cell and line of a report.
 * Long texts are not kept, and no more than some thousand at a time.
 *
 * @param answer always the same for the same text under the same vocabulary
 */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = ofVocabulary(() => new Map<string, Answer>());
  return (text) => {
    if (text.length > longest) return answer(text);
    const known = answers();
    const before = known.get(text);
    // An answer may be `undefined` itself; none here is, and asking twice costs time alone.
    if (before !== undefined) return before;
    const now = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, now);
    return now;
  };
}
