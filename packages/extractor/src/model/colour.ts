const shifts = [16, 8, 0] as const;

/** How far two colours `0xrrggbb` are apart in the channel in which they differ most, from 0 to 255. */
export const colourDistance = (a: number, b: number): number =>
  Math.max(...shifts.map((shift) => Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff))));
