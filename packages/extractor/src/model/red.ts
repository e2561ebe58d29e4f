import { red } from './tolerances.ts';

/** Is a colour `0xrrggbb` a red that no one takes for black, grey or orange? */
export function isRed(colour: number): boolean {
  const { values } = red;
  const blue = colour % values;
  const green = Math.floor(colour / values) % values;
  return Math.floor(colour / values / values) >= red.least && green <= red.mostOther && blue <= red.mostOther;
}
