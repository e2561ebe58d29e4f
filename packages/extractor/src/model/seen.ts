/** White, as what everything stands on is until it is filled: `0xrrggbb`. */
export const paper = 0xffffff;

/** A channel may differ by this much (of 255) before an eye can tell print from its ground. */
const SAME_COLOUR = 10;

/** Are two colours one to the eye? None is like a pattern's or one that is not known, which are less than 0. */
export function sameColour(a: number, b: number): boolean {
  if (a < 0 || b < 0) return false;
  return (
    Math.abs((a >> 16) - (b >> 16)) <= SAME_COLOUR &&
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) <= SAME_COLOUR &&
    Math.abs((a & 255) - (b & 255)) <= SAME_COLOUR
  );
}

/**
 * Can no eye tell a text from what it stands on? Each colour is `0xrrggbb`, or `null` where it is not known; then nothing is
 * said.
 */
export const isUnseen = (ink: number | null, ground: number | null): boolean =>
  ink !== null && ground !== null && sameColour(ink, ground);
