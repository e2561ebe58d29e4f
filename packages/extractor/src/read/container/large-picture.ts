/** Centimetres: a picture so wide and high may be a scanned table; a seal or an emblem is smaller. */
const large = { width: 8, height: 4 } as const;

/** May a picture be a scanned table? Centimetres. */
export const isLarge = (width: number, height: number): boolean =>
  width >= large.width && height >= large.height;
