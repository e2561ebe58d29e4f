/**
 * Entries of a picture whose samples are numbers of colours.
 *
 * @param palette red, green and blue of each colour
 */
export function indexed(palette: ArrayLike<number>): string {
  const hex = Array.from(palette, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `/ColorSpace[/Indexed/DeviceRGB ${Math.max(0, palette.length / 3 - 1)}<${hex}>]`;
}
