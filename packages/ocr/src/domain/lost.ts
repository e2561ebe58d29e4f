import type { ReadLetter } from '../recognise/model.ts';

/** Fewer letters have no pitch. */
const LEAST = 5;
/** So much of a letter's place before the name that no letter was read in is one that was lost. */
const LOST = 0.7;

/**
 * Is there room for more letters before a name than were read? A recogniser takes the two 一 of 一、一般 for one, and a faint 九
 * of 十九、 for nothing; but Chinese letters are all equally wide, so that it leaves a gap.
 *
 * @param lead what was read before the name; a letter of the name is looked at where nothing was
 * @param start the step at which the line's ink begins
 */
export function hasLostLetters(letters: readonly ReadLetter[], lead: string, start: number): boolean {
  const at = Math.max(1, lead.length);
  const rest = letters.slice(at);
  const [first, last] = [rest[0], rest.at(-1)];
  if (first === undefined || last === undefined || rest.length < LEAST) return false;
  if (!rest.every(({ text }) => /\p{Script=Han}/u.test(text))) return false;
  const pitch = (last.from - first.from) / (rest.length - 1);
  return (first.from - start) / pitch - at >= LOST;
}
