import type { ReadLetter } from '../recognise/model.ts';

/** Fewer letters have no pitch. */
const LEAST = 4;

/**
 * How many letters have room before the name of a line: a recogniser takes the two 一 of 一、一般 for one, and a faint 九 of
 * 十九、 for nothing, but Chinese letters are all equally wide, so that it leaves a gap. `null` where the name has no pitch.
 *
 * @param lead how many letters were read before the name; at least one is not looked at
 */
export function roomBefore(
  line: { letters: readonly ReadLetter[]; start: number } | undefined,
  lead: number,
): number | null {
  const at = Math.max(1, lead);
  const rest = line?.letters.slice(at) ?? [];
  const [first, last] = [rest[0], rest.at(-1)];
  if (line === undefined || first === undefined || last === undefined || rest.length < LEAST) return null;
  if (!rest.every(({ text }) => /\p{Script=Han}/u.test(text))) return null;
  const pitch = (last.from - first.from) / (rest.length - 1);
  return (first.from - line.start) / pitch - at + lead;
}
