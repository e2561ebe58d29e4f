/** Breaks a text into lines of at most a width; a number or code stays whole, Han characters may break anywhere. */
export function wrapped(
  text: string,
  width: number,
  fontSize: number,
  ems: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/[\x21-\x7e]+|[^\x21-\x7e]/g) ?? []) {
    if (line !== '' && ems(line + part) * fontSize > width) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return [...lines, line];
}
