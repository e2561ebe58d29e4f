import { simplified as convert } from '@juesuan/schema/words';

/** What copied pages put behind a character to say how it is read: 經(jīng)費. */
const reading = /(?<=\p{Script=Han})\((?=\p{Ll})[\p{Ll}\p{M}]{1,6}\)/gu;

/**
 * A folded text in Simplified characters without the readings of copied pages, and which of its characters each is. For
 * reading only: what is stored is taken from the printed text.
 *
 * @example simplified('經(jīng)費').text // '经费', of the characters 0 and 7
 */
export function simplified(folded: string): { text: string; kept: readonly number[] | null } {
  const kept = withoutReadings(folded);
  const text = kept === null ? folded : kept.map((at) => folded[at]).join('');
  const whole = convert(text);
  // A word may become longer or shorter; characters alone do not.
  return { text: whole.length === text.length ? whole : Array.from(text, convertAlone).join(''), kept };
}

function convertAlone(character: string): string {
  const converted = convert(character);
  return converted.length === character.length ? converted : character;
}

/** The characters that are no part of a reading; `null` where there are none. */
function withoutReadings(folded: string): number[] | null {
  const kept: number[] = [];
  let from = 0;
  for (const { 0: found, index } of folded.matchAll(reading)) {
    for (let at = from; at < index; at++) kept.push(at);
    from = index + found.length;
  }
  if (from === 0) return null;
  for (let at = from; at < folded.length; at++) kept.push(at);
  return kept;
}
