const closing: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']', '［': '］' };
const closers: ReadonlySet<string> = new Set(Object.values(closing));

/**
 * Letters with closing brackets as wide as those that they close: a recogniser sees no difference, and a printer makes none.
 *
 * @param letters of a cell, in the order in which they are read
 */
export function withPairedBrackets<Letter extends { text: string }>(letters: readonly Letter[]): Letter[] {
  const open: string[] = [];
  return letters.map((letter) => {
    const { text } = letter;
    if (text in closing) open.push(closing[text] as string);
    if (!closers.has(text)) return letter;
    const wanted = open.pop();
    return wanted !== undefined && wanted.normalize('NFKC') === text.normalize('NFKC')
      ? { ...letter, text: wanted }
      : letter;
  });
}
